"""The interface of a store to API keys, leases of processes, webhooks and their deliveries."""

import datetime
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StoredKey:
    """An API key, of which only a hash is stored. ``revoked`` is when it stopped being valid."""

    id: str
    name: str
    scope: str
    digest: str
    created: datetime.datetime
    revoked: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredHook:
    """An address that is told of changes, with the kinds of changes and the signing secret."""

    id: str
    url: str
    secret: str
    kinds: str
    created: datetime.datetime
    seen: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """One notice to a hook; its ``key`` is the same at each attempt. ``state``: waiting, done, dead or passed."""

    pk: int
    hook: str
    key: str
    kind: str
    payload: str
    attempts: int
    due: datetime.datetime
    state: str
    said: str | None
    about: str | None


class ServiceReader(Protocol):
    """The part of a store that reads them."""

    def api_keys(self) -> list[StoredKey]:
        """All keys, the oldest first, revoked ones too."""

    def api_key(self, id: str) -> StoredKey | None:  # noqa: A002
        """The key of that id, if there is one."""

    def lease(self, name: str) -> tuple[str, datetime.datetime] | None:
        """Who has a lease, and until when."""

    def hooks(self) -> list[StoredHook]:
        """All hooks, the oldest first."""

    def due_deliveries(self, now: datetime.datetime, limit: int) -> list[StoredDelivery]:
        """The deliveries that are due, the oldest first."""

    def deliveries(self, state: str, limit: int) -> list[StoredDelivery]:
        """The deliveries in a state, the latest first."""

    def has_delivery(self, hook: str, key: str) -> bool:
        """Whether a hook has a delivery under that key, sent or passed over because nothing was new."""

    def last_about(self, hook: str, about: str) -> StoredDelivery | None:
        """The last delivery of a hook about something."""

    def events_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Id, content and time of the events that changed since, the earliest change first."""

    def editions_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Hash, view and time of the editions made since, the earliest first."""

    def delivery_counts(self) -> dict[str, int]:
        """State → how many."""

    def oldest_pending(self) -> datetime.datetime | None:
        """When the oldest article that waits to be grouped arrived."""

    def size_bytes(self) -> int:
        """The size of the database."""


class ServiceWriter(Protocol):
    """The part of a store that changes them."""

    def add_api_key(self, key: StoredKey) -> None:
        """Store a key."""

    def revoke_api_key(self, id: str, now: datetime.datetime) -> None:  # noqa: A002
        """Revoke a key. Raises ``MissingError``."""

    def take_lease(self, name: str, holder: str, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Take or extend a lease; whether ``holder`` has it now. An expired lease is free."""

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""

    def add_hook(self, hook: StoredHook) -> None:
        """Store a hook."""

    def remove_hook(self, id: str) -> None:  # noqa: A002
        """Delete a hook and its deliveries. Raises ``MissingError``."""

    def add_delivery(self, delivery: StoredDelivery) -> None:
        """Store a delivery, unless its hook already has one under the same key."""

    def set_hook_seen(self, id: str, seen: datetime.datetime) -> None:  # noqa: A002
        """Record up to when the changes are among the deliveries of a hook."""

    def set_delivery(
        self, pk: int, state: str, attempts: int, due: datetime.datetime, said: str | None
    ) -> None:
        """Record the outcome of a delivery."""

    def forget_deliveries(self, keep: int) -> None:
        """Forget all but the latest ``keep`` that are done."""
