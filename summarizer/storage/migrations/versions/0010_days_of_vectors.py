"""Vectors by the day of publication, links with their strength, and events whose relations are still to be found."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns; vectors get their days when the store is grouped anew."""
    op.drop_index("vectors_by_language", "vectors")
    op.add_column("vectors", sa.Column("day", sa.Integer(), nullable=True))
    op.create_index("vectors_by_day", "vectors", ["language", "day"], unique=False)
    op.add_column("vectors", sa.Column("level", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("links", sa.Column("strength", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("events", sa.Column("unrelated", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index("events_unrelated", "events", ["unrelated", "pk"], unique=False)
    # No rules are those that a store was grouped by before: the first to group makes all vectors.
    op.execute("UPDATE frequency_tables SET rules = ''")
