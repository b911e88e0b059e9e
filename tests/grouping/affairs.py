"""Pairs of reports of one event, and of two that are easily taken for one; ``affairs/README.md`` says how they work."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.models import Article
from summarizer.reading.records import read_record

FOLDER = Path(__file__).parent / "affairs"
Grouped = Callable[[Sequence[Article]], Iterable[Iterable[str]]]


@dataclass(frozen=True)
class Affair:
    """Four articles: two of one event, two of another."""

    name: str
    articles: tuple[Article, ...]

    @property
    def pairs(self) -> list[tuple[str, str, bool]]:
        """Two ids, and whether they report the same event."""
        a, b, c, d = (article.id for article in self.articles)
        return [(a, b, True), (c, d, True), (a, c, False), (b, d, False)]


@cache
def affairs() -> tuple[Affair, ...]:
    """All, in the order in which they are counted."""
    texts = [(FOLDER / name).read_text(encoding="utf-8") for name in ("one.txt", "two.txt", "three.txt")]
    return tuple(_affair(part) for text in texts for part in text.split("== ")[1:])


def mistaken(chosen: Iterable[Affair], background: Sequence[Article], group: Grouped) -> list[str]:
    """The pairs that are judged wrongly, each affair among the background."""
    wrong = []
    for affair in chosen:
        place = {
            article: number
            for number, event in enumerate(group([*background, *affair.articles]))
            for article in event
        }
        wrong += [
            f"{one} and {other} are {'one event' if same else 'two events'}"
            for one, other, same in affair.pairs
            if (place[one] == place[other]) != same
        ]
    return wrong


def _affair(part: str) -> Affair:
    name, _, rest = part.partition("\n")
    return Affair(name, tuple(_article(name, each) for each in rest.split("@ ")[1:]))


def _article(affair: str, part: str) -> Article:
    head, _, text = part.partition("\n")
    id_, published, title, _ = (field.strip() for field in head.split("|"))
    record: dict[str, Any] = {"id": f"{affair}/{id_}", "text": text.strip()}
    record |= {"published": published} if published != "-" else {}
    record |= {"title": title} if title != "-" else {}
    return read_record(record, affair)
