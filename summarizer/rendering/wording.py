"""The words in which all formats name sources, dates, support and disagreements, in the briefing's language.

"The vote is on Monday" means nothing without the day it was written on, so that day stands in the mark behind such
a sentence.
"""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.explanations import Choice, Trace
from summarizer.languages import get_language
from summarizer.languages.language import ReaderWords
from summarizer.models import Briefing, Citation, Claim, Disagreement, KeyPoint
from summarizer.ranking.readability import left_open
from summarizer.reading.opinion import is_labelled

# More than this many sources of one figure say no more to a reader than their number.
NAMED = 4


class Wording:
    """The words of one briefing, in its language, and the numbers of the articles that it cites."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.language = briefing.language or _language_of(briefing.sentences or (briefing.headline,))
        self.labels: ReaderWords = get_language(self.language).reader
        self.cited = _first_citations(briefing)
        self.numbers = {article: number for number, article in enumerate(self.cited, start=1)}

    def headline(self) -> str:
        """The headline; one of opinion alone says that it is."""
        text = self.briefing.headline.text
        return f"{self.labels.opinion}: {text}" if self.briefing.opinion and not is_labelled(text) else text

    def day(self, published: str | None) -> str:
        """A date as people write it in the language of the briefing."""
        return day(published, self.language)

    def moment(self, published: str | None) -> str:
        """The day, and the time where it is known: figures of one day go by the hour."""
        if published is None or "T" not in published:
            return self.day(published)
        return f"{self.day(published)}, {published[11:16]} UTC"

    def source(self, citation: Citation) -> str:
        """The publisher, or what little is known."""
        return citation.source or f"{self.labels.unnamed} ({citation.article})"

    def days(self) -> str:
        """The span of days that the cited articles were published on."""
        dates = sorted({cited.published[:10] for cited in self.cited.values() if cited.published})
        if not dates:
            return self.labels.undated
        ends = dict.fromkeys((self.day(dates[0]), self.day(dates[-1])))
        return f" {self.labels.to} ".join(ends)

    def size(self) -> str:
        """How many articles the event has, and whether they hold nothing better than what is told."""
        count = len(self.briefing.articles)
        articles = self.labels.article if count == 1 else self.labels.articles.format(count=count)
        if "chosen:rest" in self.briefing.signature.split("|"):
            return f"{articles} · no sentence passed the filters; these are the first"
        return articles

    def mark(self, citation: Citation) -> str:
        """The mark of a citation: ``"2"``, or ``"2, 8 April 2025"`` beside a relative day."""
        number = str(self.numbers[citation.article])
        dated = citation.published is not None and leaves_day_open(citation, self.language)
        return f"{number}, {self.day(citation.published)}" if dated else number

    def earlier(self, citation: Citation) -> str:
        """What stands before a sentence that a later one overtook, ``""`` before others."""
        return f"{self.labels.earlier}: " if citation.superseded else ""

    def support(self, point: KeyPoint) -> str:
        """How surely a key point is known, in words; ``""`` where it is unclear who else reports it."""
        if point.corroboration == "several":
            return self.labels.several.format(count=len(point.support.origins))
        return self.labels.only if point.single_source else ""

    def outlets(self, point: KeyPoint) -> list[tuple[str, str | None]]:
        """Who reports a key point, each with the address of the article that is cited for it."""
        cited = list(point.support.cited) or [point.citation]
        names = list(point.support.origins) or [self.source(point.citation)]
        return [
            (self._origin(name, point), cited[place].url if place < len(cited) else None)
            for place, name in enumerate(names)
        ]

    def _origin(self, origin: str, point: KeyPoint) -> str:
        """An origin's name; one that has none goes by the id of its article."""
        known = any(cited.source == origin for cited in point.support.cited)
        return (
            origin if known or origin not in point.support.articles else f"{self.labels.unnamed} ({origin})"
        )

    def corrections(self) -> list[str]:
        """What articles say of their own mistakes, each with its source."""
        return [
            f"{self.source(noted)}: “{' '.join(noted.text.split())}”" for noted in self.briefing.corrections
        ]

    def sentences(self) -> list[tuple[Citation, str]]:
        """Each sentence with its mark; ``""`` inside a quotation, which is marked where it ends."""
        citations = self.briefing.sentences
        following = [*citations[1:], None]
        return [
            (sentence, "" if after and _quoted_on(sentence, after) else self.mark(sentence))
            for sentence, after in zip(citations, following, strict=False)
        ]

    def differences(self) -> Iterator[tuple[str, list[str]]]:
        """Of each disagreement what it is about, and a line for each of its figures, the newest first.

        What overtook the newest stands before it.
        """
        for difference in self.briefing.disagreements:
            lines = [self._figure(claims) for claims in _by_value(difference)]
            later = difference.values[0].citation.superseded
            yield self._about(difference), [self._later(later), *lines] if later else lines

    def _later(self, later: Citation) -> str:
        """What overtook the newest figure."""
        text = " ".join(later.text.split())
        named = f"{self.source(later)}, {self.moment(later.published)} [{self.numbers[later.article]}]"
        return f"{self.labels.later}: {text} ({named})"

    def _about(self, difference: Disagreement) -> str:
        development = difference.kind == "development"
        return f"{difference.about} ({self.labels.over_time})" if development else difference.about

    def _figure(self, claims: list[Claim]) -> str:
        named = [
            f"{self.source(claim.citation)}, {self.moment(claim.citation.published)} "
            f"[{self.numbers[claim.citation.article]}]"
            for claim in claims[:NAMED]
        ]
        more = [self.labels.more.format(count=len(claims) - NAMED)] if len(claims) > NAMED else []
        return f"{claims[0].value}: {'; '.join([*named, *more])}"

    def trace(self, trace: Trace) -> list[str]:
        """Why each sentence was chosen, then how surely each source reports each key point."""
        if not trace.choices:
            return []
        scored = zip(self.briefing.key_points, trace.support, strict=True)
        return [choice_note(choice) for choice in trace.choices] + [
            f"Key point {number}: {self._scores(point, scores)}"
            for number, (point, scores) in enumerate(scored, start=1)
        ]

    def _scores(self, point: KeyPoint, scores: Sequence[float]) -> str:
        """The sources of a point, each with the probability that its cited sentence reports it."""
        origins = zip(point.support.origins, point.support.cited, scores, strict=True)
        return "; ".join(
            f"{self._origin(origin, point)} {score:.2f}" + ("" if score == 1 else f" {opening(cited.text)}")
            for origin, cited, score in origins
        )


def source_name(citation: Citation) -> str:
    """The publisher, or what little is known, in English."""
    return citation.source or f"unnamed source ({citation.article})"


def day(published: str | None, language: str = "en") -> str:
    """A date as people write it, ``"undated"`` when there is none.

    >>> day("2025-04-08T21:30:00Z"), day("2025-04-08", "de")
    ('8 April 2025', '8. April 2025')
    """
    return get_language(language).reader.undated if published is None else _day(published[:10], language)


@lru_cache(maxsize=4_000)
def _day(date: str, language: str) -> str:
    from babel import UnknownLocaleError  # noqa: PLC0415 - loads its tables
    from babel.dates import format_date  # noqa: PLC0415

    moment = datetime.date.fromisoformat(date)
    try:
        return format_date(moment, "long", locale="en_GB" if language == "en" else language)
    except (UnknownLocaleError, ValueError):
        return format_date(moment, "long", locale="en_GB")


def support_note(point: KeyPoint) -> str:
    """Who reports a key point, in English words; where it is unclear who else does, its own source and no count."""
    names = [
        origin if origin not in point.support.articles else f"unnamed source ({origin})"
        for origin in point.support.origins
    ]
    if point.corroboration == "several":
        return f"{len(names)} sources: {', '.join(names)}"
    return f"only {names[0]}" if point.single_source else names[0]


def _first_citations(briefing: Briefing) -> dict[str, Citation]:
    """Article id → its first citation in the order in which a reader meets them, then what else is cited."""
    points = [point.citation for point in briefing.key_points]
    claims = [claim.citation for difference in briefing.disagreements for claim in difference.values]
    support = [cited for point in briefing.key_points for cited in point.support.cited]
    shown = [*points, *briefing.sentences, *claims, briefing.headline, *support]
    later = [cited.superseded for cited in shown if cited.superseded]
    return _in_order([*shown, *later])


def _in_order(citations: Sequence[Citation]) -> dict[str, Citation]:
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.article, citation)
    return first


# Marks behind sentences.


def leaves_day_open(citation: Citation, language: str) -> bool:
    """Whether a sentence names a day that only its day of publication makes clear: "Monday", "yesterday"."""
    from summarizer.text.dates import find_mentions  # noqa: PLC0415 - its word lists are large

    if citation.published is None:
        return False
    published = datetime.date.fromisoformat(citation.published[:10])
    named = find_mentions(citation.text, published, language)
    clear = {(each.start, each.end) for each in find_mentions(citation.text, None, language)}
    # "April 8" is taken to be of the year that the sources' dates show.
    return any(
        each.precision == "day"
        and (each.start, each.end) not in clear
        and not any(map(str.isdigit, citation.text[each.start : each.end]))
        for each in named
    )


def _quoted_on(sentence: Citation, after: Citation) -> bool:
    adjacent = sentence.article == after.article and after.position == (sentence.position or 0) + 1
    return adjacent and left_open(sentence.text) > 0


def _by_value(difference: Disagreement) -> list[list[Claim]]:
    by_value: dict[str, list[Claim]] = {}
    for claim in difference.values:
        by_value.setdefault(claim.value.casefold(), []).append(claim)
    return list(by_value.values())


# Why a briefing says what it says.


def choice_note(choice: Choice) -> str:
    """Why a sentence was chosen, in words."""
    note = (
        f"{choice.rank + 1}. {opening(choice.sentence.text)} centrality {choice.centrality:.2f}, "
        f"coverage {choice.coverage:.3f}, redundancy {choice.redundancy:.3f}, score {choice.score:.3f}"
    )
    if choice.runner_up is None:
        return f"{note}; no other sentence was left"
    return f"{note}; beat {opening(choice.runner_up.text)} at {choice.runner_up_score:.3f}"


def opening(text: str, words: int = 7) -> str:
    """The first words of a text, in quotation marks."""
    split = text.split()
    return "“" + " ".join(split[:words]) + ("…" if len(split) > words else "") + "”"


def _language_of(citations: Sequence[Citation]) -> str:
    from summarizer.text.languages import detect  # noqa: PLC0415 - loads a model

    return detect(" ".join(sentence.text for sentence in citations))
