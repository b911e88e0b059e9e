"""Makes up the names, sentences, outlets and articles of a news stream."""

import datetime
import random
from dataclasses import dataclass
from typing import Any

from benchmarks.made_articles import SYLLABLES

PAPERS = tuple(
    f"{place} {kind}"
    for place in ("Harbour", "Norwick", "Eastmarch", "Saltmere", "Dunholm", "Veld", "Brackley", "Orland")
    for kind in ("Courier", "Post", "Ledger", "Examiner")
)
_JOINTS = ("that", "after", "while", "because", "although", "before", "where", "and", "but", "as")


@dataclass
class Maker:
    """Draws names and sentences of rare and common words."""

    dice: random.Random
    rare: list[str]
    common: list[str]

    def name(self) -> str:
        """A first and a last name."""
        return " ".join(
            "".join(self.dice.choices(SYLLABLES, k=self.dice.choice((2, 3)))).capitalize() for _ in "ab"
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


def make_record(
    title: str, paragraphs: list[str], source: str, moment: datetime.datetime, form: str
) -> dict[str, Any]:
    """An article as a JSON object, its id still to come; ``form`` is what kind of text it is."""
    published = moment.replace(microsecond=0).isoformat()
    return {
        "id": "",
        "title": title,
        "text": "\n\n".join(paragraphs),
        "source": source,
        "published": published,
        "form": form,
    }
