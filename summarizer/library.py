"""The Python API behind ``import summarizer``: read, group and brief articles, and open a newsroom."""

import datetime
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import service
from summarizer.errors import InputError, NothingToBriefError, UnreadableError
from summarizer.inputs.articles import read_arrivals
from summarizer.models import Article, Briefing, Event
from summarizer.reading.articles import read_text
from summarizer.reading.records import PassedOver, read_record

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom

# A text that is not a path is longer than any file name, or has a line end or a space where names have none.
_ADDRESSES = ("http://", "https://")

Readable = str | os.PathLike[str] | Mapping[str, Any]


def read(*sources: Readable, private_addresses: bool = False) -> list[Article]:
    """The articles of files, folders, web addresses, records and texts, in the order given.

    Args:
        sources: of each, a mapping is a record with ``text`` (or ``html``) and what is known besides (``title``,
            ``source``, ``published``, ``url`` …); a path object, and a string that names a file or folder, is read
            with all articles below it; a string that begins with ``http://`` or ``https://`` is fetched; any other
            string is the text of one article.
        private_addresses: whether private and loopback addresses are fetched, too.

    Raises:
        UnreadableError: one of them cannot be read; it carries the place.
        InputError: a source is not one of these, or a path leads nowhere.
    """
    articles: dict[str, Article] = {}
    for number, source in enumerate(sources, start=1):
        for article in _read_one(source, number, private=private_addresses):
            articles.setdefault(article.id, article)
    return list(articles.values())


def _read_one(source: Readable, number: int, *, private: bool) -> Iterator[Article]:
    if isinstance(source, Mapping):
        yield read_record(source, f"source {number}")
    elif isinstance(source, os.PathLike):
        yield from _read_path(os.fspath(source), private=private)
    elif not isinstance(source, str):
        raise InputError(
            f"source {number} is of type {type(source).__name__}; give a text, a path, an address or a mapping"
        )
    elif source.startswith(_ADDRESSES) or _is_path(source):
        yield from _read_path(source, private=private)
    else:
        yield read_text(source, place=f"source {number}")


def _is_path(text: str) -> bool:
    """Whether a string names an existing file or folder."""
    try:
        return Path(text).exists()
    except (OSError, ValueError):  # longer than any name, or with a null character
        return False


def _read_path(path: str, *, private: bool) -> Iterator[Article]:
    for _, outcome in read_arrivals([path], io.BytesIO(), private=private):
        if isinstance(outcome, UnreadableError):
            raise outcome
        if not isinstance(outcome, PassedOver):
            yield outcome


def group(articles: Iterable[Article]) -> tuple[Event, ...]:
    """The events that ``articles`` report, the most reported first; the order of the articles changes nothing."""
    return service.group(articles).events


def brief(
    articles: Iterable[Article],
    *,
    words: int = 120,
    key_points: int = 5,
    summarizer: str = "newsfold",
    one_event: bool = False,
) -> list[Briefing]:
    """One briefing for each event of ``articles``, the most reported event first.

    An event that no article leaves a sentence for has none.

    Args:
        articles: in any order; the order changes nothing.
        words: how long a briefing may be, in words between white space.
        key_points: most key points of a briefing.
        summarizer: what picks the sentences; an unknown name is answered with the known ones.
        one_event: take all articles as one event.

    Raises:
        UnknownNameError: no summarizer has that name.
    """
    briefings = service.brief(
        articles, words=words, key_points=key_points, summarizer=summarizer, one_event=one_event
    )
    return [each.briefing for each in briefings if not isinstance(each.briefing, NothingToBriefError)]


def open_newsroom(db: str | os.PathLike[str], *, families: str = "") -> "Newsroom":
    """The newsroom of a store, which is made where there is none; use it in a ``with`` statement, or close it.

    Args:
        db: the path of a SQLite file, or the URL of a database (``sqlite:///news.db``, ``postgresql://…``).
        families: a file that says which outlets count as one source; the one that ships with Newsfold for ``""``.

    Raises:
        StoreError: the store cannot be opened.
        InputError: the file of families cannot be read.
    """
    from summarizer.families import read_families  # noqa: PLC0415 - loads with the store
    from summarizer.newsroom.newsroom import Newsroom  # noqa: PLC0415 - loads SQLAlchemy
    from summarizer.storage.sql import open_store  # noqa: PLC0415 - loads SQLAlchemy

    known = read_families(families)
    return Newsroom(open_store(os.fspath(db)), lambda: datetime.datetime.now(datetime.UTC), known)
