"""Reads ``disagreement_cases.txt``: small events, each with what its sources disagree on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from summarizer.models import Article
from summarizer.reading.records import read_record

FILE = Path(__file__).with_name("disagreement_cases.txt")
_VALUE = re.compile(r'(?P<source>[^;"]+) "(?P<figure>[^"]+)"')

# kind, and each (source, figure)
Finding = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(slots=True)
class Case:
    """One small event: its articles and the findings expected, none when its sources agree."""

    number: int
    name: str
    language: str | None
    articles: list[Article] = field(default_factory=list)
    expected: list[Finding] = field(default_factory=list)


def read_cases(parity: int) -> list[Case]:
    """The cases whose number leaves ``parity`` when halved: 1 for those opened, 0 for those unopened."""
    return [case for case in _cases() if case.number % 2 == parity]


def _cases() -> Iterator[Case]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    heads = [line for line in lines if line.startswith("== ")]
    bodies = [list(body) for is_head, body in groupby(lines, lambda li: li.startswith("== ")) if not is_head]
    for number, (head, body) in enumerate(zip(heads, bodies, strict=True), 1):
        name, _, language = head.removeprefix("== ").partition(" [")
        case = Case(number, name, language.rstrip("]") or None)
        for line in body:
            if line.startswith("> "):
                case.expected.append(_finding(line.removeprefix("> ")))
            else:
                case.articles.append(_article(line, f"{number}-{len(case.articles)}", case.language))
        yield case


def _article(line: str, id_: str, language: str | None) -> Article:
    named, published, text = line.split(" | ", 2)
    source, _, section = named.partition(" (")
    given = {"id": id_, "source": source, "section": section.rstrip(")") or None, "published": published}
    return read_record(given | {"language": language or "en", "text": text}, "the cases")


def _finding(line: str) -> Finding:
    kind, _, values = line.partition(": ")
    return kind, tuple((m["source"].strip(), m["figure"]) for m in _VALUE.finditer(values))
