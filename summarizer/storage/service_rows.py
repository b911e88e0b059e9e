"""The rows of the service: keys of callers, leases of processes, hooks and what is to be delivered to them."""

import datetime

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, text, update

from summarizer.errors import MissingError
from summarizer.storage.callers import StoredDelivery, StoredHook, StoredKey
from summarizer.storage.schema import api_keys, articles, deliveries, hooks, leases

_KEY, _HOOK, _DELIVERY = (
    tuple(table.c[name] for name in kind.__slots__)
    for table, kind in ((api_keys, StoredKey), (hooks, StoredHook), (deliveries, StoredDelivery))
)


FAR_AHEAD = datetime.timedelta(hours=1)


class ServiceRows:
    """Reads and writes keys, leases, hooks and deliveries over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Keys.

    def api_keys(self) -> list[StoredKey]:
        """All keys, the oldest first, revoked ones too."""
        rows = self._connection.execute(select(*_KEY).order_by(api_keys.c.created, api_keys.c.id))
        return [StoredKey(*row) for row in rows]

    def api_key(self, id: str) -> StoredKey | None:  # noqa: A002
        """The key of that id, if there is one."""
        row = self._connection.execute(select(*_KEY).where(api_keys.c.id == id)).first()
        return StoredKey(*row) if row else None

    def add_api_key(self, key: StoredKey) -> None:
        """Keep a key."""
        self._connection.execute(
            insert(api_keys).values(**{name: getattr(key, name) for name in key.__slots__})
        )

    def revoke_api_key(self, id: str, now: datetime.datetime) -> None:  # noqa: A002
        """Let a key be good no more. Raises ``MissingError``."""
        same = and_(api_keys.c.id == id, api_keys.c.revoked.is_(None))
        if not self._connection.execute(update(api_keys).where(same).values(revoked=now)).rowcount:
            raise MissingError("key", id)

    # Leases.

    def take_lease(self, name: str, holder: str, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Take a lease, or hold it longer; whether ``holder`` has it now. One that has run out is free."""
        # One that ends far ahead was taken by a clock that has been set back since.
        free = or_(leases.c.holder == holder, leases.c.until <= now, leases.c.until > now + FAR_AHEAD)
        mine = update(leases).where(leases.c.name == name, free).values(holder=holder, until=until)
        if self._connection.execute(mine).rowcount:
            return True
        if self._connection.execute(select(leases.c.name).where(leases.c.name == name)).first():
            return False
        self._connection.execute(insert(leases).values(name=name, holder=holder, until=until))
        return True

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""
        self._connection.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))

    def lease(self, name: str) -> tuple[str, datetime.datetime] | None:
        """Who has a lease, and until when."""
        row = self._connection.execute(
            select(leases.c.holder, leases.c.until).where(leases.c.name == name)
        ).first()
        return (row.holder, row.until) if row else None

    # Hooks.

    def hooks(self) -> list[StoredHook]:
        """All hooks, the oldest first."""
        rows = self._connection.execute(select(*_HOOK).order_by(hooks.c.created, hooks.c.id))
        return [StoredHook(*row) for row in rows]

    def add_hook(self, hook: StoredHook) -> None:
        """Keep a hook."""
        self._connection.execute(
            insert(hooks).values(**{name: getattr(hook, name) for name in hook.__slots__})
        )

    def remove_hook(self, id: str) -> None:  # noqa: A002
        """Forget a hook and what it was to be told. Raises ``MissingError``."""
        self._connection.execute(delete(deliveries).where(deliveries.c.hook == id))
        if not self._connection.execute(delete(hooks).where(hooks.c.id == id)).rowcount:
            raise MissingError("hook", id)

    def add_delivery(self, hook: str, key: str, kind: str, payload: str, due: datetime.datetime) -> None:
        """Keep something that a hook is to be told; what it was told under the same key it is not told again."""
        same = select(deliveries.c.pk).where(deliveries.c.hook == hook, deliveries.c.key == key)
        if self._connection.execute(same).first() is None:
            values = {"hook": hook, "key": key, "kind": kind, "payload": payload, "due": due}
            self._connection.execute(insert(deliveries).values(**values, attempts=0, state="waiting"))

    def due_deliveries(self, now: datetime.datetime, limit: int) -> list[StoredDelivery]:
        """What is to be sent by now, the oldest first."""
        waiting = select(*_DELIVERY).where(deliveries.c.state == "waiting", deliveries.c.due <= now)
        rows = self._connection.execute(waiting.order_by(deliveries.c.due, deliveries.c.pk).limit(limit))
        return [StoredDelivery(*row) for row in rows]

    def deliveries(self, state: str, limit: int) -> list[StoredDelivery]:
        """What stands so, the latest first."""
        held = select(*_DELIVERY).where(deliveries.c.state == state).order_by(deliveries.c.pk.desc())
        return [StoredDelivery(*row) for row in self._connection.execute(held.limit(limit))]

    def set_delivery(
        self, pk: int, state: str, attempts: int, due: datetime.datetime, said: str | None
    ) -> None:
        """What became of a delivery."""
        values = {"state": state, "attempts": attempts, "due": due, "said": said}
        self._connection.execute(update(deliveries).where(deliveries.c.pk == pk).values(**values))

    def forget_deliveries(self, keep: int) -> None:
        """Forget all but the latest ``keep`` that are done."""
        last = select(deliveries.c.pk).where(deliveries.c.state == "done").order_by(deliveries.c.pk.desc())
        first_gone = self._connection.execute(last.offset(keep).limit(1)).scalar()
        if first_gone is not None:
            old = and_(deliveries.c.state == "done", deliveries.c.pk <= first_gone)
            self._connection.execute(delete(deliveries).where(old))

    def delivery_counts(self) -> dict[str, int]:
        """State → how many."""
        rows = self._connection.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state))
        return {row[0]: row[1] for row in rows}

    # Figures.

    def oldest_pending(self) -> datetime.datetime | None:
        """When the oldest article that waits to be grouped came."""
        first = (
            select(articles.c.received).where(articles.c.grouped.is_(False)).order_by(articles.c.pk).limit(1)
        )
        found: datetime.datetime | None = self._connection.execute(first).scalar()
        return found

    def size_bytes(self) -> int:
        """The size of the database."""
        sizes = {
            "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
            "postgresql": "SELECT pg_database_size(current_database())",
        }
        return int(self._connection.execute(text(sizes[self._connection.dialect.name])).scalar_one())
