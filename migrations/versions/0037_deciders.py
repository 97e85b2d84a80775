"""Erasing a person finds the proposals he decided on without reading them all."""

from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        op.f("ix_placement_proposals_decided_by_id"), "placement_proposals", ["decided_by_id"]
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_placement_proposals_decided_by_id"), "placement_proposals")
