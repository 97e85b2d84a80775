"""What a region of an assignment run goes on from: the groups of an earlier plan."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("assignment_regions", sa.Column("start", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    op.drop_column("assignment_regions", "start")
