"""Which outlet a text itself names at its head: beside its date ("The Courier, 8 May 2025"), or behind "Source:"."""

import re
from collections.abc import Iterator, Sequence

from summarizer.languages import words
from summarizer.models import SetAside
from summarizer.reading.lines import ends_sentence, running_start
from summarizer.text.written_dates import is_date_line, stated_source

_PARTS = re.compile(r"\s[/|·•–—-]\s|\s?[|•]\s?|,\s")
_LONGEST = 120  # characters of a line at the head
_WORDS = 5  # of an outlet's name


def outlet_of(text: str, set_aside: Sequence[SetAside]) -> str | None:
    """The outlet that a text's head names, none where it names none."""
    first = running_start(text, set_aside)
    for aside in set_aside:
        if aside.start < first and aside.kind in {"date", "dateline", "byline"}:
            for line in text[aside.start : aside.end][: 4 * _LONGEST].splitlines():
                if name := next(_names(line.strip()), None):
                    return name
    return None


def _names(line: str) -> Iterator[str]:
    if len(line) > _LONGEST:
        return
    if stated := stated_source(line):
        yield stated
    parts = [part.strip() for part in _PARTS.split(line)]
    dated = _PARTS.search(line) and any(map(is_date_line, [*parts, line.partition(",")[2].strip()]))
    yield from (part for part in parts if dated and not is_date_line(part) and _is_outlet(part))


def _is_outlet(name: str) -> bool:
    """Whether a name with capitals has a word that outlets have and no place."""
    found = name.split()
    if not 1 < len(found) <= _WORDS or ends_sentence(name) or not all(word[0].isupper() for word in found):
        return False
    return any(word.casefold() in words("outlets") for word in found) or found[0] == "The"
