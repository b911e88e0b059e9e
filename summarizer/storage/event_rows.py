"""Reads and writes the tables of events, their briefings and their related events."""

import datetime
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from summarizer.errors import MissingError, MovedError
from summarizer.storage.article_rows import chunks
from summarizer.storage.columns import among
from summarizer.storage.schema import articles, briefings, events, redirects, related
from summarizer.storage.stored import Sort, StoredEvent, StoredRelated

_NAMES = tuple(StoredEvent.__slots__)
COLUMNS = tuple(events.c[name] for name in _NAMES)

# Statements are made once: making one takes longer than running it.
_EVENT = select(*COLUMNS).where(events.c.id == bindparam("id"))
_EVENTS_BY_PK = select(*COLUMNS).where(among(events.c.pk))
_IDS = select(events.c.id).where(among(events.c.id))
_FORMER_IDS = select(redirects.c.id).where(among(redirects.c.id))
_NUMBERS = select(events.c.id, events.c.pk).where(among(events.c.id))
_LAST_UPDATED = select(func.max(events.c.updated))
_RELATED_OF = (
    select(related.c.event, events.c.id, related.c.why, events.c.title)
    .join(related, related.c.other == events.c.pk)
    .where(among(related.c.event))
    .order_by(related.c.score.desc(), events.c.id)
)
_OF_KEY = briefings.c.event == bindparam("of"), briefings.c.key == bindparam("named")
_BRIEFING = select(briefings.c.value).where(*_OF_KEY)
_FORGET_BRIEFING = delete(briefings).where(*_OF_KEY)
_ADD_BRIEFING = insert(briefings)
_SET_TITLE = update(events).where(events.c.pk == bindparam("at")).values(title=bindparam("to"))
_ADD_EVENTS = insert(events)
_SET_EVENTS = update(events).where(events.c.pk == bindparam("at"))
_MOVE = update(articles).where(articles.c.pk == bindparam("at")).values(event=bindparam("in_event"))
_SET_RELATED = update(events).where(among(events.c.pk)).values(unrelated=False)
_ADD_RELATED = insert(related)
IS_TOLD = exists().where(briefings.c.event == events.c.pk)
_FORGET_TOLD = tuple(
    delete(column.table).where(among(column))
    for column in (briefings.c.event, related.c.event, related.c.other)
)


def stored_event(row: Row[Any]) -> StoredEvent:
    """The event of a row of ``COLUMNS``."""
    return StoredEvent(*row[: len(_NAMES)])


class EventRows:
    """Reads and writes events over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def event(self, id: str) -> StoredEvent:  # noqa: A002
        """The event of that id. Raises ``MissingError``, or ``MovedError`` if it was merged into another."""
        row = self._connection.execute(_EVENT, {"id": id}).first()
        if row:
            return stored_event(row)
        went = (
            select(events.c.id).join(redirects, redirects.c.event == events.c.pk).where(redirects.c.id == id)
        )
        to = self._connection.execute(went).scalar()
        if to is not None:
            raise MovedError(id, to)
        raise MissingError("event", id)

    def events_by_pk(self, pks: Collection[int]) -> dict[int, StoredEvent]:
        """Number → event."""
        by_pk: dict[int, StoredEvent] = {}
        for part in chunks(pks):
            rows = self._connection.execute(_EVENTS_BY_PK, {"values": part})
            by_pk |= {row.pk: stored_event(row) for row in rows}
        return by_pk

    def taken_ids(self, ids: Collection[str]) -> set[str]:
        """Those of ``ids`` that an event has or had."""
        asked = {"values": ids}
        return {
            *self._connection.execute(_IDS, asked).scalars(),
            *self._connection.execute(_FORMER_IDS, asked).scalars(),
        }

    def unrelated(self, limit: int) -> list[StoredEvent]:
        """Events whose related events are still to be found, the youngest first."""
        waiting = (
            select(*COLUMNS).where(events.c.unrelated.is_(True)).order_by(events.c.pk.desc()).limit(limit)
        )
        return [stored_event(row) for row in self._connection.execute(waiting)]

    def last_updated(self) -> datetime.datetime | None:
        """When an event changed last."""
        found: datetime.datetime | None = self._connection.execute(_LAST_UPDATED).scalar()
        return found

    def unbriefed(self, limit: int) -> list[StoredEvent]:
        """Those of the ``limit`` latest changed events that have no stored briefing, the latest first."""
        last = (events.c.updated.desc(), events.c.pk.desc())
        newest = select(events.c.pk).order_by(*last).limit(limit)
        untold = select(*COLUMNS).where(events.c.pk.in_(newest), ~IS_TOLD).order_by(*last)
        return [stored_event(row) for row in self._connection.execute(untold)]

    def related(self, event: int) -> list[StoredRelated]:
        """The related events of this one, the most similar first."""
        return self.related_of([event]).get(event, [])

    def related_of(self, pks: Collection[int]) -> dict[int, list[StoredRelated]]:
        """Event → its related events, the most similar first."""
        by_event: dict[int, list[StoredRelated]] = {}
        for part in chunks(pks):
            rows = self._connection.execute(_RELATED_OF, {"values": part})
            for event, other, why, title in rows:
                by_event.setdefault(event, []).append(StoredRelated(other, why, title or ""))
        return by_event

    def briefing(self, event: int, key: str) -> Mapping[str, Any] | None:
        """A stored briefing."""
        value = self._connection.execute(_BRIEFING, {"of": event, "named": key}).scalar()
        return _parsed(value) if value is not None else None

    def every_briefing(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Event id and briefing, of all stored briefings."""
        told = select(events.c.id, briefings.c.value).join(events).order_by(events.c.pk, briefings.c.key)
        for id_, value in self._connection.execute(told):
            yield id_, _parsed(value)

    def briefings_of(self, event: int) -> list[Mapping[str, Any]]:
        """All stored briefings of an event."""
        told = select(briefings.c.value).where(briefings.c.event == event).order_by(briefings.c.key)
        return [_parsed(value) for value in self._connection.execute(told).scalars()]

    def keep_briefing(self, event: int, key: str, value: Mapping[str, Any]) -> None:
        """Store a briefing, in place of any with the same key; its headline becomes the event's title."""
        self._connection.execute(_FORGET_BRIEFING, {"of": event, "named": key})
        written = json.dumps(value, ensure_ascii=False)
        self._connection.execute(_ADD_BRIEFING, {"event": event, "key": key, "value": written})
        self._connection.execute(_SET_TITLE, {"at": event, "to": value["headline"]["text"]})

    def write_events(
        self,
        born: Collection[Mapping[str, Any]],
        changed: Mapping[int, Mapping[str, Any]],
        members: Mapping[str, Collection[int]],
    ) -> dict[str, int]:
        """Create or change events with their members, by id; id → number. Deletes their briefings and relations."""
        self._forget(_FORGET_TOLD, changed)
        if born:
            self._connection.execute(_ADD_EVENTS, [_columns(values) for values in born])
        if changed:
            rows = [_columns(values) | {"at": pk} for pk, values in changed.items()]
            self._connection.execute(_SET_EVENTS, rows)
        number = dict(map(tuple, self._connection.execute(_NUMBERS, {"values": members})))
        rows = [{"at": pk, "in_event": number[id_]} for id_, held in members.items() for pk in held]
        if rows:
            self._connection.execute(_MOVE, rows)
        return number

    def merge_event(self, pk: int, into: int) -> None:
        """Merge an event without members into another: its id, and all that led to it, now redirect there."""
        id_ = self._connection.execute(select(events.c.id).where(events.c.pk == pk)).scalar_one()
        self._connection.execute(update(redirects).where(redirects.c.event == pk).values(event=into))
        self._connection.execute(insert(redirects).values(id=id_, event=into))
        self._drop(pk)

    def drop_event(self, pk: int) -> None:
        """Delete an event without members, and the ids that redirect to it."""
        self._connection.execute(delete(redirects).where(redirects.c.event == pk))
        self._drop(pk)

    def set_related(self, pks: Collection[int], pairs: Iterable[tuple[int, int, int, str]]) -> None:
        """Replace the related events of these: ``(event, other, score, why)``, with a reason for each direction.

        It also marks these events as done.
        """
        self._forget(_FORGET_TOLD[1:], pks)
        self._connection.execute(_SET_RELATED, {"values": pks})
        rows = {
            (event, other): {"event": event, "other": other, "score": score, "why": why}
            for event, other, score, why in pairs
        }
        if rows:
            self._connection.execute(_ADD_RELATED, [rows[key] for key in sorted(rows)])

    def _forget(self, statements: Iterable[Delete], pks: Collection[int]) -> None:
        """Delete what these statements name of events: their briefings, their related events."""
        for forget in statements if pks else ():
            self._connection.execute(forget, {"values": pks})

    def _drop(self, pk: int) -> None:
        self._forget(_FORGET_TOLD, [pk])
        self._connection.execute(delete(events).where(events.c.pk == pk))


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {**values, "latest": values["last_published"] or "", "unrelated": True}


def _parsed(value: str) -> Mapping[str, Any]:
    parsed: Mapping[str, Any] = json.loads(value)
    return parsed


# The columns that lists are sorted by, descending; ties go by the order of creation.
KEYS: dict[Sort, tuple[ColumnElement[Any], ...]] = {
    "latest": (events.c.latest,),
    "updated": (events.c.updated,),
    "prominence": (events.c.sources, events.c.articles, events.c.latest),
}


# The types of the parts of ``sort_key``.
KEY_KINDS: dict[Sort, tuple[type, ...]] = {
    "latest": (str, int),
    "updated": (datetime.datetime, int),
    "prominence": (int, int, str, int),
}
