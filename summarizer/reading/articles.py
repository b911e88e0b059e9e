"""Makes articles from texts, pages and extracted parts: cleans the text and runs every step of reading on it."""

import datetime
import hashlib
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from summarizer.errors import UnreadableError
from summarizer.models import Article, Notice, Published, SetAside, words_of_headline
from summarizer.reading import extraction
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import find_published
from summarizer.reading.extraction import Extract, Parts
from summarizer.reading.labels import image_of, outlet_of, tags_of
from summarizer.reading.lines import running_lines, running_start, with_headings
from summarizer.reading.notices import aside_of, embargo_of, find_notice, stated_embargo
from summarizer.reading.opinion import NOTED, kind_of
from summarizer.reading.plain_text import TextAnnotation, annotate
from summarizer.text.languages import detect
from summarizer.text.once import once

_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
FIELDS = ("title", "source", "url", "section", "author", "language")


def clean(text: str) -> str:
    r"""The text as it is stored: no byte-order mark, NUL and lone surrogates as U+FFFD one for one.

    >>> clean("\ufeffa\x00b\r\n")
    'a�b\r\n'
    """
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSAFE.sub("\ufffd", text.removeprefix("\ufeff"))


def language_of(value: str | None) -> str | None:
    """The language's own code, without region or script: ``en`` for ``en-GB``; ``None`` when none is given."""
    found = _LANGUAGE.match(value or "")
    return found.group().lower() if found else None


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
    """The article in a plain text; without an id it gets one derived from its words.

    Raises:
        UnreadableError: there is no letter or digit in it.
    """
    text = clean(text)
    require_words(text, place)
    return article_of(text, id=id, source=source)


def read_parts(
    parts: Parts,
    place: str,
    *,
    id: str | None = None,  # noqa: A002
    published: Published | None = None,
) -> Article:
    """The article whose parts were taken out of a page, a feed or an agency's message.

    A date among the parts that cannot be read is ignored, since what a page says of itself is often wrong.

    Args:
        parts: by the names that a record has.
        place: where it is, for people.
        id: its id; without one, that of the parts, else one derived from the content.
        published: a date that is known better than from the parts.

    Raises:
        UnreadableError: the parts say why they are not an article, or the text has no letter or digit.
    """
    if parts.get("reason"):
        raise UnreadableError(place, str(parts["reason"]))
    text = clean(parts.get("text") or "")
    require_words(text, place)
    fields: dict[str, Any] = {
        name: clean(parts[name]).strip() or None if parts.get(name) else None for name in ("id", *FIELDS)
    }
    said = parse_published(parts.get("published") or "")
    if said and not published:
        published = replace(said, origin=parts.get("from") or "metadata")
    fields |= {"language": language_of(fields["language"]), "id": id or fields["id"]}
    headings = frozenset(parts.get("headings") or ())
    return article_of(
        text,
        headings,
        published=published,
        embargo=stated_embargo(parts.get("embargo")),
        tags=tags_of(parts.get("tags")),
        image=image_of(parts.get("image")),
        **fields,
    )


@dataclass(frozen=True)
class _Look:
    """What reading finds in a text and its title alone, without the other fields of the article."""

    text: str
    annotation: TextAnnotation
    notice: Notice | None
    set_aside: tuple[SetAside, ...]
    running: str

    @once
    def language(self) -> str:
        return detect(self.running)

    @once
    def embargo(self) -> datetime.datetime | None:
        return embargo_of(self.text)


def _look(text: str, title: str | None, headings: frozenset[str]) -> _Look:
    annotation = annotate(text, title=title)
    notice = find_notice(title, text)
    set_aside = with_headings(text, aside_of(notice, text, annotation.set_aside), headings)
    running = "\n".join(line.text for line in running_lines(text, set_aside))
    return _Look(text, annotation, notice, set_aside, running)


# Outlets print the same words of an agency, mostly within a day.
_REMEMBERED, _LONGEST_REMEMBERED = 1_000, 20_000  # texts of so many characters; some 3 KB each
_read_before = lru_cache(maxsize=_REMEMBERED)(_look)


def article_of(  # noqa: PLR0913  # the fields of an article
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
    embargo: datetime.datetime | None = None,
    tags: tuple[str, ...] = (),
    image: str | None = None,
    numbered: bool | None = False,
) -> Article:
    """An article with everything that reading finds in its text; reprints share one string object for their text."""
    known = (
        _read_before(text, title, headings)
        if len(text) <= _LONGEST_REMEMBERED
        else _look(text, title, headings)
    )
    text, annotation = known.text, known.annotation
    language = language or known.language
    kind, reason = kind_of(
        title=words_of_headline(annotation.headline, title, text),
        section=section,
        source=source,
        author=author,
        url=url,
        labels=_labels_above(text, known.set_aside),
        running=known.running,
        tail=text[-NOTED:],
        signoff="\n".join(text[a.start : a.end] for a in annotation.set_aside if a.kind == "signoff"),
        language=language,
    )
    return Article(
        id=id or _derived_id(title, text, url, source),
        text=text,
        title=title,
        source=source or outlet_of(text, annotation.set_aside),
        url=url,
        published=published or find_published(text, annotation.set_aside, url),
        section=section,
        author=author,
        language=language,
        kind=kind,
        kind_reason=reason,
        headline=annotation.headline,
        set_aside=known.set_aside,
        takeaways=annotation.takeaways,
        notice=known.notice,
        tags=tags,
        image=image,
        embargo=embargo or known.embargo,
        numbered=numbered,
    )


def _labels_above(text: str, set_aside: tuple[SetAside, ...]) -> tuple[str, ...]:
    """The lines set aside above the running text, except the headline: a section, a by-line."""
    first = running_start(text, set_aside)
    return tuple(
        line
        for aside in set_aside
        if aside.start < first and aside.kind in {"furniture", "byline", "standfirst"}
        for line in text[aside.start : aside.end][:1000].splitlines()
    )


def require_words(text: str, place: str) -> None:
    """Raises ``UnreadableError`` where a text has no letter or digit."""
    if not any(character.isalnum() for character in text):
        raise UnreadableError(place, "has no text: not one letter or digit; give the article's words")


def _derived_id(title: str | None, text: str, url: str | None, source: str | None) -> str:
    """An id from an article's content: the same each time, but different for the same words from another outlet."""
    parts = "\x00".join((title or "", text, url or "", source or ""))
    return "a" + hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12]
