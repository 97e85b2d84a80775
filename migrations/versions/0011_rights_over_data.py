"""Copies, erasure, periods of keeping; typed reasons apart from an audit trail that may expire."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# The trail still refuses every change. Only this function deletes, only what is older than a year
# whatever is asked, and only for whoever may call it.
EXPIRE = """
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('flying_trainees.forgetting', true) = 'on'
       AND OLD.at < now() - interval '1 year' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% can only be added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION forget_audit_entries(before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    gone bigint;
BEGIN
    PERFORM set_config('flying_trainees.forgetting', 'on', true);
    DELETE FROM audit_entries WHERE at < least(before, now() - interval '1 year');
    GET DIAGNOSTICS gone = ROW_COUNT;
    PERFORM set_config('flying_trainees.forgetting', 'off', true);
    RETURN gone;
END $$;
DROP TRIGGER audit_entries_append_only ON audit_entries;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
"""
NEVER = """
DROP TRIGGER audit_entries_append_only ON audit_entries;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION forget_audit_entries;
DROP FUNCTION refuse_audit_change;
"""
MOVE_REASONS = """
INSERT INTO audit_reasons (entry_id, why) SELECT id, why FROM audit_entries WHERE why <> '';
ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only;
UPDATE audit_entries SET why = '' WHERE why <> '';
ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only;
"""
MOVE_BACK = """
ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only;
UPDATE audit_entries e SET why = r.why FROM audit_reasons r WHERE r.entry_id = e.id;
ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only;
"""
LAST_ACTIVE = """
UPDATE persons SET last_active_at = coalesce(
    (SELECT max(last_seen_at) FROM sessions WHERE sessions.person_id = persons.id), created_at)
"""


def upgrade() -> None:
    op.add_column("persons", sa.Column("last_active_at", sa.DateTime(timezone=True)))
    op.add_column("persons", sa.Column("erased_at", sa.DateTime(timezone=True)))
    op.create_check_constraint(
        op.f("ck_persons_erased_is_deactivated"), "persons",
        "erased_at IS NULL OR deactivated_at IS NOT NULL",
    )  # fmt: skip
    op.execute(LAST_ACTIVE)
    op.create_table(
        "audit_reasons",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name=op.f("fk_audit_reasons_entry_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_audit_reasons")),
    )  # fmt: skip
    op.execute(MOVE_REASONS)
    op.execute(EXPIRE)
    _rights()
    _periods()


def _rights() -> None:
    op.create_table(
        "data_copies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'ready', 'failed')", name=op.f("ck_data_copies_state_known")
        ),
        sa.CheckConstraint(
            "(state = 'ready') = (content IS NOT NULL)",
            name=op.f("ck_data_copies_ready_has_content"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_data_copies_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_copies")),
    )
    op.create_index("ix_data_copies_person_asked", "data_copies", ["person_id", "asked_at"])
    op.create_table(
        "erasure_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_by_id", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "reason IN ('ownWish', 'onRequest', 'inactive', 'closed')",
            name=op.f("ck_erasure_requests_reason_known"),
        ),
        sa.CheckConstraint(
            "cancelled_at IS NULL OR done_at IS NULL", name=op.f("ck_erasure_requests_one_end")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_erasure_requests_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"], ["persons.id"], name=op.f("fk_erasure_requests_asked_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_requests")),
    )
    op.create_index(
        "uq_erasure_requests_open", "erasure_requests", ["person_id"], unique=True,
        postgresql_where=sa.text("cancelled_at IS NULL AND done_at IS NULL"),
    )  # fmt: skip


def _periods() -> None:
    op.create_table(
        "keeping_periods",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("days BETWEEN 0 AND 7305", name=op.f("ck_keeping_periods_days_sane")),
        sa.ForeignKeyConstraint(
            ["changed_by_id"], ["persons.id"], name=op.f("fk_keeping_periods_changed_by_id")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_keeping_periods")),
    )
    op.create_table(
        "inactivity_warnings",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("warned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_inactivity_warnings_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_inactivity_warnings")),
    )  # fmt: skip


def downgrade() -> None:
    op.drop_table("inactivity_warnings")
    op.drop_table("keeping_periods")
    op.drop_table("erasure_requests")
    op.drop_table("data_copies")
    op.execute(NEVER)
    op.execute(MOVE_BACK)
    op.drop_table("audit_reasons")
    op.drop_constraint(op.f("ck_persons_erased_is_deactivated"), "persons")
    op.drop_column("persons", "erased_at")
    op.drop_column("persons", "last_active_at")
