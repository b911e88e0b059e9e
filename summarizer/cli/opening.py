"""The newsroom that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom


@contextmanager
def opened(db: str, families: str = "") -> Iterator["Newsroom"]:
    """The newsroom of a store; what a crash left ungrouped stays for whoever groups next."""
    from summarizer.families import read_families
    from summarizer.newsroom.newsroom import Newsroom, now
    from summarizer.storage.sql import open_store

    known = read_families(families)
    newsroom = Newsroom(open_store(db), now, known)
    try:
        yield newsroom
    finally:
        newsroom.close()


def shown_url(url: str) -> str:
    """The address of a store as it may be printed: without its password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url
