"""A person's calendar follows the truth: same UID, growing SEQUENCE, nothing sent twice."""

from dataclasses import dataclass
from datetime import date, timedelta

from icalendar import Calendar
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState, TimingKind
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.notifications import Scene, happen, listed, mails, make_scene


def claim_event(session: Session, kind: str, scene: Scene, actor: Person | None) -> OutboxEvent:
    """Something happens to Noor's claim."""
    session.flush()
    return happen(
        session, kind, job_id=scene.job.id, claim_id=scene.claim.id, person_id=scene.noor.id,
        actor_id=actor.id if actor else None,
    )  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What a calendar program reads in the file."""

    method: str
    uid: str
    sequence: int
    start: date
    summary: str


def calendar_of(session: Session, event: OutboxEvent, person: Person) -> Part | None:
    """The file in somebody's mail."""
    delivery = mails(session, event).get(person.email)
    part = delivery.content.get("calendar") if delivery else None
    if part is None:
        return None
    calendar = Calendar.from_ical(part["ics"])
    assert isinstance(calendar, Calendar)
    assert str(calendar["method"]) == part["method"]
    (one,) = calendar.events
    return Part(
        str(part["method"]), str(one["uid"]), int(str(one["sequence"])), one.start,
        str(one["summary"]),
    )  # fmt: skip


def test_confirm_move_and_withdraw_fit_onto_each_other(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)

    confirmed = claim_event(session, "claim-confirmed", scene, scene.poster)
    assert scene.job.starts_at
    assert scene.job.ends_at
    scene.job.starts_at += timedelta(days=1)
    scene.job.ends_at += timedelta(days=1)
    scene.job.sequence += 1
    session.flush()
    moved = happen(session, "job-rescheduled", job_id=scene.job.id, actor_id=scene.poster.id)
    scene.claim.state = ClaimState.WITHDRAWN
    withdrawn = claim_event(session, "claim-withdrawn", scene, scene.noor)

    found = [calendar_of(session, event, scene.noor) for event in (confirmed, moved, withdrawn)]
    (first, second, third) = [part for part in found if part]
    assert [first.method, second.method, third.method] == ["REQUEST", "REQUEST", "CANCEL"]
    assert len({part.uid for part in (first, second, third)}) == 1
    assert first.sequence < second.sequence < third.sequence
    assert second.start - first.start == timedelta(days=1)
    assert third.start == second.start


def test_whoever_withdraws_himself_gets_the_cancellation_but_no_line(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    claim_event(session, "claim-confirmed", scene, scene.poster)
    scene.claim.state = ClaimState.WITHDRAWN

    event = claim_event(session, "claim-withdrawn", scene, scene.noor)

    assert scene.noor.id not in listed(session, event)
    assert scene.bram.id in listed(session, event)
    assert scene.noor.email in mails(session, event)


def test_withdrawing_before_the_confirmation_sends_no_mail(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state = ClaimState.WITHDRAWN

    event = claim_event(session, "claim-withdrawn", scene, scene.noor)

    assert mails(session, event) == {}


def test_a_reopened_job_leaves_calendars_and_comes_back_with_a_higher_sequence(
    session: Session,
) -> None:
    scene = make_scene(session, JobState.STAFFED)
    claim_event(session, "claim-confirmed", scene, scene.poster)
    scene.job.state, scene.claim.state = JobState.OPEN, ClaimState.CLAIMED
    reopened = claim_event(session, "claim-unconfirmed", scene, None)
    scene.job.state, scene.claim.state = JobState.STAFFED, ClaimState.CONFIRMED
    again = claim_event(session, "claim-confirmed", scene, scene.poster)

    off, on = calendar_of(session, reopened, scene.noor), calendar_of(session, again, scene.noor)
    assert off is not None
    assert on is not None
    assert (off.method, on.method) == ("CANCEL", "REQUEST")
    assert on.sequence > off.sequence


def test_a_cancelled_job_leaves_the_calendars_of_group_and_poster(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    claim_event(session, "claim-confirmed", scene, scene.coordinator)
    to_poster = happen(session, "job-confirmed", job_id=scene.job.id, actor_id=scene.poster.id)
    scene.job.state, scene.claim.state = JobState.CANCELLED, ClaimState.CLOSED
    closed = claim_event(session, "claim-closed", scene, scene.poster)
    cancelled = happen(session, "job-cancelled", job_id=scene.job.id, actor_id=scene.poster.id)

    asked = calendar_of(session, to_poster, scene.poster)
    assert asked is not None
    assert asked.method == "REQUEST"
    for event, person in ((closed, scene.noor), (cancelled, scene.poster)):
        part = calendar_of(session, event, person)
        assert part is not None
        assert part.method == "CANCEL"


def test_events_handled_in_the_wrong_order_leave_the_calendar_right(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    scene.claim.state = ClaimState.WITHDRAWN

    withdrawn = claim_event(session, "claim-withdrawn", scene, scene.noor)
    confirmed = claim_event(session, "claim-confirmed", scene, scene.poster)

    assert calendar_of(session, withdrawn, scene.noor) is None
    assert calendar_of(session, confirmed, scene.noor) is None


def test_a_past_job_stays_in_calendars(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    claim_event(session, "claim-confirmed", scene, scene.poster)
    scene.job.state, scene.claim.state = JobState.DONE, ClaimState.CLOSED

    event = claim_event(session, "claim-closed", scene, None)

    assert calendar_of(session, event, scene.noor) is None


def test_a_flexible_job_is_a_reminder_on_its_last_day(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    scene.job.timing_kind = TimingKind.FLEXIBLE
    assert scene.job.starts_at
    scene.job.from_on = scene.job.starts_at.date()
    scene.job.until_on = scene.job.starts_at.date() + timedelta(days=14)

    part = calendar_of(
        session, claim_event(session, "claim-confirmed", scene, scene.poster), scene.noor
    )

    assert part is not None
    assert part.start == scene.job.until_on
    assert part.summary == f"Uiterlijk vandaag: {scene.job.title}"
