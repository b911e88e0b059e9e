"""The signature of what made a briefing, in the manner of sacrebleu (Post 2018).

Equal signature and equal articles mean equal bytes.
"""

from collections.abc import Iterable
from importlib.metadata import version


def make_signature(parts: Iterable[tuple[str, object]]) -> str:
    """``name:value`` parts joined by bars, closed by the version of Newsfold."""
    return "|".join([*(f"{name}:{value}" for name, value in parts), f"v:{version('newsfold')}"])
