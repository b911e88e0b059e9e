"""Dates the article of a page: weighs the days that the page states.

Each statement is a witness. Neighbouring days agree, since time zones differ. The day with the most witnesses wins,
and of equals the earliest: a wrong date (of a change, or of building the page) is later than the right one. A
statement that repeats a stated change is not a witness, and nothing is published after its change.
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.models import Published
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import find_published
from summarizer.reading.lines import words_of
from summarizer.reading.markup import Block
from summarizer.reading.page_statements import Node, Statements, text, texts
from summarizer.text.written_dates import find_dates, is_date_line

_PUBLISHED = tuple(
    """article:published_time og:published_time article:published datepublished publish-date publishdate
    publication_date pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued
    dcterms.issued dcterms.created dc.date.created article_date_original originalpublicationdate""".split()
)
_LOOSE = (
    "date",
    "dc.date",
    "dcterms.date",
    "article.published",
    "timestamp",
)  # of the article or of the page
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
_CHANGED = ("updated", "modified", "last", "built", "actualizado", "aktualisiert", "today")
_NEAR = 25  # blocks from the title on in which a date line may stand  # not tuned
_LINE = 160  # characters of a line that gives the date among little else
_APART = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Witness:
    """One statement: what is written, what it means, and where it stands (lower is trusted more)."""

    written: str
    published: Published
    rank: int

    @property
    def day(self) -> datetime.date:
        """The day in the zone that the page gave."""
        moment = self.published.moment
        return moment.date() if isinstance(moment, datetime.datetime) else moment


def find_page_date(
    page: "Statements", node: Node, title: str | None, url: str | None
) -> tuple[str | None, str | None]:
    """The date as the page writes it, and where: ``metadata`` or ``text``; none if the address is more reliable."""
    modified = [one.day for one in _read(_modified(page, node), 0)]
    witnesses = _unspoilt(list(_witnesses(page, node, title)), modified)
    address = find_published("", (), url)
    if address and address.precision == "day":
        witnesses.append(_Witness("", address, 4))
    if not witnesses:
        weak = _unspoilt(list(_read(page.named(*_LOOSE), 5)), modified)
        return (weak[0].written, "metadata") if weak else (None, None)
    best = _best(witnesses)
    if not best.written:
        return None, None
    return best.written, "text" if best.rank == 3 else "metadata"


def _witnesses(page: "Statements", node: Node, title: str | None) -> Iterator[_Witness]:
    yield from _read(texts(node, "datePublished", [])[:1], 0)
    if not text(node, "datePublished"):
        yield from _read(texts(node, "dateCreated", [])[:1], 0)
    yield from itertools.islice(_read(page.named(*_PUBLISHED), 1), 1)
    marked = itertools.islice(_read(page.marked("datePublished"), 1), 1)
    yield from marked
    yield from itertools.islice(_read(_times(page), 2), 1)
    yield from itertools.islice(_read(_lines(page.shown, title), 3), 1)


def _modified(page: "Statements", node: Node) -> list[str]:
    return [
        *texts(node, "dateModified", []),
        *page.named(*_MODIFIED),
        *page.marked("dateModified"),
    ]


def _times(page: "Statements") -> Iterator[str]:
    """The first time elements of the page that do not belong to another article, a comment or a change."""
    for element in itertools.islice(page.root.iter("time"), 3):
        names = " ".join(filter(None, (element.get("class"), element.get("itemprop")))).casefold()
        if any(word in names for word in ("updat", "modif", "comment")):
            continue
        if element.get("itemprop") != "datePublished" and element.get("datetime"):
            yield element.get("datetime").strip()


def _lines(shown: Sequence[Block], title: str | None) -> Iterator[str]:
    """Dates in the short lines right under the title, none of a change."""
    at = next(
        (n for n, one in enumerate(shown) if title and words_of(one.text[:600]) == words_of(title)), None
    )
    for block in shown[at + 1 : at + 1 + _NEAR] if at is not None else ():
        for line in block.text[:2000].split("\n"):
            if len(line) > _LINE:
                return
            said = words_of(line)
            dates = [date for date in find_dates(line) if date.date and date.day]
            if len(dates) == 1 and not any(word in said for word in _CHANGED) and (
                is_date_line(line) or len(said) <= 16
            ):  # fmt: skip
                yield str(dates[0].date)


def _read(written: Iterable[str], rank: int) -> Iterator[_Witness]:
    for date in written:
        published = parse_published(date)
        if published and published.precision != "month" and not _is_empty(published):
            yield _Witness(date, published, rank)


def _is_empty(published: Published) -> bool:
    """Whether a date is a placeholder of software: the first of January 1970 or 1900."""
    return (published.day.month, published.day.day) == (1, 1) and published.day.year in {1900, 1970}


def _unspoilt(witnesses: list[_Witness], modified: Sequence[datetime.date]) -> list[_Witness]:
    """The witnesses that do not repeat a change, if any are left; none dated after the last change."""
    if not modified:
        return witnesses
    possible = [one for one in witnesses if one.day <= max(modified) + _APART] or witnesses
    return [one for one in possible if one.day not in modified] or possible


def _best(witnesses: Sequence[_Witness]) -> _Witness:
    def votes(witness: _Witness) -> int:
        return sum(abs(witness.day - other.day) <= _APART for other in witnesses)

    most = max(votes(witness) for witness in witnesses)
    chosen = min(
        (witness for witness in witnesses if votes(witness) == most),
        key=lambda witness: (witness.day, witness.rank),
    )
    alike = [witness for witness in witnesses if abs(witness.day - chosen.day) <= _APART]
    return min(alike, key=lambda witness: (witness.published.precision != "second", witness.rank))
