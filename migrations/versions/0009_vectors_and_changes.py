"""Sentence vectors of people and jobs, and which of them changed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# One row for each change of what matching remembers about a person or a job. Only added to, never
# updated, so that two transactions never wait for each other here.
NOTE_CHANGE = """
CREATE FUNCTION note_change(of_kind text, subject uuid, words boolean) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO subject_changes (kind, subject_id, xid, at, pending)
    VALUES (of_kind, subject, pg_current_xact_id()::text::bigint, now(), words)
$$
"""

# Arguments: person or job, the column with its id, and whether its words may have changed.
NOTE_ROW = """
CREATE FUNCTION note_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    subject uuid := said ->> TG_ARGV[1];
BEGIN
    PERFORM note_change(TG_ARGV[0], subject,
        TG_ARGV[2]::boolean AND NOT (TG_OP = 'DELETE' AND TG_ARGV[1] = 'id'));
    RETURN NULL;
END $$
"""

NOTE_PLACEMENT_THEME = """
CREATE FUNCTION note_placement_theme_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_change('person', person_id, true) FROM placements
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.placement_id ELSE NEW.placement_id END;
    RETURN NULL;
END $$
"""

# A job's end and title stand in the history of who was there.
NOTE_PAST = """
CREATE FUNCTION note_past_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_change('person', person_id, true) FROM claims
    WHERE job_id = NEW.id AND state IN ('attended', 'confirmed');
    RETURN NULL;
END $$
"""

# Places of organisations and names of themes stand in everybody's.
NOTE_EVERYTHING = """
CREATE FUNCTION note_every_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_change('everything', NULL, false);
    RETURN NULL;
END $$
"""

ROWS = (
    ("persons", "person", "id", False),
    ("profiles", "person", "person_id", True),
    ("person_themes", "person", "person_id", True),
    ("placements", "person", "person_id", True),
    ("duos", "person", "senior_id", False),
    ("duos", "person", "trainee_id", False),
    ("claims", "person", "person_id", True),
    ("claims", "job", "job_id", False),
    ("jobs", "job", "id", True),
    ("job_themes", "job", "job_id", False),
    ("job_seats", "job", "job_id", False),
    ("time_options", "job", "job_id", False),
    ("person_vectors", "person", "person_id", False),
    ("job_vectors", "job", "job_id", False),
)


def upgrade() -> None:
    _create_tables()
    for function in (NOTE_CHANGE, NOTE_ROW, NOTE_PLACEMENT_THEME, NOTE_PAST, NOTE_EVERYTHING):
        op.execute(function)
    for table, kind, column, words in ROWS:
        # Signing in and the like change nothing that is remembered.
        of = "OF name, career, home_organisation_id " if table == "persons" else ""
        op.execute(
            f"CREATE TRIGGER {table}_{column}_changes AFTER INSERT OR UPDATE {of}OR DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION note_row_change('{kind}', '{column}', '{words}')"
        )
    op.execute(
        "CREATE TRIGGER placement_themes_changes AFTER INSERT OR UPDATE OR DELETE"
        " ON placement_themes FOR EACH ROW EXECUTE FUNCTION note_placement_theme_change()"
    )
    op.execute(
        "CREATE TRIGGER jobs_past_changes AFTER UPDATE OF ends_at, title ON jobs FOR EACH ROW"
        " WHEN (OLD.ends_at IS DISTINCT FROM NEW.ends_at OR OLD.title <> NEW.title)"
        " EXECUTE FUNCTION note_past_change()"
    )
    op.execute(
        "CREATE TRIGGER organisations_changes AFTER UPDATE OF latitude, longitude"
        " ON organisations FOR EACH ROW"
        " WHEN ((OLD.latitude, OLD.longitude) IS DISTINCT FROM (NEW.latitude, NEW.longitude))"
        " EXECUTE FUNCTION note_every_change()"
    )
    op.execute(
        "CREATE TRIGGER themes_changes AFTER UPDATE OF label ON themes FOR EACH ROW"
        " WHEN (OLD.label <> NEW.label) EXECUTE FUNCTION note_every_change()"
    )
    # What is there already has no vectors yet.
    op.execute("SELECT note_change('person', id, true) FROM persons")
    op.execute("SELECT note_change('job', id, true) FROM jobs")


def _create_tables() -> None:
    op.create_table(
        "subject_changes",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("xid", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pending", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('person', 'job', 'everything')", name=op.f("ck_subject_changes_kind_known")
        ),
        sa.CheckConstraint(
            "(subject_id IS NULL) = (kind = 'everything')",
            name=op.f("ck_subject_changes_whose_it_is"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject_changes")),
    )
    op.create_index("ix_subject_changes_xid", "subject_changes", ["xid"])
    op.create_index("ix_subject_changes_at", "subject_changes", ["at"])
    op.create_index(
        "ix_subject_changes_pending",
        "subject_changes",
        ["id"],
        postgresql_where=sa.text("pending"),
    )
    op.create_table(
        "person_vectors",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("model", sa.String(length=100), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('assignment', 'ambition', 'note')", name=op.f("ck_person_vectors_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_person_vectors_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "kind", name=op.f("pk_person_vectors")),
    )
    op.create_table(
        "job_vectors",
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("model", sa.String(length=100), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_job_vectors_job_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", name=op.f("pk_job_vectors")),
    )


def downgrade() -> None:
    op.drop_table("job_vectors")
    op.drop_table("person_vectors")
    for table, _, column, _ in ROWS:
        if not table.endswith("_vectors"):
            op.execute(f"DROP TRIGGER {table}_{column}_changes ON {table}")
    op.execute("DROP TRIGGER placement_themes_changes ON placement_themes")
    op.execute("DROP TRIGGER jobs_past_changes ON jobs")
    op.execute("DROP TRIGGER organisations_changes ON organisations")
    op.execute("DROP TRIGGER themes_changes ON themes")
    for function in ("note_every_change()", "note_past_change()", "note_placement_theme_change()",
                     "note_row_change()", "note_change(text, uuid, boolean)"):  # fmt: skip
        op.execute(f"DROP FUNCTION {function}")
    op.drop_table("subject_changes")
