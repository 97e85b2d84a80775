"""Claiming a seat over the API."""

from flying_trainees.accounts.models import Career
from flying_trainees.jobs.models import ClaimMode, JobState, SeatRole
from tests.factories.availability import make_budget, make_window
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.factories.people import make_member, make_network
from tests.integration.groups.conftest import Clock, Pool


def test_a_claim_on_a_direct_job_takes_the_seat(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member("Noor Veldkamp")

    answer = pool.claim(noor, job)

    assert answer.status_code == 201, answer.text
    body = answer.json()
    assert (body["state"], body["seat"]) == ("claimed", "member")
    assert body["person"]["name"] == "Noor Veldkamp"
    assert body["allowedActions"] == ["withdraw"]
    shown = pool.as_(noor).get(f"/v1/jobs/{job.id}").json()
    assert (shown["seatsTaken"], shown["myClaim"]["id"]) == (1, body["id"])
    assert pool.events() == ["claim-claimed"]


def test_a_late_claim_joins_the_waiting_list(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))
    first, second, late = pool.members(3)
    pool.claim(first, job)
    pool.claim(second, job)

    answer = pool.claim(late, job)

    assert (answer.status_code, answer.json()["state"]) == (201, "waitlisted")


def test_a_second_claim_of_the_same_person_is_refused(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member()
    pool.claim(noor, job)

    again = pool.claim(noor, job)

    assert (again.status_code, again.json()["code"]) == (409, "already-claimed")


def test_after_a_withdrawal_one_may_claim_again(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member()
    pool.step(noor, pool.claim(noor, job).json()["id"], "withdraw")

    assert pool.claim(noor, job).json()["state"] == "claimed"


def test_a_chosen_job_is_applied_for(pool: Pool) -> None:
    job = make_job(
        pool.session, pool.organisation, pool.network, claim_mode=ClaimMode.CHOSEN, group=(1, 1)
    )
    one, other = pool.members(2)

    states = [pool.claim(person, job, seat="member").json()["state"] for person in (one, other)]

    assert states == ["applied", "applied"]


def test_the_seat_asked_for_is_given_until_it_is_taken(pool: Pool) -> None:
    seats = {SeatRole.MODERATOR: 1}
    job = make_job(pool.session, pool.organisation, pool.network, seats=seats)
    one, other = pool.members(2)

    assert pool.claim(one, job, seat="moderator").json()["seat"] == "moderator"
    refused = pool.claim(other, job, seat="moderator")

    assert (refused.status_code, refused.json()["code"]) == (409, "seat-taken")


def test_a_senior_seat_is_for_a_senior(pool: Pool) -> None:
    seats = {SeatRole.SENIOR: 1}
    job = make_job(pool.session, pool.organisation, pool.network, seats=seats)
    senior = make_member(pool.session, pool.network, career=Career.SENIOR)

    refused = pool.claim(pool.member(), job, seat="senior")

    assert (refused.status_code, refused.json()["code"]) == (403, "not-for-you")
    assert pool.claim(senior, job).json()["seat"] == "senior"


def test_a_seat_that_the_job_does_not_have_names_the_field(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)

    refused = pool.claim(pool.member(), job, seat="noteTaker").json()

    assert refused["errors"][0]["path"] == "seat"


def test_options_of_another_job_are_refused(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)

    refused = pool.claim(pool.member(), job, optionIds=[str(job.id)])

    assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, "optionIds.0")


def test_a_poster_without_membership_cannot_claim(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)

    refused = pool.claim(pool.poster, job)

    assert (refused.status_code, refused.json()["code"]) == (403, "not-for-you")


def test_a_job_out_of_sight_is_not_there(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    stranger = make_member(pool.session, make_network(pool.session))

    assert pool.claim(stranger, job).status_code == 404


def test_claiming_ends_at_the_deadline(pool: Pool, clock: Clock) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member()
    clock.now = job.claim_deadline or MONDAY_MORNING

    refused = pool.claim(noor, job)

    assert (refused.status_code, refused.json()["code"]) == (409, "claims-closed")


def test_a_draft_or_finished_job_cannot_be_claimed(pool: Pool) -> None:
    done = make_job(pool.session, pool.organisation, pool.network, state=JobState.DONE)

    refused = pool.claim(pool.member(), done)

    assert (refused.status_code, refused.json()["code"]) == (409, "transition-not-allowed")


def test_warnings_tell_of_the_budget_and_of_free_time_and_never_refuse(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, starts=(IN_A_WEEK,), hours=4)
    noor = pool.member()
    make_budget(pool.session, noor, 2)
    make_window(pool.session, noor, weekday=6)

    answer = pool.claim(noor, job).json()

    assert [warning["key"] for warning in answer["warnings"]] == ["over-budget", "not-in-free-time"]
    assert answer["warnings"][0]["params"] == {"hours": 4.0, "budget": 2}
    assert "4" in answer["warnings"][0]["text"]


def test_who_is_free_and_within_the_budget_is_not_warned(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, hours=4)
    noor = pool.member()
    make_budget(pool.session, noor, 4)
    make_window(pool.session, noor, weekday=IN_A_WEEK.isoweekday())

    assert pool.claim(noor, job).json()["warnings"] == []
