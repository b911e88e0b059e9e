"""Full text in every script; an index whose words go with their article."""

from alembic import op

revision = "0021"
down_revision = "0020"

# The index holds no second copy of the texts. newsfold_words is ours: see storage/listings.py.
SQLITE = (
    "DROP TRIGGER IF EXISTS article_words_added",
    "DROP TRIGGER IF EXISTS article_words_removed",
    "DROP TRIGGER IF EXISTS article_words_changed",
    "DROP TABLE IF EXISTS article_words",
    "CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='unicode61')",
    "CREATE TRIGGER article_words_added AFTER INSERT ON articles BEGIN "
    "INSERT INTO article_words(rowid, words) VALUES (new.pk, newsfold_words(new.title, new.text)); END",
    "CREATE TRIGGER article_words_removed AFTER DELETE ON articles BEGIN "
    "INSERT INTO article_words(article_words, rowid, words) "
    "VALUES ('delete', old.pk, newsfold_words(old.title, old.text)); END",
    "INSERT INTO article_words(rowid, words) SELECT pk, newsfold_words(title, text) FROM articles",
)
_UNSPACED = (
    "\\u0e00-\\u0fff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff"
    "\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\U00020000-\\U0003ffff"
)
POSTGRESQL = (
    "DROP INDEX IF EXISTS article_words",
    # Immutable, as an index must have it: nothing here depends on a setting.
    "CREATE OR REPLACE FUNCTION newsfold_words(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$ "
    "SELECT to_tsvector('simple'::regconfig, regexp_replace("
    "lower(normalize(left(coalesce(title || ' ', '') || body, 200000), NFKC)), "
    f"'([{_UNSPACED}])', ' \\1 ', 'g')) $$",
    "CREATE INDEX article_words ON articles USING gin (newsfold_words(title, text))",
)


def upgrade() -> None:
    """Make the index anew."""
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.get_bind().exec_driver_sql(statement)
