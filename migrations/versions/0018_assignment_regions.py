"""Assignment runs: their rules, regions of large ones, and stored explanations."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "assignment_runs",
        sa.Column("rules", postgresql.JSONB(), nullable=False, server_default="{}"),
    )
    op.alter_column("assignment_runs", "rules", server_default=None)
    op.create_table(
        "assignment_regions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("jobs", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("worker", sa.String(length=200), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("instance", postgresql.JSONB(), nullable=True),
        sa.Column("progress", postgresql.JSONB(), nullable=True),
        sa.Column("solution", postgresql.JSONB(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('queued', 'running', 'finished')",
            name=op.f("ck_assignment_regions_state_known"),
        ),
        sa.CheckConstraint(
            "state <> 'running' OR (beat_at IS NOT NULL AND worker <> '')",
            name=op.f("ck_assignment_regions_running_has_worker"),
        ),
        sa.CheckConstraint(
            "seconds BETWEEN 1 AND 300", name=op.f("ck_assignment_regions_seconds_in_limits")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["assignment_runs.id"],
            name=op.f("fk_assignment_regions_run_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_regions")),
        sa.UniqueConstraint("run_id", "number", name="uq_assignment_regions_number"),
    )
    op.create_index(
        "ix_assignment_regions_state", "assignment_regions", ["state", "run_id", "number"]
    )
    op.create_table(
        "assignment_explanations",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("job", postgresql.JSONB(), nullable=False),
        sa.Column("people", postgresql.JSONB(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["assignment_runs.id"],
            name=op.f("fk_assignment_explanations_run_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"],
            ["jobs.id"],
            name=op.f("fk_assignment_explanations_job_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("run_id", "job_id", name=op.f("pk_assignment_explanations")),
    )
    op.create_index(
        op.f("ix_assignment_explanations_job_id"), "assignment_explanations", ["job_id"]
    )
    op.create_index("ix_assignment_explanations_created", "assignment_explanations", ["created_at"])


def downgrade() -> None:
    op.drop_table("assignment_explanations")
    op.drop_table("assignment_regions")
    op.drop_column("assignment_runs", "rules")
