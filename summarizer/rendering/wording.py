"""The words that name articles, dates, support and differences for readers, the same in every format.

"The vote is on Monday" means nothing without the day it was written on, so that day stands in the mark behind such
a sentence.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence

from summarizer.explanations import Choice, Trace
from summarizer.models import Briefing, Citation, Claim, Disagreement, KeyPoint

DIFFERENCES = "Where sources differ"
# More than this many sources of one figure say no more to a reader than their number.
NAMED = 4

Marker = Callable[[Citation], str]


def cited_articles(briefing: Briefing) -> dict[str, int]:
    """Article id → its number, 1 for the article that is cited first."""
    return {
        article: number
        for number, article in enumerate(dict.fromkeys(c.article for c in _shown(briefing)), start=1)
    }


def first_citations(briefing: Briefing) -> dict[str, Citation]:
    """Article id → some citation of it, for its source and date."""
    return {citation.article: citation for citation in reversed(_shown(briefing))}


def _shown(briefing: Briefing) -> list[Citation]:
    """All that a reader is shown, in the order of its first appearance, then what else supports a key point."""
    points = (point.citation for point in briefing.key_points)
    claims = (claim.citation for difference in briefing.disagreements for claim in difference.values)
    support = (cited for point in briefing.key_points for cited in point.support.cited)
    return [*briefing.sentences, *points, *claims, briefing.headline, *support]


def source_name(citation: Citation) -> str:
    """The publisher, or what little is known."""
    return citation.source or f"unnamed source ({citation.article})"


def day(published: str | None) -> str:
    """A date as people write it, ``"undated"`` when there is none.

    >>> day("2025-04-08T21:30:00Z")
    '8 April 2025'
    """
    if published is None:
        return "undated"
    moment = datetime.date.fromisoformat(published[:10])
    return f"{moment.day} {moment:%B %Y}"


def days(briefing: Briefing) -> str:
    """The span of days that the cited articles were published on."""
    dates = sorted({c.published[:10] for c in first_citations(briefing).values() if c.published})
    if not dates:
        return "undated"
    return day(dates[0]) if dates[0] == dates[-1] else f"{day(dates[0])} to {day(dates[-1])}"


def size(briefing: Briefing) -> str:
    """How many articles the event has, in words, and whether they hold nothing better than what is told."""
    count = len(briefing.articles)
    articles = "1 article" if count == 1 else f"{count} articles"
    if "chosen:rest" in briefing.signature.split("|"):
        return f"{articles} · no sentence passed the filters; these are the first"
    return articles


def support_note(point: KeyPoint) -> str:
    """Who reports a key point, in words; where it is unclear who else does, its own source and no count."""
    names = [_origin_name(origin, point) for origin in point.support.origins]
    if point.corroboration == "several":
        return f"{len(names)} sources: {', '.join(names)}"
    return f"only {names[0]}" if point.single_source else names[0]


def _origin_name(origin: str, point: KeyPoint) -> str:
    """An origin's name; one that has none goes by the id of its article."""
    known = any(cited.source == origin for cited in point.support.cited)
    return origin if known or origin not in point.support.articles else f"unnamed source ({origin})"


def correction_notes(briefing: Briefing) -> list[str]:
    """What articles say of their own mistakes, each with its source."""
    return [f"{source_name(noted)}: “{' '.join(noted.text.split())}”" for noted in briefing.corrections]


# Marks behind sentences.


def marker(briefing: Briefing) -> Marker:
    """What gives each citation of ``briefing`` its mark: ``"2"``, or ``"2, 8 April 2025"`` beside a relative day."""
    from summarizer.text.languages import detect  # noqa: PLC0415 - loads a model

    numbers = cited_articles(briefing)
    language = detect(" ".join(sentence.text for sentence in briefing.sentences))

    def mark(citation: Citation) -> str:
        number = str(numbers[citation.article])
        dated = citation.published is not None and leaves_day_open(citation, language)
        return f"{number}, {day(citation.published)}" if dated else number

    return mark


def marked_sentences(briefing: Briefing, mark: Marker) -> list[tuple[str, str]]:
    """Each sentence with its mark; ``""`` inside a quotation, which is marked where it ends."""
    following = [*briefing.sentences[1:], None]
    return [
        (sentence.text, "" if after and _quoted_on(sentence, after) else mark(sentence))
        for sentence, after in zip(briefing.sentences, following, strict=True)
    ]


def leaves_day_open(citation: Citation, language: str) -> bool:
    """Whether a sentence names a day that only its day of publication makes clear: "Monday", "yesterday"."""
    from summarizer.reading.mentions import find_mentions  # noqa: PLC0415 - its word lists are large

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
    return adjacent and sentence.text.count("“") > sentence.text.count("”")


# Where sources differ: each quantity with its figures, who gives them and when; no verdict.


def differences(briefing: Briefing) -> Iterator[tuple[str, list[str]]]:
    """Of each disagreement what it is about, and a line for each of its figures, the newest first."""
    numbers = cited_articles(briefing)
    for difference in briefing.disagreements:
        yield _about(difference), [_figure(claims, numbers) for claims in _by_value(difference)]


def _about(difference: Disagreement) -> str:
    return f"{difference.about} (as time went on)" if difference.kind == "development" else difference.about


def _by_value(difference: Disagreement) -> list[list[Claim]]:
    by_value: dict[str, list[Claim]] = {}
    for claim in difference.values:
        by_value.setdefault(claim.value.casefold(), []).append(claim)
    return list(by_value.values())


def _figure(claims: list[Claim], numbers: dict[str, int]) -> str:
    named = [
        f"{source_name(claim.citation)}, {_moment(claim.citation.published)} [{numbers[claim.citation.article]}]"
        for claim in claims[:NAMED]
    ]
    more = [f"{len(claims) - NAMED} more"] if len(claims) > NAMED else []
    return f"{claims[0].value}: {'; '.join([*named, *more])}"


def _moment(published: str | None) -> str:
    """The day, and the time where it is known: figures of one day go by the hour.

    >>> _moment("2025-05-20T07:40:00Z")
    '20 May 2025, 07:40 UTC'
    """
    if published is None or "T" not in published:
        return day(published)
    return f"{day(published)}, {published[11:16]} UTC"


# Why a briefing says what it says.


def trace_notes(briefing: Briefing, trace: Trace) -> list[str]:
    """Why each sentence was chosen, then how surely each source reports each key point; nothing of an empty trace."""
    if not trace.choices:
        return []
    scored = zip(briefing.key_points, trace.support, strict=True)
    return [choice_note(choice) for choice in trace.choices] + [
        f"Key point {number}: {_scores(point, scores)}"
        for number, (point, scores) in enumerate(scored, start=1)
    ]


def _scores(point: KeyPoint, scores: Sequence[float]) -> str:
    """The sources of a point, each with the probability that its cited sentence reports it."""
    origins = zip(point.support.origins, point.support.cited, scores, strict=True)
    return "; ".join(
        f"{_origin_name(origin, point)} {score:.2f}" + ("" if score == 1 else f" {opening(cited.text)}")
        for origin, cited, score in origins
    )


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
