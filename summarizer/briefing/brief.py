"""One briefing of one event: what its articles say, in their own sentences."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from summarizer.briefing.citations import cite, cite_corrections
from summarizer.briefing.disagreements import find_disagreements
from summarizer.briefing.headline import choose_headline, choose_opening
from summarizer.briefing.key_points import choose_points, tell
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.order import in_reading_order
from summarizer.briefing.support import Supports, voices
from summarizer.errors import NothingToBriefError
from summarizer.explanations import Choice, Trace
from summarizer.grouping.copies import is_current, origins, speaking, why_silent
from summarizer.models import Article, Briefing, Event, LeftOut, Related, Sentence, headline_text
from summarizer.ranking import parts
from summarizer.ranking.parts import VERSION as CHOICE_VERSION
from summarizer.ranking.selection import Selector
from summarizer.ranking.summarizers import fill, get_summarizer, word_count
from summarizer.signature import make_signature
from summarizer.text.sentences import split

# Key points are chosen among the best sentences of the whole event; this many candidates for each point asked for
# leaves room to drop those that repeat another.
CANDIDATES_PER_POINT = 4


@dataclass(frozen=True, slots=True)
class Options:
    """How a briefing is made: its budget in words, its number of key points, and what picks its sentences."""

    words: int = 120
    key_points: int = 5
    summarizer: str = "newsfold"


@dataclass(frozen=True, slots=True)
class Material:
    """An event's articles taken apart, in canonical order."""

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Sentence, ...]]
    voice_of: Mapping[str, str]
    heard: tuple[Article, ...]
    speaking: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    language: str


def brief(
    event: Event,
    articles: Sequence[Article],
    options: Options,
    related: Sequence[Related] = (),
    *,
    copies: Mapping[str, str] | None = None,
) -> tuple[Briefing, Trace]:
    """The briefing of an event, and the trace of how it came about.

    Args:
        event: the event; it holds the ids of ``articles``.
        articles: its articles in canonical order.
        options: budget and summarizer.
        related: events that are like this one.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.

    Raises:
        NothingToBriefError: no article has a sentence, or none fits the budget.
    """
    material = prepare(articles, without=_without(options), copies=copies)
    pool = [sentence for article in material.speaking for sentence in material.sentences[article.id]]
    likeness = Likeness(material.language)
    chosen, ranked, choices = _choose(pool, material, options, likeness)
    rest = () if chosen else fill(sorted(pool, key=lambda sentence: sentence.position), options.words)
    chosen = chosen or rest
    if not chosen:
        raise NothingToBriefError(event.articles, min(map(word_count, pool), default=0))
    rank = {article.id: place for place, article in enumerate(material.articles)}
    by_id = {article.id: article for article in material.articles}
    told = in_reading_order(chosen, material.articles, material.sentences, likeness)
    supports = Supports(material.heard, material.sentences, material.voice_of, likeness)
    # Opinion never carries a key point alone, and where it speaks there is nothing else.
    reported = any(article.kind == "report" for article in material.speaking)
    heads = sorted(set(pool) - set(ranked), key=lambda sentence: (sentence.position, rank[sentence.article]))
    points = choose_points(ranked, heads, options.key_points, likeness, supports.of) if reported else []
    opening = choose_opening(told, [point.sentence for point in points], material.language)
    briefing = Briefing(
        id=event.id,
        articles=event.articles,
        headline=choose_headline(material.speaking, material.sentences, opening, likeness),
        sentences=tuple(cite(sentence, by_id[sentence.article]) for sentence in told),
        key_points=tell(points, told, by_id, supports.corroboration),
        disagreements=find_disagreements(material.speaking, material.sentences, material.voice_of),
        corrections=cite_corrections(material.speaking),
        related=tuple(related),
        set_aside=material.left_out,
        signature=_signature(options, of_the_rest=bool(rest)),
    )
    return briefing, Trace(tuple(choices), tuple(point.scores for point in points))


def prepare(
    articles: Sequence[Article], *, without: Set[str] = frozenset(), copies: Mapping[str, str] | None = None
) -> Material:
    """What an event's briefing is made from: reprints and opinion are heard, but do not speak.

    What was withdrawn or replaced by a later version is not even heard.

    Where nothing but opinion is left, opinion speaks after all.

    Args:
        articles: in canonical order.
        without: parts of the choice that are left out; without "reprints", every copy speaks.
        copies: what ``grouping.copies.origins`` says of ``articles``, where that is known.
    """
    copies = origins(articles) if copies is None else copies
    origin_of = {article: article for article in copies} if "reprints" in without else copies
    chosen = speaking(articles, origin_of)
    by_id, told = {article.id: article for article in articles}, {article.id for article in chosen}
    left_out = [LeftOut(a.id, why_silent(a, by_id[origin_of[a.id]])) for a in articles if a.id not in told]
    return Material(
        articles=tuple(articles),
        sentences={article.id: split(article) for article in articles},
        voice_of=voices(articles, origin_of),
        heard=tuple(a for a in articles if is_current(a, by_id[origin_of[a.id]])),
        speaking=tuple(chosen),
        left_out=tuple(left_out),
        language=_main_language(chosen),
    )


def _choose(
    pool: Sequence[Sentence], material: Material, options: Options, likeness: Likeness
) -> tuple[Sequence[Sentence], Sequence[Sentence], Sequence[Choice]]:
    """The sentences of the briefing, the candidates for key points, and the trace."""
    wanted = options.key_points * CANDIDATES_PER_POINT
    if not parts.is_own(options.summarizer):
        ranked = get_summarizer(options.summarizer, material.language)(pool, len(pool))
        chosen = fill(ranked, options.words)
        return chosen, ranked[:wanted], ()
    titles = {article.id: headline_text(article) for article in material.speaking}
    selector = Selector(pool, titles=titles, language=material.language, without=_without(options))
    chosen, trace = selector.within(options.words, likeness.tells_twice)
    more = [sentence for sentence in selector.best(wanted) if sentence not in chosen]
    return chosen, [*chosen, *more], trace


def _without(options: Options) -> frozenset[str]:
    return parts.left_out(options.summarizer) if parts.is_own(options.summarizer) else frozenset()


def _main_language(articles: Sequence[Article]) -> str:
    counted: dict[str, int] = {}
    for article in articles:
        counted[article.language] = counted.get(article.language, 0) + 1
    return max(sorted(counted), key=lambda language: counted[language], default="en")


def _signature(options: Options, *, of_the_rest: bool) -> str:
    # Other summarizers' sentences are put in order here as well.
    made: list[tuple[str, object]] = [("by", options.summarizer), ("choice", CHOICE_VERSION)]
    # Nothing was worth its words, so that the sentences nearest to the heads are told.
    made += [("chosen", "rest")] if of_the_rest else []
    return make_signature([*made, ("words", options.words), ("points", options.key_points)])
