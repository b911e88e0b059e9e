"""An index that the latest arrivals are listed by."""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """List a page without reading all."""
    op.create_index("articles_by_received", "articles", ["received", "pk"], unique=False)
