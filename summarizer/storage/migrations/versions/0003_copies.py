"""Copies by kin, in place of pairs of near copies; what tells versions of an article, and families of publishers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; the prints of the articles that are there are taken when the store is grouped anew."""
    for table in ("near_copies", "shingles", "fingerprints"):
        op.drop_table(table)
    op.create_table(
        "prints",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("kin", sa.BigInteger(), nullable=False),
        sa.Column("print", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_index("prints_by_kin", "prints", ["kin"], unique=False)
    op.create_table(
        "runs",
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("kin", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("run", "kin"),
        sqlite_with_rowid=False,
    )
    op.create_index("runs_by_kin", "runs", ["kin"], unique=False)
    op.add_column("articles", sa.Column("traits", sa.Text(), nullable=False, server_default="{}"))
    op.add_column("articles", sa.Column("family", sa.Text(), nullable=True))
    # No rules are those that a store was grouped by before: the first to group takes all prints.
    op.execute("UPDATE frequency_tables SET rules = ''")
