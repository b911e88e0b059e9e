"""Bytes, records and texts into articles: cleaning, decoding, and one clear line for what cannot be used."""

import codecs
import hashlib
from collections.abc import Mapping
from dataclasses import replace

from summarizer.errors import UnreadableError
from summarizer.models import Article, Published, headline_text
from summarizer.reading import charsets, extraction
from summarizer.reading.dates import find_published, parse_published
from summarizer.reading.fields import clean, field_of, id_of, language_of, published_of, type_name
from summarizer.reading.headings import with_headings
from summarizer.reading.lines import running_lines, running_start
from summarizer.reading.notices import aside_of, find_notice
from summarizer.reading.opinion import NOTED, kind_of
from summarizer.reading.parts import Extract, Parts
from summarizer.reading.plain_text import annotate
from summarizer.text.languages import detect

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3",
)
_FIELDS = ("title", "source", "url", "section", "author", "language")


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


def decode_text(data: bytes, place: str) -> str:
    """The text that the bytes of a plain-text file spell: UTF-8, UTF-16, or the encoding that fits its letters.

    Single broken bytes in UTF-8 become U+FFFD.

    Raises:
        UnreadableError: the bytes are no text, or in no encoding that is known here.
    """
    try:
        return decode(data, place)
    except UnreadableError:
        encoding = None if data.startswith((*_UTF_16, *_SIGNATURES)) else charsets.guess(data)
        if encoding is None or (_is_binary(data) and not encoding.startswith("utf-16")):
            raise
        return data.decode(encoding, "replace")


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
    fields = {name: field_of(record, name, place) for name in _FIELDS}
    published = published_of(record, place)
    id = id_of(record, place)  # noqa: A001
    if record.get("text") is None and record.get("html") is not None:
        page = _page_of(record, fields["url"], place, extract)
        return read_parts(
            {**page, **{name: value for name, value in fields.items() if value}},
            place,
            id=id,
            published=published,
        )
    return _article(
        _text_of(record, place),
        id=id,
        published=published,
        **fields | {"language": language_of(fields["language"])},
    )


def read_page(  # noqa: PLR0913  # what is known of a page
    data: bytes,
    place: str,
    *,
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    charset: str | None = None,
    extract: Extract = extraction.extract,
) -> Article:
    """The article in a web page; without an id it gets one derived from its content.

    Args:
        data: the page as it came.
        place: where it is, for people.
        id: its id.
        url: the address that it came from.
        charset: the encoding that came with it.
        extract: takes articles out of pages.

    Raises:
        UnreadableError: too large, too deep, or no article in it.
    """
    return read_parts(extract("page", data, place, url=url, charset=charset)[0], place, id=id)


def read_text(text: str, *, id: str | None = None, place: str = "text", source: str | None = None) -> Article:  # noqa: A002
    """The article that a plain text is; without an id it gets one derived from its words.

    Raises:
        UnreadableError: there is no letter or digit in it.
    """
    text = clean(text)
    _require_words(text, place)
    return _article(text, id=id, source=source)


def read_parts(
    parts: Parts,
    place: str,
    *,
    id: str | None = None,  # noqa: A002
    published: Published | None = None,
) -> Article:
    """The article whose parts were taken out of a page, a feed or an agency's message.

    A date among the parts that cannot be read is none, since what a page says of itself is often wrong.

    Args:
        parts: by the names that a record has.
        place: where it is, for people.
        id: its id; without one, that of the parts, else one derived from the content.
        published: a date that is known better than from the parts.

    Raises:
        UnreadableError: the parts say why they are no article, or there is no letter or digit in the text.
    """
    if parts.get("reason"):
        raise UnreadableError(place, str(parts["reason"]))
    text = clean(parts.get("text") or "")
    _require_words(text, place)
    fields = {
        name: clean(parts[name]).strip() or None if parts.get(name) else None for name in ("id", *_FIELDS)
    }
    said = parse_published(parts.get("published") or "")
    if said and not published:
        published = replace(said, origin=parts.get("from") or "metadata")
    fields |= {"language": language_of(fields["language"]), "id": id or fields["id"]}
    headings = frozenset(parts.get("headings") or ())
    return _article(text, headings, published=published, **fields)


def _article(  # noqa: PLR0913  # the fields of an article
    text: str,
    headings: frozenset[str] = frozenset(),
    /,
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
    notice = find_notice(title, text)
    set_aside = with_headings(text, aside_of(notice, text, found.set_aside), headings)
    running = "\n".join(line.text for line in running_lines(text, set_aside))
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
        set_aside=set_aside,
        takeaways=found.takeaways,
        notice=notice,
    )
    kind, reason = kind_of(
        title=headline_text(article),
        section=section,
        source=source,
        author=author,
        url=url,
        labels=_labels_above(article),
        running=running,
        tail=text[-NOTED:],
        signoff="\n".join(text[a.start : a.end] for a in found.set_aside if a.kind == "signoff"),
        language=article.language,
    )
    return replace(article, kind=kind, kind_reason=reason)


def _labels_above(article: Article) -> tuple[str, ...]:
    """What was set aside above the running text, but for the headline: a section, a by-line."""
    first = running_start(article.text, article.set_aside)
    return tuple(
        line
        for aside in article.set_aside
        if aside.start < first and aside.kind in {"furniture", "byline", "standfirst"}
        for line in article.text[aside.start : aside.end][:1000].splitlines()
    )


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known signature, or more than a stray NUL or control character."""
    head = data[:65536]
    if head.startswith(_SIGNATURES):
        return True
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in b"\t\n\v\f\r\x1b")
    return controls * 100 > len(head)  # not tuned


def _text_of(record: Mapping[str, object], place: str) -> str:
    text = record.get("text")
    if text is None:
        raise UnreadableError(place, "has no text; give the article's words in 'text'")
    if not isinstance(text, str):
        raise UnreadableError(place, f"'text' must be text, not {type_name(text)}")
    text = clean(text)
    _require_words(text, place)
    return text


def _page_of(record: Mapping[str, object], url: str | None, place: str, extract: Extract) -> Parts:
    markup = record["html"]
    if not isinstance(markup, str):
        raise UnreadableError(place, f"'html' must be text, not {type_name(markup)}")
    return extract("page", clean(markup).encode(), place, url=url, charset="utf-8")[0]


def _require_words(text: str, place: str) -> None:
    if not any(character.isalnum() for character in text):
        raise UnreadableError(place, "has no text: not one letter or digit; give the article's words")


def _derived_id(title: str | None, text: str, url: str | None, source: str | None) -> str:
    """An id from an article's content: the same each time, another for the same words from another outlet."""
    parts = "\x00".join((title or "", text, url or "", source or ""))
    return "a" + hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12]
