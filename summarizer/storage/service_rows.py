"""Reads and writes the tables of editions, API keys, leases of processes, webhooks and their deliveries."""

import datetime
import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    tuple_,
    update,
)

from summarizer.errors import MissingError
from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import (
    api_keys,
    articles,
    deliveries,
    edition_articles,
    editions,
    events,
    hooks,
    leases,
)
from summarizer.storage.stored import StoredDelivery, StoredEdition, StoredHook, StoredKey

# The part of a whole day's view between its date and its zone.
WHOLE = '"language": null, "limit": 10, "min_sources": 1, "section": null'


_LATEST = (
    select(editions).where(editions.c.view == bindparam("of")).order_by(editions.c.revision.desc()).limit(1)
)


class EditionRows:
    """Reads and writes editions over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def editions(self, view: str) -> list[StoredEdition]:
        """The revisions of a digest, the newest first."""
        held = select(editions).where(editions.c.view == view).order_by(editions.c.revision.desc())
        return [_stored(row) for row in self._connection.execute(held).mappings()]

    def latest_edition(self, view: str) -> StoredEdition | None:
        """The newest revision of a digest, alone: a day that late reports reach may have hundreds."""
        row = self._connection.execute(_LATEST, {"of": view}).mappings().first()
        return _stored(row) if row else None

    def edition(self, edition: str) -> StoredEdition:
        """The edition of that hash. Raises ``MissingError``."""
        row = (
            self._connection.execute(select(editions).where(editions.c.edition == edition)).mappings().first()
        )
        if row is None:
            raise MissingError("edition", edition)
        return _stored(row)

    def every_edition(self) -> Iterator[StoredEdition]:
        """All editions."""
        for row in self._connection.execute(
            select(editions).order_by(editions.c.view, editions.c.revision)
        ).mappings():
            yield _stored(row)

    def editions_like(self, view: str, days: int) -> list[tuple[StoredEdition, datetime.datetime]]:
        """The newest revision of each of the latest ``days`` days of the same view, and when its first was made."""
        start = len('{"date": "YYYY-MM-DD"')
        same = func.substr(editions.c.view, start + 1) == view[start:]
        views = select(editions.c.view, func.min(editions.c.made)).where(same).group_by(editions.c.view)
        latest = self._connection.execute(views.order_by(editions.c.view.desc()).limit(days)).all()
        newest = ((self.latest_edition(found), made) for found, made in latest)
        return [(edition, made) for edition, made in newest if edition is not None]

    def kept_editions(self, after: tuple[Any, ...] | None, limit: int) -> list[StoredEdition]:
        """One page of editions, the last that was made first."""
        keys = (editions.c.made, editions.c.edition)
        wanted = select(editions).order_by(*(key.desc() for key in keys)).limit(limit)
        if after is not None:
            wanted = wanted.where(tuple_(*keys) < tuple_(*after, types=[key.type for key in keys]))
        return [_stored(row) for row in self._connection.execute(wanted).mappings()]

    def editions_citing(self, article: str) -> list[StoredEdition]:
        """The editions that cite an article."""
        citing = select(edition_articles.c.edition).where(edition_articles.c.article == article)
        rows = self._connection.execute(select(editions).where(editions.c.edition.in_(citing))).mappings()
        return [_stored(row) for row in rows]

    def keep_edition(self, edition: StoredEdition, articles: Collection[str]) -> None:
        """Store an edition, with the ids of the articles that it cites."""
        names = ("edition", "view", "revision", "made", "basis")
        values = {name: getattr(edition, name) for name in names} | {"value": _written(edition.value)}
        self._connection.execute(insert(editions).values(**values))
        if articles:
            rows = [{"edition": edition.edition, "article": article} for article in sorted(articles)]
            self._connection.execute(insert(edition_articles), rows)

    def rewrite_edition(self, edition: StoredEdition) -> None:
        """Replace everything stored of an edition except its address and the articles it cites."""
        names = ("revision", "made", "basis")
        values = {name: getattr(edition, name) for name in names} | {"value": _written(edition.value)}
        self._connection.execute(
            update(editions).where(editions.c.edition == edition.edition).values(**values)
        )

    def forget_editions(self, keep: int) -> None:
        """Delete all but the latest ``keep`` editions of narrowed views; those of whole days stay."""
        whole = editions.c.view.like(f"%{WHOLE}%")
        special = (
            select(editions.c.edition).where(~whole).order_by(editions.c.made.desc(), editions.c.edition)
        )
        gone = list(self._connection.execute(special.offset(keep)).scalars())
        for table in (edition_articles, editions):
            for part in chunks(gone):
                self._connection.execute(delete(table).where(table.c.edition.in_(part)))


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _stored(row: RowMapping) -> StoredEdition:
    known = {name: row[name] for name in ("edition", "view", "revision", "made", "basis")}
    return StoredEdition(value=json.loads(row["value"]), **known)


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
        """Store a key."""
        self._connection.execute(
            insert(api_keys).values(**{name: getattr(key, name) for name in key.__slots__})
        )

    def revoke_api_key(self, id: str, now: datetime.datetime) -> None:  # noqa: A002
        """Revoke a key. Raises ``MissingError``."""
        same = and_(api_keys.c.id == id, api_keys.c.revoked.is_(None))
        if not self._connection.execute(update(api_keys).where(same).values(revoked=now)).rowcount:
            raise MissingError("key", id)

    # Leases.

    def take_lease(self, name: str, holder: str, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Take or extend a lease; whether ``holder`` has it now. An expired lease is free."""
        # A lease that ends far in the future was taken before the clock was set back.
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
        """Store a hook."""
        self._connection.execute(
            insert(hooks).values(**{name: getattr(hook, name) for name in hook.__slots__})
        )

    def remove_hook(self, id: str) -> None:  # noqa: A002
        """Delete a hook and its deliveries. Raises ``MissingError``."""
        self._connection.execute(delete(deliveries).where(deliveries.c.hook == id))
        if not self._connection.execute(delete(hooks).where(hooks.c.id == id)).rowcount:
            raise MissingError("hook", id)

    def add_delivery(self, delivery: StoredDelivery) -> None:
        """Store a delivery, unless its hook already has one under the same key."""
        same = and_(deliveries.c.hook == delivery.hook, deliveries.c.key == delivery.key)
        if self._connection.execute(select(deliveries.c.pk).where(same)).first() is None:
            values = {name: getattr(delivery, name) for name in delivery.__slots__ if name != "pk"}
            self._connection.execute(insert(deliveries).values(**values))

    def set_hook_seen(self, id: str, seen: datetime.datetime) -> None:  # noqa: A002
        """Record up to when the changes are among the deliveries of a hook."""
        self._connection.execute(update(hooks).where(hooks.c.id == id).values(seen=seen))

    def has_delivery(self, hook: str, key: str) -> bool:
        """Whether a hook has a delivery under that key, sent or passed over because nothing was new."""
        same = select(deliveries.c.pk).where(deliveries.c.hook == hook, deliveries.c.key == key)
        return self._connection.execute(same).first() is not None

    def last_about(self, hook: str, about: str) -> StoredDelivery | None:
        """The last delivery of a hook about something."""
        deliveries_about = select(*_DELIVERY).where(
            deliveries.c.hook == hook, deliveries.c.about == about, deliveries.c.state != "passed"
        )
        row = self._connection.execute(deliveries_about.order_by(deliveries.c.pk.desc()).limit(1)).first()
        return StoredDelivery(*row) if row else None

    def events_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Id, content and time of the events that changed since, the earliest change first."""
        changed = select(events.c.id, events.c.content, events.c.updated).where(events.c.updated >= since)
        rows = self._connection.execute(changed.order_by(events.c.updated, events.c.pk))
        return [(row.id, row.content, row.updated) for row in rows]

    def editions_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Hash, view and time of the editions of whole days made since, the earliest first."""
        made = select(editions.c.edition, editions.c.view, editions.c.made).where(
            editions.c.made >= since, editions.c.view.like(f"%{WHOLE}%")
        )
        rows = self._connection.execute(made.order_by(editions.c.made, editions.c.edition))
        return [(row.edition, row.view, row.made) for row in rows]

    def due_deliveries(self, now: datetime.datetime, limit: int) -> list[StoredDelivery]:
        """The deliveries that are due, the oldest first."""
        waiting = select(*_DELIVERY).where(deliveries.c.state == "waiting", deliveries.c.due <= now)
        rows = self._connection.execute(waiting.order_by(deliveries.c.due, deliveries.c.pk).limit(limit))
        return [StoredDelivery(*row) for row in rows]

    def deliveries(self, state: str, limit: int) -> list[StoredDelivery]:
        """The deliveries in a state, the latest first."""
        held = select(*_DELIVERY).where(deliveries.c.state == state).order_by(deliveries.c.pk.desc())
        return [StoredDelivery(*row) for row in self._connection.execute(held.limit(limit))]

    def set_delivery(
        self, pk: int, state: str, attempts: int, due: datetime.datetime, said: str | None
    ) -> None:
        """Record the outcome of a delivery."""
        values = {"state": state, "attempts": attempts, "due": due, "said": said}
        self._connection.execute(update(deliveries).where(deliveries.c.pk == pk).values(**values))

    def forget_deliveries(self, keep: int) -> None:
        """Forget all but the latest ``keep`` that are done."""
        over = deliveries.c.state.in_(("done", "passed"))
        last = select(deliveries.c.pk).where(over).order_by(deliveries.c.pk.desc())
        first_gone = self._connection.execute(last.offset(keep).limit(1)).scalar()
        if first_gone is not None:
            old = and_(over, deliveries.c.pk <= first_gone)
            self._connection.execute(delete(deliveries).where(old))

    def delivery_counts(self) -> dict[str, int]:
        """State → how many."""
        rows = self._connection.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state))
        return {row[0]: row[1] for row in rows}

    # Figures.

    def oldest_pending(self) -> datetime.datetime | None:
        """When the oldest article that waits to be grouped arrived."""
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
