"""Reads the fields of one JSON record: id, date, title and text, with mark-up taken out and types checked."""

import html
import re
from collections.abc import Mapping

from summarizer.errors import UnreadableError
from summarizer.models import Published
from summarizer.reading.articles import (
    clean,
    require_words,
)
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import why_no_date
from summarizer.reading.extraction import Extract

# A text that begins with a tag, plain or escaped, is mark-up.
_MARKUP = re.compile(
    r"\s{0,20}(?:<|&(?:amp;)?lt;)(?:p|div|h[1-6]|article|section|span|strong|em|b|i|ul|ol|blockquote|br)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|hellip|[lr][sd]quo|[nm]dash|#[0-9]{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE
)
_ESCAPES = 2


def field_of(record: Mapping[str, object], name: str, place: str) -> str | None:
    """A field that is text or null, cleaned; none when it is blank."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(place, f"{name!r} must be text or null, not {type_name(value)}")
    return clean(value).strip() or None


def id_of(record: Mapping[str, object], place: str) -> str | None:
    """The id just as it is given, a whole number as its digits; one that cannot be kept so is refused.

    Changing an id could make two ids equal, and one article would replace the other.

    Raises:
        UnreadableError: it is neither text nor a whole number, ends in white space, or holds what no store keeps.
    """
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    given = field_of(record, "id", place)
    if given is not None and given != value:
        raise UnreadableError(
            place,
            f"'id' is {value!r:.80}, with white space at an end, NUL or a lone surrogate; give one without",
        )
    return given


def published_of(record: Mapping[str, object], place: str) -> Published | None:
    """The date of publication. Raises ``UnreadableError`` if the value is not a date."""
    value = field_of(record, "published", place)
    if value is None:
        return None
    published = parse_published(value)
    if published is None:
        raise UnreadableError(place, why_no_date(value))
    return published


def type_name(value: object) -> str:
    """How JSON calls a value's type."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")


SHOWN_ID = 120  # characters of an id in a warning


def text_of(record: Mapping[str, object], place: str) -> str:
    """The text of a record.

    Raises:
        UnreadableError: it is missing, or no text.
    """
    text = record.get("text")
    if text is None:
        raise UnreadableError(place, "has no text; give the article's words in 'text'")
    if not isinstance(text, str):
        raise UnreadableError(place, f"'text' must be text, not {type_name(text)}")
    text = clean(text)
    require_words(text, place)
    return text


def words_of(text: str, place: str, extract: Extract) -> str:
    """A text; if its first tag shows that it is mark-up, even escaped once or twice, only its words."""
    if not _MARKUP.match(text):
        return text
    for _ in range(_ESCAPES):
        text = text if text.lstrip().startswith("<") else html.unescape(text)
    markup = clean(text)
    words: str = extract("fragment", markup.encode("utf-8", "replace"), place)[0]["text"]
    require_words(words, place)
    return words


def unescaped(text: str | None) -> str | None:
    """A text without entities that were escaped, once or twice: "&amp;amp;" is "&"."""
    for _ in range(_ESCAPES if text else 0):
        if not text or not _ENTITY.search(text):
            break
        text = clean(html.unescape(text))
    return text
