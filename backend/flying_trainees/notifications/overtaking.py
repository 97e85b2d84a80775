"""Forget mail that still waits for somebody's quiet hours to end, and isn't true any more."""

from sqlalchemy import text
from sqlmodel import Session

from flying_trainees.notifications.events import (
    DEADLINE_NEAR,
    OFFER_LAPSING,
    PERIOD_ENDING,
    PERIOD_NEAR,
    SESSION_NEAR,
)
from flying_trainees.notifications.occasion import Occasion

WAITING_MAILS = text("""
    DELETE FROM deliveries d USING outbox_events e
    WHERE e.id = d.event_id AND d.channel = 'mail' AND d.state = 'waiting' AND d.attempts = 0
      AND d.due_at > :now AND e.kind = ANY (:kinds) AND e.payload ->> 'job_id' = :job
      AND (CAST(:person AS uuid) IS NULL OR d.person_id = CAST(:person AS uuid))
""")
ASKED = ["claim-offered", "together-asked", OFFER_LAPSING]
CALLED = ["job-published", "people-called", DEADLINE_NEAR]
SOON = [SESSION_NEAR, PERIOD_NEAR, PERIOD_ENDING]
OVERTAKEN: dict[str, list[str]] = {
    "claim-accepted": ASKED,
    "claim-declined": ASKED,
    "claim-lapsed": ASKED,
    "claim-withdrawn": [*ASKED, *SOON],
    "claim-released": [*ASKED, *SOON],
    "claim-closed": [*ASKED, *SOON],
    "claim-unconfirmed": SOON,
    "job-rescheduled": [*SOON, *CALLED],
    "job-cancelled": [*SOON, *CALLED],
    "job-expired": CALLED,
    "job-reopened": SOON,
}
"""By what happened: which mails that didn't leave yet it makes untrue. Claims: one person's."""


def forget_overtaken(session: Session, occasion: Occasion) -> None:
    """Delete those mails; mails with a calendar file are never among them but reminders."""
    kinds, job = OVERTAKEN.get(occasion.kind), occasion.job
    if kinds is None or job is None:
        return
    person = occasion.payload.person_id if occasion.kind.startswith("claim-") else None
    asked = {"now": occasion.now, "kinds": kinds, "job": str(job.id), "person": person}
    session.connection().execute(WAITING_MAILS, asked)
