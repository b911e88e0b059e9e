"""Bytes, records and texts into articles: cleaning, decoding, and one clear line for what cannot be used."""

import codecs
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from summarizer.errors import UnreadableError
from summarizer.models import Article, Published, headline_text
from summarizer.reading.dates import find_published, parse_published
from summarizer.reading.lines import running_lines
from summarizer.reading.opinion import kind_of
from summarizer.reading.plain_text import annotate
from summarizer.text.languages import detect

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_DATE_REMEDY = "give RFC 3339 (2025-04-08T09:30:00Z) or a plain date (2025-04-08)"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_SHOWN = 60  # characters of a wrong value that a message repeats


def clean(text: str) -> str:
    r"""The text as it is stored: no byte-order mark, NUL and lone surrogates as U+FFFD one for one.

    >>> clean("\ufeffa\x00b\r\n")
    'a�b\r\n'
    """
    return _UNSAFE.sub("\ufffd", text.removeprefix("\ufeff"))


def decode(data: bytes, place: str) -> str:
    """The text that bytes spell in UTF-8, or in UTF-16 with a byte-order mark.

    Raises:
        UnreadableError: the bytes are no text, or text in another encoding.
    """
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            reason = f"is damaged UTF-16 (at offset {error.start}); save it as UTF-8"
            raise UnreadableError(place, reason) from error
    if _is_binary(data):
        raise UnreadableError(place, "is binary data, no text; give plain text or JSON in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = data[error.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)]
        reason = (
            f"not UTF-8 (byte 0x{wrong:02X} at offset {error.start}); "
            "convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8"
        )
        raise UnreadableError(place, reason) from error


def has_article(record: object) -> bool:
    """Whether a JSON value is meant as an article: an object with ``text`` or ``html``."""
    return isinstance(record, Mapping) and (record.get("text") is not None or record.get("html") is not None)


def read_record(record: Mapping[str, object], place: str) -> Article:
    """The article that a JSON object holds; unknown keys, and the gold label ``event``, are ignored.

    ``id`` may be a whole number, which is kept as its decimal digits. A blank field is an absent one.

    Raises:
        UnreadableError: a field has the wrong type, ``text`` is missing or blank, or ``published`` is no
        date.
    """
    text = _text_of(record, place)
    return _article(
        text,
        id=_id_of(record, place),
        title=_field(record, "title", place),
        source=_field(record, "source", place),
        url=_field(record, "url", place),
        published=_published(record, place),
        section=_field(record, "section", place),
        author=_field(record, "author", place),
        language=_language(_field(record, "language", place)),
    )


def read_text(text: str, *, id: str | None = None, place: str = "text", source: str | None = None) -> Article:  # noqa: A002
    """The article that a plain text is; without an id it gets one derived from its words.

    Raises:
        UnreadableError: there is no letter or digit in it.
    """
    text = clean(text)
    _require_words(text, place)
    return _article(text, id=id, source=source)


def _article(  # noqa: PLR0913  # the fields of an article
    text: str,
    *,
    id: str | None,  # noqa: A002
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    published: Published | None = None,
    section: str | None = None,
    author: str | None = None,
    language: str | None = None,
) -> Article:
    """An article with all that reading finds in its text."""
    found = annotate(text, title=title)
    running = "\n".join(line.text for line in running_lines(text, found.set_aside))
    article = Article(
        id=id or _derived_id(title, text, url, source),
        text=text,
        title=title,
        source=source,
        url=url,
        published=published or find_published(text, found.set_aside, url),
        section=section,
        author=author,
        language=language or detect(running),
        headline=found.headline,
        set_aside=found.set_aside,
        takeaways=found.takeaways,
    )
    kind, reason = kind_of(
        title=headline_text(article),
        section=section,
        source=source,
        author=author,
        url=url,
        labels=_labels_above(article),
        running=running,
    )
    return replace(article, kind=kind, kind_reason=reason)


def _labels_above(article: Article) -> tuple[str, ...]:
    """What was set aside above the running text, but for the headline: a section, a by-line."""
    first = next((line.start for line in running_lines(article.text, article.set_aside)), 0)
    return tuple(
        line
        for aside in article.set_aside
        if aside.start < first and aside.kind in {"furniture", "byline", "standfirst"}
        for line in article.text[aside.start : aside.end][:1000].splitlines()
    )


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known signature, or more than a stray NUL or control character."""
    head = data[:65536]
    if head.startswith(
        (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3")
    ):
        return True
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in b"\t\n\v\f\r\x1b")
    return controls * 100 > len(head)  # not tuned


def _text_of(record: Mapping[str, object], place: str) -> str:
    text = record.get("text")
    if text is None and record.get("html") is not None:
        # HTML is read nowhere else: a reader of it takes this one place.
        raise UnreadableError(place, "has only 'html', which is not read yet; give its words in 'text'")
    if text is None:
        raise UnreadableError(place, "has no text; give the article's words in 'text'")
    if not isinstance(text, str):
        raise UnreadableError(place, f"'text' must be text, not {_type_name(text)}")
    text = clean(text)
    _require_words(text, place)
    return text


def _require_words(text: str, place: str) -> None:
    if not any(character.isalnum() for character in text):
        raise UnreadableError(place, "has no text: not one letter or digit; give the article's words")


def _field(record: Mapping[str, object], name: str, place: str) -> str | None:
    """A field that is text or null, cleaned; none when it is blank."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(place, f"{name!r} must be text or null, not {_type_name(value)}")
    return clean(value).strip() or None


def _id_of(record: Mapping[str, object], place: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _field(record, "id", place)


def _published(record: Mapping[str, object], place: str) -> Published | None:
    value = _field(record, "published", place)
    if value is None:
        return None
    published = parse_published(value)
    if published is None:
        shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
        raise UnreadableError(place, f"'published' is {shown!r}, which is no date; {_DATE_REMEDY}")
    return published


def _language(value: str | None) -> str | None:
    """The language's own code, without region or script: ``en`` for ``en-GB``; ``None`` when none is given."""
    found = _LANGUAGE.match(value or "")
    return found.group().lower() if found else None


def _derived_id(title: str | None, text: str, url: str | None, source: str | None) -> str:
    """An id from an article's content: the same each time, another for the same words from another outlet."""
    parts = "\x00".join((title or "", text, url or "", source or ""))
    return "a" + hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12]


def _type_name(value: object) -> str:
    """How JSON calls a value's type."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")
