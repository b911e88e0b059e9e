"""The tables of the store in SQLAlchemy Core; ``migrations/`` creates and upgrades them."""

import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class UtcTime(TypeDecorator[datetime.datetime]):
    """A column type for moments in UTC. SQLite drops time zones: this restores them, and refuses naive moments."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        """The moment in UTC, naive where the database keeps no zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give an aware moment")
        moment = value.astimezone(datetime.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime.datetime | None,
        dialect: Dialect,  # noqa: ARG002  # the signature of SQLAlchemy
    ) -> datetime.datetime | None:
        """The moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if value.tzinfo is None else value.astimezone(datetime.UTC)


# Row numbers are 64 bits wide; SQLite numbers rows by itself only in a column declared INTEGER.
Number = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData()


def _table(name: str, *columns: Any, **options: Any) -> Table:
    return Table(name, metadata, *columns, **options)


articles = _table(
    "articles",
    Column("pk", Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("received", UtcTime, nullable=False),
    Column("digest", String(64), nullable=False),  # of the content: tells a repeat from an update
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("source", Text),
    Column("url", Text),
    Column("section", Text),
    Column("author", Text),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("published", Text),  # as written in JSON: a moment in UTC or a plain date
    Column("precision", Text),
    Column("date_origin", Text),
    Column("day", String(10)),  # in UTC, for filters and for the distance in days
    Column("moment", UtcTime),  # null where only a plain date is known
    Column("reading", Text, nullable=False),  # JSON: what reading found in the text
    Column("fingerprint", String(64), nullable=False),
    Column("traits", Text, nullable=False),  # JSON: what tells whose copy or version it is
    Column("family", Text),  # the publisher that owns the source
    Column("grouped", Boolean, nullable=False),
    Column(
        "origin", Number
    ),  # the article that this is a copy of, itself when it is none, null before grouping
    Column("event", Number, ForeignKey("events.pk")),
    Index("articles_by_event", "event"),
    Index("articles_by_origin", "origin"),
    Index("articles_by_fingerprint", "fingerprint"),
    Index("articles_by_day", "day"),
    Index("articles_by_source", "source", "origin"),  # all that sources are counted by
    Index("articles_pending", "grouped", "pk"),
    Index("articles_by_received", "received", "pk"),
    sqlite_autoincrement=True,
)

superseded = _table(
    "superseded",
    Column("article", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("title", Text),
)

# Copies. Each text has one fingerprint, so that a thousand equal copies cost as much as one. Texts connected by a chain
# of similarity, pages or titles are kin; each run and mark of a kin is stored once. After a deletion a kin may hold
# texts that are no longer connected: kin need not be copies.
prints = _table(
    "prints",
    Column("fingerprint", String(64), primary_key=True),
    Column("kin", BigInteger, nullable=False),
    Column("print", LargeBinary, nullable=False),
    Index("prints_by_kin", "kin"),
)
runs = _table(
    "runs",
    Column("run", BigInteger, primary_key=True),
    Column("kin", BigInteger, primary_key=True),
    Index("runs_by_kin", "kin"),
    sqlite_with_rowid=False,
)

# One row. ``number`` goes up with each transaction that changes something readers can see; ``sure`` only with those
# whose caller expects to see the change at once.
changes = _table(
    "changes",
    Column("number", BigInteger, nullable=False),
    Column("sure", BigInteger, nullable=False),
)

furniture = _table(
    "furniture",
    Column("source", Text, primary_key=True),
    Column("key", String(32), primary_key=True),
    Column("version", Integer, nullable=False),  # of the table of document frequencies that came with it
    Column("text", Text, nullable=False),
    Column("texts", Integer, nullable=False),
)
rejections = _table(
    "rejections",
    Column("input", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("received", UtcTime, nullable=False),
)

# Grouping: the vector of each original, and each pair of articles that may belong together, in both directions.
frequency_tables = _table(
    "frequency_tables",
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("made", UtcTime, nullable=False),
    Column("rules", Text, nullable=False),  # what the vectors and links of this version were made by
    Column("counts", LargeBinary, nullable=False),
)
vectors = _table(
    "vectors",
    Column("article", Number, ForeignKey("articles.pk"), primary_key=True),
    Column("language", Text, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("weights", LargeBinary, nullable=False),
    Column("level", Integer, nullable=False),  # at which its candidate set is connected
    Column("version", Integer, nullable=False),  # of the table that it was made by
    Column(
        "day", Integer
    ),  # that its publisher sent, as a number; null where only the text tells, or nothing
    Index("vectors_by_day", "language", "day"),
    Index("vectors_by_version", "version", "article"),
)
links = _table(
    "links",
    Column("one", Number, ForeignKey("articles.pk"), primary_key=True),
    Column("other", Number, ForeignKey("articles.pk"), primary_key=True),
    Column("strength", Integer, nullable=False),  # as grouping.candidates has it
)

# Manual edits: the rows of one ``number`` stay together if all have ``side`` 0, else sides 0 and 1 are kept apart.
edits = _table(
    "edits",
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("side", Integer, primary_key=True),
    Column("article", Text, primary_key=True),  # by id: a correction of an article stays where it was put
)

events = _table(
    "events",
    Column("pk", Number, primary_key=True, autoincrement=True),  # in the order of birth
    Column("id", Text, nullable=False, unique=True),
    Column("born", UtcTime, nullable=False),
    Column("updated", UtcTime, nullable=False),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("first_published", Text),
    Column("last_published", Text),
    Column("latest", Text, nullable=False),  # last_published, "" for none: sorts in one column
    Column("articles", Integer, nullable=False),
    Column("sources", Integer, nullable=False),  # independent ones
    Column("content", String(64), nullable=False),  # a hash of its articles, on which its briefings depend
    Column("unrelated", Boolean, nullable=False),  # its related events are still to be found
    Index("events_by_latest", "latest", "pk"),
    Index("events_by_updated", "updated", "pk"),
    Index("events_by_size", "sources", "articles", "pk"),
    Index("events_unrelated", "unrelated", "pk"),
    sqlite_autoincrement=True,
)
redirects = _table(
    "redirects",
    Column("id", Text, primary_key=True),
    Column("event", Number, ForeignKey("events.pk"), nullable=False, index=True),
)
related = _table(
    "related",
    Column("event", Number, ForeignKey("events.pk"), primary_key=True),
    Column("other", Number, ForeignKey("events.pk"), primary_key=True),
    Column("score", BigInteger, nullable=False),  # in steps of 1e-6
    Column("why", Text, nullable=False),
    Index("related_by_other", "other"),
)

briefings = _table(
    "briefings",
    Column("event", Number, ForeignKey("events.pk"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
editions = _table(
    "editions",
    Column("edition", String(64), primary_key=True),
    Column("view", Text, nullable=False),  # date, zone and what else was asked, as JSON
    Column("revision", Integer, nullable=False),
    Column("made", UtcTime, nullable=False),
    Column("basis", String(64), nullable=False),  # of the events it was made from
    Column("value", Text, nullable=False),
    Index("editions_by_view", "view", "revision", unique=True),
)
edition_articles = _table(
    "edition_articles",
    Column("edition", String(64), ForeignKey("editions.edition"), primary_key=True),
    Column("article", Text, primary_key=True),
    Index("edition_articles_by_article", "article"),
)

# The service: API keys (hashed), leases of processes, webhooks and their deliveries.
api_keys = _table(
    "api_keys",
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("scope", String(8), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("revoked", UtcTime),
)
leases = _table(
    "leases",
    Column("name", String(32), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", UtcTime, nullable=False),
)
hooks = _table(
    "hooks",
    Column("id", String(16), primary_key=True),
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("kinds", Text, nullable=False),  # with commas
    Column("created", UtcTime, nullable=False),
    Column("seen", UtcTime),  # changes up to then are among the deliveries
)
deliveries = _table(
    "deliveries",
    Column("pk", Number, primary_key=True, autoincrement=True),
    Column("hook", String(16), ForeignKey("hooks.id"), nullable=False),
    Column("key", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("payload", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("state", String(8), nullable=False),  # waiting, done or dead
    Column("said", Text),  # by the receiver, the last time
    Column("about", Text),  # the id of an event, or the view of an edition
    Index("deliveries_by_about", "hook", "about"),
    Index("deliveries_by_key", "hook", "key", unique=True),
    Index("deliveries_by_state", "state", "due"),
)
