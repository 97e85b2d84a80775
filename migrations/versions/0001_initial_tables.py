"""All tables of the first version."""

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for extension in ("btree_gist", "pg_trgm", "unaccent"):
        op.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("on_behalf_of_id", sa.Uuid(), nullable=True),
        sa.Column("action", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=False),
        sa.Column("object_kind", sqlmodel.sql.sqltypes.AutoString(length=40), nullable=False),
        sa.Column("object_id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("request_id", sqlmodel.sql.sqltypes.AutoString(length=64), nullable=False),
        sa.Column("details", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index("ix_audit_entries_at", "audit_entries", ["at", "id"], unique=False)
    op.create_index(
        "ix_audit_entries_object", "audit_entries", ["object_kind", "object_id"], unique=False
    )
    op.create_table(
        "networks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("description", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('pool', 'programme', 'community')", name=op.f("ck_networks_kind_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networks")),
        sa.UniqueConstraint("name", name=op.f("uq_networks_name")),
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("official_code", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=True),
        sa.Column("tooi_uri", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.Column("province", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("email_domain", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.Column("begins_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('municipality', 'jointBody', 'region', 'province', 'ministry', 'agency', 'waterBoard', 'association', 'partner')",
            name=op.f("ck_organisations_kind_known"),
        ),
        sa.CheckConstraint("ends_on > begins_on", name=op.f("ck_organisations_ends_after_begin")),
        sa.CheckConstraint(
            "latitude BETWEEN -90 AND 90", name=op.f("ck_organisations_latitude_on_earth")
        ),
        sa.CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_organisations_longitude_on_earth")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("official_code", name=op.f("uq_organisations_official_code")),
        sa.UniqueConstraint("tooi_uri", name=op.f("uq_organisations_tooi_uri")),
    )
    op.create_index(op.f("ix_organisations_name"), "organisations", ["name"], unique=False)
    op.create_table(
        "outbox_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_events")),
    )
    op.create_index(
        "ix_outbox_events_waiting",
        "outbox_events",
        ["recorded_at"],
        unique=False,
        postgresql_where=sa.text("handled_at IS NULL"),
    )
    op.create_table(
        "sign_in_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(length=254), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("source_hash", sa.LargeBinary(), nullable=False),
        sa.Column("return_to", sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_links")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_sign_in_links_secret_hash")),
    )
    op.create_index(
        "ix_sign_in_links_email_at", "sign_in_links", ["email", "created_at"], unique=False
    )
    op.create_index(
        "ix_sign_in_links_expires_at",
        "sign_in_links",
        [sa.literal_column("expires_at")],
        unique=False,
    )
    op.create_index(
        "ix_sign_in_links_source_at", "sign_in_links", ["source_hash", "created_at"], unique=False
    )
    op.create_table(
        "themes",
        sa.Column("id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("label_en", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("broader", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["broader"], ["themes.id"], name=op.f("fk_themes_broader")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themes")),
    )
    op.create_index(op.f("ix_themes_broader"), "themes", ["broader"], unique=False)
    op.create_table(
        "network_days",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("place", sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.CheckConstraint("NOT isempty(during)", name=op.f("ck_network_days_during_not_empty")),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_network_days_network_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_days")),
    )
    op.create_index(
        "ix_network_days_during",
        "network_days",
        ["network_id", "during"],
        unique=False,
        postgresql_using="gist",
    )
    op.create_table(
        "network_organisations",
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_network_organisations_network_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_network_organisations_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "network_id", "organisation_id", name=op.f("pk_network_organisations")
        ),
    )
    op.create_index(
        op.f("ix_network_organisations_organisation_id"),
        "network_organisations",
        ["organisation_id"],
        unique=False,
    )
    op.create_table(
        "network_partners",
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("network_id <> partner_id", name=op.f("ck_network_partners_not_itself")),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_network_partners_network_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"],
            ["networks.id"],
            name=op.f("fk_network_partners_partner_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("network_id", "partner_id", name=op.f("pk_network_partners")),
    )
    op.create_index(
        op.f("ix_network_partners_partner_id"), "network_partners", ["partner_id"], unique=False
    )
    op.create_table(
        "organisation_successions",
        sa.Column("predecessor_id", sa.Uuid(), nullable=False),
        sa.Column("successor_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "predecessor_id <> successor_id", name=op.f("ck_organisation_successions_not_itself")
        ),
        sa.ForeignKeyConstraint(
            ["predecessor_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_successions_predecessor_id"),
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_successions_successor_id"),
        ),
        sa.PrimaryKeyConstraint(
            "predecessor_id", "successor_id", name=op.f("pk_organisation_successions")
        ),
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(length=254), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(length=2), nullable=False),
        sa.Column("career", sa.String(), nullable=False),
        sa.Column("home_organisation_id", sa.Uuid(), nullable=True),
        sa.Column("source_id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "career IN ('trainee', 'experienced', 'senior')", name=op.f("ck_persons_career_known")
        ),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_persons_language_known")),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_persons_email_lower")),
        sa.ForeignKeyConstraint(
            ["home_organisation_id"],
            ["organisations.id"],
            name=op.f("fk_persons_home_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint("source_id", name=op.f("uq_persons_source_id")),
    )
    op.create_index(
        op.f("ix_persons_home_organisation_id"), "persons", ["home_organisation_id"], unique=False
    )
    op.create_index(
        "ix_persons_name_trgm",
        "persons",
        ["name"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"name": "gin_trgm_ops"},
    )
    op.create_index("uq_persons_email", "persons", ["email"], unique=True)
    op.create_table(
        "programmes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("placements", sa.Integer(), nullable=False),
        sa.Column("next_placement_on", sa.Date(), nullable=True),
        sa.CheckConstraint("ends_on >= begins_on", name=op.f("ck_programmes_ends_after_begin")),
        sa.CheckConstraint(
            "placements BETWEEN 1 AND 12", name=op.f("ck_programmes_placements_sane")
        ),
        sa.ForeignKeyConstraint(
            ["network_id"],
            ["networks.id"],
            name=op.f("fk_programmes_network_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
    )
    op.create_index(op.f("ix_programmes_network_id"), "programmes", ["network_id"], unique=False)
    op.create_table(
        "busy_periods",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.CheckConstraint("NOT isempty(during)", name=op.f("ck_busy_periods_during_not_empty")),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_busy_periods_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy_periods")),
    )
    op.create_index(
        "ix_busy_periods_during",
        "busy_periods",
        ["person_id", "during"],
        unique=False,
        postgresql_using="gist",
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=False),
        sa.Column("recipient", sqlmodel.sql.sqltypes.AutoString(length=254), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("message_id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("uncertain_attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'sent', 'failed')",
            name=op.f("ck_deliveries_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["outbox_events.id"],
            name=op.f("fk_deliveries_event_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_deliveries_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("message_id", name=op.f("uq_deliveries_message_id")),
    )
    op.create_index("ix_deliveries_state_at", "deliveries", ["state", "created_at"], unique=False)
    op.create_index(
        "ix_deliveries_uncertain",
        "deliveries",
        ["created_at"],
        unique=False,
        postgresql_where=sa.text("uncertain_attempts > 0"),
    )
    op.create_index(
        "ix_deliveries_unfinished",
        "deliveries",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("state IN ('waiting', 'sending')"),
    )
    op.create_index(
        "uq_deliveries_once", "deliveries", ["event_id", "channel", "recipient"], unique=True
    )
    op.create_table(
        "duos",
        sa.Column("senior_id", sa.Uuid(), nullable=False),
        sa.Column("trainee_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.CheckConstraint("senior_id <> trainee_id", name=op.f("ck_duos_two_people")),
        sa.ForeignKeyConstraint(
            ["senior_id"], ["persons.id"], name=op.f("fk_duos_senior_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["trainee_id"], ["persons.id"], name=op.f("fk_duos_trainee_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("senior_id", "trainee_id", name=op.f("pk_duos")),
    )
    op.create_index(op.f("ix_duos_trainee_id"), "duos", ["trainee_id"], unique=False)
    op.create_table(
        "free_time_budgets",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("hours_per_month", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "hours_per_month BETWEEN 0 AND 160", name=op.f("ck_free_time_budgets_hours_sane")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_free_time_budgets_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_free_time_budgets")),
    )
    op.create_table(
        "free_time_windows",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("ends_at", sa.Time(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "ends_at > starts_at OR ends_at = '00:00'",
            name=op.f("ck_free_time_windows_ends_after_start"),
        ),
        sa.CheckConstraint(
            "until_on >= from_on", name=op.f("ck_free_time_windows_until_after_from")
        ),
        sa.CheckConstraint(
            "weekday BETWEEN 1 AND 7", name=op.f("ck_free_time_windows_weekday_known")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_free_time_windows_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_free_time_windows")),
    )
    op.create_index(
        op.f("ix_free_time_windows_person_id"), "free_time_windows", ["person_id"], unique=False
    )
    op.create_table(
        "jobs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("goal", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("description", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("help_form", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("place_kind", sa.String(), nullable=False),
        sa.Column("address", sqlmodel.sql.sqltypes.AutoString(length=300), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("hours_per_person", sa.Numeric(precision=4, scale=2), nullable=False),
        sa.Column("group_min", sa.SmallInteger(), nullable=False),
        sa.Column("group_max", sa.SmallInteger(), nullable=False),
        sa.Column("duo", sa.Boolean(), nullable=False),
        sa.Column("timing_kind", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("claim_deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("claim_mode", sa.String(), nullable=False),
        sa.Column("chosen_option_id", sa.Uuid(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("copied_from_id", sa.Uuid(), nullable=True),
        sa.Column("source_id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "setweight(to_tsvector('dutch', coalesce(title, '')), 'A') || setweight(to_tsvector('dutch', coalesce(goal, '')), 'B') || setweight(to_tsvector('dutch', coalesce(description, '')), 'C')",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "audience IN ('network', 'partners', 'everyone')", name=op.f("ck_jobs_audience_known")
        ),
        sa.CheckConstraint(
            "claim_mode IN ('direct', 'chosen')", name=op.f("ck_jobs_claim_mode_known")
        ),
        sa.CheckConstraint(
            "help_form IN ('freshEye', 'thinkAlong', 'moderator', 'processGuide', 'tableHost', 'workshop', 'walkAlong', 'writing', 'research', 'other')",
            name=op.f("ck_jobs_help_form_known"),
        ),
        sa.CheckConstraint(
            "place_kind IN ('onSite', 'online', 'hybrid')", name=op.f("ck_jobs_place_kind_known")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'open', 'staffed', 'running', 'done', 'reviewed', 'cancelled', 'expired')",
            name=op.f("ck_jobs_state_known"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('staffed', 'running') OR starts_at IS NOT NULL",
            name=op.f("ck_jobs_staffed_has_time"),
        ),
        sa.CheckConstraint(
            "timing_kind IN ('fixed', 'options', 'flexible')",
            name=op.f("ck_jobs_timing_kind_known"),
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_jobs_ends_after_start")),
        sa.CheckConstraint(
            "group_min BETWEEN 1 AND group_max AND group_max <= 12",
            name=op.f("ck_jobs_group_sizes"),
        ),
        sa.CheckConstraint(
            "hours_per_person BETWEEN 0.5 AND 16", name=op.f("ck_jobs_hours_in_limits")
        ),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_jobs_latitude_on_earth")),
        sa.CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_jobs_longitude_on_earth")
        ),
        sa.CheckConstraint("until_on >= from_on", name=op.f("ck_jobs_until_after_from")),
        sa.ForeignKeyConstraint(
            ["copied_from_id"], ["jobs.id"], name=op.f("fk_jobs_copied_from_id")
        ),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["persons.id"], name=op.f("fk_jobs_created_by_id")
        ),
        sa.ForeignKeyConstraint(["network_id"], ["networks.id"], name=op.f("fk_jobs_network_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_jobs_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sa.UniqueConstraint("source_id", name=op.f("uq_jobs_source_id")),
    )
    op.create_index(op.f("ix_jobs_copied_from_id"), "jobs", ["copied_from_id"], unique=False)
    op.create_index(
        "ix_jobs_due",
        "jobs",
        ["state", "last_at"],
        unique=False,
        postgresql_where=sa.text("state IN ('open', 'staffed', 'running', 'done')"),
    )
    op.create_index("ix_jobs_network_state", "jobs", ["network_id", "state"], unique=False)
    op.create_index(
        "ix_jobs_organisation_state", "jobs", ["organisation_id", "state"], unique=False
    )
    op.create_index("ix_jobs_published", "jobs", ["published_at", "id"], unique=False)
    op.create_index("ix_jobs_search", "jobs", ["search"], unique=False, postgresql_using="gin")
    op.create_index(
        "ix_jobs_state_deadline", "jobs", ["state", "claim_deadline", "id"], unique=False
    )
    op.create_index(
        "ix_jobs_title",
        "jobs",
        [sa.literal_column("lower(title) text_pattern_ops")],
        unique=False,
    )
    op.create_index("ix_jobs_state_first_at", "jobs", ["state", "first_at", "id"], unique=False)
    op.create_table(
        "person_themes",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("theme_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("interest", sa.SmallInteger(), nullable=False),
        sa.Column("experience", sa.SmallInteger(), nullable=False),
        sa.Column("learn", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "experience BETWEEN 0 AND 3", name=op.f("ck_person_themes_experience_in_scale")
        ),
        sa.CheckConstraint(
            "interest BETWEEN 0 AND 3", name=op.f("ck_person_themes_interest_in_scale")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_person_themes_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_person_themes_theme_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "theme_id", name=op.f("pk_person_themes")),
    )
    op.create_index(op.f("ix_person_themes_theme_id"), "person_themes", ["theme_id"], unique=False)
    op.create_table(
        "placements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("description", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=False),
        sa.Column("weekdays", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("on_map", sa.Boolean(), nullable=False),
        sa.Column("source_id", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= begins_on", name=op.f("ck_placements_ends_after_begin")
        ),
        sa.CheckConstraint(
            "hours_per_week > 0 AND hours_per_week <= 60", name=op.f("ck_placements_hours_sane")
        ),
        sa.CheckConstraint(
            "weekdays <@ ARRAY[1,2,3,4,5,6,7]::smallint[]",
            name=op.f("ck_placements_weekdays_known"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_placements_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_placements_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
        sa.UniqueConstraint("source_id", name=op.f("uq_placements_source_id")),
    )
    op.create_index(
        op.f("ix_placements_organisation_id"), "placements", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_placements_person_id"), "placements", ["person_id"], unique=False)
    op.create_table(
        "profiles",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("ambition", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("studies", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("help_forms", sa.ARRAY(sa.String()), nullable=False),
        sa.Column("moderator", sa.Boolean(), nullable=False),
        sa.Column("note_taker", sa.Boolean(), nullable=False),
        sa.Column("base_place", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("base_latitude", sa.Float(), nullable=True),
        sa.Column("base_longitude", sa.Float(), nullable=True),
        sa.Column("max_travel_minutes", sa.Integer(), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "help_forms <@ ARRAY['freshEye', 'thinkAlong', 'moderator', 'processGuide', 'tableHost', 'workshop', 'walkAlong', 'writing', 'research', 'other']::varchar[]",
            name=op.f("ck_profiles_help_forms_known"),
        ),
        sa.CheckConstraint(
            "base_latitude BETWEEN -90 AND 90", name=op.f("ck_profiles_latitude_on_earth")
        ),
        sa.CheckConstraint(
            "base_longitude BETWEEN -180 AND 180", name=op.f("ck_profiles_longitude_on_earth")
        ),
        sa.CheckConstraint(
            "max_travel_minutes BETWEEN 0 AND 600", name=op.f("ck_profiles_max_travel_minutes_sane")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_profiles_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_profiles")),
    )
    op.create_table(
        "programme_members",
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_programme_members_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programmes.id"],
            name=op.f("fk_programme_members_programme_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("programme_id", "person_id", name=op.f("pk_programme_members")),
    )
    op.create_index(
        op.f("ix_programme_members_person_id"), "programme_members", ["person_id"], unique=False
    )
    op.create_table(
        "role_grants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("network_id", sa.Uuid(), nullable=True),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(role = 'poster' AND organisation_id IS NOT NULL AND network_id IS NULL) OR (role IN ('member', 'coordinator') AND network_id IS NOT NULL AND organisation_id IS NULL) OR (role = 'administrator' AND organisation_id IS NULL AND network_id IS NULL)",
            name=op.f("ck_role_grants_scope_fits_role"),
        ),
        sa.CheckConstraint(
            "role IN ('poster', 'member', 'coordinator', 'administrator')",
            name=op.f("ck_role_grants_role_known"),
        ),
        sa.ForeignKeyConstraint(
            ["network_id"], ["networks.id"], name=op.f("fk_role_grants_network_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_role_grants_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_role_grants_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grants")),
    )
    op.create_index(
        "ix_role_grants_network_role", "role_grants", ["network_id", "role"], unique=False
    )
    op.create_index(
        op.f("ix_role_grants_organisation_id"), "role_grants", ["organisation_id"], unique=False
    )
    op.create_index(
        "uq_role_grants_once",
        "role_grants",
        ["person_id", "role", "organisation_id", "network_id"],
        unique=True,
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_agent", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_sessions_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_sessions_secret_hash")),
    )
    op.create_index(op.f("ix_sessions_expires_at"), "sessions", ["expires_at"], unique=False)
    op.create_index(op.f("ix_sessions_person_id"), "sessions", ["person_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("seat", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("together_id", sa.Uuid(), nullable=True),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "NOT (state IN ('offered', 'claimed', 'confirmed')) OR seat IS NOT NULL",
            name=op.f("ck_claims_seated_has_seat"),
        ),
        sa.CheckConstraint(
            "origin IN ('own', 'together', 'offer', 'waitingList', 'assignment')",
            name=op.f("ck_claims_origin_known"),
        ),
        sa.CheckConstraint(
            "seat IN ('moderator', 'noteTaker', 'freshEye', 'senior', 'member')",
            name=op.f("ck_claims_seat_known"),
        ),
        sa.CheckConstraint(
            "state IN ('applied', 'waitlisted', 'offered', 'claimed', 'confirmed', 'declined', 'lapsed', 'withdrawn', 'closed', 'attended', 'absent')",
            name=op.f("ck_claims_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_claims_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_claims_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index(
        "ix_claims_expires",
        "claims",
        ["expires_at"],
        unique=False,
        postgresql_where=sa.text("state = 'offered'"),
    )
    op.create_index(
        "ix_claims_job_state", "claims", ["job_id", "state", "created_at"], unique=False
    )
    op.create_index("ix_claims_person_state", "claims", ["person_id", "state"], unique=False)
    op.create_index(op.f("ix_claims_together_id"), "claims", ["together_id"], unique=False)
    op.create_index(
        "uq_claims_live",
        "claims",
        ["job_id", "person_id"],
        unique=True,
        postgresql_where=sa.text(
            "state IN ('applied', 'waitlisted', 'offered', 'claimed', 'confirmed')"
        ),
    )
    op.create_table(
        "job_seats",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("count", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint(
            "role IN ('moderator', 'noteTaker', 'freshEye', 'senior', 'member')",
            name=op.f("ck_job_seats_role_known"),
        ),
        sa.CheckConstraint("count BETWEEN 1 AND 12", name=op.f("ck_job_seats_count_in_limits")),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_job_seats_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", "role", name=op.f("pk_job_seats")),
    )
    op.create_table(
        "job_themes",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("theme_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_job_themes_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["themes.id"], name=op.f("fk_job_themes_theme_id")),
        sa.PrimaryKeyConstraint("job_id", "theme_id", name=op.f("pk_job_themes")),
    )
    op.create_index(op.f("ix_job_themes_theme_id"), "job_themes", ["theme_id"], unique=False)
    op.create_table(
        "job_transitions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("action", sqlmodel.sql.sqltypes.AutoString(length=30), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["persons.id"], name=op.f("fk_job_transitions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_job_transitions_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_transitions")),
    )
    op.create_index("ix_job_transitions_job_at", "job_transitions", ["job_id", "at"], unique=False)
    op.create_table(
        "learnings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("learned_by", sa.String(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("for_whom", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("take_home", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("next_time", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("changes", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('dutch', text || ' ' || take_home || ' ' || next_time || ' ' || changes)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "learned_by IN ('poster', 'member')", name=op.f("ck_learnings_learned_by_known")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_learnings_author_id")),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_learnings_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learnings")),
    )
    op.create_index("ix_learnings_at", "learnings", ["at", "id"], unique=False)
    op.create_index(op.f("ix_learnings_author_id"), "learnings", ["author_id"], unique=False)
    op.create_index(
        "ix_learnings_search", "learnings", ["search"], unique=False, postgresql_using="gin"
    )
    op.create_index("uq_learnings_job_author", "learnings", ["job_id", "author_id"], unique=True)
    op.create_table(
        "not_for_me",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_not_for_me_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_not_for_me_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", "person_id", name=op.f("pk_not_for_me")),
    )
    op.create_index(op.f("ix_not_for_me_person_id"), "not_for_me", ["person_id"], unique=False)
    op.create_table(
        "calendar_entries",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sqlmodel.sql.sqltypes.AutoString(length=64), nullable=False),
        sa.Column("event_fields", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_calendar_entries_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_calendar_entries_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("job_id", "person_id", name=op.f("pk_calendar_entries")),
    )
    op.create_index(
        op.f("ix_calendar_entries_person_id"), "calendar_entries", ["person_id"], unique=False
    )
    op.create_table(
        "notifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=False),
        sa.Column("params", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["outbox_events.id"],
            name=op.f("fk_notifications_event_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_notifications_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_notifications_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notifications")),
    )
    op.create_index(
        "ix_notifications_person_at",
        "notifications",
        ["person_id", "created_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_notifications_unread",
        "notifications",
        ["person_id"],
        unique=False,
        postgresql_where=sa.text("read_at IS NULL"),
    )
    op.create_index(
        "uq_notifications_once", "notifications", ["event_id", "person_id"], unique=True
    )
    op.create_table(
        "placement_themes",
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("theme_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["placement_id"],
            ["placements.id"],
            name=op.f("fk_placement_themes_placement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["themes.id"], name=op.f("fk_placement_themes_theme_id")
        ),
        sa.PrimaryKeyConstraint("placement_id", "theme_id", name=op.f("pk_placement_themes")),
    )
    op.create_index(
        op.f("ix_placement_themes_theme_id"), "placement_themes", ["theme_id"], unique=False
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("answered_by_id", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_at IS NULL)", name=op.f("ck_questions_answered_at_once")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["persons.id"], name=op.f("fk_questions_answered_by_id")
        ),
        sa.ForeignKeyConstraint(["asker_id"], ["persons.id"], name=op.f("fk_questions_asker_id")),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_questions_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_index("ix_questions_job_at", "questions", ["job_id", "asked_at"], unique=False)
    op.create_table(
        "time_options",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_time_options_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_time_options_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_options")),
    )
    op.create_index(op.f("ix_time_options_job_id"), "time_options", ["job_id"], unique=False)
    op.create_table(
        "bookings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("session", postgresql.TSTZRANGE(), nullable=True),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.column("person_id"), "="),
            (sa.column("during"), "&&"),
            where=sa.text("released_at IS NULL"),
            using="gist",
            name="ex_bookings_no_overlap",
        ),
        sa.CheckConstraint(
            "(session IS NULL) = (during IS NULL)", name=op.f("ck_bookings_both_or_neither")
        ),
        sa.CheckConstraint(
            "session IS NULL OR during @> session", name=op.f("ck_bookings_during_holds_session")
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name=op.f("fk_bookings_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_bookings_job_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_bookings_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
    )
    op.create_index(op.f("ix_bookings_job_id"), "bookings", ["job_id"], unique=False)
    op.create_index(op.f("ix_bookings_person_id"), "bookings", ["person_id"], unique=False)
    op.create_index(
        "uq_bookings_live_claim",
        "bookings",
        ["claim_id"],
        unique=True,
        postgresql_where=sa.text("released_at IS NULL"),
    )
    op.create_table(
        "claim_options",
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("option_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name=op.f("fk_claim_options_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["option_id"],
            ["time_options.id"],
            name=op.f("fk_claim_options_option_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("claim_id", "option_id", name=op.f("pk_claim_options")),
    )
    op.create_index(
        op.f("ix_claim_options_option_id"), "claim_options", ["option_id"], unique=False
    )
    op.create_table(
        "claim_transitions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("action", sqlmodel.sql.sqltypes.AutoString(length=30), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["persons.id"], name=op.f("fk_claim_transitions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claims.id"],
            name=op.f("fk_claim_transitions_claim_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_transitions")),
    )
    op.create_index(
        "ix_claim_transitions_claim_at", "claim_transitions", ["claim_id", "at"], unique=False
    )
    op.create_table(
        "booked_hours",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("hours", sa.Numeric(precision=5, scale=2), nullable=False),
        sa.CheckConstraint(
            "extract(isodow FROM week) = 1", name=op.f("ck_booked_hours_week_is_a_monday")
        ),
        sa.CheckConstraint("hours > 0 AND hours <= 40", name=op.f("ck_booked_hours_hours_sane")),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["bookings.id"],
            name=op.f("fk_booked_hours_booking_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("booking_id", "week", name=op.f("pk_booked_hours")),
    )


def downgrade() -> None:
    op.drop_table("booked_hours")
    op.drop_index("ix_claim_transitions_claim_at", table_name="claim_transitions")
    op.drop_table("claim_transitions")
    op.drop_index(op.f("ix_claim_options_option_id"), table_name="claim_options")
    op.drop_table("claim_options")
    op.drop_index(
        "uq_bookings_live_claim",
        table_name="bookings",
        postgresql_where=sa.text("released_at IS NULL"),
    )
    op.drop_index(op.f("ix_bookings_person_id"), table_name="bookings")
    op.drop_index(op.f("ix_bookings_job_id"), table_name="bookings")
    op.drop_table("bookings")
    op.drop_index(op.f("ix_time_options_job_id"), table_name="time_options")
    op.drop_table("time_options")
    op.drop_index("ix_questions_job_at", table_name="questions")
    op.drop_table("questions")
    op.drop_index(op.f("ix_placement_themes_theme_id"), table_name="placement_themes")
    op.drop_table("placement_themes")
    op.drop_index(op.f("ix_calendar_entries_person_id"), table_name="calendar_entries")
    op.drop_table("calendar_entries")
    op.drop_index("uq_notifications_once", table_name="notifications")
    op.drop_index(
        "ix_notifications_unread",
        table_name="notifications",
        postgresql_where=sa.text("read_at IS NULL"),
    )
    op.drop_index("ix_notifications_person_at", table_name="notifications")
    op.drop_table("notifications")
    op.drop_index(op.f("ix_not_for_me_person_id"), table_name="not_for_me")
    op.drop_table("not_for_me")
    op.drop_index("uq_learnings_job_author", table_name="learnings")
    op.drop_index("ix_learnings_search", table_name="learnings", postgresql_using="gin")
    op.drop_index(op.f("ix_learnings_author_id"), table_name="learnings")
    op.drop_index("ix_learnings_at", table_name="learnings")
    op.drop_table("learnings")
    op.drop_index("ix_job_transitions_job_at", table_name="job_transitions")
    op.drop_table("job_transitions")
    op.drop_index(op.f("ix_job_themes_theme_id"), table_name="job_themes")
    op.drop_table("job_themes")
    op.drop_table("job_seats")
    op.drop_index(
        "uq_claims_live",
        table_name="claims",
        postgresql_where=sa.text(
            "state IN ('applied', 'waitlisted', 'offered', 'claimed', 'confirmed')"
        ),
    )
    op.drop_index(op.f("ix_claims_together_id"), table_name="claims")
    op.drop_index("ix_claims_person_state", table_name="claims")
    op.drop_index("ix_claims_job_state", table_name="claims")
    op.drop_index(
        "ix_claims_expires", table_name="claims", postgresql_where=sa.text("state = 'offered'")
    )
    op.drop_table("claims")
    op.drop_index(op.f("ix_sessions_person_id"), table_name="sessions")
    op.drop_index(op.f("ix_sessions_expires_at"), table_name="sessions")
    op.drop_table("sessions")
    op.drop_index(
        "uq_role_grants_once", table_name="role_grants", postgresql_nulls_not_distinct=True
    )
    op.drop_index(op.f("ix_role_grants_organisation_id"), table_name="role_grants")
    op.drop_index("ix_role_grants_network_role", table_name="role_grants")
    op.drop_table("role_grants")
    op.drop_index(op.f("ix_programme_members_person_id"), table_name="programme_members")
    op.drop_table("programme_members")
    op.drop_table("profiles")
    op.drop_index(op.f("ix_placements_person_id"), table_name="placements")
    op.drop_index(op.f("ix_placements_organisation_id"), table_name="placements")
    op.drop_table("placements")
    op.drop_index(op.f("ix_person_themes_theme_id"), table_name="person_themes")
    op.drop_table("person_themes")
    op.drop_index("ix_jobs_title", table_name="jobs")
    op.drop_index("ix_jobs_state_deadline", table_name="jobs")
    op.drop_index("ix_jobs_state_first_at", table_name="jobs")
    op.drop_index("ix_jobs_search", table_name="jobs", postgresql_using="gin")
    op.drop_index("ix_jobs_published", table_name="jobs")
    op.drop_index("ix_jobs_organisation_state", table_name="jobs")
    op.drop_index("ix_jobs_network_state", table_name="jobs")
    op.drop_index(
        "ix_jobs_due",
        table_name="jobs",
        postgresql_where=sa.text("state IN ('open', 'staffed', 'running', 'done')"),
    )
    op.drop_index(op.f("ix_jobs_copied_from_id"), table_name="jobs")
    op.drop_table("jobs")
    op.drop_index(op.f("ix_free_time_windows_person_id"), table_name="free_time_windows")
    op.drop_table("free_time_windows")
    op.drop_table("free_time_budgets")
    op.drop_index(op.f("ix_duos_trainee_id"), table_name="duos")
    op.drop_table("duos")
    op.drop_index("ix_deliveries_unfinished", table_name="deliveries")
    op.drop_index("uq_deliveries_once", table_name="deliveries")
    op.drop_index(
        "ix_deliveries_uncertain",
        table_name="deliveries",
        postgresql_where=sa.text("uncertain_attempts > 0"),
    )
    op.drop_index("ix_deliveries_state_at", table_name="deliveries")
    op.drop_table("deliveries")
    op.drop_index("ix_busy_periods_during", table_name="busy_periods", postgresql_using="gist")
    op.drop_table("busy_periods")
    op.drop_index(op.f("ix_programmes_network_id"), table_name="programmes")
    op.drop_table("programmes")
    op.drop_index("uq_persons_email", table_name="persons")
    op.drop_index(
        "ix_persons_name_trgm",
        table_name="persons",
        postgresql_using="gin",
        postgresql_ops={"name": "gin_trgm_ops"},
    )
    op.drop_index(op.f("ix_persons_home_organisation_id"), table_name="persons")
    op.drop_table("persons")
    op.drop_table("organisation_successions")
    op.drop_index(op.f("ix_network_partners_partner_id"), table_name="network_partners")
    op.drop_table("network_partners")
    op.drop_index(
        op.f("ix_network_organisations_organisation_id"), table_name="network_organisations"
    )
    op.drop_table("network_organisations")
    op.drop_index("ix_network_days_during", table_name="network_days", postgresql_using="gist")
    op.drop_table("network_days")
    op.drop_index(op.f("ix_themes_broader"), table_name="themes")
    op.drop_table("themes")
    op.drop_index("ix_sign_in_links_source_at", table_name="sign_in_links")
    op.drop_index("ix_sign_in_links_expires_at", table_name="sign_in_links")
    op.drop_index("ix_sign_in_links_email_at", table_name="sign_in_links")
    op.drop_table("sign_in_links")
    op.drop_index(
        "ix_outbox_events_waiting",
        table_name="outbox_events",
        postgresql_where=sa.text("handled_at IS NULL"),
    )
    op.drop_table("outbox_events")
    op.drop_index(op.f("ix_organisations_name"), table_name="organisations")
    op.drop_table("organisations")
    op.drop_table("networks")
    op.drop_index("ix_audit_entries_object", table_name="audit_entries")
    op.drop_index("ix_audit_entries_at", table_name="audit_entries")
    op.drop_table("audit_entries")
