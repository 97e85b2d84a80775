"""The demo's claims fit their jobs: seats, states, free time, and nobody in two places at once."""

from collections import Counter
from datetime import datetime
from itertools import pairwise

import pytest

from flying_trainees.accounts.models import Career
from flying_trainees.demo.content import read_demo
from flying_trainees.demo.job_content import Claim, Job
from flying_trainees.demo.people_content import Person
from flying_trainees.demo.times import HoursAgo, Period, moment_at, period_at
from flying_trainees.jobs.models import Audience, ClaimMode, JobState, SeatRole, TimingKind
from tests.unit.demo.test_demo_jobs import DAYS, EACH_JOB, ON_ANY_DAY

DEMO = read_demo()
PEOPLE = {person.key: person for person in DEMO.people}
LIVE = {"applied", "waitlisted", "offered", "claimed", "confirmed"}
SEATED = {"offered", "claimed", "confirmed", "attended", "absent"}
GONE = {"declined", "withdrawn", "lapsed", "closed"}
POSSIBLE = {
    JobState.DRAFT: set[str](),
    JobState.OPEN: LIVE - {"confirmed"} | GONE - {"closed"},
    JobState.STAFFED: {"confirmed"} | GONE - {"closed"},
    JobState.RUNNING: {"confirmed"} | GONE - {"closed"},
    JobState.DONE: {"attended", "absent"} | GONE - {"closed"},
    JobState.REVIEWED: {"attended", "absent"} | GONE - {"closed"},
    JobState.CANCELLED: GONE,
    JobState.EXPIRED: GONE,
}


@EACH_JOB
def test_claims_are_in_states_that_the_job_allows(job: Job) -> None:
    assert {claim.state for claim in job.claims} <= POSSIBLE[job.state]


@EACH_JOB
def test_seats_suffice_for_everybody_who_holds_one(job: Job) -> None:
    seats = {seat.role: seat.count for seat in job.seats}
    seats[SeatRole.MEMBER] = job.group_max - sum(seats.values())
    held = Counter(claim.seat for claim in job.claims if claim.state in SEATED)
    for role, count in held.items():
        assert count <= seats.get(role, 0), role
    for claim in job.claims:
        assert seats.get(claim.seat, 0) > 0, claim.person


@EACH_JOB
def test_a_confirmed_group_is_large_enough(job: Job) -> None:
    held = sum(claim.state in SEATED for claim in job.claims)
    if job.state in {JobState.STAFFED, JobState.RUNNING, JobState.DONE, JobState.REVIEWED}:
        assert held >= job.group_min
    if job.state == JobState.EXPIRED:
        assert len(job.claims) < job.group_min


@EACH_JOB
def test_one_live_claim_per_person_and_job(job: Job) -> None:
    live = Counter(claim.person for claim in job.claims if claim.state in LIVE | SEATED)
    assert all(count == 1 for count in live.values())


@EACH_JOB
def test_claim_mode_decides_between_seat_and_application(job: Job) -> None:
    states = {claim.state for claim in job.claims}
    if job.claim_mode == ClaimMode.DIRECT:
        assert "applied" not in states
    else:
        assert "waitlisted" not in states


def test_there_is_a_full_job_with_a_waiting_list() -> None:
    full = next(job for job in DEMO.jobs if job.key == "wijkcoach")
    assert sum(claim.state in SEATED for claim in full.claims) == full.group_max
    assert sum(claim.state == "waitlisted" for claim in full.claims) == 2
    for job in DEMO.jobs:
        if any(claim.state == "waitlisted" for claim in job.claims):
            assert job is full


@EACH_JOB
def test_only_those_who_may_see_a_job_claim_it(job: Job) -> None:
    for claim in job.claims:
        networks = {grant.network for grant in PEOPLE[claim.person].roles}
        assert job.network in networks or job.audience != Audience.NETWORK, claim.person


@EACH_JOB
def test_senior_seats_are_for_seniors_and_duos_are_mixed(job: Job) -> None:
    for claim in job.claims:
        if claim.seat == SeatRole.SENIOR:
            assert PEOPLE[claim.person].career == Career.SENIOR
    if job.duo and job.state in {JobState.STAFFED, JobState.RUNNING}:
        held = {claim.person for claim in job.claims if claim.state in SEATED}
        assert any({duo.senior, duo.trainee} <= held for duo in DEMO.duos)


@EACH_JOB
def test_offers_are_younger_than_a_day_and_say_who_asks(job: Job) -> None:
    for claim in job.claims:
        if claim.state == "offered":
            assert isinstance(claim.at, HoursAgo)
            assert claim.at.hours_ago < 24
            assert claim.by is not None
            assert claim.via == "offer"


@ON_ANY_DAY
def test_claims_come_after_publishing_and_before_the_deadline(now: datetime) -> None:
    for job in DEMO.jobs:
        published = [moment_at(step.at, now) for step in job.history if step.action == "publish"]
        for claim in job.claims:
            assert published[0] < moment_at(claim.at, now) < now, (job.key, claim.person)
            assert moment_at(claim.at, now) < moment_at(job.claim_deadline, now)


@ON_ANY_DAY
def test_nobody_is_booked_twice_at_once(now: datetime) -> None:
    for person in PEOPLE:
        spans = sorted(period_at(session, now) for session in sessions_of(person))
        for (_, end), (begin, _) in pairwise(spans):
            assert end <= begin, person


def test_whoever_holds_a_seat_in_a_coming_session_is_free_then() -> None:
    for job in DEMO.jobs:
        if job.state not in {JobState.OPEN, JobState.STAFFED}:
            continue
        for claim in job.claims:
            if claim.state in SEATED and job.timing.options:
                options = options_of(job, claim)
                assert any(is_free(PEOPLE[claim.person], job.timing.options[i]) for i in options), (
                    job.key,
                    claim.person,
                )


@EACH_JOB
def test_flexible_hours_are_spread_over_the_weeks(job: Job) -> None:
    for claim in job.claims:
        confirmed = claim.state == "confirmed" and job.timing.kind == TimingKind.FLEXIBLE
        assert bool(claim.week_hours) == confirmed
        if confirmed:
            assert job.timing.from_ is not None
            assert job.timing.until is not None
            assert len(claim.week_hours) == job.timing.until.week - job.timing.from_.week + 1
            assert sum(claim.week_hours) == pytest.approx(job.hours_per_person)


def test_a_joint_claim_waits_for_a_colleague() -> None:
    together = [claim for job in DEMO.jobs for claim in job.claims if claim.together]
    assert {claim.state for claim in together} == {"claimed", "offered"}
    assert len({claim.together for claim in together}) == 1


def sessions_of(person: str) -> list[Period]:
    """Sessions that a person is booked for or has been at."""
    booked = {"confirmed", "attended"}
    return [
        job.timing.options[job.option]
        for job in DEMO.jobs
        if job.option is not None
        for claim in job.claims
        if claim.person == person and claim.state in booked
    ]


def options_of(job: Job, claim: Claim) -> list[int]:
    """Options that a seat is held for: the chosen one, those the person ticked, or all."""
    if job.option is not None:
        return [job.option]
    return claim.options or list(range(len(job.timing.options)))


def is_free(person: Person, session: Period) -> bool:
    """Whether one window holds the whole session and nothing else stands in the way."""
    within = any(
        window.weekday == session.weekday
        and window.start <= session.start
        and window.end >= session.end
        for window in person.windows
    )
    networks = {grant.network for grant in person.roles}
    network_days = [day.time for day in DEMO.network_days if day.network in networks]
    begin, end = period_at(session, DAYS[0])
    for other in (*person.busy, *network_days):
        other_begin, other_end = period_at(other, DAYS[0])
        if begin < other_end and other_begin < end:
            return False
    return within
