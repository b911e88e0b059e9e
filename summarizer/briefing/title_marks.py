"""Takes off a title what a newsroom sets in front of it: "BREAKING: …", "+++ EIL +++ …", "Video | …"."""

import re
from dataclasses import replace
from functools import cache

from summarizer.grouping.titles import LEAST_WORDS
from summarizer.languages import patterns
from summarizer.models import Citation
from summarizer.text.tokens import count_words


def without_marks(cited: Citation) -> Citation:
    """A title without the marks in front of it, where a title is left; a mark with a figure stays.

    A mark has its own brackets or signs about it ("+++ EIL +++", "[Video]"), or a sign that parts it from the title.
    """
    found = _marks().match(cited.text)
    if found is None or not found.end() or count_words(cited.text[found.end() :]) < LEAST_WORDS:
        return cited
    return replace(cited, text=cited.text[found.end() :], start=cited.start + found.end())


@cache
def _marks() -> re.Pattern[str]:
    mark = "|".join(f"(?:{each})" for each in patterns("title_marks"))
    return re.compile(
        rf"(?:(?P<sign>\+{{2,4}}|\*{{2,4}}|#{{1,3}})\s?(?:{mark})\s?(?P=sign)[:|\s–—-]*"
        rf"|[\[(【]\s?(?:{mark})\s?[\])】][:|\s–—-]*"
        rf"|(?:{mark})(?:\s?[:：|•]\s?|\s[–—-]{{1,2}}\s|\s\+{{2,4}}\s))+",
        re.IGNORECASE,
    )
