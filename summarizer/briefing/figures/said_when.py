"""When articles were published, as far as their dates tell."""

import datetime

from summarizer.models import Article

HOUR = datetime.timedelta(hours=1)


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
