"""Reads, searches and writes the tables of events, their briefings and their related events."""

import datetime
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Row,
    and_,
    bindparam,
    cast,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB

from summarizer.errors import MissingError, MovedError
from summarizer.storage.article_rows import chunks
from summarizer.storage.columns import among
from summarizer.storage.schema import articles, briefings, events, redirects, related
from summarizer.storage.stored import EventQuery, Sort, StoredEvent, StoredRelated

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
    select(related.c.event, events.c.id, related.c.why)
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
_IS_TOLD = exists().where(briefings.c.event == events.c.pk)
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
        untold = select(*COLUMNS).where(events.c.pk.in_(newest), ~_IS_TOLD).order_by(*last)
        return [stored_event(row) for row in self._connection.execute(untold)]

    def related(self, event: int) -> list[StoredRelated]:
        """The related events of this one, the most similar first."""
        return self.related_of([event]).get(event, [])

    def related_of(self, pks: Collection[int]) -> dict[int, list[StoredRelated]]:
        """Event → its related events, the most similar first."""
        found: dict[int, list[StoredRelated]] = {}
        for part in chunks(pks):
            rows = self._connection.execute(_RELATED_OF, {"values": part})
            for event, *other in rows:
                found.setdefault(event, []).append(StoredRelated(*other))
        return found

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
_KEYS: dict[Sort, tuple[ColumnElement[Any], ...]] = {
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


def sort_key(event: StoredEvent, sort: Sort) -> tuple[Any, ...]:
    """The place of an event in a sorted list, for ``EventQuery.after``."""
    latest = event.last_published or ""
    keys: dict[Sort, tuple[Any, ...]] = {
        "latest": (latest,),
        "updated": (event.updated,),
        "prominence": (event.sources, event.articles, latest),
    }
    return (*keys[sort], event.pk)


class Searches:
    """Finds events over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def events(self, query: EventQuery) -> list[StoredEvent]:
        """One page of events in the order asked for; ties go by the order of creation."""
        keys = (*_KEYS[query.sort], events.c.pk)
        wanted = select(*COLUMNS).where(*self._conditions(query))
        if query.after is not None:
            wanted = wanted.where(tuple_(*keys) < tuple_(*query.after, types=[key.type for key in keys]))
        rows = self._connection.execute(wanted.order_by(*(key.desc() for key in keys)).limit(query.limit))
        return [stored_event(row) for row in rows]

    def events_between(self, day: str, start: datetime.datetime, end: datetime.datetime) -> list[StoredEvent]:
        """Events with an article dated with that plain day, or with a moment from ``start`` to before ``end``."""
        plain = and_(articles.c.precision == "day", articles.c.day == day)
        # The UTC day of a moment is given only so that the index is used.
        first, last = (at.astimezone(datetime.UTC).date().isoformat() for at in (start, end))
        near = articles.c.day.between(first, last)
        timed = and_(near, articles.c.moment >= start, articles.c.moment < end)
        held = select(articles.c.event).where(or_(plain, timed))
        rows = self._connection.execute(select(*COLUMNS).where(events.c.pk.in_(held)).order_by(events.c.pk))
        return [stored_event(row) for row in rows]

    def _conditions(self, query: EventQuery) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [
            events.c.sources >= query.min_sources,
            events.c.articles >= query.min_articles,
        ]
        if query.language is not None:
            conditions.append(events.c.language == query.language)
        if query.told:
            conditions.append(_IS_TOLD)
        if query.updated_since is not None:
            conditions.append(events.c.updated >= query.updated_since)
        of_articles = [*_bounds(query), *self._says(query.words)]
        if of_articles:
            conditions.append(events.c.pk.in_(select(articles.c.event).where(*of_articles)))
        if query.section is not None:
            conditions.append(
                events.c.pk.in_(select(articles.c.event).where(articles.c.section == query.section))
            )
        if query.tag is not None:
            conditions.append(events.c.pk.in_(select(articles.c.event).where(self._tagged(query.tag))))
        if query.source is not None:
            conditions.append(
                events.c.pk.in_(select(articles.c.event).where(articles.c.source == query.source))
            )
        return conditions

    def _tagged(self, tag: str) -> ColumnElement[bool]:
        """Articles with that tag; a search for the quoted tag rules most out before any JSON is read."""
        near = articles.c.reading.contains(json.dumps(tag, ensure_ascii=False), autoescape=True)
        if self._connection.dialect.name == "sqlite":
            tags = func.json_each(articles.c.reading, "$.tags").table_valued("value")
            return and_(near, exists(select(tags.c.value).where(tags.c.value == tag)))
        return and_(near, cast(articles.c.reading, JSONB)["tags"].contains([tag]))

    def _says(self, words: tuple[str, ...]) -> list[ColumnElement[bool]]:
        """Articles that hold all of ``words`` in title or text, each as ``fulltext.query_words`` writes it."""
        if not words:
            return []
        if self._connection.dialect.name == "sqlite":
            quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
            matching = text("SELECT rowid FROM article_words WHERE article_words MATCH :words")
            return [articles.c.pk.in_(matching.bindparams(words=quoted).columns(literal_column("rowid")))]
        said = func.newsfold_words(articles.c.title, articles.c.text)
        return [said.bool_op("@@")(func.phraseto_tsquery("simple", word)) for word in words]


def _bounds(query: EventQuery) -> list[ColumnElement[bool]]:
    return [
        _beyond(bound, late=late)
        for bound, late in ((query.first, False), (query.last, True))
        if bound is not None
    ]


def _beyond(bound: datetime.date, *, late: bool) -> ColumnElement[bool]:
    """Published from ``bound`` on, or with ``late`` before it. A plain date is compared only with days."""
    day = articles.c.day
    if not isinstance(bound, datetime.datetime):
        return day < bound.isoformat() if late else day >= bound.isoformat()
    there = bound.astimezone(datetime.UTC).date().isoformat()
    if late:
        return or_(articles.c.moment < bound, and_(articles.c.moment.is_(None), day < there))
    return or_(articles.c.moment >= bound, and_(articles.c.moment.is_(None), day >= there))
