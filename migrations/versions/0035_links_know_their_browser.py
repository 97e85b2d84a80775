"""A sign-in link knows the browser that asked for it."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sign_in_links", sa.Column("browser_hash", sa.LargeBinary(), nullable=True))
    op.add_column("sign_in_links", sa.Column("user_agent", sa.String(length=200), nullable=True))


def downgrade() -> None:
    op.drop_column("sign_in_links", "user_agent")
    op.drop_column("sign_in_links", "browser_hash")
