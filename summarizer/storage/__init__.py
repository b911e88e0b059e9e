"""Where articles, events, briefings and editions last: SQLite by default, PostgreSQL by URL."""
