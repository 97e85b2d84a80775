"""What time does to jobs by itself; the database's answer and the readable rule agree."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import ScalarSelect
from sqlmodel import Session, col, func, select

from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs import due
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.factories.people import make_member
from tests.integration.jobs.conftest import Here

END = IN_A_WEEK + timedelta(hours=2.5)
DEADLINE = IN_A_WEEK - timedelta(days=1)
MINUTE = timedelta(minutes=1)


def held() -> ScalarSelect[int]:
    """Seats held of the job in the outer query, as `groups` counts them."""
    return (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state) == ClaimState.CLAIMED)
        .correlate(Job)
        .scalar_subquery()
    )


def give_seats(session: Session, here: Here, job: Job, number: int) -> None:
    """Let some people hold a seat."""
    for _ in range(number):
        person = make_member(session, here.network)
        session.add(
            Claim(
                job_id=job.id,
                person_id=person.id,
                state=ClaimState.CLAIMED,
                seat="member",
                created_at=MONDAY_MORNING,
                updated_at=MONDAY_MORNING,
            )
        )
    session.flush()


def test_a_staffed_job_starts_at_its_start_and_not_before(session: Session, here: Here) -> None:
    job = make_job(session, here.organisation, here.network, state=JobState.STAFFED)

    assert due.start_due(session, IN_A_WEEK - MINUTE) == []
    assert not due.starts_now(job, IN_A_WEEK - MINUTE)
    assert due.starts_now(job, IN_A_WEEK)
    assert due.start_due(session, IN_A_WEEK) == [job.id]
    assert job.state is JobState.RUNNING
    assert due.start_due(session, IN_A_WEEK) == []
    [line] = session.exec(select(JobTransition))
    assert (line.action, line.actor_id) == ("start", None)


def test_a_running_job_is_done_a_day_after_its_end(session: Session, here: Here) -> None:
    job = make_job(session, here.organisation, here.network, state=JobState.RUNNING)
    day_after = END + timedelta(days=1)

    assert due.finish_due(session, day_after - MINUTE) == []
    assert not due.finishes_now(job, day_after - MINUTE)
    assert due.finishes_now(job, day_after)
    assert due.finish_due(session, day_after) == [job.id]
    assert job.state is JobState.DONE
    [event] = session.exec(select(OutboxEvent))
    assert event.kind == "job-finished"


@pytest.mark.parametrize(
    ("now", "seats", "expires", "reminds"),
    [
        (DEADLINE - MINUTE, 0, False, False),
        (DEADLINE - MINUTE, 2, False, False),
        (DEADLINE, 0, True, False),
        (DEADLINE, 1, True, False),
        (DEADLINE, 2, False, True),
        (IN_A_WEEK, 2, False, True),
        (IN_A_WEEK + timedelta(days=2) - MINUTE, 4, False, True),
        (IN_A_WEEK + timedelta(days=2), 4, True, False),
    ],
)
def test_after_the_deadline_a_job_expires_or_its_poster_is_reminded(
    session: Session,
    here: Here,
    now: datetime,
    seats: int,
    expires: bool,  # noqa: FBT001
    reminds: bool,  # noqa: FBT001
) -> None:
    last_start = IN_A_WEEK + timedelta(days=2)
    job = make_job(session, here.organisation, here.network, starts=[IN_A_WEEK, last_start])
    give_seats(session, here, job, seats)

    assert due.expires_now(job, now, seats, last_start) is expires
    assert due.needs_confirming_now(job, now, seats, last_start) is reminds
    assert due.expiring_jobs(session, now, held()) == ([job] if expires else [])
    assert due.remind_due(session, now, held()) == ([job.id] if reminds else [])


def test_a_poster_is_reminded_once(session: Session, here: Here) -> None:
    job = make_job(session, here.organisation, here.network)
    give_seats(session, here, job, 2)

    assert due.remind_due(session, DEADLINE, held()) == [job.id]
    assert due.remind_due(session, DEADLINE + MINUTE, held()) == []

    [event] = session.exec(select(OutboxEvent))
    assert (event.kind, event.payload["job_id"]) == ("job-needs-confirming", str(job.id))
    assert not due.needs_confirming_now(job, DEADLINE, 2, IN_A_WEEK)


def test_flexible_hours_wait_for_confirmation_until_their_last_day_is_over(
    session: Session, here: Here
) -> None:
    job = make_flexible_job(session, here.organisation, here.network)
    give_seats(session, here, job, 2)
    assert job.last_at is not None

    assert due.expiring_jobs(session, job.last_at - MINUTE, held()) == []
    assert due.expiring_jobs(session, job.last_at, held()) == [job]


@pytest.mark.parametrize("state", [s for s in JobState if s is not JobState.OPEN])
def test_only_open_jobs_expire(session: Session, here: Here, state: JobState) -> None:
    job = make_job(session, here.organisation, here.network, state=state)

    assert due.expiring_jobs(session, END, held()) == []
    assert due.remind_due(session, DEADLINE, held()) == []
    assert not due.expires_now(job, END, 0, IN_A_WEEK)
