"""Columns of regions and explanations that nobody read: all of it stands elsewhere."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("assignment_regions", "people")
    op.drop_column("assignment_regions", "jobs")
    op.drop_column("assignment_explanations", "job")


def downgrade() -> None:
    for table, name, kind, value in (
        ("assignment_regions", "people", sa.Integer(), "0"),
        ("assignment_regions", "jobs", sa.Integer(), "0"),
        ("assignment_explanations", "job", postgresql.JSONB(), "{}"),
    ):
        op.add_column(table, sa.Column(name, kind, nullable=False, server_default=value))
        op.alter_column(table, name, server_default=None)
