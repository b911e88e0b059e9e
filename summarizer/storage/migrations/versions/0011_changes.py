"""A number that goes up with each change, by which answers are known to be as they were."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0021"


def upgrade() -> None:
    """Make the table and its one row."""
    op.create_table("changes", sa.Column("number", sa.BigInteger(), nullable=False))
    op.execute("INSERT INTO changes (number) VALUES (0)")
