"""Compares the publication times of articles: whether they are of one news cycle or of different ones."""

import datetime
from collections.abc import Sequence

from summarizer.models import Article

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
