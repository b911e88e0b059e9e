"""The values of explanations: why a sentence was chosen, why an article is in its event, what regrouping changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Literal

from summarizer.models import Sentence

# Why a sentence was chosen, why an article is in its event, what regrouping changed.


@dataclass(frozen=True, slots=True)
class Choice:
    """Why one sentence was chosen: what it adds to the others, and the runner-up that it beat in its place.

    ``centrality`` is its LexRank score as a multiple of the average sentence's; ``coverage`` the worth of its
    concepts; ``redundancy`` what is taken off for what the other chosen sentences say; ``score`` what is left, less the
    price of its words. The runner-up's score is what it would add to the same others.
    """

    rank: int
    sentence: Sentence
    centrality: float
    coverage: float
    redundancy: float
    score: float
    runner_up: Sentence | None
    runner_up_score: float | None


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a briefing says what it says.

    ``choices`` has one for each sentence, in the order in which they were chosen; ``support`` has for each key point
    the probability that each cited sentence reports it, in the order of ``Support.cited``.
    """

    choices: tuple[Choice, ...] = ()
    support: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an article is in its event and not in the nearest other one.

    ``similarity`` is its mean similarity to the event's other articles, null when it is alone there; ``terms`` are
    the words it shares with them, the weightiest first; ``days`` is the widest gap to one of them, null when no two
    dates are known; ``nearest`` is the other event that it is most like, ``nearest_similarity`` how much, and
    ``kept_apart`` what keeps the two from being one; ``dates`` are the days that the article mentions.
    """

    article: str
    event: str
    similarity: float | None
    terms: tuple[tuple[str, float], ...]
    days: int | None
    nearest: str | None
    nearest_similarity: float | None
    rule: str
    kept_apart: str | None = None
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing that grouping anew changed.

    ``joined``: the events ``others`` went into ``event``. ``split``: articles of ``event`` became ``others``.
    ``moved``: ``article`` went from ``event`` to the one of ``others``; both were there before and still are.
    """

    what: Literal["joined", "split", "moved"]
    event: str
    others: tuple[str, ...]
    article: str | None = None


# The signature of what made a briefing, in the manner of sacrebleu (Post 2018).
#
# Equal signature and equal articles mean equal bytes.


def make_signature(parts: Iterable[tuple[str, object]]) -> str:
    """``name:value`` parts joined by bars, closed by the version of Newsfold."""
    return "|".join([*(f"{name}:{value}" for name, value in parts), f"v:{_own_version()}"])


@cache  # to look it up reads the installed package's files
def _own_version() -> str:
    return version("newsfold")


def days_apart(days: int) -> str:
    """How far apart two came, as people say it.

    >>> days_apart(0), days_apart(1), days_apart(3)
    ('on the same day', '1 day apart', '3 days apart')
    """
    return f"{days} {'day' if days == 1 else 'days'} apart" if days else "on the same day"
