"""Makes copies of made-up articles as other outlets print them: whole, cut, with a new lead, edited, reordered."""

import datetime
import random
from typing import Any

from benchmarks.stream_words import PAPERS, Maker, make_record

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


def make_reprint(maker: Maker, copied: dict[str, Any], kind: str) -> dict[str, Any]:
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
    outlets = [paper for paper in PAPERS if paper != copied["source"]]
    moment = datetime.datetime.fromisoformat(copied["published"]) + datetime.timedelta(
        minutes=dice.choice((4, 15, 60, 300, 1_400)) + dice.random()
    )
    retitled = kind == "whole" or dice.random() < 0.6
    title = maker.sentence(copied["title"].split(), 6, 11).rstrip(".") if retitled else copied["title"]
    return make_record(title, paragraphs, dice.choice(outlets), moment, kind)


def _changed(maker: Maker, paragraphs: list[str], part: str) -> list[str]:
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


def _fresh(maker: Maker, words: int) -> str:
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


def _edited(maker: Maker, paragraph: str, rate: float) -> str:
    """Words replaced, dropped or put in, each with a third of ``rate``."""
    words = []
    for word in paragraph.split():
        chance = maker.dice.random()
        if chance < rate / 3:
            continue
        words.append(maker.dice.choice(maker.common) if chance < rate * 2 / 3 else word)
        if rate * 2 / 3 <= chance < rate:
            words.append(maker.dice.choice(maker.common))
    return " ".join(words)


def _sentences(paragraph: str) -> list[str]:
    return [text + "." for text in paragraph.replace("”", "").replace("“", "").rstrip(".").split(". ")]
