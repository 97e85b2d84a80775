"""Webhook secrets are sealed where there is a key; older ones once they rotate."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "webhook_secrets",
        sa.Column("sealed", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    # A sealed secret means nothing to who doesn't unseal: its webhook gets a new one.
    op.execute("DELETE FROM webhook_secrets WHERE sealed")
    op.drop_column("webhook_secrets", "sealed")
