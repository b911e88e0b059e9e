"""Chooses the headline of an event: the title that tells most and holds, else the newest toll or opening sentence."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.briefing.citations import cite_headline
from summarizer.briefing.headline_sentence import LEAST_SAID, LONGEST_OPENING, QUOTES, HeadlineSentences
from summarizer.briefing.likeness import Likeness
from summarizer.briefing.opening import HEAD, Freshness
from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.titles import is_loud, tells, title_texts, without_marks, without_standfirst
from summarizer.briefing.word_index import as_sentence
from summarizer.grouping import titles
from summarizer.languages import get_language
from summarizer.models import Article, Citation, Sentence
from summarizer.text import tokens
from summarizer.text.annotation import annotate
from summarizer.text.statements import conflicts

_TAIL = re.compile(r"\s[-–—|•]\s(?P<tail>[^-–—|•]{2,40})$")


# A dateline of the text behind it: "… off Holm NORWICK |".
_DATELINE = re.compile(r"\s(?:[A-Z]{4,}(?:,?\s[A-Z]{2,})?\s)?\|\s*$")


def without_outlet(cited: Citation, outlets: Iterable[str]) -> Citation:
    """A title less " - The Courier" or " | anything" at its end."""
    line = _DATELINE.search(cited.text)
    if line and len(cited.text[: line.start()].split()) >= titles.LEAST_WORDS:
        return replace(cited, text=cited.text[: line.start()], end=cited.start + line.start())
    tail = _TAIL.search(cited.text)
    if (
        tail is None
        or len(cited.text[: tail.start()].split()) < titles.LEAST_WORDS
        or re.search(r"\d", tail["tail"])
    ):
        return cited
    if "|" not in tail[0] and tail["tail"].casefold() not in outlets:
        return cited
    return replace(cited, text=cited.text[: tail.start()], end=cited.start + tail.start())


# How much it counts that the article states what its title says. On 491 topics of AllSides (every fifth), ROUGE-2 F1 of
# the headline with the editors' roundup: .0778 at 0, .0807 at .1, .0795 at .2, .0782 at .3; the first title has .0610.
STATED = 0.1
STATED_WITHIN = 10  # sentences from the head on: what a title says is said early
# A title that gives another figure than the best one is a newer state of the same matter when it shares this much.
SAME_MATTER = 0.3
# English only; elsewhere figures of one unit in titles that are alike are compared all the same.
_DEATHS = ("dead", "death", "deaths", "die", "died", "dies", "fatalities", "kill", "killed", "kills", "toll")
TOLL_REACH = 3  # content words: "toll in Kardova climbs to 23" has two between
# What a title gains by having all its words in the sentences that are told below it, and what it loses that has
# certainly been overtaken. Of 71 events of four made weeks, each of its own articles, 65 to 67 have a headline with the
# main fact, none a stale one, with .3 to .7 and .65 to 1.2; 64 with .2 and .5, where two are stale; 63 where the words
# of the opening sentence counted, at .1. With .65 a theft of three days ago headed the charge. ROUGE-2 F1 of headlines
# on 200 topics of AllSides is .0626 at 0, .0645 at .1, .0652 at .3, .0662 at .5, .0647 at .8.
TOLD, STALE = 0.5, 1.0
# A title that ran into its text may be a caption, or of a side matter: so much it loses that surely no sentence told
# says, and below so much certainty it gives way to the first sentence. On 45 days of Timeline17, which has no other
# titles, ROUGE-1 and -2 F1 of the headline with the reference are .208 and .069 without both, .281 and .118 with them,
# .286 and .120 with .3 and .45; of 20 read headlines seven were told nowhere, and two are. Weighed so, titles that
# stand apart would lose three right headlines of two made weeks.
UNTOLD = 0.6
# So much certainty is enough where the title is that of the article whose lead opens the briefing: of 85 days of
# Timeline17 it gives five such titles the place of sentences of 13 to 35 words, all five telling what the lead tells.
OWN_SAID = 0.2
# A longer sentence is a worse headline than a title that nothing tells: so do strict readers mark it. Not tuned.
LONGEST_IN_PLACE = 36
# A title so surely told by no sentence gives way to any that is short enough to head a briefing: it may be a column's.
SURELY_UNTOLD = 0.95
# What a title gains by having words that all other titles have, in an affair that moves on: later titles of a side
# matter have few. Of 160 events of nine made weeks, each of its own articles, 140 headlines have the main fact and
# eight are stale with 1 and STALE of 1; 136 and ten with 0 and .8, 138 and eight with .5 and 1, 141 and nine with 1.5
# and 1, 136 and eight with 1 and 1.2. A choice fitted anew to titles alone, each week left out, has 136 and six where
# these had 132 and ten. Where all came at one time, short titles gain by it: ROUGE-2 F1 of headlines on 409 topics of
# AllSides is .0747 with it, .0773 without.
SHARED = 1.0
# A title that tells what was to come gives way to the opening sentence where it is so much likelier overtaken: of 35
# events of two made weeks one does, rightly; where any title may, of three one does wrongly. At .1 it is as many.
BEHIND = 0.15
# What a title gains by giving the newest toll, and loses where it opens on a quotation: of those 71 events one more has
# the main fact at .8 than at .4; .05 and nothing are alike.
COUNTS, QUOTED = 0.8, 0.05


@dataclass(frozen=True, slots=True)
class _Title:
    article: Article
    cited: Citation
    worth: float


def choose_headline(  # noqa: PLR0913  # what a headline is held against
    representatives: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    opening: Sentence,
    told: Sequence[Sentence],
    freshness: Freshness,
    *,
    spread: Callable[[Sentence], float] | None = None,
) -> Citation:
    """The headline of an event: a title, or ``opening`` if no title tells what happened; as a citation.

    If a toll has changed since the last title, the sentence with the newest toll is the headline.

    Args:
        representatives: the event's articles without reprints and opinion, in canonical order.
        sentences: article id → its sentences.
        opening: the sentence to fall back on, of one of these articles.
        told: the sentences that the headline stands above.
        freshness: what later articles overtake, and how likely.
        spread: how many report a sentence; if not given, the share of the sources.
    """
    standing, likeness = freshness.standing, freshness.likeness
    all_titles = _titles(representatives, sentences, likeness)
    telling = [title for title in all_titles if tells(title.cited.text)]
    calm = [title for title in telling if not is_loud(title.cited.text, likeness.language)]
    heading = HeadlineSentences(representatives, sentences)
    stands_in, words = heading.cut(opening), heading.length(opening)
    if not telling and (not all_titles or words <= LONGEST_OPENING):
        return stands_in
    among = calm or telling or all_titles
    holding = _holding(among, standing)
    counting = [each for a in representatives for each in sentences[a.id] if standing.is_current(each)]
    counted = _counted(holding, counting, standing, all_titles)
    if counted is not None:
        return heading.cut(counted)

    moves_on = len(set(standing.order.recency(representatives).values())) > 1
    shared = _shared(all_titles) if moves_on else {}

    def gain(title: _Title) -> float:
        share = likeness.told_share(as_sentence(title.article), told)
        said = SHARED * shared.get(title.article.id, 0.0) - UNTOLD * _untold(title, told, likeness)
        return _timely(title, freshness) + TOLD * share + said

    among = [replace(title, worth=round(title.worth + gain(title), 9)) for title in holding or among]
    best = _newest(max(among, key=lambda title: title.worth), among, likeness)
    short = words <= LONGEST_IN_PLACE or _untold(best, told, likeness) > SURELY_UNTOLD
    reach = spread or freshness.supports.reach
    is_untold = short and _is_untold(best, opening, told, likeness, reach)
    gives_way = is_untold or _is_behind(best, opening, freshness)
    if not gives_way or words > LONGEST_OPENING:
        return without_marks(best.cited)
    own = _own(among, opening, likeness) if is_untold else None
    return without_marks(own.cited) if own else stands_in


def _holding(titles: Sequence[_Title], standing: Supersession) -> list[_Title]:
    """The titles that hold or were planned; where there are none, all that no later report overtook."""
    judged = [(title, standing.standing(as_sentence(title.article), title=True)) for title in titles]
    sure = [title for title, said in judged if said in (Standing.HOLDS, Standing.PLANNED)]
    return sure or [title for title, said in judged if said is not Standing.OVERTAKEN]


def _shared(titles: Sequence[_Title]) -> dict[str, float]:
    """Article id → which share of its title's words another title has, on average; two words that none has added."""
    stems = {
        title.article.id: frozenset(annotate(title.cited.text, title.article.language).content_stems)
        for title in titles
    }
    counted = Counter(stem for said in stems.values() for stem in said)
    others = max(len(titles) - 1, 1)
    return {
        id_: sum(counted[stem] - 1 for stem in said) / (len(said) + 2) / others for id_, said in stems.items()
    }


def _untold(title: _Title, told: Sequence[Sentence], likeness: Likeness) -> float:
    """The probability that no sentence ``told`` says what a title says; 0 for one that stands in a line of its own."""
    behind = title.article.text[title.cited.end :].lstrip(" ")
    if title.cited.field != "text" or behind.startswith("\n"):
        return 0.0
    stated = _as_sentence(title.cited)
    return 1 - max((likeness.reports(stated, sentence) for sentence in told), default=0.0)


def _is_untold(
    best: _Title,
    opening: Sentence,
    told: Sequence[Sentence],
    likeness: Likeness,
    spread: Callable[[Sentence], float],
) -> bool:
    """Whether no sentence told says a title that ran into its text, or not the first one, which more reports tell."""
    # What stands deep in its article is seldom the news: a title that may be told is better.
    most = 1 - (LEAST_SAID if opening.position < HEAD else OWN_SAID)
    if _untold(best, told[:1], likeness) <= most:
        return False
    elsewhere = _untold(best, told, likeness) <= most
    return not elsewhere or spread(_as_sentence(best.cited)) < spread(opening)


def _own(among: Sequence[_Title], opening: Sentence, likeness: Likeness) -> _Title | None:
    """The title of the article whose lead opens the briefing, where that may say what the title says."""
    if opening.position > 1:
        return None
    own = (title for title in among if title.article.id == opening.article)
    return next(
        (each for each in own if likeness.reports(_as_sentence(each.cited), opening) >= OWN_SAID), None
    )


def _is_behind(title: _Title, opening: Sentence, freshness: Freshness) -> bool:
    """Whether the best title tells what was to come, or lasted, and the opening is of later."""
    told = as_sentence(title.article)
    holds = freshness.standing.standing(told, title=True) is Standing.HOLDS
    return not holds and freshness.staleness(told) > freshness.staleness(opening) + BEHIND


def _counted(
    holding: Sequence[_Title],
    counting: Sequence[Sentence],
    standing: Supersession,
    titles: Sequence[_Title],
) -> Sentence | None:
    """The sentence that heads an event whose toll moved on after its last title.

    Where most titles tell of something else, so does the headline: of three men found alive, and not of the two dead.
    """
    if any(standing.is_current(as_sentence(title.article)) for title in holding):
        return None
    overtaken = [title for title in titles if standing.later(as_sentence(title.article)) is not None]
    if 2 * len(overtaken) < len(titles):
        return None
    short = [each for each in counting if tokens.count_words(each.text) <= LONGEST_OPENING]
    return next((each for each in short if _says_where(each, titles)), short[0] if short else None)


def _says_where(sentence: Sentence, titles: Sequence[_Title]) -> bool:
    """Whether a sentence names who or what a title names; "the toll stood at 31" does not."""
    named = annotate(sentence.text, titles[0].article.language).statement.names
    return any(
        named.intersection(annotate(title.cited.text, title.article.language).statement.order)
        for title in titles
    )


def _timely(title: _Title, freshness: Freshness) -> float:
    """What a title gains by giving the newest toll, and loses where it is overtaken or opens on a quotation."""
    told = as_sentence(title.article)
    lost = STALE * freshness.staleness(told) + QUOTED * title.cited.text.startswith(QUOTES)
    return COUNTS * freshness.standing.is_current(told) - lost


def _titles(
    articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], likeness: Likeness
) -> list[_Title]:
    """The titles of ``articles`` without the names of outlets at their ends, each with what it is worth."""
    outlets = {article.source.casefold() for article in articles if article.source}
    telling = titles.how_telling(articles)
    cited_titles = [(a, without_outlet(cited, outlets)) for a in articles if (cited := cite_headline(a))]
    texts = title_texts(articles, [cited for _, cited in cited_titles])
    valued = []
    for article, whole in cited_titles:
        if article.id in telling:
            cited = without_standfirst(whole, article.language, texts)
            stated = _stated(cited, sentences[article.id], likeness)
            valued.append(_Title(article, cited, round(telling[article.id] + STATED * stated, 9)))
    return valued


def _stated(cited: Citation, sentences: Sequence[Sentence], likeness: Likeness) -> float:
    """The probability that the article's first sentences say what its title says."""
    title = _as_sentence(cited)
    return max((likeness.reports(title, sentence) for sentence in sentences[:STATED_WITHIN]), default=0.0)


def _as_sentence(cited: Citation) -> Sentence:
    # A negative start keeps it apart from the sentence that begins where the title does.
    return Sentence(cited.article, 0, 0, -1, cited.end, cited.text)


def _newest(best: _Title, among: Sequence[_Title], likeness: Likeness) -> _Title:
    """``best``, or the latest title on the same matter that gives another figure: of a toll that rises, the newest."""
    language = likeness.language
    for title in reversed(among):
        if title is best or not _is_later(title.article, best.article):
            continue
        if (
            _other_toll(best, title, language)
            or _other_figure(best, title, likeness)
            or (_tells_deaths(best, language) is False and _tells_deaths(title, language))
        ):
            return title
    return best


def _other_figure(best: _Title, title: _Title, likeness: Likeness) -> bool:
    said, told = (annotate(each.cited.text, likeness.language).statement for each in (best, title))
    alike = likeness.likenesses(_as_sentence(best.cited), _as_sentence(title.cited))
    return alike.overlap >= SAME_MATTER and conflicts(said, told) > 0


def _tells_deaths(title: _Title, language: str) -> bool | None:
    """Whether a title tells of deaths; of the hurt or missing alone it does not; ``None`` where of neither."""
    figures = get_language(language).figures
    topics = figures.topics if figures else {}
    said = {topics[word] for word in tokens.words(title.cited.text) if word in topics}
    return True if "dead" in said else False if said & {"injured", "missing"} else None


def _other_toll(best: _Title, title: _Title, language: str) -> bool:
    said, told = (_toll(each.cited.text, language) for each in (best, title))
    return said is not None and told is not None and said != told


def _toll(text: str, language: str) -> str | None:
    """The figure that stands nearest to a word of death, ``None`` where none does: "23" of "Toll climbs to 23"."""
    order = annotate(text, language).statement.order
    deaths = [place for place, stem in enumerate(order) if stem in _death_stems()]
    near = [
        (abs(place - death), place)
        for place, stem in enumerate(order)
        if stem[0].isdigit()
        for death in deaths
        if abs(place - death) <= TOLL_REACH
    ]
    return order[min(near)[1]] if near else None


@cache
def _death_stems() -> frozenset[str]:
    return frozenset(tokens.stems(_DEATHS, "en"))


def _is_later(first: Article, second: Article) -> bool:
    if first.published is None or second.published is None:
        return False
    if first.published.precision == second.published.precision == "second":
        return first.published.moment > second.published.moment
    return first.published.day > second.published.day
