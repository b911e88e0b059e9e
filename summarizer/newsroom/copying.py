"""How an arrival stands to the articles that are there: first of its text, reprint, version or repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.grouping import copies
from summarizer.grouping.fingerprints import COVERED, LEAST_WORDS, Traits, is_version, share, traits_of
from summarizer.models import LedgerOutcome
from summarizer.storage.store import Writer

COMPARED = (
    50  # the earliest relatives of an arrival, which say what the ledger says of it; grouping looks at all
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What the ledger says of an arrival, and of which article."""

    outcome: LedgerOutcome
    of: str | None
    reason: str | None


def keep_print(on: Writer, traits: Traits) -> None:
    """Put the text of an article to those that it may be a copy or version of."""
    on.put_to_kin(traits, _kin(on, traits))


def reprint_all(on: Writer) -> None:
    """Take the prints of all articles anew."""
    on.forget_prints()
    for stored in on.every_article():
        traits = traits_of(stored.article)
        on.set_print(stored.pk, traits)
        keep_print(on, traits)


def relate(on: Writer, traits: Traits) -> Relation:
    """How an article that is about to be kept stands to those that are there."""
    there = [held for kin in _kin(on, traits) for held in on.relatives(kin, COMPARED)]
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


def _kin(on: Writer, traits: Traits) -> list[int]:
    """The kin that an article belongs to."""
    own = on.kin_of(traits.print.digest)
    found = set() if own is None else {own}
    found |= set(on.kin_sharing(set(traits.marks)))
    # Fewer runs cannot cover enough of any text that is long enough to have copies.
    least = COVERED * LEAST_WORDS / traits.print.run
    for kin, shared in on.kin_sharing(traits.print.held).items():
        if (
            kin not in found
            and shared >= least
            and any(share(held, traits.print) for held in on.prints_of_kin(kin))
        ):
            found.add(kin)
    return sorted(found)
