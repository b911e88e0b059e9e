"""The exceptions of Newsfold, as one tree.

    NewsfoldError
    ├── InputError              the call is wrong, or nothing could be read
    │   ├── UnreadableError     one input (a file, a line, a field) cannot be used; carries its place
    │   └── UnknownNameError    a name that is unknown; carries the known ones
    ├── NothingToBriefError     no article left a sentence to say
    ├── StoreError              the store cannot be opened or used; carries its URL
    │   ├── NewerStoreError     a newer Newsfold has written it
    │   └── BusyStoreError      others are writing, and the wait was too long
    ├── MissingError            nothing of that kind has that id; carries both
    ├── MovedError              an event was merged into another; carries both ids
    ├── EditError               an event cannot be changed by hand in that way; carries its id
    └── ParameterError          an option of a call is wrong; carries its name

Each message says what was wrong and what would be right; each error carries the thing it is about.
"""

from collections.abc import Iterable
from typing import Any


class NewsfoldError(Exception):
    """The root: catch this to catch whatever Newsfold raises on purpose."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Made again in another process from what it carries, which stands in the order of its parameters."""
        carried = tuple(value for name, value in vars(self).items() if not name.startswith("_"))
        return (type(self), carried) if carried else (type(self), self.args)


class InputError(NewsfoldError):
    """The call is wrong, or nothing could be read."""


class UnreadableError(InputError):
    """One input cannot be used; the others can go on.

    Args:
        place: where it is, for people: a path, a path and a line, a position in a list.
        reason: what was wrong there and what would be right.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class UnknownNameError(InputError):
    """A name that is unknown.

    Args:
        kind: what was asked for, e.g. ``"summarizer"``.
        name: the name that was given.
        known: the names that would have been right.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        super().__init__(f"unknown {kind} {name!r}; known are {', '.join(self.known)}")


class NothingToBriefError(NewsfoldError):
    """No article left a sentence to say.

    Args:
        articles: the ids of the articles that were asked about.
        shortest: the words of the shortest sentence there is, 0 when there is none.
    """

    def __init__(self, articles: Iterable[str], shortest: int = 0) -> None:
        self.articles = tuple(articles)
        self.shortest = shortest
        held = f"the shortest sentence has {shortest} words; allow more" if shortest else "no running text"
        super().__init__(f"nothing to brief in {', '.join(map(repr, self.articles[:3]))}: {held}")


class StoreError(NewsfoldError):
    """The store cannot be opened or used.

    Args:
        url: the store, without a password.
        reason: what was wrong and what would be right.
    """

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"store {url}: {reason}")
        self.url = url
        self.reason = reason


class NewerStoreError(StoreError):
    """A newer Newsfold has written the store."""


class BusyStoreError(StoreError):
    """Others are writing to the store, and the wait was too long; it may work the next time."""


class MissingError(NewsfoldError):
    """Nothing of that kind has that id.

    Args:
        kind: what was asked for, e.g. ``"event"``.
        id: the id that was given.
    """

    def __init__(self, kind: str, id: str) -> None:  # noqa: A002
        shown = id if len(id) <= 80 else id[:79] + "…"
        super().__init__(f"no {kind} has the id {shown!r}")
        self.kind = kind
        self.id = id


class MovedError(NewsfoldError):
    """An event was merged into another, which has its articles.

    Args:
        event: the id that was given.
        to: the id of the event that has its articles.
    """

    def __init__(self, event: str, to: str) -> None:
        super().__init__(f"event {event!r} went into {to!r}")
        self.event = event
        self.to = to


class EditError(NewsfoldError):
    """An event cannot be changed by hand in that way.

    Args:
        event: the event.
        reason: what was wrong and what would be right.
    """

    def __init__(self, event: str, reason: str) -> None:
        super().__init__(f"event {event!r}: {reason}")
        self.event = event
        self.reason = reason


class ParameterError(NewsfoldError):
    """An option of a call is wrong.

    Args:
        name: the option.
        reason: what was wrong with it and what would be right.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
