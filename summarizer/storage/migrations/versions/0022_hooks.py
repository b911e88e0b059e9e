"""Up to when a hook has seen changes, and what a delivery is about."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("hooks", sa.Column("seen", sa.DateTime(timezone=True), nullable=True))
    op.add_column("deliveries", sa.Column("about", sa.Text(), nullable=True))
    op.create_index("deliveries_by_about", "deliveries", ["hook", "about"], unique=False)
