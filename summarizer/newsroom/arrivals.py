"""Stores arriving articles as new, duplicate, updated, copied or rejected, with a ledger line for each."""

import datetime
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, cast

from summarizer.errors import UnreadableError
from summarizer.families import Families
from summarizer.grouping.fingerprints import Traits, traits_of
from summarizer.grouping.furniture import Mask, masked
from summarizer.inputs.articles import Part, read_part
from summarizer.inputs.worker import extract
from summarizer.models import Article, LedgerLine
from summarizer.newsroom.intake import Intake, Relation
from summarizer.parallel import Spread
from summarizer.reading.dates import as_of
from summarizer.reading.labels import host_of
from summarizer.reading.records import EachLine, LineRead, NumberedLine, PassedOver, read_line
from summarizer.storage.columns import content_digest
from summarizer.storage.store import Reader, Writer
from summarizer.text.annotation import MarkedText, marked_text, remember

Read = tuple[str, Article | UnreadableError | PassedOver]
Arriving = tuple[str, "Article | UnreadableError | PassedOver | Prepared"]

LINES_AT_ONCE = 50  # lines that another process reads at once, a tenth of a second  # not tuned
BATCH = 100  # articles stored in one transaction; an acknowledged article is on disk
# An article is known by its publisher and its id together.
_TAKEN = "the id {!r} belongs to an article of {!r}, which another publisher cannot replace; give another id"
_OTHER_TYPE = "the id {!r} belongs to an article whose id was given as {}; give another id"
LONGEST_ID = 500


def in_batches(items: Iterable[Arriving]) -> Iterator[Sequence[Arriving]]:
    """``items`` in lists that are stored together."""
    given = iter(items)
    while batch := list(islice(given, BATCH)):
        yield batch


def keep(
    tx: Writer,
    batch: Sequence[tuple[Read, Traits | None]],
    forget: Callable[[int], None],
    remember: Callable[[Sequence[Article]], None],
    now: datetime.datetime,
) -> list[LedgerLine]:
    """Store a batch of what was read, each article with its traits; a ledger line for each, in order.

    Args:
        tx: the store.
        batch: place, outcome of reading, traits (none where nothing was read).
        forget: takes an article out of the store and of its event, for an update.
        remember: is given the articles that were added, which will be grouped next.
        now: when they arrive.
    """
    intake = Intake(tx, [traits for _, traits in batch if traits], now)
    lines = [_keep_one(intake, place, read, traits, forget, now) for (place, read), traits in batch]
    intake.flush()
    remember(intake.added)
    tx.forget_rejections([line.input for line in lines if line.outcome != "rejected"])
    tx.keep_rejections([(line.input, line.reason or "") for line in lines if line.outcome == "rejected"], now)
    return lines


@dataclass(frozen=True)
class Preparing:
    """Sets page furniture aside, adds families and computes traits: all work on an article that needs no store.

    Args:
        mask: the learnt furniture of each source, which is set aside.
        families: which outlets count as one source.
    """

    mask: Mask
    families: Families

    def __call__(self, read: Read) -> "Arriving":
        """What was read, prepared where it is an article."""
        place, outcome = read
        if not isinstance(outcome, Article):
            return place, outcome
        article = self.families.place(masked(outcome, self.mask))
        return place, Prepared(article, traits_of(article), marked_text(article), self.mask)

    def part(self, part: Part) -> list["Arriving"]:
        """What is read in a part of a file."""
        return [self(read) for read in read_part(part)]

    def lines(self, lines: Sequence[NumberedLine]) -> list[LineRead]:
        """What is read in some lines of a file."""
        read = [read_line(line, extract) for line in lines]
        # The readers of paths pass an outcome on without looking into it.
        return [replace(each, outcome=cast("Any", self((each.place, each.outcome))[1])) for each in read]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with its traits, perhaps computed by another process, and the furniture mask that was used."""

    article: Article
    traits: Traits
    words: MarkedText
    mask: Mask


def lines_elsewhere(prepare: Preparing, spread: Spread) -> EachLine:
    """Reads lines with the processes of ``spread``; its articles come out ``Prepared``, for ``settling``."""

    def each(lines: Iterable[NumberedLine]) -> Iterator[LineRead]:
        given = iter(lines)
        for prepared in spread(prepare.lines, iter(lambda: list(islice(given, LINES_AT_ONCE)), [])):
            yield from prepared

    return each


def settling(mask: Mask, families: Families) -> Callable[[Arriving], tuple[Read, Traits | None]]:
    """A function that prepares what was read, unless it was prepared elsewhere with this mask, the present one."""
    prepare = Preparing(mask, families)
    known = mask  # the last mask that was equal: comparing whole masks takes time

    def is_current(mask: Mask) -> bool:
        nonlocal known
        if mask is not known and mask == known:
            known = mask
        return mask is known

    def settled(arriving: Arriving) -> tuple[Read, Traits | None]:
        place, outcome = arriving
        if isinstance(outcome, Prepared) and is_current(outcome.mask):
            remember(outcome.article, outcome.words)
        else:
            read = outcome.article if isinstance(outcome, Prepared) else outcome
            place, outcome = prepare((place, read))
        if isinstance(outcome, Prepared):
            return (place, outcome.article), outcome.traits
        return (place, outcome), None

    return settled


def rejected(place: str, reason: str, article: str | None = None) -> LedgerLine:
    """The ledger line of something that is not stored."""
    return LedgerLine(article, "rejected", None, reason, None, "none", "none", place)


def _keep_one(  # noqa: PLR0913, PLR0917, PLR0911  # what keep() takes, one item at a time
    intake: Intake,
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
    reason = _too_long(read) or _taken(intake, read)
    if reason:
        return rejected(place, reason, read.id)
    if _belongs_to_another(intake, read):
        read, traits = _told_apart(read), None
    known = intake.known(read.id)
    if known and known[1] == content_digest(read):
        return _line(read, Relation("duplicate", read.id, None), place)
    traits = traits if traits and not fault else traits_of(read)
    if known:
        version = intake.take_out(known[0], forget)
        intake.add(read, traits, version, intake.kin(traits))
        return _line(read, Relation("updated", None, None), place, fault)
    kin = intake.kin(traits)
    relation = intake.relate(traits, kin)
    if relation.outcome == "duplicate":
        return _line(read, relation, place)
    intake.add(read, traits, 1, kin)
    return _line(read, relation, place, fault)


def _too_long(read: Article) -> str | None:
    """Which field is longer than any database can look up."""
    for name in ("id", "source", "section", "language"):
        if len(getattr(read, name) or "") > LONGEST_ID:
            return f"{name!r} is longer than {LONGEST_ID} characters; give a shorter one"
    return None


def _taken(intake: Intake, read: Article) -> str | None:
    """Why an article cannot have the id that came with it, if so; items of feeds get another id instead."""
    if (numbered := _of_other_type(intake, read)) is not None:
        return _OTHER_TYPE.format(read.id[:80], "a number" if numbered else "text")
    if not _belongs_to_another(intake, read) or (read.published and read.published.origin == "feed"):
        return None
    before = intake.article(read.id)
    return _TAKEN.format(read.id[:80], before.source or before.url)


def _of_other_type(intake: Intake, read: Article) -> bool | None:
    """Whether the stored article has this id as a number, if this one has it as a text or the reverse; else none."""
    if not _changes(intake, read) or not read.id.lstrip("-").isdecimal():
        return None
    before = intake.article(read.id).numbered
    return None if before is None or before == bool(read.numbered) else before


def _belongs_to_another(intake: Intake, read: Article) -> bool:
    return _changes(intake, read) and of_another_publisher(intake.article(read.id), read)


def _changes(intake: Intake, read: Article) -> bool:
    """Whether an article with that id is stored and says something else."""
    known = intake.known(read.id)
    return known is not None and known[1] != content_digest(read)


def _told_apart(article: Article) -> Article:
    """A feed item whose id another feed already uses, with a new id that is the same each time."""
    mark = hashlib.sha256(
        (article.source or article.url or "").casefold().encode("utf-8", "replace")
    ).hexdigest()
    return replace(article, id=f"{article.id[: LONGEST_ID - 9]}~{mark[:8]}")


def of_another_publisher(before: Article, after: Article) -> bool:
    """Whether two articles with one id have different known publishers: then neither may replace the other."""
    if before.family and before.family == after.family:
        return False
    if before.source and after.source:
        return before.source.casefold() != after.source.casefold()
    hosts = host_of(before.url), host_of(after.url)
    return None not in hosts and hosts[0] != hosts[1]


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


_WITHIN = re.compile(r" (?:line|item) [0-9]{1,12}$")


def inputs_again(tx: Reader) -> list[str]:
    """The files and addresses from which something was rejected; their stored articles come back as duplicates.

    Standard input, posted bodies and files that are gone cannot be read again.
    """
    places = {_WITHIN.sub("", place) for place, _ in tx.rejections()}
    return sorted(place for place in places if _can_be_read(place))


def _can_be_read(place: str) -> bool:
    # exists() never raises, whatever characters a place has.
    return place.startswith(("http://", "https://")) or os.path.lexists(place)
