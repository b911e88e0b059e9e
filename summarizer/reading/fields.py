"""The fields of a JSON record, checked: each is text or null, and the date is a date."""

import re
from collections.abc import Mapping

from summarizer.errors import UnreadableError
from summarizer.models import Published
from summarizer.reading.dates import parse_published
from summarizer.reading.refusals import why_no_date

_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


def clean(text: str) -> str:
    r"""The text as it is stored: no byte-order mark, NUL and lone surrogates as U+FFFD one for one.

    >>> clean("\ufeffa\x00b\r\n")
    'a�b\r\n'
    """
    return _UNSAFE.sub("\ufffd", text.removeprefix("\ufeff"))


def field_of(record: Mapping[str, object], name: str, place: str) -> str | None:
    """A field that is text or null, cleaned; none when it is blank."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(place, f"{name!r} must be text or null, not {type_name(value)}")
    return clean(value).strip() or None


def id_of(record: Mapping[str, object], place: str) -> str | None:
    """The id, a whole number as its digits."""
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return field_of(record, "id", place)


def published_of(record: Mapping[str, object], place: str) -> Published | None:
    """The date of publication. Raises ``UnreadableError`` when what is given is none."""
    value = field_of(record, "published", place)
    if value is None:
        return None
    published = parse_published(value)
    if published is None:
        raise UnreadableError(place, why_no_date(value))
    return published


def language_of(value: str | None) -> str | None:
    """The language's own code, without region or script: ``en`` for ``en-GB``; ``None`` when none is given."""
    found = _LANGUAGE.match(value or "")
    return found.group().lower() if found else None


def type_name(value: object) -> str:
    """How JSON calls a value's type."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")
