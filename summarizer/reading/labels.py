"""What stands beside an article: the outlet that its text names at its head, its tags and the address of its picture.

An outlet stands beside a date ("The Courier, 8 May 2025") or behind "Source:". Nothing is decided by tags and pictures,
so what cannot be used of them is passed over and never spoils an article.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarizer.languages import words
from summarizer.models import SetAside
from summarizer.reading.lines import ends_sentence, running_start
from summarizer.text.written_dates import is_date_line, stated_source

_PARTS = re.compile(r"\s[/|·•–—-]\s|\s?[|•]\s?|,\s")
_LONGEST = 120  # characters of a line at the head
_WORDS = 5  # of an outlet's name
MOST_TAGS, LONGEST_TAG = 30, 100  # not tuned: more is a list of search words


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


def tags_of(given: object) -> tuple[str, ...]:
    """Tags, each once: of a list of texts or of objects with a name, or of one text with commas.

    >>> tags_of("ferry, Brevik,ferry"), tags_of([{"name": "storm"}, 7])
    (('ferry', 'Brevik'), ('storm',))
    """
    items: list[Any] = (
        given.split(",") if isinstance(given, str) else given if isinstance(given, list) else []
    )
    names = [_name(item) for item in items[: MOST_TAGS * 4]]
    kept = [name for name in dict.fromkeys(names) if 0 < len(name) <= LONGEST_TAG]
    return tuple(kept[:MOST_TAGS])


def image_of(given: object) -> str | None:
    """The address of a picture on the web: of a text, of an object with ``url``, or of the first of a list."""
    if isinstance(given, list):
        return next((found for item in given[:10] if (found := image_of(item))), None)
    if isinstance(given, Mapping):
        return image_of(given.get("url") or given.get("href"))
    if isinstance(given, str) and given.strip().startswith(("https://", "http://")) and len(given) < 2_000:
        return clean_address(given)
    return None


def clean_address(given: str) -> str | None:
    """An address without blanks or control characters; none where some stand inside it."""
    address = given.strip()
    return address if address.isprintable() and " " not in address else None


def _name(item: object) -> str:
    if isinstance(item, Mapping):
        item = item.get("name") or item.get("term") or item.get("title")
    return (
        " ".join("".join(c for c in item if c.isprintable() or c == " ").split())
        if isinstance(item, str)
        else ""
    )
