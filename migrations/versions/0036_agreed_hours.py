"""What a manager agreed to stays when his address is erased."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("free_time_budgets", sa.Column("agreed_hours", sa.Integer(), nullable=True))
    op.create_check_constraint(
        op.f("ck_free_time_budgets_agreed_hours_sane"),
        "free_time_budgets",
        "agreed_hours BETWEEN 0 AND 160",
    )
    op.execute(
        "UPDATE free_time_budgets AS budget SET agreed_hours = coalesce(said.hours_per_month, 0)"
        " FROM manager_consents AS said"
        " WHERE said.person_id = budget.person_id AND said.state <> 'asked'"
    )


def downgrade() -> None:
    op.drop_column("free_time_budgets", "agreed_hours")
