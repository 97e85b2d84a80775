"""A member's manager agrees by a mailed link to hours a month."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "manager_consents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("hours_per_month", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('asked', 'given', 'declined', 'withdrawn')",
            name=op.f("ck_manager_consents_state_known"),
        ),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_manager_consents_email_lower")),
        sa.CheckConstraint(
            "(state = 'asked') = (answered_at IS NULL)",
            name=op.f("ck_manager_consents_answered_at_once"),
        ),
        sa.CheckConstraint(
            "(state = 'given') = (hours_per_month IS NOT NULL)",
            name=op.f("ck_manager_consents_given_with_hours"),
        ),
        sa.CheckConstraint(
            "hours_per_month BETWEEN 1 AND 160", name=op.f("ck_manager_consents_hours_sane")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_manager_consents_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manager_consents")),
    )
    op.create_index("uq_manager_consents_person", "manager_consents", ["person_id"], unique=True)


def downgrade() -> None:
    op.drop_table("manager_consents")
