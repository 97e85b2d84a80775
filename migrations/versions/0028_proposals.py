"""What somebody proposed is found without reading every step of every job."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_job_transitions_proposed",
        "job_transitions",
        ["actor_id", "at"],
        postgresql_where=sa.text("action = 'propose'"),
    )


def downgrade() -> None:
    op.drop_index("ix_job_transitions_proposed", "job_transitions")
