"""Evaluates briefings and events against what people wrote; ``compare`` runs other systems beside ours."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evaluation.comparison import Comparison, Settings, compare

__all__ = ["Comparison", "Settings", "compare"]


def __getattr__(name: str) -> Any:
    """What the package offers, loaded when it is first used: the heavy packages with it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("evaluation.comparison"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
