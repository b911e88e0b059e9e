"""Finds disagreements between sources: one quantity with different figures, by source and time."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.briefing.citations import Citer, cite
from summarizer.briefing.event_analysis import Material
from summarizer.briefing.figure_context import is_nobody
from summarizer.briefing.figure_mentions import Mention, mentions_of, without
from summarizer.briefing.news_cycles import HOUR, apart, moment_of
from summarizer.briefing.same_quantity import Key, conflict, fits, key_of, knows, same_quantity
from summarizer.briefing.supersession import Supersession
from summarizer.languages import get_language
from summarizer.models import Article, Citation, Claim, Disagreement, DisagreementKind, Sentence
from summarizer.text.tokens import stems

# Whether the newest figure of a development still holds: a later sentence may add to it without a figure of its own.
#
# "Five died" is followed by "a sixth person has died", or by a title that says so.

_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class LaterCounts:
    """Finds the statement that overtook the newest figure of a development.

    Args:
        material: the event's articles.
        standing: what later articles overtake.
    """

    def __init__(self, material: Material, standing: Supersession) -> None:
        self._articles = {article.id: article for article in material.articles}
        self._sentences = material.sentences
        self._citer = Citer(material.articles, standing)
        self._standing = standing

    def settle(self, disagreement: Disagreement) -> Disagreement:
        """A development with the statement that overtook its newest figure, if any; disagreements stay unchanged."""
        newest = disagreement.values[0]
        later = self._overtaking(disagreement) if disagreement.kind == "development" else None
        if later is None:
            return disagreement
        cited = self._citer.cite_alone(self._in_text(later))
        overtaken = Claim(newest.value, replace(newest.citation, superseded=cited))
        return replace(disagreement, values=(overtaken, *disagreement.values[1:]))

    def _overtaking(self, disagreement: Disagreement) -> Sentence | None:
        """A sentence with another count than the newest figure that is not older, and overtook it or an earlier one."""
        figures = [self._sentence(claim.citation) for claim in disagreement.values]
        overtaking = (later for figure in figures if (later := self._standing.later(figure)) is not None)
        candidates = [
            later
            for later in overtaking
            if later not in figures
            and not self._is_later(figures[0], later)
            and self._standing.counts_otherwise(figures[0], later)
        ]
        return max(candidates, key=lambda each: (self._moment(each), -each.start), default=None)

    def _in_text(self, later: Sentence) -> Sentence:
        """Where a title overtook it, the sentence of its article that counts the same, if there is one."""
        said = self._sentences[later.article] if later.start < 0 else ()
        return next((sentence for sentence in said if self._standing.is_current(sentence)), later)

    def _is_later(self, first: Sentence, second: Sentence) -> bool:
        """Whether ``first`` was surely published after ``second``, by more than an hour."""
        after = self._moment(first) > self._moment(second)
        return after and apart(self._articles[first.article], self._articles[second.article], HOUR)

    def _moment(self, sentence: Sentence) -> datetime.datetime:
        return moment_of(self._articles[sentence.article]) or _NEVER

    def _sentence(self, citation: Citation) -> Sentence:
        held = self._sentences[citation.article]
        return next(each for each in held if (each.start, each.end) == (citation.start, citation.end))


# No verdict and no average. A count that went on (a toll that rose) is a development, shown as such; different figures
# for the same time are a disagreement.

# A price or a length that changes after longer than this was revised; before, sources differ. Not tuned.
REVISED = 72 * HOUR
# Each figure is held against those of its key; more than this many would be a list, not news.
MOST_OF_A_KEY = 300
# A stem that more than this share of an event's sentences with figures have, and this many, is common there.
COMMON_SHARE, COMMON_LEAST = 0.05, 8
# Counts of people only; they go on while the event does.
_COUNTED_ON = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "rescued", "infected"})
_ONLY_RISE = _COUNTED_ON - {"missing"}


def find_disagreements(
    representatives: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    source_of: Mapping[str, str],
) -> tuple[Disagreement, ...]:
    """The disagreements and developments in the articles of one event.

    Args:
        representatives: its articles in canonical order, less reprints and opinion.
        sentences: article id → its sentences.
        source_of: article id → the independent source that it counts for; a source does not differ with itself.
    """
    compared = [article for article in representatives if _compares(article.language)]
    said = [mentions_of(article, sentences[article.id], source_of[article.id]) for article in compared]
    common = _common([mention for mentions in said for mention in mentions])
    by_key: defaultdict[Key, list[Mention]] = defaultdict(list)
    for mentions in said:
        for mention in mentions:
            by_key[key_of(mention)].append(mention)
    known = {article.id: tuple(mentions) for article, mentions in zip(compared, said, strict=True)}
    disagreements = []
    for of_one_key in by_key.values():
        if len({mention.article.id for mention in of_one_key}) < 2:
            continue  # nearly all: nobody else speaks of it
        mentions = [without(mention, common) for mention in of_one_key]
        disagreements += [told for quantity in _quantities(mentions) if (told := _tell(quantity, known))]
    return tuple(sorted(disagreements, key=_order))


def _compares(language: str) -> bool:
    """Whether enough is known of a language's figures: where rates are not, "12 a day" and "12" would disagree."""
    figures = get_language(language).figures
    return figures is not None and bool(figures.rates)


def _common(mentions: Sequence[Mention]) -> frozenset[str]:
    """The stems that are so common in an event that sharing them means nothing."""
    sentences = {(s.article.id, s.sentence.start): s.content for s in mentions if not is_nobody(s.figure)}
    counted = Counter(stem for content in sentences.values() for stem in content)
    most = max(COMMON_LEAST, COMMON_SHARE * len(sentences))
    return frozenset(stem for stem, count in counted.items() if count > most)


def _quantities(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions grouped by quantity; each joins the first group with a mention like it."""
    quantities: list[list[Mention]] = []
    for mention in mentions[:MOST_OF_A_KEY]:
        for quantity in quantities:
            if any(same_quantity(mention, held) for held in quantity) and fits(mention, quantity):
                quantity.append(mention)
                break
        else:
            quantities.append([mention])
    return quantities


def _tell(quantity: Sequence[Mention], known: Mapping[str, Sequence[Mention]]) -> Disagreement | None:
    """The disagreement about one quantity, ``None`` if its sources agree."""
    by_article: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in quantity:
        by_article[mention.article.id].append(mention)
    if len(by_article) < 2:
        return None
    mentions = [_speaker(held) for held in by_article.values()]
    if quantity[0].topic in _COUNTED_ON:
        return _count(mentions, known)
    return _difference(mentions, known)


def _speaker(mentions: Sequence[Mention]) -> Mention:
    """The figure that an article stands for: the highest of a count that goes on, else its first."""
    if mentions[0].topic in _ONLY_RISE:
        return max(mentions, key=lambda s: (s.figure.base, -s.sentence.position))
    return mentions[0]


def _count(mentions: Sequence[Mention], known: Mapping[str, Sequence[Mention]]) -> Disagreement | None:
    """A count of people: what was counted later may be higher, what was counted at one time may not differ."""
    dated = [mention for mention in mentions if moment_of(mention.article)]
    first_said = {b.article.id: min(_seconds(a) for a in mentions if not conflict(a, b)) for b in mentions}
    disputed: list[Mention] = []
    for place, a in enumerate(mentions):
        for b in mentions[place + 1 :]:
            if not _differ(a, b, known) or (len(dated) > 1 and (a not in dated or b not in dated)):
                continue
            if not apart(a.article, b.article, HOUR) or _fell_back(a, b, first_said):
                disputed += [a, b]
    if disputed:
        since = min(map(_seconds, disputed))
        return _disagreement([s for s in mentions if _seconds(s) >= since])
    return _development(mentions) if any(_went_on(a, b) for a in dated for b in dated) else None


def _fell_back(a: Mention, b: Mention, first_said: Mapping[str, float]) -> bool:
    """Whether the later of two counts is lower, and no belated echo of a figure that was out before."""
    earlier, later = sorted((a, b), key=_seconds)
    if later.topic not in _ONLY_RISE or later.figure.base >= earlier.figure.base:
        return False
    return first_said[later.article.id] > _seconds(earlier)


def _went_on(earlier: Mention, later: Mention) -> bool:
    """Whether the later count is different, even with an "at least"."""
    change = abs(later.figure.base - earlier.figure.base)
    return (
        _seconds(earlier) < _seconds(later)
        and apart(earlier.article, later.article, HOUR)
        and change > max(earlier.figure.slack, later.figure.slack)
    )


def _difference(mentions: Sequence[Mention], known: Mapping[str, Sequence[Mention]]) -> Disagreement | None:
    """A quantity that does not go on by itself: each publisher's last word counts."""
    last = {mention.source: mention for mention in sorted(mentions, key=_seconds)}
    latest = [mention for mention in mentions if last[mention.source] is mention]
    pairs = [(a, b) for place, a in enumerate(latest) for b in latest[place + 1 :] if _differ(a, b, known)]
    if not pairs:
        return None
    if all(apart(a.article, b.article, REVISED) for a, b in pairs):
        return _development(latest)
    return _disagreement(latest)


def _differ(a: Mention, b: Mention, known: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether two publishers give figures that cannot both be right, and neither article also gives the other's."""
    return (
        a.source != b.source
        and conflict(a, b)
        and not any(knows(held, b) for held in known[a.article.id])
        and not any(knows(held, a) for held in known[b.article.id])
    )


def _seconds(mention: Mention) -> float:
    """When it was published; what has no date comes first in time, and last in a list that begins with the newest."""
    moment = moment_of(mention.article)
    return moment.timestamp() if moment else float("-inf")


def _development(mentions: Sequence[Mention]) -> Disagreement:
    """Each figure once, by who gave it first."""
    first: dict[float, Mention] = {}
    for mention in sorted(mentions, key=lambda s: (_seconds(s) == float("-inf"), _seconds(s), s.article.id)):
        first.setdefault(mention.figure.base, mention)
    return _made("development", list(first.values()))


def _disagreement(told: Sequence[Mention]) -> Disagreement:
    return _made("disagreement", told)


def _made(kind: DisagreementKind, told: Sequence[Mention]) -> Disagreement:
    newest = sorted(told, key=lambda s: (-_seconds(s), s.article.id, s.sentence.start))
    values = tuple(Claim(s.value, cite(s.sentence, s.article)) for s in newest)
    named = next((s for s in newest if s.head or s.figure.kind != "count"), newest[0])
    return Disagreement(kind, _label(named), values)


def _label(mention: Mention) -> str:
    """What a figure counts: for people their outcome ("dead"), else the words around it."""
    language = mention.article.language
    figures = get_language(language).figures
    people = not mention.head or (
        figures is not None and mention.head in stems(sorted(figures.generic), language)
    )
    return mention.topic if language == "en" and people and mention.topic in _COUNTED_ON else mention.about


def _order(disagreement: Disagreement) -> tuple[object, ...]:
    """Disagreements before developments, those of more sources first; then by place."""
    first = disagreement.values[0].citation
    return (
        disagreement.kind != "disagreement",
        -len(disagreement.values),
        first.article,
        first.start,
        disagreement.about,
        disagreement.values[0].value,
    )
