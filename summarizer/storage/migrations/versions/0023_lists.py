"""An index that sources are counted by."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Count without reading texts."""
    op.drop_index("articles_by_source", "articles")
    op.create_index("articles_by_source", "articles", ["source", "origin"], unique=False)
