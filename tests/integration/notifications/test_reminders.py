"""Reminders: each once, at the right hour on both sides of a clock change, none that is untrue."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState, TimingKind
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.notifications.events import (
    PERIOD_ENDING,
    PERIOD_NEAR,
    REMINDERS,
    SESSION_NEAR,
)
from flying_trainees.notifications.models import Call, MailRhythm
from flying_trainees.notifications.reminding import remind_due
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.people.network_models import Network
from tests.factories.availability import make_free_all_week
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import Scene, happen, listed, mails, make_scene
from tests.factories.people import make_member, make_network

DAY = timedelta(days=1)


def reminded(session: Session, now: datetime) -> list[tuple[str, str]]:
    """What is reminded at a moment: kind and to whom."""
    remind_due(session, now)
    events = session.exec(
        select(OutboxEvent).where(OutboxEvent.recorded_at == now).order_by(col(OutboxEvent.id))
    ).all()
    return [
        (event.kind, session.get_one(Person, event.payload["person_id"]).name.split()[0])
        for event in events
    ]


def local(text: str) -> datetime:
    """A wall clock reading in Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def staffed(session: Session, starts: str) -> Scene:
    """A confirmed job, settled long ago."""
    scene = make_scene(session, JobState.STAFFED, starts=(local(starts),))
    for claim in session.exec(select(type(scene.claim))):
        claim.updated_at = local(starts) - 9 * DAY
    session.flush()
    return scene


@pytest.mark.parametrize(
    ("starts", "too_early", "due"),
    [
        ("2026-11-26T13:30", "2026-11-25T09:59", "2026-11-25T10:00"),
        ("2026-11-26T08:00", "2026-11-25T09:59", "2026-11-25T10:00"),
        # Summer time ends in the night before the session, or begins in it.
        ("2026-10-25T13:30", "2026-10-24T09:59", "2026-10-24T10:00"),
        ("2027-03-28T13:30", "2027-03-27T09:59", "2027-03-27T10:00"),
    ],
)
def test_the_group_and_the_poster_are_reminded_the_morning_before_once(
    session: Session, starts: str, too_early: str, due: str
) -> None:
    scene = staffed(session, starts)

    assert reminded(session, local(too_early)) == []
    first = reminded(session, local(due))
    again = reminded(session, local(due) + timedelta(minutes=10))

    assert sorted(first) == [("session-near", who) for who in ("Anouk", "Bram", "Noor")]
    assert again == []
    scene.job.starts_at = local(starts) + 7 * DAY
    scene.job.ends_at = scene.job.starts_at + timedelta(hours=2)
    session.flush()
    later = local(due) + 7 * DAY + timedelta(hours=2)
    assert len(reminded(session, later)) == 3, "a moved session is a new one"


def test_a_reminder_says_where_with_whom_and_brings_the_calendar_file(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    job, claim, noor = scene.job.id, scene.claim.id, scene.noor.id
    sent = happen(session, "claim-confirmed", job_id=job, claim_id=claim, person_id=noor)

    soon = MONDAY_MORNING + 6 * DAY
    event = happen(session, "session-near", soon, job_id=job, claim_id=claim, person_id=noor)

    mail, first = mails(session, event)[scene.noor.email], mails(session, sent)[scene.noor.email]
    assert mail.content["subject"] == f"Morgen: {scene.job.title}"
    assert "Raadhuisplein 1" in mail.content["text"]
    assert "Bram ter Haar" in mail.content["text"]
    sequence = [line for line in mail.content["calendar"]["ics"].split() if "SEQUENCE" in line]
    assert sequence == [
        line for line in first.content["calendar"]["ics"].split() if "SEQUENCE" in line
    ]


def test_what_became_untrue_is_not_told_nor_sent_after_the_night(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    session.add(MailRhythm(person_id=scene.noor.id, quiet_from=time(9), quiet_until=time(12)))
    claim: dict[str, Any] = {
        "job_id": scene.job.id, "claim_id": scene.claim.id, "person_id": scene.noor.id,
    }  # fmt: skip
    waiting = happen(session, "session-near", MONDAY_MORNING + 6 * DAY, **claim)
    assert mails(session, waiting)

    scene.job.state, scene.claim.state = JobState.CANCELLED, ClaimState.CLOSED
    session.flush()
    happen(session, "claim-closed", MONDAY_MORNING + 6 * DAY, **claim)
    late = happen(session, "session-near", MONDAY_MORNING + 6 * DAY, **claim)

    assert mails(session, waiting) == {}
    assert listed(session, late) == set()


def test_a_group_that_plans_its_own_hours_hears_when_it_begins_and_before_it_ends(
    session: Session,
) -> None:
    scene = make_scene(session, JobState.STAFFED)
    scene.job.timing_kind = TimingKind.FLEXIBLE
    scene.job.from_on, scene.job.until_on = date(2026, 12, 7), date(2026, 12, 18)
    scene.job.starts_at, scene.job.ends_at = local("2026-12-07T00:00"), local("2026-12-19T00:00")
    session.flush()
    both = ("Bram", "Noor")

    assert reminded(session, local("2026-12-06T09:59")) == []
    near = reminded(session, local("2026-12-06T10:00"))
    assert sorted(near) == [("period-near", who) for who in both]
    assert reminded(session, local("2026-12-06T11:00")) == []
    scene.job.state = JobState.RUNNING
    session.flush()
    assert reminded(session, local("2026-12-15T09:59")) == []
    ending = reminded(session, local("2026-12-15T10:00"))
    assert sorted(ending) == [("period-ending", who) for who in both]
    assert reminded(session, local("2026-12-15T11:00")) == []

    event = happen(
        session, "period-ending", local("2026-12-15T10:00"),
        job_id=scene.job.id, claim_id=scene.claim.id, person_id=scene.noor.id,
    )  # fmt: skip
    mail = mails(session, event)[scene.noor.email]
    assert mail.content["subject"] == f"De laatste dagen: {scene.job.title}"
    assert "18 dec" in mail.content["text"], mail.content["text"]


def test_an_open_offer_is_reminded_of_in_its_last_quarter(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = MONDAY_MORNING + DAY
    session.flush()

    assert reminded(session, MONDAY_MORNING + timedelta(hours=17)) == []
    assert reminded(session, MONDAY_MORNING + timedelta(hours=18)) == [("offer-lapsing", "Noor")]
    scene.claim.state = ClaimState.CLAIMED
    session.flush()
    assert reminded(session, MONDAY_MORNING + timedelta(hours=19)) == []


def test_who_was_told_and_did_nothing_hears_of_the_deadline(session: Session) -> None:
    scene = make_scene(session)
    network_id = scene.job.network_id
    assert network_id
    idle = make_member(session, make_network(session), "Ida Blom")
    for person in (idle, scene.noor):
        session.add(Call(job_id=scene.job.id, person_id=person.id, called_at=MONDAY_MORNING))
    session.flush()

    found = reminded(session, MONDAY_MORNING + 5 * DAY)

    assert found == [("deadline-near", "Ida")]
    assert reminded(session, MONDAY_MORNING + 5 * DAY + timedelta(hours=1)) == []


def test_whoever_wrote_nothing_down_is_asked_once(session: Session) -> None:
    scene = make_scene(session, JobState.DONE)
    session.add(
        Learning(
            job_id=scene.job.id, author_id=scene.bram.id, learned_by=LearnedBy.MEMBER,
            text="Vraag door.", at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
        )
    )  # fmt: skip
    session.flush()

    assert reminded(session, MONDAY_MORNING + 9 * DAY) == []
    assert reminded(session, MONDAY_MORNING + 11 * DAY) == [
        ("learning-missing", "Noor"),
        ("check-missing", "Anouk"),
    ]
    assert reminded(session, MONDAY_MORNING + 12 * DAY) == []


def test_a_poster_whose_job_nobody_claims_hears_what_would_help(session: Session) -> None:
    scene = make_scene(session, starts=(MONDAY_MORNING.replace(hour=7) + 14 * DAY,))
    for claim in session.exec(select(type(scene.claim))):
        claim.state = ClaimState.WITHDRAWN
    for number in range(4):
        make_free_all_week(session, make_member(session, _network(session, scene), f"P{number} X"))
    session.flush()
    half = MONDAY_MORNING + 7 * DAY

    assert reminded(session, half - 2 * DAY) == []
    assert reminded(session, half) == [("job-without-claims", "Anouk")]
    event = happen(
        session, "job-without-claims", half, job_id=scene.job.id, person_id=scene.poster.id
    )

    text = mails(session, event)[scene.poster.email].content["text"]
    assert "er zijn 4 mensen vrij" in text or "Een uur later: 4 mensen meer." in text


@pytest.mark.parametrize("kind", REMINDERS)
def test_every_reminder_has_words_in_both_languages(session: Session, kind: str) -> None:
    going = {SESSION_NEAR, PERIOD_NEAR, PERIOD_ENDING}
    state = JobState.STAFFED if kind in going else JobState.OPEN
    scene = make_scene(session, state)
    if kind == "offer-lapsing":
        scene.claim.state, scene.claim.expires_at = ClaimState.OFFERED, MONDAY_MORNING + DAY
    for language in ("nl", "en"):
        scene.noor.language = language
        session.flush()
        event = happen(
            session, kind, job_id=scene.job.id, claim_id=scene.claim.id, person_id=scene.noor.id
        )
        assert scene.noor.email in mails(session, event)
    assert session.exec(select(Delivery)).first()


def _network(session: Session, scene: Scene) -> Network:
    return session.get_one(Network, scene.job.network_id)
