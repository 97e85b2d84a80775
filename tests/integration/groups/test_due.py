"""What happens by itself, and that it happens once."""

from datetime import datetime, timedelta

from sqlmodel import Session

from flying_trainees.groups.due import run_due
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, JobState
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.integration.groups.conftest import Pool

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DEADLINE = IN_A_WEEK - DAY


def run_all(session: Session, now: datetime) -> int:
    """Run what is due until nothing is."""
    total = 0
    while done := run_due(session, now):
        total += done
    return total


def state(pool: Pool, job: Job) -> JobState:
    """The job's present state."""
    pool.session.refresh(job)
    return job.state


def test_an_unanswered_offer_lapses_and_goes_to_the_next(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    silent, next_one = pool.members(2)
    make_claim(pool.session, job, silent, ClaimState.OFFERED, expires_at=MONDAY_MORNING + HOUR)
    make_claim(pool.session, job, next_one, ClaimState.WAITLISTED, None)

    assert run_all(pool.session, MONDAY_MORNING + HOUR - MINUTE) == 0
    assert run_all(pool.session, MONDAY_MORNING + HOUR) == 1
    assert run_all(pool.session, MONDAY_MORNING + HOUR) == 0

    assert pool.states(job) == {silent.id: ClaimState.LAPSED, next_one.id: ClaimState.OFFERED}
    assert pool.events() == ["claim-lapsed", "claim-offered"]


def test_too_small_a_group_expires_after_the_deadline(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 4))
    one = pool.member()
    make_claim(pool.session, job, one)

    run_all(pool.session, DEADLINE - MINUTE)
    assert state(pool, job) is JobState.OPEN
    run_all(pool.session, DEADLINE)

    assert state(pool, job) is JobState.EXPIRED
    assert pool.states(job) == {one.id: ClaimState.CLOSED}


def test_who_was_offered_a_seat_may_answer_before_the_job_expires(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 4))
    one, invited = pool.members(2)
    make_claim(pool.session, job, one)
    make_claim(pool.session, job, invited, ClaimState.OFFERED, expires_at=DEADLINE + HOUR)

    run_all(pool.session, DEADLINE)
    assert state(pool, job) is JobState.OPEN
    run_all(pool.session, DEADLINE + HOUR)

    assert state(pool, job) is JobState.EXPIRED


def test_the_poster_is_reminded_once_and_it_expires_at_its_start(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 4))
    make_claim(pool.session, job, pool.member())

    run_all(pool.session, DEADLINE)
    run_all(pool.session, DEADLINE + HOUR)
    assert pool.events() == ["job-needs-confirming"]
    assert state(pool, job) is JobState.OPEN
    run_all(pool.session, IN_A_WEEK)

    assert state(pool, job) is JobState.EXPIRED


def test_a_job_starts_finishes_and_counts_everybody_as_attended(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, state=JobState.STAFFED)
    member, absent, waiting = pool.members(3)
    make_claim(pool.session, job, member, ClaimState.CONFIRMED)
    missed = make_claim(pool.session, job, absent, ClaimState.CONFIRMED)
    make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None)
    ends = IN_A_WEEK + timedelta(hours=2.5)

    run_all(pool.session, IN_A_WEEK)
    assert state(pool, job) is JobState.RUNNING
    assert pool.states(job)[waiting.id] is ClaimState.CLOSED
    assert pool.step(pool.poster, missed.id, "absent").json()["state"] == "absent"
    run_all(pool.session, ends + DAY)
    assert state(pool, job) is JobState.DONE
    assert pool.states(job)[member.id] is ClaimState.CONFIRMED
    run_all(pool.session, ends + 2 * DAY)

    assert pool.states(job) == {
        member.id: ClaimState.ATTENDED,
        absent.id: ClaimState.ABSENT,
        waiting.id: ClaimState.CLOSED,
    }


def test_a_larger_group_asks_the_waiting_list(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    seated, waiting = pool.members(2)
    make_claim(pool.session, job, seated)
    make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None)
    assert run_all(pool.session, MONDAY_MORNING) == 0

    job.group_max = 2
    pool.session.add(job)
    pool.session.flush()

    assert run_all(pool.session, MONDAY_MORNING) == 1
    assert pool.states(job)[waiting.id] is ClaimState.OFFERED


def test_a_job_reopened_after_its_deadline_stays_open_for_somebody_else(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 2))
    one, other = pool.members(2)
    claim = pool.claim(one, job).json()["id"]
    pool.claim(other, job)
    pool.step_job(pool.poster, job, "confirm")
    job.claim_deadline = MONDAY_MORNING
    pool.session.add(job)
    pool.session.flush()

    pool.step(one, claim, "withdraw")
    run_all(pool.session, MONDAY_MORNING + MINUTE)

    assert state(pool, job) is JobState.OPEN
    assert pool.claim(pool.member(), job).json()["state"] == "claimed"
