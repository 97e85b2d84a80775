"""The network map: activities and areas."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "activities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("contact_id", sa.Uuid(), nullable=True),
        sa.Column("source_id", sa.String(length=200), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed("to_tsvector('dutch', title || ' ' || description)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint(
            "kind IN ('project', 'programme', 'vision', 'other')",
            name=op.f("ck_activities_kind_known"),
        ),
        sa.CheckConstraint("ends_on >= begins_on", name=op.f("ck_activities_ends_after_begin")),
        sa.CheckConstraint(
            "latitude BETWEEN -90 AND 90", name=op.f("ck_activities_latitude_on_earth")
        ),
        sa.CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_activities_longitude_on_earth")
        ),
        sa.CheckConstraint(
            "(latitude IS NULL) = (longitude IS NULL)", name=op.f("ck_activities_whole_place")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_activities_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["persons.id"],
            name=op.f("fk_activities_contact_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sa.UniqueConstraint("source_id", name=op.f("uq_activities_source_id")),
    )
    op.create_index(op.f("ix_activities_organisation_id"), "activities", ["organisation_id"])
    op.create_index(op.f("ix_activities_contact_id"), "activities", ["contact_id"])
    op.create_index("ix_activities_updated", "activities", ["updated_at", "id"])
    op.create_index("ix_activities_search", "activities", ["search"], postgresql_using="gin")
    op.create_table(
        "activity_themes",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("theme_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["activities.id"],
            name=op.f("fk_activity_themes_activity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_activity_themes_theme_id")
        ),
        sa.PrimaryKeyConstraint("activity_id", "theme_id", name=op.f("pk_activity_themes")),
    )
    op.create_index(op.f("ix_activity_themes_theme_id"), "activity_themes", ["theme_id"])
    op.create_table(
        "areas",
        sa.Column("official_code", sa.String(length=20), nullable=False),
        sa.Column("geometry", postgresql.JSONB(), nullable=False),
        sa.Column("attribution", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("official_code", name=op.f("pk_areas")),
    )


def downgrade() -> None:
    op.drop_table("areas")
    op.drop_table("activity_themes")
    op.drop_table("activities")
