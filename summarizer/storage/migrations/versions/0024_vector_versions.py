"""By which version of the document frequencies a vector was made."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """All that are there were made by the newest."""
    newest = (
        op.get_bind().execute(sa.text("SELECT coalesce(max(version), 0) FROM frequency_tables")).scalar_one()
    )
    op.add_column("vectors", sa.Column("version", sa.Integer(), nullable=False, server_default=str(newest)))
    op.create_index("vectors_by_version", "vectors", ["version", "article"], unique=False)
