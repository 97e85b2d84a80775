"""Lists of jobs in order of their time: flexible ones by their last day, confirmed ones by their start."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

SOONEST = "CASE WHEN timing_kind = 'flexible' THEN last_at ELSE coalesce(starts_at, first_at) END"


def upgrade() -> None:
    op.add_column(
        "jobs",
        sa.Column(
            "soonest_at",
            sa.DateTime(timezone=True),
            sa.Computed(SOONEST, persisted=True),
            nullable=True,
        ),
    )
    op.create_index("ix_jobs_state_soonest", "jobs", ["state", "soonest_at", "id"])
    op.create_index("ix_jobs_soonest", "jobs", ["soonest_at", "id"])
    op.create_index("ix_jobs_deadline", "jobs", ["claim_deadline", "id"])
    op.drop_index("ix_jobs_state_first_at", table_name="jobs")


def downgrade() -> None:
    op.create_index("ix_jobs_state_first_at", "jobs", ["state", "first_at", "id"])
    op.drop_index("ix_jobs_deadline", table_name="jobs")
    op.drop_index("ix_jobs_soonest", table_name="jobs")
    op.drop_index("ix_jobs_state_soonest", table_name="jobs")
    op.drop_column("jobs", "soonest_at")
