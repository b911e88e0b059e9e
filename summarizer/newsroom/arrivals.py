"""Articles that arrive: kept, known already, updated, copies or rejected, each with a line in the ledger."""

import datetime
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarizer.errors import UnreadableError
from summarizer.families import Families
from summarizer.grouping import copies
from summarizer.grouping.fingerprints import COVERED, LEAST_WORDS, Traits, is_version, share, traits_of
from summarizer.grouping.furniture import masked
from summarizer.models import Article, LedgerLine, LedgerOutcome
from summarizer.newsroom import current_state
from summarizer.reading.dates import as_of
from summarizer.reading.records import PassedOver
from summarizer.storage.columns import content_digest
from summarizer.storage.store import Reader, Writer

Read = tuple[str, Article | UnreadableError | PassedOver]

BATCH = 100  # articles kept in one transaction; what is acknowledged is on disk
LONGEST_ID = 500


@dataclass(frozen=True, slots=True)
class Relation:
    """What the ledger says of an arrival, and of which article."""

    outcome: LedgerOutcome
    of: str | None
    reason: str | None


def in_batches(items: Iterable[Read]) -> Iterator[Sequence[Read]]:
    """``items`` in lists that are kept together."""
    given = iter(items)
    while batch := list(islice(given, BATCH)):
        yield batch


def keep(
    tx: Writer,
    batch: Sequence[tuple[Read, Traits | None]],
    forget: Callable[[int], None],
    now: datetime.datetime,
) -> list[LedgerLine]:
    """Keep a batch of what was read, each article with its traits; a line for each, in order.

    Args:
        tx: the store.
        batch: place, outcome of reading, traits (none where nothing was read).
        forget: takes an article out of the store and of its event, for an update.
        now: when they arrive.
    """
    lines = [_keep_one(tx, place, read, traits, forget, now) for (place, read), traits in batch]
    tx.forget_rejections([line.input for line in lines if line.outcome != "rejected"])
    tx.keep_rejections([(line.input, line.reason or "") for line in lines if line.outcome == "rejected"], now)
    return lines


def settling(tx: Reader, families: Families) -> Callable[[Read], Read]:
    """What names the family of an article that was read, and sets aside the learnt furniture of its source."""
    held = current_state.mask(tx)

    def settled(read: Read) -> Read:
        place, outcome = read
        if not isinstance(outcome, Article):
            return read
        return place, families.place(masked(outcome, held))

    return settled


def with_traits(read: Read) -> tuple[Read, Traits | None]:
    """What was read, with its traits: the work that needs no store."""
    outcome = read[1]
    return read, traits_of(outcome) if isinstance(outcome, Article) else None


def rejected(place: str, reason: str, article: str | None = None) -> LedgerLine:
    """The line of something that is not kept."""
    return LedgerLine(article, "rejected", None, reason, None, "none", "none", place)


def _keep_one(  # noqa: PLR0913, PLR0917  # what keep() takes, one item at a time
    tx: Writer,
    place: str,
    read: Article | UnreadableError | PassedOver,
    traits: Traits | None,
    forget: Callable[[int], None],
    now: datetime.datetime,
) -> LedgerLine:
    if not isinstance(read, Article):
        return rejected(place, read.reason)
    try:
        read, fault = as_of(read, now, place)
    except UnreadableError as error:
        return rejected(place, error.reason, read.id)
    if len(read.id) > LONGEST_ID:
        return rejected(place, f"'id' is longer than {LONGEST_ID} characters; give a shorter one")
    known = tx.held(read.id)
    if known and known[1] == content_digest(read):
        return _line(read, Relation("duplicate", read.id, None), place)
    traits = traits if traits and not fault else traits_of(read)
    relation = relate_to_copies(tx, traits) if not known else None
    if relation and relation.outcome == "duplicate":
        return _line(read, relation, place)
    version = 1
    if known:
        version = tx.keep_superseded(known[0]) + 1
        forget(known[0])
    tx.add_article(read, traits, version, now)
    keep_print(tx, traits)
    return _line(read, relation or Relation("updated", None, None), place, fault)


def _line(article: Article, relation: Relation, place: str, fault: str | None = None) -> LedgerLine:
    published = article.published
    return LedgerLine(
        article=article.id,
        outcome=relation.outcome,
        of=relation.of,
        reason="; ".join(filter(None, (relation.reason, fault))) or None,
        published=str(published) if published else None,
        precision=published.precision if published else "none",
        date_origin=published.origin if published else "none",
        input=place,
    )


COMPARED = (
    50  # the earliest relatives of an arrival, which say what the ledger says of it; grouping looks at all
)


def keep_print(tx: Writer, traits: Traits) -> None:
    """Put the text of an article to those that it may be a copy or version of."""
    tx.put_to_kin(traits, _kin(tx, traits))


def reprint_all(tx: Writer) -> None:
    """Take the prints of all articles anew."""
    tx.forget_prints()
    for stored in tx.every_article():
        traits = traits_of(stored.article)
        tx.set_print(stored.pk, traits)
        keep_print(tx, traits)


def relate_to_copies(tx: Writer, traits: Traits) -> Relation:
    """How an article that is about to be kept stands to those that are there."""
    there = [held for kin in _kin(tx, traits) for held in tx.relatives(kin, COMPARED)]
    for held in there:
        if _repeats(held, traits):
            return Relation("duplicate", held.id, "the same page, unchanged")
    before, after = _origins(there), _origins([*there, traits])
    speaker = after[traits.id]
    replaced = [held.id for held in there if before[held.id] == held.id and after[held.id] == traits.id]
    by_id = {held.id: held for held in [*there, traits]}
    if speaker == traits.id:
        mine = [held for held in replaced if _same_publisher(by_id[held], traits)]
        return (
            Relation("updated", mine[-1], _update_reason(traits)) if mine else Relation("created", None, None)
        )
    if _same_publisher(by_id[speaker], traits):
        return Relation("reprint", speaker, f"an earlier version of {speaker}")
    return Relation("reprint", speaker, None)


def _update_reason(traits: Traits) -> str:
    if traits.notice == "withdrawal":
        return "its publisher withdrew it"
    return "its publisher corrected it" if traits.notice else "a later version by the same publisher"


def _origins(known: Sequence[Traits]) -> dict[str, str]:
    return copies.origins_of(sorted(known, key=lambda held: held.order))


def _same_publisher(one: Traits, other: Traits) -> bool:
    return (one.publisher != "" and one.publisher == other.publisher) or (
        one.page is not None and one.page == other.page and is_version(one, other)
    )


def _repeats(held: Traits, arrived: Traits) -> bool:
    """Whether an arrival is a page that is there already, however its address was decorated."""
    like = replace(arrived, id=held.id, published=held.published, versioned=held.versioned)
    return arrived.page is not None and is_version(held, arrived) and like == held


def _kin(tx: Writer, traits: Traits) -> list[int]:
    """The kin that an article belongs to."""
    own = tx.kin_of(traits.print.digest)
    found = set() if own is None else {own}
    found |= set(tx.kin_sharing(set(traits.marks)))
    # Fewer runs cannot cover enough of any text that is long enough to have copies.
    least = COVERED * LEAST_WORDS / traits.print.run
    for kin, shared in tx.kin_sharing(traits.print.held).items():
        if (
            kin not in found
            and shared >= least
            and any(share(held, traits.print) for held in tx.prints_of_kin(kin))
        ):
            found.add(kin)
    return sorted(found)


_WITHIN = re.compile(r" (?:line|item) [0-9]{1,12}$")


def inputs_again(tx: Reader) -> list[str]:
    """The files and addresses of which something was rejected; articles of theirs that are kept are duplicates.

    Standard input and posted bodies cannot be read again, nor can files that are gone.
    """
    places = {_WITHIN.sub("", place) for place, _ in tx.rejections()}
    return sorted(place for place in places if _can_be_read(place))


def _can_be_read(place: str) -> bool:
    # exists() never raises, whatever characters a place has.
    return place.startswith(("http://", "https://")) or os.path.lexists(place)
