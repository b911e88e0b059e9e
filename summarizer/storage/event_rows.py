"""The rows of events, of the ids that went into them, and of what was told about them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, insert, or_, select, update

from summarizer.errors import MissingError, MovedError
from summarizer.storage import schema
from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import articles, briefings, events, redirects, related
from summarizer.storage.store import StoredEvent, StoredRelated

_NAMES = tuple(StoredEvent.__slots__)
COLUMNS = tuple(events.c[name] for name in _NAMES)


def stored_event(row: Row[Any]) -> StoredEvent:
    """The event of a row of ``COLUMNS``."""
    return StoredEvent(*row[: len(_NAMES)])


class EventRows:
    """Reads and writes events over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._on = connection

    def event(self, id: str) -> StoredEvent:  # noqa: A002
        """The event of that id. Raises ``MissingError``, and ``MovedError`` where it went into another."""
        row = self._on.execute(select(*COLUMNS).where(events.c.id == id)).first()
        if row:
            return stored_event(row)
        went = (
            select(events.c.id).join(redirects, redirects.c.event == events.c.pk).where(redirects.c.id == id)
        )
        to = self._on.execute(went).scalar()
        if to is not None:
            raise MovedError(id, to)
        raise MissingError("event", id)

    def events_by_pk(self, pks: Collection[int]) -> dict[int, StoredEvent]:
        """Number → event."""
        found: dict[int, StoredEvent] = {}
        for part in chunks(pks):
            rows = self._on.execute(select(*COLUMNS).where(events.c.pk.in_(part)))
            found |= {row.pk: stored_event(row) for row in rows}
        return found

    def knows_event(self, id: str) -> bool:  # noqa: A002
        """Whether an event has or had that id."""
        held = select(events.c.pk).where(events.c.id == id)
        went = select(redirects.c.event).where(redirects.c.id == id)
        return self._on.execute(held.union_all(went)).first() is not None

    def unbriefed(self, limit: int, above: int) -> list[StoredEvent]:
        """Events with a number above ``above`` of which no briefing is stored, the oldest first."""
        told = exists().where(briefings.c.event == events.c.pk)
        untold = select(*COLUMNS).where(~told, events.c.pk > above).order_by(events.c.pk).limit(limit)
        return [stored_event(row) for row in self._on.execute(untold)]

    def related(self, event: int) -> list[StoredRelated]:
        """The events that are like this one, the most alike first."""
        rows = self._on.execute(
            select(events.c.id, events.c.content, related.c.why)
            .join(related, related.c.other == events.c.pk)
            .where(related.c.event == event)
            .order_by(related.c.score.desc(), events.c.id)
        )
        return [StoredRelated(*row) for row in rows]

    def briefing(self, event: int, key: str) -> Mapping[str, Any] | None:
        """A stored briefing."""
        held = select(briefings.c.value).where(briefings.c.event == event, briefings.c.key == key)
        value = self._on.execute(held).scalar()
        return _parsed(value) if value is not None else None

    def every_briefing(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Event id and briefing, of all stored briefings."""
        told = select(events.c.id, briefings.c.value).join(events).order_by(events.c.pk, briefings.c.key)
        for id_, value in self._on.execute(told):
            yield id_, _parsed(value)

    def briefings_of(self, event: int) -> list[Mapping[str, Any]]:
        """All stored briefings of an event."""
        told = select(briefings.c.value).where(briefings.c.event == event).order_by(briefings.c.key)
        return [_parsed(value) for value in self._on.execute(told).scalars()]

    def keep_briefing(self, event: int, key: str, value: Mapping[str, Any]) -> None:
        """Keep a briefing, in the place of any of the same key."""
        self._on.execute(delete(briefings).where(briefings.c.event == event, briefings.c.key == key))
        written = json.dumps(value, ensure_ascii=False)
        self._on.execute(insert(briefings).values(event=event, key=key, value=written))

    def write_event(self, pk: int | None, values: Mapping[str, Any], members: Collection[int]) -> int:
        """Make or change an event and give it its members; its number. Its stored briefings go."""
        columns = {**values, "latest": values["last_published"] or ""}
        if pk is None:
            pk = int(self._on.execute(insert(events).values(**columns).returning(events.c.pk)).scalar_one())
        else:
            self._on.execute(update(events).where(events.c.pk == pk).values(**columns))
            self._on.execute(delete(briefings).where(briefings.c.event == pk))
        for part in chunks(members):
            self._on.execute(update(articles).where(articles.c.pk.in_(part)).values(event=pk))
        return pk

    def merge_event(self, pk: int, into: int) -> None:
        """Let an event without members go into another: its id, and those that went into it, redirect there."""
        id_ = self._on.execute(select(events.c.id).where(events.c.pk == pk)).scalar_one()
        self._on.execute(update(redirects).where(redirects.c.event == pk).values(event=into))
        self._on.execute(insert(redirects).values(id=id_, event=into))
        self._drop(pk)

    def drop_event(self, pk: int) -> None:
        """Forget an event without members, and the ids that went into it."""
        self._on.execute(delete(redirects).where(redirects.c.event == pk))
        self._drop(pk)

    def set_related(self, pks: Collection[int], pairs: Iterable[tuple[int, int, int, str]]) -> None:
        """Replace what is like these events: ``(event, other, score, why)``, each direction in its own words."""
        for part in chunks(pks):
            touched = or_(related.c.event.in_(part), related.c.other.in_(part))
            self._on.execute(delete(related).where(touched))
        rows = {
            (event, other): {"event": event, "other": other, "score": score, "why": why}
            for event, other, score, why in pairs
        }
        if rows:
            self._on.execute(insert(related), [rows[key] for key in sorted(rows)])

    def _drop(self, pk: int) -> None:
        self._on.execute(delete(briefings).where(briefings.c.event == pk))
        self._on.execute(delete(schema.related).where(or_(related.c.event == pk, related.c.other == pk)))
        self._on.execute(delete(events).where(events.c.pk == pk))


def _parsed(value: str) -> Mapping[str, Any]:
    parsed: Mapping[str, Any] = json.loads(value)
    return parsed
