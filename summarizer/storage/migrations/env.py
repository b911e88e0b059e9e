"""The Alembic environment: runs the migrations in the connection and transaction that it is given."""

from alembic import context

from summarizer.storage.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
