"""Makes up a news stream with planted reprints, and with texts that only look like reprints.

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
from benchmarks.stream_copies import KINDS, make_reprint
from benchmarks.stream_words import PAPERS, Maker, make_record

_START = datetime.datetime(2025, 3, 1, 5, tzinfo=datetime.UTC)
AGENCIES = ("Northern Press Agency", "Gulf Wire", "Continental News Service")
_LETTERS = {"Northern Press Agency": "NPA", "Gulf Wire": "GW", "Continental News Service": "CNS"}


@dataclass
class Stream:
    """Articles as JSON objects in a random order, and reprint id → id of the article whose text it is."""

    records: list[dict[str, Any]] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)


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
    maker = Maker(dice, [word for word in words[2_500:] if len(word) > 4], words[:600])
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
        reprint = make_reprint(maker, copied, kind) | {"id": f"s{seed}-{number}"}
        number += 1
        stream.records.append(reprint)
        stream.copies[reprint["id"]] = copied["id"]
        stream.kinds[reprint["id"]] = kind
    for record in stream.records:
        stream.kinds.setdefault(record["id"], record["form"])
        del record["form"]
    dice.shuffle(stream.records)
    return stream


def _originals(maker: Maker, count: int) -> Iterator[dict[str, Any]]:
    """Events with independent reports and follow-ups; forms of reports in between."""
    dice = maker.dice
    made = 0
    forms = [
        (form, source, FORMS[form](dice, maker.name)) for form in FORMS for source in dice.sample(PAPERS, 4)
    ]
    while made < count:
        moment = _START + datetime.timedelta(minutes=20 * made)
        if dice.random() < 0.2:
            form, source, fill = dice.choice(forms)
            yield make_record(*fill(moment), source, moment, form)
            made += 1
            continue
        event = _event(maker, moment)
        for record in _reports(maker, event):
            if made < count:
                made += 1
                yield record


def _event(maker: Maker, moment: datetime.datetime) -> _Event:
    dice = maker.dice
    own = (
        dice.sample(maker.rare, 14)
        + [maker.name() for _ in range(4)]
        + [str(dice.randint(12, 9_000)) for _ in "abc"]
    )
    quoted = " ".join(maker.sentence(own, 12, 24) for _ in range(dice.choice((1, 2, 2, 3, 4))))
    background = " ".join(maker.sentence(own, 12, 24) for _ in range(dice.choice((1, 2, 3))))
    return _Event(own, f"“{quoted}”", background, moment)


def _reports(maker: Maker, event: _Event) -> Iterator[dict[str, Any]]:
    """One to four independent reports that may quote the same statement, and follow-ups that repeat a part."""
    dice = maker.dice
    for _ in range(dice.choice((1, 1, 2, 3, 4))):
        yield _report(maker, event, event.begun + datetime.timedelta(hours=dice.random() * 9), 0.6, 0.15)
    source = dice.choice(PAPERS)
    for day in range(1, dice.choice((1, 1, 2, 4))):
        yield _report(maker, event, event.begun + datetime.timedelta(days=day), 0.8, 0.7) | {"source": source}


def _report(
    maker: Maker, event: _Event, moment: datetime.datetime, quoting: float, recalling: float
) -> dict[str, Any]:
    """A report of sentences of its own, at least half of it, around what it shares with others."""
    dice = maker.dice
    source = dice.choice(AGENCIES + PAPERS + PAPERS[:8])
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
    return make_record(title, paragraphs, source, moment, "report")
