"""A made-up news stream with planted reprints, and with all that looks like one and is none.

Everything comes from a seed. Most sentences are of random dictionary words, so that two of them never share a long
run by chance; what recurs (statements, background, forms of reports) recurs because it is planted here.
"""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import wordfreq

from benchmarks.report_forms import FORMS, TOWNS

_START = datetime.datetime(2025, 3, 1, 5, tzinfo=datetime.UTC)
AGENCIES = ("Northern Press Agency", "Gulf Wire", "Continental News Service")
_LETTERS = {"Northern Press Agency": "NPA", "Gulf Wire": "GW", "Continental News Service": "CNS"}
_PAPERS = tuple(
    f"{place} {kind}"
    for place in ("Harbour", "Norwick", "Eastmarch", "Saltmere", "Dunholm", "Veld", "Brackley", "Orland")
    for kind in ("Courier", "Post", "Ledger", "Examiner")
)
_SYLLABLES = [
    "ba",
    "ce",
    "dor",
    "fel",
    "gan",
    "hil",
    "jor",
    "kal",
    "lun",
    "mar",
    "nev",
    "ost",
    "pra",
    "quen",
    "ril",
    "sav",
    "tor",
    "ulm",
    "ven",
    "wex",
    "yor",
    "zan",
]
_JOINTS = ("that", "after", "while", "because", "although", "before", "where", "and", "but", "as")
KINDS = (
    "whole",
    "cut",
    "middle",
    "lead",
    "tail",
    "edits",
    "signoff",
    "reordered",
    "lead and tail",
    "cut and edits",
)


@dataclass
class Stream:
    """Articles as JSON objects in a random order, and reprint id → id of the article whose text it is."""

    records: list[dict[str, Any]] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)


@dataclass
class _Maker:
    dice: random.Random
    rare: list[str]
    common: list[str]

    def name(self) -> str:
        return " ".join(
            "".join(self.dice.choices(_SYLLABLES, k=self.dice.choice((2, 3)))).capitalize() for _ in "ab"
        )

    def sentence(self, own: list[str], least: int = 9, most: int = 26) -> str:
        """Random words, the event's own among them, with a joint now and then."""
        said: list[str] = []
        for place in range(self.dice.randint(least, most)):
            pool = (
                own if self.dice.random() < 0.3 else self.rare if self.dice.random() < 0.35 else self.common
            )
            said.append(self.dice.choice(pool))
            if place % 7 == 6:
                said.append(self.dice.choice(_JOINTS))
        text = " ".join(said)
        return text[0].upper() + text[1:] + "."


@dataclass
class _Event:
    own: list[str]
    statement: str
    background: str
    begun: datetime.datetime


def make_stream(seed: int, articles: int = 2_000, reprints: int = 300) -> Stream:
    """The stream of that seed: ``reprints`` planted copies among ``articles`` articles."""
    dice = random.Random(seed)
    words = [word for word in wordfreq.top_n_list("en", 14_000) if word.isalpha() and word.isascii()]
    maker = _Maker(dice, [word for word in words[2_500:] if len(word) > 4], words[:600])
    stream = Stream()
    originals = []
    number = 0
    for record in _originals(maker, articles - reprints):
        record["id"] = f"s{seed}-{number}"
        number += 1
        originals.append(record)
    stream.records = list(originals)
    sources = [record for record in originals if record["form"] == "report"]
    for copied in dice.choices(sources, k=reprints):
        kind = dice.choice(KINDS)
        reprint = _reprint(maker, copied, kind) | {"id": f"s{seed}-{number}"}
        number += 1
        stream.records.append(reprint)
        stream.copies[reprint["id"]] = copied["id"]
        stream.kinds[reprint["id"]] = kind
    for record in stream.records:
        stream.kinds.setdefault(record["id"], record["form"])
        del record["form"]
    dice.shuffle(stream.records)
    return stream


def _originals(maker: _Maker, count: int) -> Iterator[dict[str, Any]]:
    """Events with independent reports and follow-ups; forms of reports in between."""
    dice = maker.dice
    made = 0
    forms = [
        (form, source, FORMS[form](dice, maker.name)) for form in FORMS for source in dice.sample(_PAPERS, 4)
    ]
    while made < count:
        moment = _START + datetime.timedelta(minutes=20 * made)
        if dice.random() < 0.2:
            form, source, fill = dice.choice(forms)
            yield _record(*fill(moment), source, moment, form)
            made += 1
            continue
        event = _event(maker, moment)
        for record in _reports(maker, event):
            if made < count:
                made += 1
                yield record


def _event(maker: _Maker, moment: datetime.datetime) -> _Event:
    dice = maker.dice
    own = (
        dice.sample(maker.rare, 14)
        + [maker.name() for _ in range(4)]
        + [str(dice.randint(12, 9_000)) for _ in "abc"]
    )
    quoted = " ".join(maker.sentence(own, 12, 24) for _ in range(dice.choice((1, 2, 2, 3, 4))))
    background = " ".join(maker.sentence(own, 12, 24) for _ in range(dice.choice((1, 2, 3))))
    return _Event(own, f"“{quoted}”", background, moment)


def _reports(maker: _Maker, event: _Event) -> Iterator[dict[str, Any]]:
    """One to four independent reports that may quote the same statement, and follow-ups that repeat a part."""
    dice = maker.dice
    for _ in range(dice.choice((1, 1, 2, 3, 4))):
        yield _report(maker, event, event.begun + datetime.timedelta(hours=dice.random() * 9), 0.6, 0.15)
    source = dice.choice(_PAPERS)
    for day in range(1, dice.choice((1, 1, 2, 4))):
        yield _report(maker, event, event.begun + datetime.timedelta(days=day), 0.8, 0.7) | {"source": source}


def _report(
    maker: _Maker, event: _Event, moment: datetime.datetime, quoting: float, recalling: float
) -> dict[str, Any]:
    """A report of sentences of its own, at least half of it, around what it shares with others."""
    dice = maker.dice
    source = dice.choice(AGENCIES + _PAPERS + _PAPERS[:8])
    shared = [event.statement] if dice.random() < quoting else []
    shared += [event.background] if dice.random() < recalling else []
    words = sum(len(text.split()) for text in shared)
    own: list[str] = []
    least = max(dice.choice((60, 120, 200, 400)), int(words * dice.uniform(1.6, 3)))
    while sum(len(text.split()) for text in own) < least:
        own.append(" ".join(maker.sentence(event.own) for _ in range(dice.randint(1, 4))))
    paragraphs = own[:1]
    rest = own[1:] + shared
    dice.shuffle(rest)
    paragraphs += rest
    if source in _LETTERS:
        place = dice.choice(TOWNS).upper()
        paragraphs[0] = f"{place}, {moment:%B} {moment.day} ({_LETTERS[source]}) - {paragraphs[0]}"
        if dice.random() < 0.5:
            paragraphs[-1] += f" ({_LETTERS[source]})"
    title = maker.sentence(event.own, 6, 11).rstrip(".")
    return _record(title, paragraphs, source, moment, "report")


def _record(
    title: str, paragraphs: list[str], source: str, moment: datetime.datetime, form: str
) -> dict[str, Any]:
    published = moment.replace(microsecond=0).isoformat()
    return {
        "id": "",
        "title": title,
        "text": "\n\n".join(paragraphs),
        "source": source,
        "published": published,
        "form": form,
    }


# Copies.


def _reprint(maker: _Maker, copied: dict[str, Any], kind: str) -> dict[str, Any]:
    """``copied`` as another outlet prints it, minutes to a day later."""
    dice = maker.dice
    paragraphs = copied["text"].split("\n\n")
    first = paragraphs[0]
    if first.partition(" ")[0].isupper() and " - " in first[:60]:
        paragraphs[0] = first.partition(" - ")[2]  # most outlets take the dateline off
    for part in kind.split(" and "):
        paragraphs = _changed(maker, paragraphs, part)
    if kind == "signoff" or dice.random() < 0.2:
        paragraphs[-1] = (
            paragraphs[-1].rpartition(" (")[0] if paragraphs[-1].endswith("S)") else paragraphs[-1]
        )
        paragraphs += [
            dice.choice(("Additional reporting by our staff.", "With agency material.", "(Agencies)"))
        ]
    outlets = [paper for paper in _PAPERS if paper != copied["source"]]
    moment = datetime.datetime.fromisoformat(copied["published"]) + datetime.timedelta(
        minutes=dice.choice((4, 15, 60, 300, 1_400)) + dice.random()
    )
    retitled = kind == "whole" or dice.random() < 0.6
    title = maker.sentence(copied["title"].split(), 6, 11).rstrip(".") if retitled else copied["title"]
    return _record(title, paragraphs, dice.choice(outlets), moment, kind)


def _changed(maker: _Maker, paragraphs: list[str], part: str) -> list[str]:
    dice = maker.dice
    sentences = [said for paragraph in paragraphs for said in _sentences(paragraph)]
    total = sum(len(text.split()) for text in sentences)
    if part in {"cut", "middle"}:
        return _cut(dice, sentences, int(total * dice.uniform(0.3, 0.75)), part)
    if part in {"lead", "tail"}:
        fresh = _fresh(maker, int(total * dice.uniform(0.08, 0.25)))
        if part == "lead":
            return [fresh, *_dropped(sentences, len(fresh.split()), first=True)]
        return [*_dropped(sentences, len(fresh.split()), first=False), fresh]
    if part == "edits":
        rate = dice.uniform(0.01, 0.06)
        return [_edited(maker, paragraph, rate) for paragraph in paragraphs]
    if part == "reordered":
        head, rest = paragraphs[:1], paragraphs[1:]
        dice.shuffle(rest)
        return head + rest
    return paragraphs


def _cut(dice: random.Random, sentences: list[str], least: int, part: str) -> list[str]:
    """A run of whole sentences of at least ``least`` words, and of at least thirty."""
    start = 0 if part == "cut" else dice.randint(0, max(0, len(sentences) // 3))
    kept: list[str] = []
    for sentence in sentences[start:]:
        if sum(len(text.split()) for text in kept) >= max(30, least):
            break
        kept.append(sentence)
    return [" ".join(kept[i : i + 3]) for i in range(0, len(kept), 3)]


def _fresh(maker: _Maker, words: int) -> str:
    own = [*maker.dice.sample(maker.rare, 20), maker.name()]
    said = [maker.sentence(own, 8, 18)]
    while sum(len(text.split()) for text in said) < words:
        said.append(maker.sentence(own, 8, 18))
    return " ".join(said)


def _dropped(sentences: list[str], words: int, *, first: bool) -> list[str]:
    """The sentences without about ``words`` words of them at one end: what the new words stand in for."""
    left = list(sentences)
    gone = 0
    while len(left) > 3 and gone < words:
        gone += len(left.pop(0 if first else -1).split())
    return [" ".join(left[i : i + 3]) for i in range(0, len(left), 3)]


def _edited(maker: _Maker, paragraph: str, rate: float) -> str:
    """Words replaced, dropped or put in, each with a third of ``rate``."""
    found = []
    for word in paragraph.split():
        chance = maker.dice.random()
        if chance < rate / 3:
            continue
        found.append(maker.dice.choice(maker.common) if chance < rate * 2 / 3 else word)
        if rate * 2 / 3 <= chance < rate:
            found.append(maker.dice.choice(maker.common))
    return " ".join(found)


def _sentences(paragraph: str) -> list[str]:
    return [text + "." for text in paragraph.replace("”", "").replace("“", "").rstrip(".").split(". ")]
