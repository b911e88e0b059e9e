"""Articles that arrive: kept, known already, updated or rejected, each with a line in the ledger."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from summarizer.errors import UnreadableError
from summarizer.grouping import duplicates
from summarizer.models import Article, LedgerLine, LedgerOutcome
from summarizer.reading.records import PassedOver
from summarizer.storage.store import Writer
from summarizer.storage.values import content_digest, fingerprint

Read = tuple[str, Article | UnreadableError | PassedOver]

BATCH = 100  # articles kept in one transaction; what is acknowledged is on disk
LONGEST_ID = 500


def in_batches(items: Iterable[Read]) -> Iterator[Sequence[Read]]:
    """``items`` in lists that are kept together."""
    given = iter(items)
    while batch := list(islice(given, BATCH)):
        yield batch


def keep(
    on: Writer,
    batch: Sequence[tuple[Read, frozenset[int]]],
    forget: Callable[[int], None],
    now: datetime.datetime,
) -> list[LedgerLine]:
    """Keep a batch of what was read, each article with its shingles; a line for each, in order.

    Args:
        on: the store.
        batch: place, outcome of reading, shingles (empty where nothing was read).
        forget: takes an article out of the store and of its event, for an update.
        now: when they arrive.
    """
    return [_keep_one(on, place, read, shingles, forget, now) for (place, read), shingles in batch]


def shingled(read: Read) -> tuple[Read, frozenset[int]]:
    """What was read, with its shingles: the work that needs no store."""
    outcome = read[1]
    return read, duplicates.shingles_of(outcome) if isinstance(outcome, Article) else frozenset()


def rejected(place: str, reason: str, article: str | None = None) -> LedgerLine:
    """The line of something that is not kept."""
    return LedgerLine(article, "rejected", None, reason, None, "none", "none", place)


def _keep_one(  # noqa: PLR0913, PLR0917  # what keep() takes, one item at a time
    on: Writer,
    place: str,
    read: Article | UnreadableError | PassedOver,
    shingles: frozenset[int],
    forget: Callable[[int], None],
    now: datetime.datetime,
) -> LedgerLine:
    if not isinstance(read, Article):
        return rejected(place, read.reason)
    if len(read.id) > LONGEST_ID:
        return rejected(place, f"'id' is longer than {LONGEST_ID} characters; give a shorter one")
    known = on.held(read.id)
    if known and known[1] == content_digest(read):
        return _line(read, "duplicate", read.id, place)
    version = 1
    if known:
        version = on.keep_superseded(known[0]) + 1
        forget(known[0])
    pk = on.add_article(read, shingles, version, now)
    find_near_copies(on, fingerprint(shingles))
    if known:
        return _line(read, "updated", None, place)
    copied = on.first_copied(pk)
    return _line(read, "reprint" if copied else "created", copied, place)


def find_near_copies(on: Writer, of: str) -> None:
    """Keep which texts are near copies of the one of this fingerprint."""
    shared = dict(on.sharing_shingles(of))
    sizes = {name: len(held) for name, held in on.shingles([of, *shared]).items()}
    copies = {other for other, count in shared.items() if duplicates.near(count, sizes[of], sizes[other])}
    on.add_near_copies(of, copies - on.near_copies_of(of))


def _line(article: Article, outcome: LedgerOutcome, of: str | None, place: str) -> LedgerLine:
    published = article.published
    return LedgerLine(
        article=article.id,
        outcome=outcome,
        of=of,
        reason=None,
        published=str(published) if published else None,
        precision=published.precision if published else "none",
        date_origin=published.origin if published else "none",
        input=place,
    )
