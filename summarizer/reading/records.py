"""Reads articles from JSON and JSON Lines: checks the fields of each record, and yields one outcome for each."""

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.errors import UnreadableError
from summarizer.models import Article, Published
from summarizer.reading import extraction
from summarizer.reading.agency import is_json_feed, is_ninjs, json_feed_parts, ninjs_parts
from summarizer.reading.articles import (
    FIELDS,
    article_of,
    clean,
    language_of,
    read_parts,
    require_words,
)
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import why_no_date
from summarizer.reading.extraction import Extract, Parts, apart
from summarizer.reading.extraction import extract as extract_here
from summarizer.reading.labels import image_of, tags_of

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


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something left out that is not a fault: ``"other"`` files deserve a warning, ``"same"`` articles none.

    With ``"kept"`` nothing was left out, and it is only a warning.
    """

    place: str
    reason: str
    kind: Literal["other", "same", "kept"] = "other"


Outcome = Article | UnreadableError | PassedOver


def read_json(text: str, place: str, extract: Extract = extract_here) -> Iterator[tuple[str, Outcome]]:
    """The articles of a JSON file: one object, a list of them, or ``{"articles": […]}``."""
    value = _parse(text, place)
    if isinstance(value, Mapping) and is_json_feed(value):
        yield from _numbered(iter(apart(json_feed_parts(value, place, extract))), place)
        return
    records = value.get("articles", value) if isinstance(value, Mapping) else value
    if not isinstance(records, list):
        yield place, _read_value(records, place, extract) if _is_meant(records) else _nothing(value, place)
    elif not any(_is_meant(record) for record in records):
        yield place, _nothing(records[0] if records else value, place)
    else:
        for number, record in enumerate(records, start=1):
            yield (here := f"{place} item {number}"), _read_value(record, here, extract)


NumberedLine = tuple[str, str | UnreadableError]  # a line with its place, or why it is none


@dataclass(frozen=True, slots=True)
class LineRead:
    """The outcome of one line by itself; ``other`` is its value if it is not meant as an article."""

    place: str
    outcome: Outcome
    kind: Literal["article", "broken", "other"]
    other: object = None


EachLine = Callable[[Iterable[NumberedLine]], Iterable[LineRead]]


def read_line(line: NumberedLine, extract: Extract = extract_here) -> LineRead:
    """Read one line: all the work that needs no other line."""
    here, text = line
    try:
        value = _parse(text, here) if isinstance(text, str) else _raise(text)
    except UnreadableError as error:
        return LineRead(here, error, "broken")
    outcome = _read_value(value, here, extract)
    if _is_meant(value):
        return LineRead(here, outcome, "article")
    return LineRead(here, outcome, "other", value)


def read_lines(
    lines: Iterable[NumberedLine], place: str, extract: Extract = extract_here, each: EachLine | None = None
) -> Iterator[tuple[str, Outcome]]:
    """The articles of numbered lines; values without text or html wait for one that has it.

    ``each`` reads the lines, in order, as ``read_line`` does; perhaps elsewhere.
    """
    waiting: list[tuple[str, UnreadableError]] = []
    any_article = any_line = False
    example: object = None
    for read in each(lines) if each else (read_line(line, extract) for line in lines):
        any_line = True
        if read.kind == "broken":
            any_article = True
            yield read.place, read.outcome
        elif any_article or read.kind == "article":
            any_article = True
            yield from waiting
            waiting.clear()
            yield read.place, read.outcome
        elif isinstance(read.outcome, UnreadableError):
            example = read.other
            waiting.append((read.place, read.outcome))
    if not any_line:
        yield place, UnreadableError(place, "is empty; give JSON Lines, one article a line")
    elif not any_article:
        yield place, _nothing(example, place)


def _raise(error: UnreadableError) -> object:
    raise error


def _parse(text: str, place: str) -> object:
    """The value of a JSON text; the error is one line that says where it is broken."""
    try:
        value: object = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise UnreadableError(
            place, f"is no JSON ({error.msg}, {where}); give one object per article"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(place, "is no JSON that can be read: too deep, or a number too long") from error
    return value


def _is_meant(value: object) -> bool:
    """Whether a value is meant as an article: one of our records, or an agency's."""
    return has_article(value) or is_ninjs(value)


def _read_value(value: object, place: str, extract: Extract) -> Outcome:
    if not isinstance(value, Mapping):
        return UnreadableError(place, "is no JSON object; give one object per article, with 'text'")
    try:
        if is_ninjs(value) and not has_article(value):
            return read_parts(ninjs_parts(value, place, extract), place)
        return read_record(value, place, extract)
    except UnreadableError as error:
        return error


def read_xml(
    data: bytes, place: str, extract: Extract = extract_here, *, url: str | None = None
) -> Iterator[tuple[str, Outcome]]:
    """The articles of a feed or of an agency's messages.

    Raises:
        UnreadableError: the XML as a whole cannot be used.
    """
    found = extract("xml", data, place, url=url)
    if not found:
        yield place, PassedOver(place, "is XML with no articles; give a feed with entries, NITF or NewsML-G2")
    yield from _numbered(found, place)


def _numbered(found: Iterable[Parts], place: str) -> Iterator[tuple[str, Outcome]]:
    """Each article of a feed or message with its place, or why there is none."""
    shared: Counter[str] = Counter()
    for number, parts in enumerate(found, start=1):
        here = f"{place} item {number}"
        shared.update([str(parts["shared_id"])] if parts.get("shared_id") else [])
        try:
            yield here, read_parts(parts, here)
        except UnreadableError as error:
            yield here, error
    for name, count in shared.items():
        reason = f"{count} items share the id {name[:SHOWN_ID]!r}; each is kept as an article of its own"
        yield "", PassedOver(place, reason, "kept")


def _nothing(value: object, place: str) -> PassedOver:
    """A file with no article in it; one of topics says where it belongs."""
    if isinstance(value, Mapping) and "documents" in value:
        return PassedOver(place, "holds topics, no articles; give it to python -m evaluation summaries")
    return PassedOver(place, "nothing in it has 'text' or 'html'; give objects with at least 'text'")


def has_article(record: object) -> bool:
    """Whether a JSON value is meant as an article: an object with ``text`` or ``html``."""
    return isinstance(record, Mapping) and (record.get("text") is not None or record.get("html") is not None)


def read_record(record: Mapping[str, object], place: str, extract: Extract = extraction.extract) -> Article:
    """The article that a JSON object holds; unknown keys, and the gold label ``event``, are ignored.

    ``id`` may be a whole number, which is kept as its decimal digits. A blank field is an absent one. Where there is
    no ``text``, the article is taken out of the page in ``html``; what the record itself says comes before what the
    page says.

    Args:
        record: the object.
        place: where it is, for people.
        extract: takes articles out of pages.

    Raises:
        UnreadableError: a field has the wrong type, ``text`` is missing or blank, or ``published`` is no
        date.
    """
    fields = {name: field_of(record, name, place) for name in FIELDS}
    published = published_of(record, place)
    id, numbered = id_of(record, place), isinstance(record.get("id"), int)  # noqa: A001
    if record.get("text") is None and record.get("html") is not None:
        page = _page_of(record, fields["url"], place, extract)
        named = {name: record[name] for name in ("tags", "image") if record.get(name)}
        article = read_parts(
            {**page, **{name: value for name, value in fields.items() if value}, **named},
            place,
            id=id,
            published=published,
        )
        return replace(article, numbered=numbered)
    fields["title"] = unescaped(fields["title"])
    return article_of(
        words_of(text_of(record, place), place, extract),
        id=id,
        published=published,
        embargo=None,
        tags=tags_of(record.get("tags")),
        image=image_of(record.get("image")),
        numbered=numbered,
        **fields | {"language": language_of(fields["language"])},
    )


def _page_of(record: Mapping[str, object], url: str | None, place: str, extract: Extract) -> Parts:
    markup = record["html"]
    if not isinstance(markup, str):
        raise UnreadableError(place, f"'html' must be text, not {type_name(markup)}")
    return extract("page", clean(markup).encode(), place, url=url, charset="utf-8")[0]
