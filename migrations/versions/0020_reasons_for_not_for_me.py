"""Why a job is not for somebody: a reason to choose, beside words of one's own."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

KNOWN = "reason IN ('topic', 'time', 'place', 'busy', 'other')"


def upgrade() -> None:
    op.add_column("not_for_me", sa.Column("reason", sa.String(), nullable=True))
    op.create_check_constraint(op.f("ck_not_for_me_reason_known"), "not_for_me", KNOWN)


def downgrade() -> None:
    op.drop_column("not_for_me", "reason")
