"""Assignment runs: what was left out, which run they come from, their history, questions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

KNOWN = "'queued', 'running', 'finished', 'failed', 'cancelled', 'sent', 'discarded'"


def upgrade() -> None:
    for column in ("left_out_jobs", "left_out_people"):
        op.add_column(
            "assignment_runs",
            sa.Column(column, postgresql.JSONB(), nullable=False, server_default="[]"),
        )
        op.alter_column("assignment_runs", column, server_default=None)
    op.add_column("assignment_runs", sa.Column("from_run_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_assignment_runs_from_run_id"),
        "assignment_runs",
        "assignment_runs",
        ["from_run_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_index(op.f("ix_assignment_runs_from_run_id"), "assignment_runs", ["from_run_id"])
    _states(
        f"{KNOWN}, 'recalled'", "'finished', 'sent', 'discarded', 'recalled'", "'sent', 'recalled'"
    )
    op.create_table(
        "assignment_run_transitions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(length=30), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["assignment_runs.id"],
            name=op.f("fk_assignment_run_transitions_run_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["persons.id"], name=op.f("fk_assignment_run_transitions_actor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_run_transitions")),
    )
    op.create_index(
        "ix_assignment_run_transitions_run_at", "assignment_run_transitions", ["run_id", "at"]
    )
    op.create_table(
        "assignment_questions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("loss", postgresql.JSONB(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('open', 'answered', 'impossible', 'failed')",
            name=op.f("ck_assignment_questions_state_known"),
        ),
        sa.CheckConstraint(
            "(state = 'answered') = (loss IS NOT NULL)",
            name=op.f("ck_assignment_questions_answered_has_loss"),
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["assignment_runs.id"],
            name=op.f("fk_assignment_questions_run_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_assignment_questions_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"],
            ["jobs.id"],
            name=op.f("fk_assignment_questions_job_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_questions")),
        sa.UniqueConstraint("run_id", "person_id", "job_id", name="uq_assignment_questions_once"),
    )
    for column in ("person_id", "job_id"):
        name = op.f(f"ix_assignment_questions_{column}")
        op.create_index(name, "assignment_questions", [column])


def downgrade() -> None:
    op.drop_table("assignment_questions")
    op.drop_table("assignment_run_transitions")
    op.execute("UPDATE assignment_runs SET state = 'sent' WHERE state = 'recalled'")
    _states(KNOWN, "'finished', 'sent', 'discarded'", "'sent'")
    op.drop_constraint(op.f("fk_assignment_runs_from_run_id"), "assignment_runs")
    for column in ("from_run_id", "left_out_people", "left_out_jobs"):
        op.drop_column("assignment_runs", column)


def _states(known: str, planned: str, sent: str) -> None:
    """What the constraints say of a run's states."""
    rules = {
        "state_known": f"state IN ({known})",
        "finished_has_plan": f"state NOT IN ({planned})"
        " OR (plan IS NOT NULL AND finished_at IS NOT NULL)",
        "sent_has_time": f"(state IN ({sent})) = (sent_at IS NOT NULL)",
    }
    for name, rule in rules.items():
        full = op.f(f"ck_assignment_runs_{name}")
        op.drop_constraint(full, "assignment_runs")
        op.create_check_constraint(full, "assignment_runs", rule)
