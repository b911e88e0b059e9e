"""What the service keeps beside the news: keys of callers, leases of processes, hooks and what they are told."""

import datetime
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key of a caller: a hash of it alone is kept. ``revoked`` is when it ceased to be good."""

    id: str
    name: str
    scope: str
    digest: str
    created: datetime.datetime
    revoked: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredHook:
    """An address that is told of changes: of which kinds, and signed with what."""

    id: str
    url: str
    secret: str
    kinds: str
    created: datetime.datetime
    seen: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """What a hook is told; ``key`` stays however often it is sent. ``state``: waiting, done, dead or passed."""

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
    """What can be looked up."""

    def api_keys(self) -> list[StoredKey]:
        """All keys, the oldest first, revoked ones too."""

    def api_key(self, id: str) -> StoredKey | None:  # noqa: A002
        """The key of that id, if there is one."""

    def lease(self, name: str) -> tuple[str, datetime.datetime] | None:
        """Who has a lease, and until when."""

    def hooks(self) -> list[StoredHook]:
        """All hooks, the oldest first."""

    def due_deliveries(self, now: datetime.datetime, limit: int) -> list[StoredDelivery]:
        """What is to be sent by now, the oldest first."""

    def deliveries(self, state: str, limit: int) -> list[StoredDelivery]:
        """What stands so, the latest first."""

    def has_delivery(self, hook: str, key: str) -> bool:
        """Whether a hook was to be told something under that key, or was not since nothing was new."""

    def last_about(self, hook: str, about: str) -> StoredDelivery | None:
        """What a hook was last to be told about something."""

    def events_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Id, content and time of the events that changed since, the earliest change first."""

    def editions_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Hash, view and time of the editions made since, the first first."""

    def delivery_counts(self) -> dict[str, int]:
        """State → how many."""

    def oldest_pending(self) -> datetime.datetime | None:
        """When the oldest article that waits to be grouped came."""

    def size_bytes(self) -> int:
        """The size of the database."""


class ServiceWriter(Protocol):
    """What can be changed."""

    def add_api_key(self, key: StoredKey) -> None:
        """Keep a key."""

    def revoke_api_key(self, id: str, now: datetime.datetime) -> None:  # noqa: A002
        """Let a key be good no more. Raises ``MissingError``."""

    def take_lease(self, name: str, holder: str, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Take a lease, or hold it longer; whether ``holder`` has it now. One that has run out is free."""

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""

    def add_hook(self, hook: StoredHook) -> None:
        """Keep a hook."""

    def remove_hook(self, id: str) -> None:  # noqa: A002
        """Forget a hook and what it was to be told. Raises ``MissingError``."""

    def add_delivery(self, delivery: StoredDelivery) -> None:
        """Keep something that a hook is to be told; what it was told under the same key it is not told again."""

    def set_hook_seen(self, id: str, seen: datetime.datetime) -> None:  # noqa: A002
        """Changes up to then are among the deliveries of a hook."""

    def set_delivery(
        self, pk: int, state: str, attempts: int, due: datetime.datetime, said: str | None
    ) -> None:
        """What became of a delivery."""

    def forget_deliveries(self, keep: int) -> None:
        """Forget all but the latest ``keep`` that are done."""
