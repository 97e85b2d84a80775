"""Pool assignments, and mail about them as a topic of its own."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

# Seats come and go with their people too, so the database itself counts them.
COUNT_SEATS = """
CREATE FUNCTION count_pool_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE pool_items SET taken = taken + 1 WHERE id = NEW.item_id;
  ELSE
    UPDATE pool_items SET taken = taken - 1 WHERE id = OLD.item_id;
  END IF;
  RETURN NULL;
END $$
"""
TOPICS = "'own', 'newJobs', 'reminders', 'hosting', 'questions', 'learned'"


def upgrade() -> None:
    op.create_table(
        "pool_assignments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("handover", sa.String(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('preparing', 'running', 'presenting', 'completed', 'cancelled')",
            name=op.f("ck_pool_assignments_state_known"),
        ),
        sa.CheckConstraint(
            "ends_on > begins_on", name=op.f("ck_pool_assignments_ends_after_begin")
        ),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["persons.id"], name=op.f("fk_pool_assignments_created_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["network_id"], ["networks.id"], name=op.f("fk_pool_assignments_network_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_assignments")),
    )
    op.create_index(
        "ix_pool_assignments_network_begins", "pool_assignments", ["network_id", "begins_on", "id"]
    )
    op.create_table(
        "pool_check_ins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("mood", sa.String(), nullable=False),
        sa.Column("line", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "mood IN ('onTrack', 'atRisk', 'stuck')", name=op.f("ck_pool_check_ins_mood_known")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_check_ins_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_pool_check_ins_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_check_ins")),
    )
    op.create_index(op.f("ix_pool_check_ins_person_id"), "pool_check_ins", ["person_id"])
    op.create_index(
        "uq_pool_check_ins_once_a_week",
        "pool_check_ins",
        ["assignment_id", "week", "person_id"],
        unique=True,
    )
    op.create_table(
        "pool_clients",
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_clients_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_pool_clients_organisation_id")
        ),
        sa.PrimaryKeyConstraint("assignment_id", "organisation_id", name=op.f("pk_pool_clients")),
    )
    op.create_index(op.f("ix_pool_clients_organisation_id"), "pool_clients", ["organisation_id"])
    op.create_table(
        "pool_decisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("written_by_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_decisions_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["written_by_id"], ["persons.id"], name=op.f("fk_pool_decisions_written_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_decisions")),
    )
    op.create_index(
        "ix_pool_decisions_assignment_at", "pool_decisions", ["assignment_id", "at", "id"]
    )
    op.create_table(
        "pool_guests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("invited_by_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_pool_guests_email_lower")),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_guests_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["invited_by_id"], ["persons.id"], name=op.f("fk_pool_guests_invited_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_guests")),
    )
    op.create_index(op.f("ix_pool_guests_email"), "pool_guests", ["email"])
    op.create_index("uq_pool_guests_once", "pool_guests", ["assignment_id", "email"], unique=True)
    op.create_table(
        "pool_jobs",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_jobs_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_pool_jobs_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", name=op.f("pk_pool_jobs")),
    )
    op.create_index(op.f("ix_pool_jobs_assignment_id"), "pool_jobs", ["assignment_id"])
    op.create_table(
        "pool_milestones",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("progress", sa.SmallInteger(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('kickOff', 'midTerm', 'closingDay', 'own', 'deliverable')",
            name=op.f("ck_pool_milestones_kind_known"),
        ),
        sa.CheckConstraint(
            "progress BETWEEN 0 AND 100", name=op.f("ck_pool_milestones_progress_in_percents")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_milestones_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["persons.id"], name=op.f("fk_pool_milestones_owner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_milestones")),
    )
    op.create_index(
        "ix_pool_milestones_assignment", "pool_milestones", ["assignment_id", "due_on", "id"]
    )
    op.create_index("ix_pool_milestones_due", "pool_milestones", ["due_on"])
    op.create_index(op.f("ix_pool_milestones_owner_id"), "pool_milestones", ["owner_id"])
    op.create_table(
        "pool_recommendations",
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("summary", sa.String(length=1000), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by_id", sa.Uuid(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answer_words", sa.String(), nullable=False),
        sa.Column("answered_by_id", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('dutch', summary || ' ' || text || ' ' || answer_words)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "answer IN ('accepted', 'partly', 'not')",
            name=op.f("ck_pool_recommendations_answer_known"),
        ),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_at IS NULL)",
            name=op.f("ck_pool_recommendations_answered_at_once"),
        ),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["persons.id"], name=op.f("fk_pool_recommendations_answered_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_recommendations_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["written_by_id"], ["persons.id"], name=op.f("fk_pool_recommendations_written_by_id")
        ),
        sa.PrimaryKeyConstraint("assignment_id", name=op.f("pk_pool_recommendations")),
    )
    op.create_index(
        "ix_pool_recommendations_answered", "pool_recommendations", ["answered_at", "assignment_id"]
    )
    op.create_index(
        "ix_pool_recommendations_search",
        "pool_recommendations",
        ["search"],
        unique=False,
        postgresql_using="gin",
    )
    op.create_table(
        "pool_stewards",
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_stewards_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_pool_stewards_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("assignment_id", "person_id", name=op.f("pk_pool_stewards")),
    )
    op.create_index(op.f("ix_pool_stewards_person_id"), "pool_stewards", ["person_id"])
    op.create_table(
        "pool_themes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("theme_id", sa.String(length=200), nullable=True),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_themes_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["lead_id"], ["persons.id"], name=op.f("fk_pool_themes_lead_id")),
        sa.ForeignKeyConstraint(["theme_id"], ["themes.id"], name=op.f("fk_pool_themes_theme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_themes")),
    )
    op.create_index("ix_pool_themes_assignment", "pool_themes", ["assignment_id", "position"])
    op.create_index(op.f("ix_pool_themes_lead_id"), "pool_themes", ["lead_id"])
    op.create_index(op.f("ix_pool_themes_theme_id"), "pool_themes", ["theme_id"])
    op.create_table(
        "pool_transitions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(length=30), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["persons.id"], name=op.f("fk_pool_transitions_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_transitions_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_transitions")),
    )
    op.create_index(
        "ix_pool_transitions_assignment_at", "pool_transitions", ["assignment_id", "at"]
    )
    op.create_table(
        "pool_findings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("pool_theme_id", sa.Uuid(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('finding', 'surprise')", name=op.f("ck_pool_findings_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_findings_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["persons.id"], name=op.f("fk_pool_findings_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["pool_theme_id"],
            ["pool_themes.id"],
            name=op.f("fk_pool_findings_pool_theme_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_findings")),
    )
    op.create_index(
        "ix_pool_findings_assignment_at", "pool_findings", ["assignment_id", "at", "id"]
    )
    op.create_index(op.f("ix_pool_findings_author_id"), "pool_findings", ["author_id"])
    op.create_index(op.f("ix_pool_findings_pool_theme_id"), "pool_findings", ["pool_theme_id"])
    op.create_table(
        "pool_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("room", sa.String(length=200), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seats", sa.SmallInteger(), nullable=True),
        sa.Column("taken", sa.SmallInteger(), nullable=False),
        sa.Column("pool_theme_id", sa.Uuid(), nullable=True),
        sa.Column("host_id", sa.Uuid(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('together', 'themeTable', 'workshop', 'pause')",
            name=op.f("ck_pool_items_kind_known"),
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_pool_items_ends_after_start")),
        sa.CheckConstraint("seats BETWEEN 1 AND 500", name=op.f("ck_pool_items_seats_in_limits")),
        sa.CheckConstraint(
            "taken >= 0 AND (seats IS NULL OR taken <= seats)",
            name=op.f("ck_pool_items_seats_enough"),
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["pool_assignments.id"],
            name=op.f("fk_pool_items_assignment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["host_id"], ["persons.id"], name=op.f("fk_pool_items_host_id")),
        sa.ForeignKeyConstraint(
            ["pool_theme_id"],
            ["pool_themes.id"],
            name=op.f("fk_pool_items_pool_theme_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_items")),
    )
    op.create_index(
        "ix_pool_items_assignment_starts", "pool_items", ["assignment_id", "starts_at", "id"]
    )
    op.create_index(op.f("ix_pool_items_host_id"), "pool_items", ["host_id"])
    op.create_index(op.f("ix_pool_items_pool_theme_id"), "pool_items", ["pool_theme_id"])
    op.create_table(
        "pool_seats",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("guest_id", sa.Uuid(), nullable=True),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("guest_id"), "="),
            (sa.column("during"), "&&"),
            using="gist",
            name="ex_pool_seats_guest",
        ),
        postgresql.ExcludeConstraint(
            (sa.column("person_id"), "="),
            (sa.column("during"), "&&"),
            using="gist",
            name="ex_pool_seats_person",
        ),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (guest_id IS NULL)", name=op.f("ck_pool_seats_one_of_two")
        ),
        sa.ForeignKeyConstraint(
            ["guest_id"],
            ["pool_guests.id"],
            name=op.f("fk_pool_seats_guest_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["pool_items.id"], name=op.f("fk_pool_seats_item_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_pool_seats_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_seats")),
    )
    op.create_index("uq_pool_seats_guest", "pool_seats", ["item_id", "guest_id"], unique=True)
    op.create_index("uq_pool_seats_person", "pool_seats", ["item_id", "person_id"], unique=True)
    op.execute(COUNT_SEATS)
    op.execute(
        "CREATE TRIGGER pool_seats_counted AFTER INSERT OR DELETE ON pool_seats"
        " FOR EACH ROW EXECUTE FUNCTION count_pool_seats()"
    )
    _topics(f"{TOPICS}, 'pools'")


def downgrade() -> None:
    op.execute("DELETE FROM mail_choices WHERE topic = 'pools'")
    _topics(TOPICS)
    op.drop_table("pool_seats")
    op.execute("DROP FUNCTION count_pool_seats()")
    op.drop_table("pool_items")
    op.drop_table("pool_findings")
    op.drop_table("pool_transitions")
    op.drop_table("pool_themes")
    op.drop_table("pool_stewards")
    op.drop_table("pool_recommendations")
    op.drop_table("pool_milestones")
    op.drop_table("pool_jobs")
    op.drop_table("pool_guests")
    op.drop_table("pool_decisions")
    op.drop_table("pool_clients")
    op.drop_table("pool_check_ins")
    op.drop_table("pool_assignments")


def _topics(known: str) -> None:
    name = op.f("ck_mail_choices_topic_known")
    op.drop_constraint(name, "mail_choices", type_="check")
    op.create_check_constraint(name, "mail_choices", f"topic IN ({known})")
