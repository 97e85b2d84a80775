"""Stories of finished jobs, and reactions to them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sharing", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "search",
            TSVECTOR(),
            sa.Computed("to_tsvector('dutch', title || ' ' || text)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint(
            "sharing IN ('colleagues', 'public')", name=op.f("ck_stories_sharing_known")
        ),
        _points_at("stories", "job_id", "jobs"),
        _points_at("stories", "author_id", "persons"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index("uq_stories_job_author", "stories", ["job_id", "author_id"], unique=True)
    op.create_index("ix_stories_at", "stories", ["at", "id"])
    op.create_index("ix_stories_search", "stories", ["search"], postgresql_using="gin")
    op.create_index(op.f("ix_stories_author_id"), "stories", ["author_id"])
    op.create_table(
        "story_reactions",
        sa.Column("story_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('thanks', 'useful', 'wantToo')", name=op.f("ck_story_reactions_kind_known")
        ),
        _points_at("story_reactions", "story_id", "stories"),
        _points_at("story_reactions", "person_id", "persons"),
        sa.PrimaryKeyConstraint("story_id", "person_id", "kind", name=op.f("pk_story_reactions")),
    )
    op.create_index(op.f("ix_story_reactions_person_id"), "story_reactions", ["person_id"])


def downgrade() -> None:
    op.drop_table("story_reactions")
    op.drop_table("stories")


def _points_at(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )
