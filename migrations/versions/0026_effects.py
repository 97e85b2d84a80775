"""What a job brought in the end, as its organisation tells half a year later."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "effects",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("noticed", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "noticed IN ('yes', 'somewhat', 'no', 'unknown')",
            name=op.f("ck_effects_noticed_known"),
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_effects_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_effects_author_id")),
        sa.PrimaryKeyConstraint("job_id", name=op.f("pk_effects")),
    )
    op.create_index(op.f("ix_effects_author_id"), "effects", ["author_id"])


def downgrade() -> None:
    op.drop_table("effects")
