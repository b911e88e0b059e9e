"""Reads what later reports find out: who is hurt, which days have come, what is over."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from summarizer.briefing.counts import SHARED_CONTENT
from summarizer.briefing.news_cycles import HOUR, LATER
from summarizer.briefing.report_order import ReportOrder
from summarizer.briefing.supersession_signs import (
    calls_off,
    ends_it,
    ends_of,
    is_uncertain,
    lasts,
    states_among,
)
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.reading.lines import mentions_between
from summarizer.text import tokens
from summarizer.text.annotation import annotate
from summarizer.text.clauses import clause_or_said
from summarizer.text.dates import DateMention

# A report tells the end of what an earlier one is about where their heads share so many words: in an event of one road
# or one person nearly all do. Not tuned.
SHARED_WITH_HEAD = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The title and lead of an article: their stems, whether they call something off, and which states they end."""

    article: Article
    order: frozenset[str]
    content: frozenset[str]
    calls_off: bool
    ends: frozenset[int]


class Endings:
    """What the heads of an event's articles say is off or over.

    Args:
        articles: its reports.
        sentences: article id → its sentences.
        language: what they are written in.
        order: which of them came later.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        language: str,
        order: ReportOrder,
    ) -> None:
        self._articles = articles
        self._order_of_reports = order
        self._sentences = sentences
        self._language = language
        self._over: dict[str, bool] = {}
        self._ended: dict[str, Sequence[_Head]] = {}

    def calling_off(self, sentence: Sentence) -> Iterator[Article]:
        """The articles that call something off in words of ``sentence``."""
        heads = [head for head in self._heads.values() if head.calls_off]
        said = self._order(sentence.text) if heads else frozenset()
        return (head.article for head in heads if len(said & head.order) >= SHARED_CONTENT)

    def is_called_off(self, sentence: Sentence, article: Article) -> bool:
        """Whether a later article says that what ``sentence`` announces for a day will not be on it."""
        words = get_language(self._language).dates
        days = {
            word for word in tokens.words(sentence.text) if word in words.weekdays or word in words.months
        }
        return bool(days) and any(
            days.intersection(tokens.words(text))
            for later in self._articles
            if self._order_of_reports.is_later(later, article, LATER)
            for text in (headline_text(later), *(each.text for each in self._sentences[later.id]))
            if calls_off(text, self._language)
        )

    def is_ended(self, sentence: Sentence, article: Article, *, title: bool = False) -> bool:
        """Whether ``sentence`` tells a state whose end a report tells that came an hour or more after its own.

        With a state that ``article`` tells ends what it says besides of what lasts or is expected: "no recovery is in
        sight" of shares that closed higher, "an abduction is not ruled out" of a girl who was found.
        """
        if not self._later_ends(article):
            return False
        # A title is of the state that its lead tells, in whatever words: "Night of fear in Orm".
        led = self._sentences[article.id][:1] if title else ()
        if any(self._ends_state(each.text, article) for each in (sentence, *led)):
            return True
        if not self._is_over(article):
            return False
        said, language = sentence.text, self._language
        open_ = lasts(said, language, title=title) or is_uncertain(said, language, title=title)
        return open_ and not ends_it(said, language, title=title)

    def _is_over(self, article: Article) -> bool:
        """Whether a later report tells the end of a state that ``article`` tells."""
        if (known := self._over.get(article.id)) is None:
            texts = (headline_text(article), *(each.text for each in self._sentences[article.id]))
            known = self._over[article.id] = any(self._ends_state(text, article) for text in texts)
        return known

    def _ends_state(self, text: str, article: Article) -> bool:
        """Whether a report of an hour or more after ``article`` tells the end of a state that ``text`` tells."""
        heads = self._later_ends(article)
        ended = frozenset().union(*[head.ends for head in heads])
        told = states_among(ended, text, self._language) if ended else frozenset()
        if not told:
            return False
        about = self._heads[article.id].content.union(annotate(text, self._language).content_stems)
        return any(told & head.ends and len(about & head.content) >= SHARED_WITH_HEAD for head in heads)

    def _later_ends(self, article: Article) -> Sequence[_Head]:
        """The heads of an hour or more after ``article`` that tell the end of a state."""
        if (known := self._ended.get(article.id)) is None:
            telling = (head for head in self._heads.values() if head.ends)
            known = [head for head in telling if self._order_of_reports.is_later(head.article, article, HOUR)]
            self._ended[article.id] = known
        return known

    @cached_property
    def _heads(self) -> dict[str, _Head]:
        return {article.id: self._head(article) for article in self._articles}

    def _head(self, article: Article) -> _Head:
        lead = (sentence.text for sentence in self._sentences[article.id][:1])
        text = " ".join([headline_text(article), *lead])
        return _Head(
            article,
            order=self._order(text),
            content=frozenset(annotate(text, self._language).content_stems),
            calls_off=calls_off(text, self._language),
            ends=ends_of(text, self._language),
        )

    def _order(self, text: str) -> frozenset[str]:
        return frozenset(annotate(text, self._language).statement.order)


# English. "Nobody else" is of some only, and so is nobody "in the town".
_UNHARMED = re.compile(
    r"\b(?:nobody|no[ -]one|none|no (?:people|persons?|passengers?|residents|workers|staff|casualties))"
    r"(?! else\b)(?: (?:of|among) \w+(?: \w+)?)?(?: (?:is|are|was|were|has|have|had|been|known|thought|to|be))*"
    r" (?:hurt|injured|harmed|wounded)\b(?! in\b)"
    r"|\bno (?:known |serious |reported )?(?:injuries|casualties)\b(?! in\b)"
    r"|\bwithout (?:any )?(?:injuries|casualties)\b",
    re.IGNORECASE,
)
# Besides the words of what became of people: those by whom the hurt are seen to. English.
_CARED_FOR = frozenset(
    {"treated", "hospital", "hospitalised", "hospitalized", "medics", "bruises", "concussion"}
)


def finds_nobody_hurt(text: str, language: str) -> bool:
    """Whether ``text`` says that nobody was hurt.

    >>> finds_nobody_hurt("No one was injured.", "en"), finds_nobody_hurt("Nobody else was hurt.", "en")
    (True, False)
    """
    return language == "en" and _UNHARMED.search(text) is not None


def finds_somebody_hurt(text: str, language: str) -> bool:
    """Whether ``text`` says in its main clause that somebody was hurt, or died.

    >>> finds_somebody_hurt("A man and a girl were treated for cuts.", "en")
    True
    """
    if language != "en" or not _harmed(language).intersection(tokens.words(text)):
        return False
    said = clause_or_said(text, language)
    harmed = _harmed(language).intersection(tokens.words(said))
    return bool(harmed) and not annotate(said, language).statement.negated


@cache
def _harmed(language: str) -> frozenset[str]:
    figures = get_language(language).figures
    topics = figures.topics if figures else {}
    return _CARED_FOR | {word for word, topic in topics.items() if topic in {"injured", "dead"}}


_WEEK = datetime.timedelta(days=7)


def days_to_come(sentence: Sentence, article: Article) -> list[datetime.date]:
    """The last days of the times after its publication that ``sentence`` names, the first named first.

    What is planned stands nearest to its day: "will vote on Wednesday, and on Sunday nobody knew how".
    """
    return [mention.last for mention in _mentions(sentence, article) if mention.last >= _day(article)]


def has_come(sentence: Sentence, article: Article, by: datetime.date, language: str) -> bool:
    """Whether what ``sentence`` expects on a day was due ``by`` the day of a later report."""
    given = [mention.last for mention in _mentions(sentence, article)]
    # What looks ahead means the Thursday that comes, whichever the finder of dates took it for.
    if any(_day(article) < day <= by for each in given for day in (each, each + _WEEK)):
        return True
    return _day(article) < by and _is_for_today(sentence, article, language)


def _is_for_today(sentence: Sentence, article: Article, language: str) -> bool:
    """Whether what ``sentence`` expects is to come on the day of its report; that of who said so is left out.

    Of 4,172 first sentences of 25 days of Timeline17 18 are so and soon followed by a later day, 14 of them rightly.
    """
    said = clause_or_said(sentence.text, language)
    return any(
        mention.last == _day(article) and article.text[mention.start : mention.end] in said
        for mention in _mentions(sentence, article)
    )


def _mentions(sentence: Sentence, article: Article) -> tuple[DateMention, ...]:
    return mentions_between(article, sentence.start, sentence.end)


def _day(article: Article) -> datetime.date:
    return article.published.day if article.published else datetime.date.max
