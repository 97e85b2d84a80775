"""People's own calendars, public holidays, private calendar addresses, replies to invitations."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op
from holidays import country_holidays
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
YEARS = range(2025, 2046)

# As in migration 0003, with public holidays, which block unless somebody chose that they don't.
TAKEN_TIME = """
CREATE OR REPLACE FUNCTION taken_time(wanted uuid[], period tstzrange)
RETURNS TABLE (person_id uuid, during tstzrange) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT busy.person_id, busy.during FROM busy_periods busy
    WHERE busy.person_id = ANY (wanted) AND busy.during && period
    UNION ALL
    SELECT member.person_id, day.during FROM network_days day
    JOIN role_grants member ON member.network_id = day.network_id AND member.role = 'member'
    WHERE member.person_id = ANY (wanted) AND day.during && period
    UNION ALL
    SELECT booking.person_id, booking.during FROM bookings booking
    WHERE booking.person_id = ANY (wanted) AND booking.released_at IS NULL
    AND booking.during && period
    UNION ALL
    SELECT person.id, holiday.during FROM public_holidays holiday
    CROSS JOIN unnest(wanted) AS person (id)
    LEFT JOIN calendar_choices choice ON choice.person_id = person.id
    WHERE holiday.during && period AND choice.works_on_holidays IS NOT TRUE
$$
"""
TAKEN_TIME_BEFORE = """
CREATE OR REPLACE FUNCTION taken_time(wanted uuid[], period tstzrange)
RETURNS TABLE (person_id uuid, during tstzrange) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT busy.person_id, busy.during FROM busy_periods busy
    WHERE busy.person_id = ANY (wanted) AND busy.during && period
    UNION ALL
    SELECT member.person_id, day.during FROM network_days day
    JOIN role_grants member ON member.network_id = day.network_id AND member.role = 'member'
    WHERE member.person_id = ANY (wanted) AND day.during && period
    UNION ALL
    SELECT booking.person_id, booking.during FROM bookings booking
    WHERE booking.person_id = ANY (wanted) AND booking.released_at IS NULL
    AND booking.during && period
$$
"""


def upgrade() -> None:
    _create_calendars()
    _create_holidays()
    _create_feeds()
    _create_replies()
    op.execute(TAKEN_TIME)
    op.add_column("calendar_entries", sa.Column("uid", sa.String(length=200), nullable=True))
    op.create_index("uq_calendar_entries_uid", "calendar_entries", ["uid"], unique=True)
    op.add_column(
        "jobs", sa.Column("poster_present", sa.Boolean(), server_default="false", nullable=False)
    )


def _create_calendars() -> None:
    op.create_table(
        "calendars",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("address", sa.String(length=2000), nullable=True),
        sa.Column("tentative_counts", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.String(length=40), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("busy_count", sa.Integer(), nullable=False),
        sa.Column("skipped_count", sa.Integer(), nullable=False),
        sa.Column("etag", sa.String(length=500), nullable=False),
        sa.Column("last_modified", sa.String(length=100), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("worked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('address', 'file')", name=op.f("ck_calendars_kind_known")),
        sa.CheckConstraint(
            "(kind = 'address') = (address IS NOT NULL)", name=op.f("ck_calendars_address_given")
        ),
        sa.CheckConstraint(
            "(kind = 'address') = (due_at IS NOT NULL)", name=op.f("ck_calendars_address_is_due")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_calendars_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendars")),
    )
    op.create_index("uq_calendars_address", "calendars", ["person_id", "address"], unique=True)
    op.create_index("ix_calendars_due_at", "calendars", ["due_at"])
    op.add_column("busy_periods", sa.Column("calendar_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_busy_periods_calendar_id"),
        "busy_periods",
        "calendars",
        ["calendar_id"],
        ["id"],
        ondelete="CASCADE",
    )
    op.create_index(
        "ix_busy_periods_calendar_id",
        "busy_periods",
        ["calendar_id"],
        postgresql_where=sa.text("calendar_id IS NOT NULL"),
    )


def _create_holidays() -> None:
    op.create_table(
        "calendar_choices",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("school_region", sa.String(), nullable=True),
        sa.Column("works_on_holidays", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "school_region IN ('Noord', 'Midden', 'Zuid')",
            name=op.f("ck_calendar_choices_school_region_known"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_calendar_choices_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_calendar_choices")),
    )
    holidays = op.create_table(
        "public_holidays",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("name_nl", sa.String(length=100), nullable=False),
        sa.Column("name_en", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_public_holidays")),
    )
    dutch = country_holidays("NL", years=YEARS, language="nl")
    english = country_holidays("NL", years=YEARS, language="en_US")
    op.bulk_insert(
        holidays,
        [
            {
                "day": day,
                "during": postgresql.Range(_midnight(day), _midnight(day + timedelta(days=1))),
                "name_nl": name,
                "name_en": english[day],
            }
            for day, name in sorted(dutch.items())
        ],
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), AMSTERDAM)


def _create_feeds() -> None:
    op.create_table(
        "calendar_feeds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("network_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('own', 'organisation', 'network')", name=op.f("ck_calendar_feeds_kind_known")
        ),
        sa.CheckConstraint(
            "(kind = 'organisation') = (organisation_id IS NOT NULL)"
            " AND (kind = 'network') = (network_id IS NOT NULL)",
            name=op.f("ck_calendar_feeds_of_what"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_calendar_feeds_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_calendar_feeds_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_calendar_feeds_network_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feeds")),
    )
    op.create_index("uq_calendar_feeds_token_hash", "calendar_feeds", ["token_hash"], unique=True)
    op.create_index(
        "uq_calendar_feeds_of",
        "calendar_feeds",
        ["person_id", "kind", "organisation_id", "network_id"],
        unique=True,
        postgresql_nulls_not_distinct=True,
    )


def _create_replies() -> None:
    op.create_table(
        "calendar_replies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("sender", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("problem", sa.String(length=60), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('accepted', 'declined', 'withdrawn', 'maybe', 'unchanged', 'refused',"
            " 'odd')",
            name=op.f("ck_calendar_replies_outcome_known"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_calendar_replies_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_calendar_replies_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_replies")),
    )
    op.create_index("uq_calendar_replies_digest", "calendar_replies", ["digest"], unique=True)
    op.create_index("ix_calendar_replies_at", "calendar_replies", ["handled_at", "id"])
    op.create_index("ix_calendar_replies_person_id", "calendar_replies", ["person_id"])


def downgrade() -> None:
    op.drop_column("jobs", "poster_present")
    op.drop_column("calendar_entries", "uid")
    op.execute(TAKEN_TIME_BEFORE)
    op.drop_table("calendar_replies")
    op.drop_table("calendar_feeds")
    op.drop_table("public_holidays")
    op.drop_table("calendar_choices")
    op.drop_column("busy_periods", "calendar_id")
    op.drop_table("calendars")
