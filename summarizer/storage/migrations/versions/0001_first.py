"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# Full text over articles: an index of its own that holds no second copy of the texts, kept in step by
# triggers.
SQLITE_WORDS = (
    "CREATE VIRTUAL TABLE article_words USING fts5("
    "title, text, content='articles', content_rowid='pk', tokenize='unicode61')",
    "CREATE TRIGGER article_words_added AFTER INSERT ON articles BEGIN "
    "INSERT INTO article_words(rowid, title, text) VALUES (new.pk, new.title, new.text); END",
    "CREATE TRIGGER article_words_removed AFTER DELETE ON articles BEGIN "
    "INSERT INTO article_words(article_words, rowid, title, text) "
    "VALUES ('delete', old.pk, old.title, old.text); END",
    "CREATE TRIGGER article_words_changed AFTER UPDATE OF title, text ON articles BEGIN "
    "INSERT INTO article_words(article_words, rowid, title, text) "
    "VALUES ('delete', old.pk, old.title, old.text); "
    "INSERT INTO article_words(rowid, title, text) VALUES (new.pk, new.title, new.text); END",
)
POSTGRESQL_WORDS = (
    "CREATE INDEX article_words ON articles USING gin "
    "(to_tsvector('simple', coalesce(title, '') || ' ' || text))",
)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "editions",
        sa.Column("edition", sa.String(length=64), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("basis", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("edition"),
    )
    op.create_index("editions_by_view", "editions", ["view", "revision"], unique=True)
    op.create_table(
        "events",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("born", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("first_published", sa.Text(), nullable=True),
        sa.Column("last_published", sa.Text(), nullable=True),
        sa.Column("latest", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_by_latest", "events", ["latest", "pk"], unique=False)
    op.create_index("events_by_size", "events", ["sources", "articles", "pk"], unique=False)
    op.create_index("events_by_updated", "events", ["updated", "pk"], unique=False)
    op.create_table(
        "fingerprints",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("shingles", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "frequency_tables",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("counts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("version"),
    )
    op.create_table(
        "near_copies",
        sa.Column("one", sa.String(length=64), nullable=False),
        sa.Column("other", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_table(
        "shingles",
        sa.Column("shingle", sa.BigInteger(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("shingle", "fingerprint"),
        sqlite_with_rowid=False,
    )
    op.create_index("shingles_by_fingerprint", "shingles", ["fingerprint"], unique=False)
    op.create_table(
        "superseded",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("article", "version"),
    )
    op.create_table(
        "articles",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=True),
        sa.Column("date_origin", sa.Text(), nullable=True),
        sa.Column("day", sa.String(length=10), nullable=True),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("grouped", sa.Boolean(), nullable=False),
        sa.Column("origin", NUMBER, nullable=True),
        sa.Column("event", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["event"],
            ["events.pk"],
        ),
        sa.PrimaryKeyConstraint("pk"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_by_day", "articles", ["day"], unique=False)
    op.create_index("articles_by_event", "articles", ["event"], unique=False)
    op.create_index("articles_by_fingerprint", "articles", ["fingerprint"], unique=False)
    op.create_index("articles_by_origin", "articles", ["origin"], unique=False)
    op.create_index("articles_by_source", "articles", ["source"], unique=False)
    op.create_index("articles_pending", "articles", ["grouped", "pk"], unique=False)
    op.create_table(
        "briefings",
        sa.Column("event", NUMBER, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["events.pk"],
        ),
        sa.PrimaryKeyConstraint("event", "key"),
    )
    op.create_table(
        "edition_articles",
        sa.Column("edition", sa.String(length=64), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition"],
            ["editions.edition"],
        ),
        sa.PrimaryKeyConstraint("edition", "article"),
    )
    op.create_index("edition_articles_by_article", "edition_articles", ["article"], unique=False)
    op.create_table(
        "redirects",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["events.pk"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_redirects_event"), "redirects", ["event"], unique=False)
    op.create_table(
        "related",
        sa.Column("event", NUMBER, nullable=False),
        sa.Column("other", NUMBER, nullable=False),
        sa.Column("score", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["events.pk"],
        ),
        sa.ForeignKeyConstraint(
            ["other"],
            ["events.pk"],
        ),
        sa.PrimaryKeyConstraint("event", "other"),
    )
    op.create_index("related_by_other", "related", ["other"], unique=False)
    op.create_table(
        "links",
        sa.Column("one", NUMBER, nullable=False),
        sa.Column("other", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["one"],
            ["articles.pk"],
        ),
        sa.ForeignKeyConstraint(
            ["other"],
            ["articles.pk"],
        ),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_table(
        "vectors",
        sa.Column("article", NUMBER, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.Column("weights", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.pk"],
        ),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_index("vectors_by_language", "vectors", ["language"], unique=False)
    for statement in SQLITE_WORDS if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_WORDS:
        op.execute(statement)
