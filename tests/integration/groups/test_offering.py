"""Offers, answers, colleagues who come together, and the waiting list."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.ids import new_id
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import ClaimMode, Job, SeatRole
from tests.factories.availability import make_busy
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.factories.people import make_member, make_network
from tests.integration.groups.conftest import Clock, Pool


def claim_of(pool: Pool, person: Person, job: Job) -> str:
    """The id of the person's claim, as he sees it."""
    return str(pool.read(person, f"/jobs/{job.id}")["myClaim"]["id"])


def test_an_offer_takes_a_seat_until_it_is_answered(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    invited, late = pool.members(2)

    answer = pool.offer(pool.coordinator, job, invited)

    assert answer.status_code == 201, answer.text
    [offered] = answer.json()["items"]
    day_later = (MONDAY_MORNING + timedelta(days=1)).isoformat().replace("+00:00", "Z")
    assert (offered["state"], offered["expiresAt"]) == ("offered", day_later)
    assert pool.claim(late, job).json()["state"] == "waitlisted"
    assert pool.step(invited, offered["id"], "accept").json()["state"] == "claimed"


def test_offers_are_all_made_or_none(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))

    refused = pool.offer(pool.poster, job, *pool.members(3))

    assert (refused.status_code, refused.json()["code"]) == (409, "job-full")
    assert pool.states(job) == {}


def test_members_may_not_offer_seats(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    one, other = pool.members(2)

    assert pool.offer(one, job, other).status_code == 403


def test_an_offer_to_somebody_out_of_reach_names_him(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    stranger = make_member(pool.session, make_network(pool.session))

    refused = pool.offer(pool.poster, job, pool.member(), stranger)

    assert (refused.status_code, refused.json()["errors"][0]["path"]) == (
        400,
        "members.1.personId",
    )


def test_an_offer_goes_on_with_an_earlier_claim(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))
    waiting, declined, seated = pool.members(3)
    earlier = [
        make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None),
        make_claim(pool.session, job, declined, ClaimState.DECLINED, None),
    ]

    answer = pool.offer(pool.poster, job, waiting, declined).json()["items"]

    assert [UUID(offer["id"]) for offer in answer] == [claim.id for claim in earlier]
    make_claim(pool.session, job, seated, ClaimState.CLAIMED)
    refused = pool.offer(pool.poster, job, seated)
    assert refused.json()["code"] == "already-claimed"
    assert seated.name in refused.json()["detail"]


def test_a_lapsed_offer_cannot_be_accepted(pool: Pool, clock: Clock) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    invited = pool.member()
    [offered] = pool.offer(pool.poster, job, invited).json()["items"]
    pool.as_(invited)
    clock.now += timedelta(days=1)

    refused = pool.step(invited, offered["id"], "accept")

    assert (refused.status_code, refused.json()["code"]) == (409, "offer-lapsed")


def test_a_coordinator_accepts_for_somebody_visibly(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    invited = pool.member()
    [offered] = pool.offer(pool.poster, job, invited).json()["items"]

    by_poster = pool.step(pool.poster, offered["id"], "accept")
    accepted = pool.step(pool.coordinator, offered["id"], "accept", "Per telefoon")

    assert (by_poster.status_code, accepted.json()["state"]) == (403, "claimed")
    [entry] = pool.session.exec(select(AuditEntry).where(AuditEntry.action == "claim-accept"))
    assert (entry.actor_id, entry.on_behalf_of_id) == (pool.coordinator.id, invited.id)


def test_picking_and_passing_over_who_applied(pool: Pool) -> None:
    job = make_job(
        pool.session, pool.organisation, pool.network, claim_mode=ClaimMode.CHOSEN, group=(1, 1)
    )
    one, other, third = pool.members(3)
    ids = [pool.claim(person, job).json()["id"] for person in (one, other, third)]

    picked = pool.step(pool.poster, ids[0], "pick")
    too_many = pool.step(pool.poster, ids[1], "pick")
    passed = pool.step(pool.poster, ids[2], "pass-over", "We zoeken iemand uit de zorg")

    assert (picked.json()["state"], picked.json()["seat"]) == ("claimed", "member")
    assert (too_many.status_code, too_many.json()["code"]) == (409, "job-full")
    assert (passed.json()["state"], passed.json()["why"]) == (
        "declined",
        "We zoeken iemand uit de zorg",
    )


def test_a_seat_is_taken_back_with_a_reason_only(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    claim = pool.claim(pool.member(), job).json()["id"]

    assert pool.step(pool.poster, claim, "release").json()["errors"][0]["path"] == "why"
    assert pool.step(pool.poster, claim, "release", "Te veel van ons").json()["state"] == (
        "withdrawn"
    )


def test_colleagues_named_are_asked_and_all_get_a_seat(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 3))
    noor, bram, iris = pool.members(3)

    answer = pool.claim(noor, job, together=[str(bram.id), str(iris.id)])

    assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "claimed"
    assert [(c["state"], c["person"]["id"]) for c in answer.json()["together"]] == [
        ("offered", str(bram.id)),
        ("offered", str(iris.id)),
    ]
    assert pool.events() == ["claim-claimed", "together-asked", "together-asked"]


def test_when_one_declines_the_others_are_asked_whether_they_go_on(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 3))
    noor, bram, iris = pool.members(3)
    pool.claim(noor, job, together=[str(bram.id), str(iris.id)])

    pool.step(bram, claim_of(pool, bram, job), "decline", "Die dag kan ik niet")

    assert pool.events().count("together-broken") == 2
    assert pool.states(job) == {
        noor.id: ClaimState.CLAIMED,
        bram.id: ClaimState.DECLINED,
        iris.id: ClaimState.OFFERED,
    }


def test_too_few_seats_for_all_give_none(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))
    noor, bram, iris = pool.members(3)

    refused = pool.claim(noor, job, together=[str(bram.id), str(iris.id)])

    assert (refused.status_code, refused.json()["code"]) == (409, "job-full")
    assert pool.states(job) == {}


def test_one_cannot_name_oneself_or_a_stranger(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member()

    for who in (noor.id, new_id()):
        refused = pool.claim(noor, job, together=[str(who)])
        assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, "together.0")


def test_who_applied_together_is_asked_when_one_is_picked(pool: Pool) -> None:
    job = make_job(
        pool.session, pool.organisation, pool.network, claim_mode=ClaimMode.CHOSEN, group=(2, 2)
    )
    noor, bram = pool.members(2)
    claim = pool.claim(noor, job, together=[str(bram.id)]).json()
    assert claim["together"][0]["state"] == "applied"

    pool.step(pool.poster, claim["id"], "pick")

    assert pool.states(job) == {noor.id: ClaimState.CLAIMED, bram.id: ClaimState.OFFERED}


def test_a_freed_seat_goes_to_the_first_who_fits_and_can(pool: Pool) -> None:
    job = make_job(
        pool.session, pool.organisation, pool.network, group=(1, 1), seats={SeatRole.MODERATOR: 1}
    )
    seated, wants_another, busy, first, second = pool.members(5)
    claim = pool.claim(seated, job).json()["id"]
    for number, person in enumerate((wants_another, busy, first, second)):
        make_claim(
            pool.session, job, person, ClaimState.WAITLISTED,
            "member" if person is wants_another else None,
            created_at=MONDAY_MORNING + timedelta(minutes=number),
        )  # fmt: skip
    make_busy(pool.session, busy, IN_A_WEEK, IN_A_WEEK + timedelta(hours=1))

    pool.step(seated, claim, "withdraw")

    assert pool.states(job) == {
        seated.id: ClaimState.WITHDRAWN,
        wants_another.id: ClaimState.WAITLISTED,
        busy.id: ClaimState.WAITLISTED,
        first.id: ClaimState.OFFERED,
        second.id: ClaimState.WAITLISTED,
    }


def test_a_declined_seat_goes_to_the_next(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    invited, next_one = pool.members(2)
    [offered] = pool.offer(pool.poster, job, invited).json()["items"]
    pool.claim(next_one, job)

    pool.step(invited, offered["id"], "decline", "Te druk")

    assert pool.states(job)[next_one.id] is ClaimState.OFFERED


def test_a_coordinator_declines_for_somebody_who_is_away_and_it_shows(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    invited = pool.member()
    claim = make_claim(pool.session, job, invited, ClaimState.OFFERED)

    by_poster = pool.step(pool.poster, claim.id, "decline")
    answered = pool.step(pool.coordinator, claim.id, "decline", "Is met verlof.")

    assert (by_poster.status_code, answered.status_code) == (403, 200)
    assert pool.states(job)[invited.id] is ClaimState.DECLINED
    entry = pool.session.exec(select(AuditEntry)).one()
    assert (entry.action, entry.on_behalf_of_id) == ("claim-decline", invited.id)
