"""Headlines and key points that a system may give beside its sentences: reads them and finds what is false in them.

A source is named falsely when its cited sentence hardly says the point, and left out when a sentence of an article
that is not named says the point's main clause. The scorer is evaluation's own; the product names its sources by
another, so that the measure cannot be met by definition.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from evaluation import content_units, unit_words
from evaluation.faults import Fault, Later, headline_fault
from summarizer.errors import UnreadableError
from summarizer.models import Article, Briefing, publisher_of
from summarizer.text.clauses import main_clause

# A cited sentence that says the point with less probability hardly says it. Of the 141 credits of three made weeks 31
# were wrong: below .1 are 17 of the 50 that are marked, below .04 7 of 16, below .15 20 of 70. No measure of shared
# words, of the whole point or its main clause, with names or without, in either direction or both, tells them better.
_HARDLY = 0.1
# From here on a sentence says the point's main clause. Of 90 sources that were left out 9 are found and 1 other marked;
# .3 finds 15 and marks 10 others, .5 finds 7 and marks none.
_SAYS = 0.4


@dataclass(frozen=True, slots=True)
class SourcedPoint:
    """A key point: what it says, the articles that are named for it, and the sentence cited of each, where known.

    ``own`` is the article that it is quoted from, which needs no other sentence.
    """

    text: str
    articles: tuple[str, ...]
    own: str = ""
    cited: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """A headline, where one is given, and key points."""

    headline: str | None = None
    points: tuple[SourcedPoint, ...] = ()


NOTHING_BESIDE = Whole()


def of_briefing(briefing: Briefing) -> Whole:
    """What a briefing of ours gives beside its sentences."""
    return Whole(
        briefing.headline.text,
        tuple(
            SourcedPoint(
                point.citation.text,
                (point.citation.article, *point.support.articles),
                point.citation.article,
                tuple(c.text for c in point.support.cited if c.article != point.citation.article),
            )
            for point in briefing.key_points
        ),
    )


def read_whole(place: str, row: Mapping[str, Any]) -> Whole:
    """The same of a row: ``{"headline": text, "key_points": [{"text", "articles": [id, …]}, …]}``, both optional.

    Raises:
        UnreadableError: one of them is something else.
    """
    headline, points = row.get("headline"), row.get("key_points", [])
    if headline is not None and not isinstance(headline, str):
        raise UnreadableError(place, f"headline is {headline!r}; a text is needed")
    if not isinstance(points, list) or not all(isinstance(each, dict) for each in points):
        raise UnreadableError(place, 'key_points is not a list of {"text", "articles"}')
    return Whole(headline, tuple(_point(place, each) for each in points))


def _point(place: str, row: Mapping[str, Any]) -> SourcedPoint:
    text, articles = row.get("text"), row.get("articles", [])
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError(place, "a key point has no text")
    if not isinstance(articles, list) or not all(isinstance(each, str) for each in articles):
        raise UnreadableError(place, f"articles of the key point {text[:40]!r} is not a list of ids")
    return SourcedPoint(text, tuple(articles), articles[0] if articles else "")


def faults_of_whole(whole: Whole, sentences: Sequence[str], articles: Sequence[Article]) -> Iterator[Fault]:
    """What is wrong with a headline, by itself or beside its sentences, and with the sources of key points."""
    if whole.headline is not None and (why := headline_fault(whole.headline, sentences)):
        yield Fault("headline", "headline", 0, why)
    later = Later(articles)
    language = articles[0].language if articles else "en"
    for n, point in enumerate(whole.points):
        others = _others(point, articles, later)
        for fault, why in label_faults(point.text, _cited(point, articles, later), others, language):
            yield Fault(fault, "key_points", n, why)


def _others(point: SourcedPoint, articles: Sequence[Article], later: Later) -> Mapping[str, Sequence[str]]:
    """What each publisher that is not named says; opinion is nobody's source."""
    named = {publisher_of(a) for a in articles if a.id in point.articles}
    others: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article.kind != "opinion" and publisher_of(article) not in named:
            others[article.source or article.id] += [*later.sentences(article), article.title or ""]
    return others


def _cited(point: SourcedPoint, articles: Sequence[Article], later: Later) -> Sequence[str]:
    """The sentences cited; where none are told, the likest of each article that is named."""
    if point.cited is not None:
        return point.cited
    named = (a for a in articles if a.id in point.articles and a.id != point.own)
    told = ([*later.sentences(article), article.title or ""] for article in named)
    return [max(each, key=lambda s: unit_words.share(point.text, s)) for each in told]


def label_faults(
    point: str, cited: Sequence[str], others: Mapping[str, Sequence[str]], language: str = "en"
) -> Iterator[tuple[Literal["support_false", "label_false"], str]]:
    """What is false in the sources of a point, and what shows it.

    Args:
        point: what it says.
        cited: the sentence of each source that is named, the point itself left out.
        others: each publisher that is not named, with its sentences and titles.
        language: of all.
    """
    for sentence in cited:
        if _says(point, sentence, language) < _HARDLY:
            yield "support_false", f"not said by: {sentence}"
    said = main_clause(point, language)
    for publisher, sentences in others.items():
        best = max(sentences, key=lambda each: _says(said, each, language), default="")
        if best and _says(said, best, language) >= _SAYS:
            yield "label_false", f"{publisher} says it too: {best}"
            return


def _says(point: str, sentence: str, language: str) -> float:
    return content_units.judge([point], [sentence], language)[0].score
