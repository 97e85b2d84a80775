"""Lists that were read and wait to be confirmed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("imported_by_id", sa.Uuid(), nullable=False),
        sa.Column("sheet", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('people', 'placements', 'jobs')", name=op.f("ck_imports_kind_known")
        ),
        sa.CheckConstraint(
            "state IN ('previewed', 'confirmed', 'discarded')", name=op.f("ck_imports_state_known")
        ),
        sa.ForeignKeyConstraint(
            ["imported_by_id"],
            ["persons.id"],
            name=op.f("fk_imports_imported_by_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["network_id"], ["networks.id"], name=op.f("fk_imports_network_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index("ix_imports_created_at", "imports", ["created_at"])
    op.create_index(op.f("ix_imports_imported_by_id"), "imports", ["imported_by_id"])
    op.create_index(op.f("ix_imports_network_id"), "imports", ["network_id"])


def downgrade() -> None:
    op.drop_table("imports")
