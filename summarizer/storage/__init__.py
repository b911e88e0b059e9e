"""The database of articles, events, briefings and editions: SQLite by default, PostgreSQL by URL."""
