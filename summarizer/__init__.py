"""Newsfold: articles from many outlets in, one cited extractive briefing per event out.

    from summarizer import brief, read

    for briefing in brief(read("news/")):
        print(briefing.headline.text)

``docs/python.md`` is a page of examples. Names load what they need when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.errors import (
        BusyStoreError,
        EditError,
        InputError,
        MissingError,
        MovedError,
        NewerStoreError,
        NewsfoldError,
        NothingToBriefError,
        ParameterError,
        StoreError,
        UnknownNameError,
        UnreadableError,
    )
    from summarizer.library import brief, group, open_newsroom, read
    from summarizer.models import Article, Briefing, Event, KeyPoint

    __version__: str

__all__ = [
    "Article",
    "Briefing",
    "BusyStoreError",
    "EditError",
    "Event",
    "InputError",
    "KeyPoint",
    "MissingError",
    "MovedError",
    "NewerStoreError",
    "NewsfoldError",
    "NothingToBriefError",
    "ParameterError",
    "StoreError",
    "UnknownNameError",
    "UnreadableError",
    "__version__",
    "brief",
    "group",
    "open_newsroom",
    "read",
]
_VALUES = frozenset({"Article", "Briefing", "Event", "KeyPoint"})
_FUNCTIONS = frozenset({"brief", "group", "open_newsroom", "read"})


def __getattr__(name: str) -> Any:
    if name == "__version__":
        value: Any = import_module("importlib.metadata").version("newsfold")
    elif name in _FUNCTIONS:
        value = getattr(import_module("summarizer.library"), name)
    elif name in __all__:
        value = getattr(import_module("summarizer.models" if name in _VALUES else "summarizer.errors"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; it offers {', '.join(__all__)}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
