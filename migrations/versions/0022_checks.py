"""The three-sided check after a job: answers, and the groups in which they are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

SIDES = "side IN ('member', 'receiver', 'home')"


def upgrade() -> None:
    op.create_table(
        "check_groups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        *_counts("answers", "first_sum", "second_sum", "third_sum"),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(SIDES, name=op.f("ck_check_groups_side_known")),
        sa.CheckConstraint("answers >= 5", name=op.f("ck_check_groups_enough_together")),
        _points_at("check_groups", "network_id", "networks", "CASCADE"),
        _points_at("check_groups", "organisation_id", "organisations"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_groups")),
    )
    op.create_index("ix_check_groups_network", "check_groups", ["network_id", "closed_at"])
    op.create_index(
        "ix_check_groups_organisation", "check_groups", ["organisation_id", "closed_at"]
    )
    _create_checks()


def downgrade() -> None:
    op.drop_table("job_checks")
    op.drop_table("check_groups")


def _create_checks() -> None:
    op.create_table(
        "job_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        *(
            sa.Column(name, sa.Uuid(), nullable=False)
            for name in ("person_id", "organisation_id", "network_id")
        ),
        *(
            sa.Column(name, sa.SmallInteger(), nullable=False)
            for name in ("first", "second", "third")
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(SIDES, name=op.f("ck_job_checks_side_known")),
        sa.CheckConstraint(
            "LEAST(first, second, third) >= 1 AND GREATEST(first, second, third) <= 4",
            name=op.f("ck_job_checks_answers_in_limits"),
        ),
        _points_at("job_checks", "job_id", "jobs", "CASCADE"),
        _points_at("job_checks", "person_id", "persons", "CASCADE"),
        _points_at("job_checks", "organisation_id", "organisations"),
        _points_at("job_checks", "network_id", "networks", "CASCADE"),
        _points_at("job_checks", "group_id", "check_groups", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_checks")),
    )
    op.create_index(
        "uq_job_checks_member",
        "job_checks",
        ["job_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("side = 'member'"),
    )
    op.create_index(
        "uq_job_checks_organisation",
        "job_checks",
        ["job_id", "side", "organisation_id"],
        unique=True,
        postgresql_where=sa.text("side <> 'member'"),
    )
    op.create_index(
        "ix_job_checks_waiting",
        "job_checks",
        ["network_id", "side"],
        postgresql_where=sa.text("group_id IS NULL"),
    )
    op.create_index(op.f("ix_job_checks_person_id"), "job_checks", ["person_id"])
    op.create_index(op.f("ix_job_checks_group_id"), "job_checks", ["group_id"])


def _counts(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _points_at(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
