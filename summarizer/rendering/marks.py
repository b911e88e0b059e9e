"""The mark behind a sentence: the number of its article, and the day where the sentence leaves the day open.

"The vote is on Monday" means nothing without the day it was written on, so that day stands in the mark.
"""

import datetime
from collections.abc import Callable

from summarizer.models import Briefing, Citation
from summarizer.rendering.sources import cited_articles, day

Marker = Callable[[Citation], str]


def marker(briefing: Briefing) -> Marker:
    """What gives each citation of ``briefing`` its mark: ``"2"``, or ``"2, 8 April 2025"`` beside a relative day."""
    from summarizer.text.languages import detect  # noqa: PLC0415 - loads a model

    numbers = cited_articles(briefing)
    language = detect(" ".join(told.text for told in briefing.sentences))

    def mark(citation: Citation) -> str:
        number = str(numbers[citation.article])
        dated = citation.published is not None and leaves_day_open(citation, language)
        return f"{number}, {day(citation.published)}" if dated else number

    return mark


def marked_sentences(briefing: Briefing, mark: Marker) -> list[tuple[str, str]]:
    """Each sentence with its mark; ``""`` inside a quotation, which is marked where it ends."""
    following = [*briefing.sentences[1:], None]
    return [
        (told.text, "" if after and _quoted_on(told, after) else mark(told))
        for told, after in zip(briefing.sentences, following, strict=True)
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


def _quoted_on(told: Citation, after: Citation) -> bool:
    adjacent = told.article == after.article and after.position == (told.position or 0) + 1
    return adjacent and told.text.count("“") > told.text.count("”")
