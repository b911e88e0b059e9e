"""Makes up articles for measuring: events of one to five articles that share names and words, day after day."""

import datetime
import random
from collections.abc import Iterator
from typing import Any

import wordfreq

SYLLABLES = [
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
_START = datetime.datetime(2025, 1, 1, 6, tzinfo=datetime.UTC)


def made_articles(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """``count`` articles as JSON objects, some forty a day, the same for the same seed."""
    dice = random.Random(seed)
    words = wordfreq.top_n_list("en", 12_000)
    common, rare = words[:800], [word for word in words[2_000:] if word.isalpha() and len(word) > 4]
    made = event = 0
    while made < count:
        event += 1
        own = dice.sample(rare, 30) + [_name(dice) for _ in range(4)] * 3
        first = _START + datetime.timedelta(minutes=36 * made)
        for number in range(min(dice.choice((1, 1, 2, 3, 5)), count - made)):
            made += 1
            sentences = [_sentence(dice, own, common) for _ in range(12)]
            yield {
                "id": f"made-{seed}-{event}-{number}",
                "title": _sentence(dice, own, own).rstrip("."),
                "text": "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, 12, 3)),
                "source": f"Outlet {dice.randrange(40)}",
                "published": (first + datetime.timedelta(hours=dice.random() * 20)).isoformat(
                    timespec="seconds"
                ),
            }


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=3)).capitalize()


def _sentence(dice: random.Random, own: list[str], common: list[str]) -> str:
    said = [dice.choice(own) if dice.random() < 0.45 else dice.choice(common) for _ in range(14)]
    return " ".join(said).capitalize() + "."
