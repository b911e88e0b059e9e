"""A second number, of the changes that whoever made them expects to see at once."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Count from nothing."""
    op.add_column("changes", sa.Column("sure", sa.BigInteger(), nullable=False, server_default="0"))
