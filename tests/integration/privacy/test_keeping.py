"""What is too old goes, what isn't stays, and the dry run says the same."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.audit.recording import record as audit
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.privacy.keeping import (
    due_for_erasure,
    let_audit_go,
    let_rows_go,
    warn_inactive,
    would_go,
)
from flying_trainees.privacy.models import ErasureReason, InactivityWarning
from flying_trainees.privacy.rules import AUDIT, CLOSED, INACTIVE, RULES, Rule, table_of
from flying_trainees.tables import METADATA
from tests.factories.anything import AnyRows
from tests.factories.clock import MONDAY_MORNING as NOW
from tests.factories.people import make_administrator, make_person

SignIn = Callable[[Person], TestClient]
OLD_ENOUGH = {
    "outbox_events": {"handled_at": NOW},
    "deliveries": {"state": "sent"},
    "assignment_runs": {"state": "cancelled", "snapshot": {"people": []}},
    "placements": {"begins_on": NOW.date(), "ends_on": NOW.date()},
    "erasure_requests": {"done_at": NOW},
    "busy_periods": {"during": Range(NOW, NOW + timedelta(hours=1))},
}
"""What makes a row of a table one that can become too old. All else is dated now."""


def mail_to_guest(rows: AnyRows) -> dict[str, object]:
    """What makes a delivery one to a guest of an assignment that ends now."""
    assignment = rows.make(METADATA.tables["pool_assignments"])
    payload = {"assignment_id": str(assignment["id"])}
    event = rows.make(METADATA.tables["outbox_events"], kind="pool-guest-invited", payload=payload)
    return {"event_id": event["id"]}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_rule_lets_go_what_is_too_old_and_only_that(session: Session, rule: Rule) -> None:
    rows = AnyRows(session, lambda column: f"woorden {column.name}")
    given = mail_to_guest(rows) if rule.key == "guest-mails" else OLD_ENOUGH.get(rule.table, {})
    rows.make(table_of(rule), **given)
    young = NOW + timedelta(days=rule.days - 1)
    old = NOW + timedelta(days=rule.days + 2)

    assert would_go(session, young, rule, rule.days) == 0
    assert would_go(session, old, rule, rule.days) == 1
    let_rows_go(session, old)
    assert would_go(session, old, rule, rule.days) == 0


def test_the_audit_trail_goes_after_the_legal_period_and_never_within_a_year(
    session: Session,
) -> None:
    for years in (0, 2, 6):
        audit(session, NOW - timedelta(days=365 * years), None, "role-granted", ("person", "1"))
    session.flush()

    assert would_go(session, NOW, AUDIT, AUDIT.days) == 1
    assert let_audit_go(session, NOW) == 1
    gone = session.execute(text("SELECT forget_audit_entries(now())")).scalar_one()
    assert gone <= 1
    young = session.exec(select(AuditEntry).where(AuditEntry.at == NOW)).one()
    with pytest.raises(IntegrityError, match="can only be added to"):
        session.execute(text("DELETE FROM audit_entries WHERE id = :id"), {"id": young.id})


def test_who_never_comes_back_is_warned_first_and_erased_a_month_later(session: Session) -> None:
    gone, back = (make_person(session) for _ in range(2))
    make_administrator(session)
    last = NOW - timedelta(days=INACTIVE.days - 29)
    for person in session.exec(select(Person)):
        person.last_active_at = last
    session.flush()

    assert warn_inactive(session, NOW) == 2
    assert warn_inactive(session, NOW) == 0
    events = session.exec(select(OutboxEvent.payload)).all()
    assert {event["person_id"] for event in events} == {str(gone.id), str(back.id)}
    assert due_for_erasure(session, NOW + timedelta(days=20)) == []

    back.last_active_at = NOW + timedelta(days=1)
    session.flush()
    later = NOW + timedelta(days=31)
    warn_inactive(session, later)
    (due,) = due_for_erasure(session, later)
    assert (due.person_id, due.reason) == (gone.id, ErasureReason.INACTIVE)
    assert session.exec(select(InactivityWarning.person_id)).all() == [gone.id]


def test_a_closed_account_is_erased_after_its_period(session: Session) -> None:
    person = make_person(session)
    person.deactivated_at = NOW
    session.flush()

    assert due_for_erasure(session, NOW + timedelta(days=CLOSED.days - 1)) == []
    (due,) = due_for_erasure(session, NOW + timedelta(days=CLOSED.days + 1))
    assert (due.person_id, due.reason) == (person.id, ErasureReason.CLOSED)


def test_an_administrator_sees_what_would_go_and_chooses_within_limits(
    session: Session, sign_in: SignIn
) -> None:
    els = sign_in(make_administrator(session))
    past = Range(NOW - timedelta(days=60), NOW - timedelta(days=59))
    table = METADATA.tables["busy_periods"]
    AnyRows(session, lambda column: column.name).make(table, during=past)

    tried = els.get("/v1/keeping-periods/busy-periods/dry-run?days=1").json()
    assert (tried["days"], tried["usualDays"]) == (1, 90)
    usual = els.get("/v1/keeping-periods/busy-periods/dry-run?days=90").json()
    assert usual["wouldGo"] == 0
    assert tried["wouldGo"] == 1
    assert els.put("/v1/keeping-periods/busy-periods", json={"days": 30}).json()["days"] == 30
    refused = els.put("/v1/keeping-periods/audit", json={"days": 30})
    assert refused.json()["errors"][0]["detail"] == "Kies 366 tot 7.305 dagen."
    assert els.put("/v1/keeping-periods/wat-dan-ook", json={"days": 30}).status_code == 404


def test_everybody_may_read_the_periods_and_nobody_else_may_change_them(
    session: Session, sign_in: SignIn, client: TestClient
) -> None:
    periods = client.get("/v1/keeping-periods").json()["items"]
    assert {one["key"]: one["days"] for one in periods}["mail-contents"] == 30
    assert all(one["wouldGo"] is None for one in periods)
    member = sign_in(make_person(session))
    assert member.get("/v1/keeping-periods/dry-run").status_code == 403
    assert member.put("/v1/keeping-periods/sessions", json={"days": 1}).status_code == 403
