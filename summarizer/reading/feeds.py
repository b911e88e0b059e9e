"""Reads RSS, Atom and RDF feeds with feedparser; each entry becomes the parts of an article.

An entry's whole content comes before its summary, and the publisher that RSS names in ``<source>`` before the feed.
"""

import calendar
import datetime
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from summarizer.reading.charsets import mended
from summarizer.reading.date_values import parse_published
from summarizer.reading.extraction import Parts
from summarizer.reading.html import fragment_text
from summarizer.reading.labels import image_of
from summarizer.reading.lines import words_of

Entry = Mapping[str, Any]

_TAGS = re.compile(r"</?(?:p|br|div|span|strong|em|b|i|a|ul|ol|li|h[1-6]|img|blockquote)\b[^<>]{0,300}>")
_ESCAPED = re.compile(r"&lt;/?[a-z]")
_ROOTS = {"rss", "feed", "RDF", "channel"}
# "… Continue reading →" and "The post … appeared first on …" behind a teaser.
_LINK_WORDS = re.compile(
    r"\s{0,5}(?:\[?(?:continue|keep) reading|read (?:more|on|the (?:full|whole|rest)[^\n]{0,20})|weiterlesen|"
    r"mehr lesen|leer m[áa]s|seguir leyendo|lire la suite|lire plus|ler mais)\b[^\n.]{0,120}\]?\.?\s{0,5}$|"
    r"\n\s{0,5}the post [^\n]{1,300} (?:appeared )?first (?:appeared )?on [^\n]{1,100}$",
    re.IGNORECASE,
)


def is_feed(root: str) -> bool:
    """Whether a document with that root element is a feed."""
    return root in _ROOTS


def entry_parts(text: str, place: str, url: str | None) -> Iterator[Parts]:
    """The parts of each entry of a feed, in order."""
    import feedparser  # noqa: PLC0415 - only feeds need it

    found = feedparser.parse(io.BytesIO(text.encode()), resolve_relative_uris=False, sanitize_html=False)
    for entry in found.entries:
        yield _parts(entry, found.feed, place, url)


def _parts(entry: Entry, feed: Entry, place: str, url: str | None) -> Parts:
    source = _words(_within(entry, "source", "title") or feed.get("title"), place)
    title = _without_source(_words(entry.get("title"), place), source)
    text = mended(_text(entry, place))
    link = _link(entry, feed, url)
    if not set(words_of(text)) - set(words_of(f"{title} {source}")):
        where = f"; read its page with newsfold ingest {link}" if link else "; give its text"
        return {"reason": f"the entry {title[:80]!r} has a title and no text{where}"}
    return {
        "id": _id(entry, feed, url),
        "title": title,
        "text": text,
        "source": source,
        "url": link,
        "published": _date(entry),
        "from": "feed",
        "section": _section(entry),
        "tags": [tag.get("term") for tag in entry.get("tags") or []],
        "image": _image(entry),
        "author": _within(entry, "author_detail", "name") or entry.get("author"),
        "language": _within(entry, "title_detail", "language") or feed.get("language"),
    }


def _link(entry: Entry, feed: Entry, url: str | None) -> str | None:
    """The address of an entry's page, made whole by that of its feed."""
    given = entry.get("feedburner_origlink") or entry.get("link")
    try:
        return urljoin(url or feed.get("link") or "", given) if given else None
    except ValueError:  # "//[": it is no address
        return given


def _within(entry: Entry, name: str, inner: str) -> str | None:
    held = entry.get(name)
    return held.get(inner) if isinstance(held, Mapping) else None


def _words(value: str | None, place: str) -> str:
    """A title's words: feeds put mark-up and references in them."""
    if not value:
        return ""
    return " ".join((fragment_text(value, place) if "<" in value or "&" in value else value).split())


def _without_source(title: str, source: str) -> str:
    """A title without the publisher that aggregators put behind it: "Bridge reopens - The Courier"."""
    for separator in (" - ", " | ", " – "):
        if source and title.endswith(separator + source):
            return title.removesuffix(separator + source)
    return title


def _text(entry: Entry, place: str) -> str:
    """The longest of an entry's contents, else its summary, without the link to the rest."""
    held = [*entry.get("content", ()), entry.get("summary_detail") or {"value": entry.get("summary", "")}]
    texts = [_shown(one, place) for one in held if one.get("value")]
    return max(texts, key=len, default="")


def _shown(content: Entry, place: str) -> str:
    value = content["value"]
    is_plain = content.get("type") == "text/plain" and "<" not in value and not _ESCAPED.search(value)
    text = value if is_plain else fragment_text(value, place)
    if _TAGS.search(text):  # it was escaped twice
        text = fragment_text(text, place)
    return _LINK_WORDS.sub("", text.rstrip())


def _id(entry: Entry, feed: Entry, url: str | None) -> str | None:
    """The entry's own id; one that is only a number or a word is told apart by the feed's address."""
    given = (entry.get("id") or "").strip()
    if not given or ":" in given or "/" in given:
        return given or None
    home = url or feed.get("id") or feed.get("link")
    return f"{home}#{given}" if home else None


def _date(entry: Entry) -> str | None:
    """The date as it is written, where reading knows how, else as feedparser understands it."""
    for name in ("published", "created", "updated"):
        # feedparser answers for "updated" with "published", and warns
        written = dict.get(entry, name) if isinstance(entry, dict) else entry.get(name)
        if written and parse_published(written):
            return str(written)
        if (parsed := dict.get(entry, f"{name}_parsed") if isinstance(entry, dict) else None) is not None:
            moment = datetime.datetime.fromtimestamp(calendar.timegm(parsed), datetime.UTC)
            return moment.isoformat()
    return None


def _image(entry: Entry) -> str | None:
    """The picture that an entry names: as its thumbnail, as media, or enclosed."""
    media = [held for held in entry.get("media_content") or [] if held.get("medium") == "image"]
    enclosed = [held for held in entry.get("enclosures") or [] if str(held.get("type")).startswith("image/")]
    return image_of([*(entry.get("media_thumbnail") or []), *media, *enclosed])


def _section(entry: Entry) -> str | None:
    tags = entry.get("tags") or []
    return next((tag.get("term") for tag in tags if tag.get("term")), None)
