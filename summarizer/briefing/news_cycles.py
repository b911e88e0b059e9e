"""Tells by their times which articles are of one news cycle, and which are chronologies that list the past as news."""

import datetime
import re
from collections.abc import Iterable, Sequence

from summarizer.models import Article, headline_text
from summarizer.reading.lines import mentions_ending

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
# What was expected, or lasted, is taken to be overtaken when the event was reported again so much later. The sample
# week is flat from 3 to 10 hours.
LATER = datetime.timedelta(hours=6)


def moment_of(article: Article) -> datetime.datetime | None:
    """When an article was published: a plain day counts as its noon, a month or no date as unknown."""
    published = article.published
    if published is None or published.precision == "month":
        return None
    if isinstance(published.moment, datetime.datetime):
        return published.moment.astimezone(datetime.UTC)
    return datetime.datetime.combine(published.moment, datetime.time(12), datetime.UTC)


def apart(left: Article, right: Article, least: datetime.timedelta) -> bool:
    """Whether two articles were certainly published ``least`` apart; where only the day is known, on other days."""
    if left.published is None or right.published is None:
        return False
    first, second = moment_of(left), moment_of(right)
    if first is None or second is None:
        return False
    if "day" in {left.published.precision, right.published.precision}:
        return left.published.day != right.published.day and abs(first - second) >= least
    return abs(first - second) >= least


def is_later(left: Article, right: Article, least: datetime.timedelta) -> bool:
    """Whether ``left`` was published at least ``least`` after ``right``."""
    first, second = moment_of(left), moment_of(right)
    return first is not None and second is not None and first > second and apart(left, right, least)


def cycles_later(first: Article, second: Article, least: datetime.timedelta) -> bool:
    """Whether ``first`` was published at least ``least`` after ``second``, however late on their days the two came.

    Of plain days that follow one another that is not known. What came at nine came so long after the day before; a
    paper of the next day may have been written on the evening before it.
    """
    if not is_later(first, second, least) or first.published is None or second.published is None:
        return False
    if "day" not in {first.published.precision, second.published.precision}:
        return True
    moment = first.published.moment
    if isinstance(moment, datetime.datetime):
        midnight = datetime.datetime.combine(second.published.day, datetime.time()) + DAY
        return moment.replace(tzinfo=None) - midnight >= least
    return (first.published.day - second.published.day).days > 1


def recency(articles: Sequence[Article]) -> dict[str, float]:
    """Article id → how new it is, from 0 for the first to 1 for the last; all .5 within one news cycle."""
    dated = [(moment, article) for article in articles if (moment := moment_of(article)) is not None]
    first = min(dated, key=lambda each: each[0], default=None)
    last = max(dated, key=lambda each: each[0], default=None)
    if first is None or last is None or not cycles_later(last[1], first[1], LATER):
        return {article.id: 0.5 for article in articles}
    known = {article.id: (moment - first[0]) / (last[0] - first[0]) for moment, article in dated}
    return {article.id: known.get(article.id, 0.0) for article in articles}


# So many entries that open with their day make a chronology: of 1,414 texts of Timeline17 six have five or more, all of
# them chronologies, with 19 to 44.
LEAST_ENTRIES = 5
_OPENS = re.compile(r"(?:^|[.!?…\"”’)\n])\s*\Z")
_ENTRY = re.compile(r"\s*(?:[-–—:]\s|\n)")
# What ``_ENTRY`` ends with, behind a letter or a figure, as a date ends; most articles have few. It begins with what
# is soon looked for.
_BEHIND_DAY = re.compile(r"[-–—:\n](?:(?<=[^\W_].)|(?<=[^\W_]\s.)|(?<=\s\s.))", re.DOTALL)
# English. What an article calls itself, where its entries have lost their days.
_NAMED = re.compile(
    r"\W*(?:follow our |our |the |a )?(?:step-by-step |key |full |brief )?(?:timeline|chronology)\b"
    r"|.{3,80}[:–—-] (?:the |a )?(?:timeline|chronology)\b",
    re.IGNORECASE,
)


def chronicles(articles: Sequence[Article]) -> frozenset[str]:
    """The ids of the articles that are chronologies; of no event are all."""
    found = frozenset(article.id for article in articles if is_chronicle(article))
    return found if len(found) < len(articles) else frozenset()


def is_chronicle(article: Article) -> bool:
    """Whether an article says that it is a chronology, or has entries that open with their days."""
    if _NAMED.match(headline_text(article) or article.text[:120]) or _NAMED.match(article.text[:120]):
        return True
    marks = [found.start() for found in _BEHIND_DAY.finditer(article.text)]
    if len(marks) < LEAST_ENTRIES:
        return False
    # Only lines with such a mark are looked at: dates take long to find.
    entries = (
        mention
        for mention in mentions_ending(article, _ends_before(article.text, marks))
        if _ENTRY.match(article.text, mention.end)
        and _OPENS.search(article.text[max(mention.start - 4, 0) : mention.start])
    )
    return sum(1 for _ in entries) >= LEAST_ENTRIES


def _ends_before(text: str, marks: Iterable[int]) -> frozenset[int]:
    """Where the words before each of ``marks`` end, without the white space between."""
    ends, last = set(), 0
    for mark in marks:
        if said := text[last:mark].rstrip():
            ends.add(last + len(said))
        last = mark
    return frozenset(ends)
