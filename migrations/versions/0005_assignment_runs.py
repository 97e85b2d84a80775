"""Assignment runs: input, progress, plan."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "assignment_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("pinned", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("forbidden", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("snapshot", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("progress", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("plan", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('queued', 'running', 'finished', 'failed', 'cancelled', 'sent', 'discarded')",
            name=op.f("ck_assignment_runs_state_known"),
        ),
        sa.CheckConstraint(
            "why IN ('choices-impossible', 'worker-lost', 'engine-failed')",
            name=op.f("ck_assignment_runs_why_known"),
        ),
        sa.CheckConstraint(
            "seconds BETWEEN 1 AND 300", name=op.f("ck_assignment_runs_seconds_in_limits")
        ),
        sa.CheckConstraint("seed >= 0", name=op.f("ck_assignment_runs_seed_not_negative")),
        sa.CheckConstraint(
            "state NOT IN ('finished', 'sent', 'discarded')"
            " OR (plan IS NOT NULL AND finished_at IS NOT NULL)",
            name=op.f("ck_assignment_runs_finished_has_plan"),
        ),
        sa.CheckConstraint(
            "state <> 'running' OR (started_at IS NOT NULL AND beat_at IS NOT NULL)",
            name=op.f("ck_assignment_runs_running_has_worker"),
        ),
        sa.CheckConstraint(
            "(state = 'failed') = (why IS NOT NULL)",
            name=op.f("ck_assignment_runs_failed_has_reason"),
        ),
        sa.CheckConstraint(
            "(state = 'sent') = (sent_at IS NOT NULL)",
            name=op.f("ck_assignment_runs_sent_has_time"),
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"],
            ["persons.id"],
            name=op.f("fk_assignment_runs_asked_by_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_assignment_runs_network_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_runs")),
    )
    op.create_index(op.f("ix_assignment_runs_asked_by_id"), "assignment_runs", ["asked_by_id"])
    op.create_index(
        "ix_assignment_runs_network_created", "assignment_runs", ["network_id", "created_at", "id"]
    )
    op.create_index(
        "uq_assignment_runs_active",
        "assignment_runs",
        ["network_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('queued', 'running')"),
    )


def downgrade() -> None:
    op.drop_table("assignment_runs")
