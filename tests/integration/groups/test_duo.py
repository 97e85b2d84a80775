"""A duo claims as one: both or neither; the senior sees what the trainee does and learns."""

from uuid import UUID

import pytest
from sqlmodel import Session

from flying_trainees.accounts.models import Career, Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import ClaimMode, JobState, SeatRole
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.people.models import Duo
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.people import make_member
from tests.integration.groups.conftest import Pool


@pytest.fixture
def senior(pool: Pool) -> Person:
    """A senior of the pool."""
    return make_member(pool.session, pool.network, "Ria", career=Career.SENIOR)


@pytest.fixture
def trainee(pool: Pool, senior: Person) -> Person:
    """The other half of the duo."""
    noor = pool.member("Noor")
    link(pool.session, senior, noor)
    return noor


def link(session: Session, senior: Person, trainee: Person) -> None:
    """Make two people a duo."""
    session.add(Duo(senior_id=senior.id, trainee_id=trainee.id, since=MONDAY_MORNING.date()))
    session.flush()


def states(pool: Pool, job_id: UUID, reader: Person) -> dict[str, tuple[str, str | None]]:
    """State and seat by name, as the reader sees the group."""
    claims = pool.read(reader, f"/jobs/{job_id}")["claims"]
    return {one["person"]["name"]: (one["state"], one["seat"]) for one in claims}


def test_one_act_gives_both_a_seat_that_suits(pool: Pool, senior: Person, trainee: Person) -> None:
    seats = {SeatRole.SENIOR: 1}
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 2), seats=seats)

    answer = pool.claim(trainee, job, duo=str(senior.id))

    assert answer.status_code == 201, answer.text
    assert states(pool, job.id, trainee) == {
        "Noor": ("claimed", "member"),
        "Ria": ("claimed", "senior"),
    }
    assert pool.events() == ["claim-claimed", "duo-claimed"]


def test_one_seat_is_for_neither(pool: Pool, senior: Person, trainee: Person) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))
    pool.claim(pool.member(), job)

    refused = pool.claim(trainee, job, duo=str(senior.id))

    assert (refused.status_code, refused.json()["code"]) == (409, "job-full")
    assert not {senior.id, trainee.id} & pool.states(job).keys()


def test_when_one_is_busy_elsewhere_neither_joins_a_confirmed_group(
    pool: Pool, senior: Person, trainee: Person
) -> None:
    staffed = JobState.STAFFED
    first, second = (
        make_job(pool.session, pool.organisation, pool.network, state=staffed, group=(1, 3))
        for _ in range(2)
    )
    pool.claim(senior, first)

    refused = pool.claim(trainee, second, duo=str(senior.id))

    assert (refused.status_code, refused.json()["code"]) == (409, "double-booked")
    assert pool.states(second) == {}


def test_who_leaves_has_the_other_asked(pool: Pool, senior: Person, trainee: Person) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 3))
    made = pool.claim(trainee, job, duo=str(senior.id)).json()

    pool.step(senior, made["together"][0]["id"], "withdraw")

    assert pool.states(job) == {
        trainee.id: ClaimState.CLAIMED,
        senior.id: ClaimState.WITHDRAWN,
    }
    assert pool.events()[-2:] == ["claim-withdrawn", "together-broken"]


def test_where_the_poster_chooses_both_apply(pool: Pool, senior: Person, trainee: Person) -> None:
    chosen = ClaimMode.CHOSEN
    job = make_job(pool.session, pool.organisation, pool.network, claim_mode=chosen)

    pool.claim(senior, job, duo=str(trainee.id))

    assert set(pool.states(job).values()) == {ClaimState.APPLIED}
    assert len(pool.states(job)) == 2


def test_nobody_claims_for_somebody_who_is_not_his_duo(
    pool: Pool, senior: Person, trainee: Person
) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 3))
    other = pool.member()

    foreign = pool.claim(other, job, duo=str(senior.id))
    mixed = pool.claim(trainee, job, duo=str(senior.id), together=[str(other.id)])

    assert foreign.json()["errors"][0]["code"] == "not-your-duo"
    assert mixed.json()["errors"][0]["code"] == "duo-or-together"
    assert pool.states(job) == {}


def test_the_senior_sees_the_trainees_jobs_and_nobody_else_does(
    pool: Pool, senior: Person, trainee: Person
) -> None:
    done = make_job(pool.session, pool.organisation, pool.network, state=JobState.DONE)
    make_claim(pool.session, done, trainee, ClaimState.ATTENDED)
    waiting = make_job(pool.session, pool.organisation, pool.network)
    make_claim(pool.session, waiting, trainee, ClaimState.WAITLISTED)

    by_member = LearnedBy.MEMBER
    for author, text in ((trainee, "Vraag eerst door"), (pool.member(), "Iets anders")):
        pool.session.add(
            Learning(
                job_id=done.id, author_id=author.id, learned_by=by_member, text=text,
                at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
            )
        )  # fmt: skip
    pool.session.flush()

    seen = pool.read(senior, f"/me/duos/{trainee.id}/claims")["items"]
    learned = pool.read(senior, f"/me/duos/{trainee.id}/learnings")["items"]

    assert [one["job"]["id"] for one in seen] == [str(done.id)]
    assert [one["text"] for one in learned] == ["Vraag eerst door"]
    for part in ("claims", "learnings"):
        path = f"/v1/me/duos/{senior.id}/{part}"
        assert pool.as_(trainee).get(path).status_code == 404
