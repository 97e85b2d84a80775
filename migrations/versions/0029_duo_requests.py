"""Somebody asks a colleague to be a duo; the row goes when it is answered."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "duo_requests",
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("asked_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("asker_id <> asked_id", name=op.f("ck_duo_requests_two_people")),
        sa.ForeignKeyConstraint(
            ["asker_id"],
            ["persons.id"],
            name=op.f("fk_duo_requests_asker_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["asked_id"],
            ["persons.id"],
            name=op.f("fk_duo_requests_asked_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("asker_id", "asked_id", name=op.f("pk_duo_requests")),
    )
    op.create_index(op.f("ix_duo_requests_asked_id"), "duo_requests", ["asked_id"])


def downgrade() -> None:
    op.drop_table("duo_requests")
