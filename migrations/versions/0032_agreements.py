"""Networks share jobs by agreement: which themes, and whom of the partner's members."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("themes", "careers"):
        op.add_column(
            "network_partners",
            sa.Column(name, sa.ARRAY(sa.String()), nullable=False, server_default="{}"),
        )
    op.create_check_constraint(
        op.f("ck_network_partners_careers_known"),
        "network_partners",
        "careers <@ ARRAY['trainee', 'experienced', 'senior']::varchar[]",
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_network_partners_careers_known"), "network_partners")
    op.drop_column("network_partners", "careers")
    op.drop_column("network_partners", "themes")
