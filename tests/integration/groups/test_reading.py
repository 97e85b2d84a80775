"""What readers see of jobs and their groups, and in how many queries."""

from collections.abc import Callable
from typing import Any

import pytest

from flying_trainees.accounts.models import Career, Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import ClaimMode, Job, JobState, SeatRole
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_theme
from tests.factories.people import make_member
from tests.integration.groups.conftest import Pool


def test_a_member_sees_the_group_but_not_who_waits_or_applied(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    seated, waiting, applied, reader = pool.members(4)
    make_claim(pool.session, job, seated, ClaimState.CLAIMED)
    make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None)
    make_claim(pool.session, job, applied, ClaimState.APPLIED, None)

    seen = {
        person.id: {
            claim["person"]["name"]
            for claim in pool.as_(person).get(f"/v1/jobs/{job.id}").json()["claims"]
        }
        for person in (reader, waiting, pool.poster, pool.coordinator)
    }

    everybody = {seated.name, waiting.name, applied.name}
    assert seen == {
        reader.id: {seated.name},
        waiting.id: {seated.name, waiting.name},
        pool.poster.id: everybody,
        pool.coordinator.id: everybody,
    }


def test_a_reason_is_between_the_person_and_who_is_in_charge(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    seated, reader = pool.members(2)
    claim = make_claim(pool.session, job, seated, ClaimState.CLAIMED)
    claim.why = "Persoonlijk"
    pool.session.add(claim)
    pool.session.flush()

    whys = [
        pool.as_(person).get(f"/v1/jobs/{job.id}").json()["claims"][0]["why"]
        for person in (seated, pool.poster, reader)
    ]

    assert whys == ["Persoonlijk", "Persoonlijk", ""]


def test_another_persons_waiting_claim_cannot_be_touched_nor_found(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    waiting, seated, reader = pool.members(3)
    hidden = make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None)
    shown = make_claim(pool.session, job, seated, ClaimState.CLAIMED)

    assert pool.step(reader, hidden.id, "withdraw").status_code == 404
    assert pool.step(reader, shown.id, "withdraw").status_code == 403


@pytest.mark.parametrize("claim_mode", ClaimMode)
def test_choices_say_what_one_could_do(pool: Pool, claim_mode: ClaimMode) -> None:
    by_role = {SeatRole.MODERATOR: 1, SeatRole.SENIOR: 1}
    job = make_job(
        pool.session, pool.organisation, pool.network, seats=by_role, claim_mode=claim_mode
    )

    assert pool.read(pool.member(), f"/jobs/{job.id}")["claimChoices"] == {
        "canClaim": True,
        "reason": None,
        "seats": ["moderator", "member"],
        "waitingList": False,
        "colleaguesAtMost": 3,
    }


def test_choices_of_a_full_job_lead_to_the_waiting_list(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    make_claim(pool.session, job, pool.member())

    choices = pool.as_(pool.member()).get(f"/v1/jobs/{job.id}").json()["claimChoices"]

    assert (choices["canClaim"], choices["waitingList"], choices["seats"]) == (True, True, [])


def test_choices_name_the_error_that_a_claim_would_give(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    done = make_job(pool.session, pool.organisation, pool.network, state=JobState.DONE)
    noor = pool.member()
    make_claim(pool.session, job, noor)

    def reason(person: Person, wanted: Job) -> str:
        return str(pool.read(person, f"/jobs/{wanted.id}")["claimChoices"]["reason"])

    assert reason(noor, job) == "already-claimed"
    assert reason(pool.poster, job) == "not-for-you"
    assert reason(pool.member(), done) == "claims-closed"


def test_a_senior_may_take_the_senior_seat(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, seats={SeatRole.SENIOR: 1})
    senior = make_member(pool.session, pool.network, career=Career.SENIOR)

    choices = pool.as_(senior).get(f"/v1/jobs/{job.id}").json()["claimChoices"]

    assert choices["seats"] == ["senior", "member"]


def test_my_claims_stand_with_their_jobs_newest_first_and_by_state(pool: Pool) -> None:
    noor = pool.member()
    jobs = [make_job(pool.session, pool.organisation, pool.network) for _ in range(3)]
    states = (ClaimState.CLAIMED, ClaimState.DECLINED, ClaimState.WAITLISTED)
    for job, state in zip(jobs, states, strict=True):
        make_claim(pool.session, job, noor, state, None if state != "claimed" else "member")
    client = pool.as_(noor)

    first = client.get("/v1/me/claims", params={"limit": 2}).json()
    rest = client.get("/v1/me/claims", params={"cursor": first["nextCursor"]}).json()
    open_ones = client.get("/v1/me/claims?state=claimed&state=waitlisted").json()["items"]

    titles = [item["job"]["title"] for item in first["items"] + rest["items"]]
    assert titles == [job.title for job in reversed(jobs)]
    assert {item["claim"]["state"] for item in open_ones} == {"claimed", "waitlisted"}


def test_the_list_shows_seats_and_my_claim_in_a_constant_number_of_queries(
    pool: Pool, count_queries: Callable[[], int]
) -> None:
    reader = pool.member()
    theme = make_theme(pool.session)
    pool.as_(reader)

    def read(jobs: int) -> tuple[list[dict[str, Any]], int]:
        for _ in range(jobs):
            job = make_job(pool.session, pool.organisation, pool.network, theme)
            make_claim(pool.session, job, pool.member(), ClaimState.CLAIMED)
            make_claim(pool.session, job, reader, ClaimState.OFFERED)
        count_queries()
        items = pool.read(reader, "/jobs", limit=100)["items"]
        return items, count_queries()

    few, queries_for_few = read(2)
    many, queries_for_many = read(20)

    assert (len(few), len(many)) == (2, 22)
    assert queries_for_many == queries_for_few <= 14
    assert [(i["seatsTaken"], i["seats"]) for i in many[:1]] == [
        (2, [{"role": "member", "count": 4, "taken": 2}])
    ]
    assert {item["myClaim"]["state"] for item in many} == {"offered"}


def test_the_list_tells_who_is_in_charge_how_many_hold_wait_and_applied(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    for state in (ClaimState.CLAIMED, ClaimState.OFFERED):
        make_claim(pool.session, job, pool.member(), state)
    for state in (ClaimState.WAITLISTED, ClaimState.APPLIED, ClaimState.APPLIED):
        make_claim(pool.session, job, pool.member(), state, None)

    def numbers(reader: Person) -> tuple[object, ...]:
        [item] = pool.read(reader, "/jobs")["items"]
        return tuple(item[name] for name in ("seatsTaken", "seatsHeld", "waiting", "applied"))

    assert numbers(pool.coordinator) == numbers(pool.poster) == (2, 1, 1, 2)
    assert numbers(pool.member()) == (2, 1, None, None)


def test_one_job_is_read_in_a_constant_number_of_queries(
    pool: Pool, count_queries: Callable[[], int]
) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 12))
    client = pool.as_(pool.coordinator)

    def read(claims: int) -> int:
        for person in pool.members(claims):
            make_claim(pool.session, job, person)
        count_queries()
        assert client.get(f"/v1/jobs/{job.id}").status_code == 200
        return count_queries()

    assert read(2) == read(8) <= 18


def test_the_etag_guards_a_step_against_an_older_page(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    client = pool.as_(pool.poster)
    seen = client.get(f"/v1/jobs/{job.id}").headers["ETag"]
    body = {"action": "unpublish"}
    address = f"/v1/jobs/{job.id}/transitions"

    stale = client.post(address, json=body, headers={"If-Match": '"999"'})
    current = client.post(address, json=body, headers={"If-Match": seen})

    assert (stale.status_code, current.status_code) == (412, 200)
    assert current.headers["ETag"] != seen
