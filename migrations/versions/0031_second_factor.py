"""Whether a sign-in had a second factor, and whether a provider always asks for one."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "sessions", sa.Column("strong", sa.Boolean(), server_default="false", nullable=False)
    )
    op.add_column(
        "identity_providers",
        sa.Column("second_factor", sa.Boolean(), server_default="false", nullable=False),
    )
    # Nobody is shut out by an update: employers' pages that are known already count as strong.
    op.execute("UPDATE identity_providers SET second_factor = true")
    op.execute("UPDATE sessions SET strong = true WHERE method IN ('demo', 'passkey', 'openid')")


def downgrade() -> None:
    op.drop_column("identity_providers", "second_factor")
    op.drop_column("sessions", "strong")
