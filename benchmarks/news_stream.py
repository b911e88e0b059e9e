"""Makes up a news stream with real word statistics: Zipf's law over English, names, growing events, reprints.

``python benchmarks/news_stream.py COUNT [PER_DAY] [SEED] > stream.jsonl``. The same seed makes the same stream, and a
longer stream begins with the shorter one. No sentence is anybody's: words are drawn one by one.
"""

import bisect
import datetime
import itertools
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import wordfreq

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import SYLLABLES

START = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
OUTLETS = 60
# How many articles an event has: most have one, a few have dozens, as in the real streams that were looked at.
SIZES = (1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 20)
REPRINTS = 0.12  # of articles that copy another of their event
SENTENCES, WORDS = 10, 17  # 170 words an article on average


@dataclass(frozen=True)
class Words:
    """Words with their cumulative frequencies, so that common ones are drawn as often as people use them."""

    words: list[str]
    ends: list[float]

    def draw(self, dice: random.Random) -> str:
        """One word."""
        return self.words[bisect.bisect(self.ends, dice.random() * self.ends[-1])]


@dataclass(frozen=True)
class Affair:
    """What the articles of an event have in common: names, rare words, when it happened, how many tell it."""

    names: list[str]
    words: list[str]
    moment: datetime.datetime
    size: int


def news_stream(count: int, per_day: int = 400, seed: int = 1) -> Iterator[dict[str, Any]]:
    """``count`` articles as JSON objects, by publication in days of ``per_day``."""
    dice = random.Random(seed)
    general = _general_words()
    rare = [word for word in wordfreq.top_n_list("en", 40_000)[2_000:] if word.isalpha() and len(word) > 4]
    made = 0
    for day in itertools.count():
        today: list[dict[str, Any]] = []
        while len(today) < per_day:
            affair = _affair(dice, rare, START + datetime.timedelta(days=day))
            today += _articles(dice, affair, general)
        today.sort(key=lambda record: str(record["published"]))
        for record in today[:per_day]:
            if made == count:
                return
            made += 1
            yield record | {"id": f"n{seed}-{made}"}


def _affair(dice: random.Random, rare: list[str], day: datetime.datetime) -> Affair:
    names = [_name(dice) for _ in range(dice.randint(3, 6))]
    moment = day + datetime.timedelta(minutes=dice.randrange(24 * 60))
    return Affair(names, dice.sample(rare, 25), moment, dice.choice(SIZES))


def _articles(dice: random.Random, affair: Affair, general: Words) -> Iterator[dict[str, Any]]:
    texts: list[tuple[str, str]] = []
    for _ in range(affair.size):
        copied = texts and dice.random() < REPRINTS
        title, text = dice.choice(texts) if copied else _text(dice, affair, general)
        texts.append((title, text))
        late = datetime.timedelta(minutes=min(dice.expovariate(1 / 300), 1_400))
        yield {
            "title": title,
            "text": text,
            "source": f"Outlet {dice.randrange(OUTLETS)}",
            "published": (affair.moment + late).isoformat(timespec="seconds"),
        }


def _text(dice: random.Random, affair: Affair, general: Words) -> tuple[str, str]:
    title = _sentence(dice, affair, general, 9, 0.7).rstrip(".")
    lengths = [max(6, round(dice.gauss(WORDS, 6))) for _ in range(SENTENCES)]
    said = [_sentence(dice, affair, general, length, 0.25) for length in lengths]
    return title, "\n\n".join(" ".join(said[start : start + 2]) for start in range(0, SENTENCES, 2))


def _sentence(dice: random.Random, affair: Affair, general: Words, length: int, own: float) -> str:
    said = []
    for _ in range(length):
        if dice.random() >= own:
            said.append(general.draw(dice))
        else:
            said.append(dice.choice(affair.names if dice.random() < 0.4 else affair.words))
    text = " ".join(said)
    return text[0].upper() + text[1:] + "."


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.choice((2, 3, 3)))).capitalize()


def _general_words() -> Words:
    words = [word for word in wordfreq.top_n_list("en", 30_000) if word.isalpha()]
    return Words(words, list(itertools.accumulate(wordfreq.word_frequency(word, "en") for word in words)))


if __name__ == "__main__":
    for line in news_stream(*map(int, sys.argv[1:4])):
        print(json.dumps(line))
