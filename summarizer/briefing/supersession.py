"""What no longer holds: counts that a later report gives otherwise, and what was expected or lasted when it was told.

A later report is one published at least ``LATER`` after, by the time of day where both are known, else on a later
day. Articles without dates overtake nothing, and two outlets of one hour that differ disagree: docs/disagreements.md.
"""

import datetime
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from summarizer.briefing.figure_mentions import Mention, mentions_of
from summarizer.briefing.outlook import calls_off, is_planned, is_uncertain, lasts
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.reading.mentions import article_mentions
from summarizer.text import tokens
from summarizer.text.annotation import annotate

HOUR = datetime.timedelta(hours=1)
# Less is one news cycle, in which sources disagree rather than events move. Not tuned.
COUNTED_LATER = HOUR
# What was expected, or lasted, is taken to be overtaken when the event was reported again so much later. The sample
# week is flat from 3 to 10 hours.
LATER = datetime.timedelta(hours=6)
# Counts without a word for what became of those counted: so many of the nearest words must be the same.
SHARED_NEAR = 2
SHARED_CONTENT = 3
# What an article recalls further down is mostly of other affairs.
COUNTED_WITHIN = 12
_TOPICS = frozenset({"dead", "injured", "arrested", "evacuated", "rescued", "infected"})
# "Two of them": a part of another count.
_PART = r"\s+of\s+(?:them|whom|those|these)\b"
# "Four deaths were confirmed": who is counted is what became of them; bodies that were found are a part of a toll.
_DEATHS = frozenset({"deaths", "fatalities"})
# Figures in these senses are not what the article itself says to be so.
_OTHER_SENSES = frozenset({"past", "guess", "demand", "future", "denied"})

Place = tuple[str, int, int]
_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class _Count:
    """A count as an article gives it: of what, how many, from where to where it may lie, and in which sentence."""

    article: Article
    sentence: Sentence
    topic: str
    base: float
    slack: float
    near: frozenset[str]
    content: frozenset[str]
    head: str


def moment_of(article: Article) -> datetime.datetime | None:
    """When an article was published: a plain day counts as its noon, a month or no date as unknown."""
    published = article.published
    if published is None or published.precision == "month":
        return None
    if isinstance(published.moment, datetime.datetime):
        return published.moment.astimezone(datetime.UTC)
    return datetime.datetime.combine(published.moment, datetime.time(12), datetime.UTC)


def apart(one: Article, other: Article, least: datetime.timedelta) -> bool:
    """Whether two articles were certainly published ``least`` apart; where only the day is known, on other days."""
    if one.published is None or other.published is None:
        return False
    first, second = moment_of(one), moment_of(other)
    if first is None or second is None:
        return False
    if "day" in {one.published.precision, other.published.precision}:
        return one.published.day != other.published.day and abs(first - second) >= least
    return abs(first - second) >= least


class Standing(Enum):
    """Whether what a sentence says still holds: best first.

    ``PLANNED`` was to come when it was told, nobody knows when, and the event was reported again since; ``PASSED`` was
    expected by then, or lasted when it was told; of ``OVERTAKEN`` a later sentence gives another count.
    """

    HOLDS = 0
    PLANNED = 1
    PASSED = 2
    OVERTAKEN = 3


Same = Callable[[_Count, _Count], bool]


class Supersession:
    """What later articles of one event overtake.

    Args:
        articles: its reports in canonical order; opinion overtakes nothing.
        sentences: article id → its sentences.
        language: what they are written in.
    """

    def __init__(
        self, articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
    ) -> None:
        self._language = language
        self._articles = {article.id: article for article in articles}
        self._sentences = sentences
        dated = [(moment, a) for a in articles if (moment := moment_of(a)) is not None]
        self._newest = max(dated, key=lambda each: each[0])[1] if dated else None
        oldest = min(dated, key=lambda each: each[0])[1] if dated else None
        self._spans = oldest is not None and cycles_later(self._newest or oldest, oldest, LATER)
        self._overtaken: dict[Place, Sentence] = {}
        self._current: set[Place] = set()
        self._counted: defaultdict[Place, list[_Count]] = defaultdict(list)
        if len({moment for moment, _ in dated}) > 1:
            self._find_counts(articles)

    def later(self, sentence: Sentence) -> Sentence | None:
        """The later sentence, or title, that gives another count of what ``sentence`` counts."""
        return self._overtaken.get(_place(sentence))

    def counts_otherwise(self, one: Sentence, other: Sentence) -> bool:
        """Whether the two count one thing and no number agrees, or one gives the count that overtook the other's.

        What one of them says besides its count is not touched by that: "the fire that killed two" is the same fire.
        """
        ours, theirs = self._counted.get(_place(one), ()), self._counted.get(_place(other), ())
        same = [(count, its) for count in ours for its in theirs if _same_kind(count, its)]
        if same:
            return not any(_agree(count, its) for count, its in same)
        return self._overtakes_in(one, other) or self._overtakes_in(other, one)

    def _overtakes_in(self, later: Sentence, sentence: Sentence) -> bool:
        """Whether ``later`` gives the count that overtook that of ``sentence``."""
        newer = self._overtaken.get(_place(sentence))
        if newer is None or _place(later) in self._overtaken:
            return False
        given = self._counted.get(_place(later), ())
        return newer == later or any(
            _agree(count, its) for count in self._counted[_place(newer)] for its in given
        )

    def is_current(self, sentence: Sentence) -> bool:
        """Whether ``sentence`` gives the newest count of people of what went on: a toll that rose, or was corrected."""
        return _place(sentence) in self._current

    def standing(self, sentence: Sentence, *, title: bool = False) -> Standing:
        """Whether what ``sentence`` says still holds, as far as its words and later articles tell."""
        if _place(sentence) in self._overtaken:
            return Standing.OVERTAKEN
        article, newest = self._articles.get(sentence.article), self._newest
        if article is None or newest is None or not self._is_old(article, newest):
            return Standing.HOLDS
        text, language = sentence.text, self._language
        if lasts(text, language, title=title):
            return Standing.PASSED
        uncertain = is_uncertain(text, language, title=title)
        if not uncertain and not is_planned(text, language, title=title):
            return Standing.HOLDS
        days = [] if title else self._days(sentence, article)
        if days and days[0] > _day(newest) and not self._is_called_off(sentence, article):
            return Standing.HOLDS
        passed = uncertain or days or self._is_over(sentence, article)
        return Standing.PASSED if passed else Standing.PLANNED

    def _is_old(self, article: Article, newest: Article) -> bool:
        """Whether the event was reported again a news cycle after ``article``; one without a date is old."""
        return (self._spans and moment_of(article) is None) or cycles_later(newest, article, LATER)

    def _days(self, sentence: Sentence, article: Article) -> list[datetime.date]:
        """The last days of the times after its publication that ``sentence`` names, the first named first.

        What is planned stands nearest to its day: "will vote on Wednesday, and on Sunday nobody knew how".
        """
        return [
            mention.last
            for mention in article_mentions(article)
            if sentence.start <= mention.start < sentence.end and mention.last >= _day(article)
        ]

    def _is_called_off(self, sentence: Sentence, article: Article) -> bool:
        """Whether a later article says that what ``sentence`` announces for a day will not be on it."""
        words = get_language(self._language).dates
        days = {
            word for word in tokens.words(sentence.text) if word in words.weekdays or word in words.months
        }
        return any(
            days.intersection(tokens.words(text))
            for later in self._articles.values()
            if _is_later(later, article, LATER)
            for text in (headline_text(later), *(each.text for each in self._sentences[later.id]))
            if calls_off(text, self._language)
        )

    def _is_over(self, sentence: Sentence, article: Article) -> bool:
        """Whether the title and lead of a later article say that something will not be, in words of ``sentence``."""
        said = set(annotate(sentence.text, self._language).statement.order)
        heads = (
            " ".join([headline_text(later), *(each.text for each in self._sentences[later.id][:1])])
            for later in self._articles.values()
            if _is_later(later, article, LATER)
        )
        return any(
            calls_off(head, self._language)
            and len(said.intersection(annotate(head, self._language).statement.order)) >= SHARED_CONTENT
            for head in heads
        )

    def _find_counts(self, articles: Sequence[Article]) -> None:
        counts = [count for article in articles for count in self._counts(article)]
        by_topic: defaultdict[str, list[_Count]] = defaultdict(list)
        for count in counts:
            by_topic[count.topic].append(count)
            self._counted[_place(count.sentence)].append(count)
        for topic, held in by_topic.items():
            overtaken = {}
            for count in held:
                later = self._overtakes(count, held, _same_group if topic else _same_things)
                if later is not None:
                    self._overtaken.setdefault(_place(count.sentence), later.sentence)
                    overtaken[count.head, count.base] = later
            for count in held:  # in other words: "calls back 40,000 heaters"
                known = overtaken.get((count.head, count.base)) if count.head else None
                if known is not None and self._follows(known.article, count.article):
                    self._overtaken.setdefault(_place(count.sentence), known.sentence)
            newest = [later for later in overtaken.values() if topic == "dead"]
            self._current |= {
                _place(count.sentence)
                for count in held
                if any(count.base == later.base for later in newest)
                and _place(count.sentence) not in self._overtaken
            }

    def _follows(self, later: Article, article: Article) -> bool:
        """Whether ``later`` came a while after ``article``; one without a date came before the others."""
        if self._spans and moment_of(article) is None:
            return moment_of(later) is not None
        return _is_later(later, article, COUNTED_LATER)

    def _overtakes(self, count: _Count, among: Sequence[_Count], same: Same) -> _Count | None:
        """The later count that gives what ``count`` counts otherwise, ``None`` where none does.

        That of the newest title or lead, where corrections stand, or a higher one since; further down articles recall
        what was counted before, and count parts.
        """
        later = [each for each in among if self._follows(each.article, count.article) and same(count, each)]
        heads = [each for each in later if each.sentence.position == 0]
        newest = max(heads, key=lambda each: (_moment(each), each.base, -each.sentence.start), default=None)
        since = [each for each in later if newest is None or _moment(each) >= _moment(newest)]
        said = max(since, key=lambda each: (each.base, _moment(each), -each.sentence.start), default=None)
        if said is None or _agree(count, said) or (newest is None and said.base < count.base):
            return None
        return said

    def _counts(self, article: Article) -> Iterable[_Count]:
        title = headline_text(article)
        titled = [Sentence(article.id, 0, 0, -1, -1, title)] if title else []
        given = [*titled, *self._sentences[article.id][:COUNTED_WITHIN]]
        for mention in mentions_of(article, given, ""):
            if _counts_here(mention, article):
                yield _count(mention)
        for sentence in given:
            ordinal = _ordinal(sentence.text, self._language)
            if ordinal:
                yield _Count(article, sentence, "dead", ordinal, 0.0, frozenset(), frozenset(), "")


def _counts_here(mention: Mention, article: Article) -> bool:
    published = {str(article.published)[:4]} if article.published else set()
    return (
        mention.figure.kind == "count"
        and not mention.sense & _OTHER_SENSES
        and not any("per " in sense for sense in mention.sense)
        and not mention.years - published
        and (mention.topic in _TOPICS or not mention.topic)
        and math.isfinite(mention.figure.base)
        and not re.search(rf"{re.escape(mention.value)}{_PART}", mention.sentence.text)
    )


def _topic(mention: Mention) -> str:
    """What became of those counted; of a bare number a noun anywhere says it: "the toll of the fire rose to five"."""
    figures = get_language(mention.article.language).figures
    if mention.topic or figures is None:
        return mention.topic
    if mention.head in tokens.stems(sorted(_DEATHS), "en"):
        return "dead"
    if mention.head:
        return ""
    nouns = figures.nouns.intersection(tokens.words(mention.sentence.text))
    return min((figures.topics[noun] for noun in nouns if noun in figures.topics), default="")


def _count(mention: Mention) -> _Count:
    near = frozenset({*mention.left, *mention.right, mention.head} - {""})
    figure = mention.figure
    return _Count(
        mention.article,
        mention.sentence,
        _topic(mention),
        figure.base,
        figure.slack,
        near,
        mention.content,
        mention.head,
    )


def _moment(count: _Count) -> datetime.datetime:
    return moment_of(count.article) or _NEVER


def _agree(one: _Count, other: _Count) -> bool:
    return abs(one.base - other.base) <= max(one.slack, other.slack)


def _same_kind(count: _Count, other: _Count) -> bool:
    """Whether two counts are of one outcome, or of things of one name."""
    if count.topic or other.topic:
        return count.topic == other.topic and _same_group(count, other)
    return bool(count.head) and count.head == other.head


def _same_group(count: _Count, later: _Count) -> bool:
    """Whether two counts of one outcome are of the same people: children are not all, police are not passers-by."""
    figures = get_language(count.article.language).figures
    groups = frozenset(tokens.stems(sorted(figures.groups if figures else ()), count.article.language))
    return count.head == later.head or not groups & {count.head, later.head}


def _same_things(count: _Count, later: _Count) -> bool:
    """Whether two counts without an outcome are of the same things: the words around both are the same."""
    named = bool(count.head) and (count.head == later.head or count.head in later.near)
    return (
        named
        and len(count.near & later.near) >= SHARED_NEAR
        and len(count.content & later.content) >= SHARED_CONTENT
    )


def _ordinal(text: str, language: str) -> int | None:
    """The toll that "a sixth person has died" gives, ``None`` where nothing does."""
    words = get_language(language).statements
    said = tokens.words(text)
    if not words.ordinals or not any(word in _deadly(language) for word in said):
        return None
    for first, second in pairwise(said):
        if first in words.ordinals and second in words.victims:
            return words.ordinals[first]
    return None


@cache
def _deadly(language: str) -> frozenset[str]:
    figures = get_language(language).figures
    topics = figures.topics if figures else {}
    return frozenset(word for word, topic in topics.items() if topic == "dead") | {"victim"}


def _is_later(one: Article, other: Article, least: datetime.timedelta) -> bool:
    """Whether ``one`` was published at least ``least`` after ``other``."""
    first, second = moment_of(one), moment_of(other)
    return first is not None and second is not None and first > second and apart(one, other, least)


def cycles_later(one: Article, other: Article, least: datetime.timedelta) -> bool:
    """Whether ``one`` was published at least ``least`` after ``other``, however late on their days the two came.

    Of plain days that follow one another that is not known.
    """
    if not _is_later(one, other, least) or one.published is None or other.published is None:
        return False
    if "day" in {one.published.precision, other.published.precision}:
        return (one.published.day - other.published.day).days > 1
    return True


def _day(article: Article) -> datetime.date:
    return article.published.day if article.published else datetime.date.max


def _place(sentence: Sentence) -> Place:
    return sentence.article, sentence.start, sentence.end


def recency(articles: Sequence[Article]) -> dict[str, float]:
    """Article id → how new it is, from 0 for the first to 1 for the last; all .5 within one news cycle."""
    dated = [(moment, article) for article in articles if (moment := moment_of(article)) is not None]
    first = min(dated, key=lambda each: each[0], default=None)
    last = max(dated, key=lambda each: each[0], default=None)
    if first is None or last is None or not cycles_later(last[1], first[1], LATER):
        return {article.id: 0.5 for article in articles}
    known = {article.id: (moment - first[0]) / (last[0] - first[0]) for moment, article in dated}
    return {article.id: known.get(article.id, 0.0) for article in articles}
