"""A member proposes a placement; the organisation accepts, changes or declines it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

TABLE = "placement_proposals"
CHECKS = {
    "state_known": "state IN ('open', 'accepted', 'declined')",
    "ends_after_begin": "ends_on IS NULL OR ends_on >= begins_on",
    "hours_sane": "hours_per_week > 0 AND hours_per_week <= 60",
    "weekdays_known": "weekdays <@ ARRAY[1,2,3,4,5,6,7]::smallint[]",
    "decided_at_once": "(state = 'open') = (decided_at IS NULL)",
    "declined_with_a_word": "state <> 'declined' OR why <> ''",
}
KEYS = (
    ("person_id", "persons", "CASCADE"),
    ("organisation_id", "organisations", None),
    ("network_id", "networks", "CASCADE"),
    ("decided_by_id", "persons", "SET NULL"),
    ("placement_id", "placements", "SET NULL"),
)


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=False),
        sa.Column("weekdays", postgresql.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("themes", postgresql.ARRAY(sa.String()), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(length=1000), nullable=False),
        sa.Column("changed", postgresql.ARRAY(sa.String()), nullable=False),
        sa.Column("placement_id", sa.Uuid(), nullable=True),
        *(sa.CheckConstraint(rule, name=op.f(f"ck_{TABLE}_{n}")) for n, rule in CHECKS.items()),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_{TABLE}_{column}"), ondelete=gone
            )
            for column, table, gone in KEYS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
    )
    for column, *_ in KEYS[:3]:
        op.create_index(op.f(f"ix_{TABLE}_{column}"), TABLE, [column])


def downgrade() -> None:
    op.drop_table(TABLE)
