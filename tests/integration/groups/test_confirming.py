"""Confirming a group, and what undoes it."""

from datetime import timedelta

from sqlmodel import col, select

from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.parts import load_parts
from tests.factories.availability import make_free_all_week
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.integration.groups.conftest import Pool

DAY = timedelta(days=1)


def live_bookings(pool: Pool, job: Job) -> list[Booking]:
    """The job's bookings that stand."""
    wanted = select(Booking).where(Booking.job_id == job.id, col(Booking.released_at).is_(None))
    return list(pool.session.exec(wanted))


def test_confirming_books_everybody_and_closes_open_offers(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 4))
    one, other, undecided, waiting = pool.members(4)
    pool.claim(one, job)
    pool.claim(other, job)
    pool.offer(pool.coordinator, job, undecided)
    make_claim(pool.session, job, waiting, ClaimState.WAITLISTED, None)

    answer = pool.step_job(pool.poster, job, "confirm")

    assert answer.status_code == 200, answer.text
    assert (answer.json()["state"], answer.json()["timing"]["start"]) == (
        "staffed",
        IN_A_WEEK.isoformat().replace("+00:00", "Z"),
    )
    assert pool.states(job) == {
        one.id: ClaimState.CONFIRMED,
        other.id: ClaimState.CONFIRMED,
        undecided.id: ClaimState.LAPSED,
        waiting.id: ClaimState.WAITLISTED,
    }
    assert {booking.person_id for booking in live_bookings(pool, job)} == {one.id, other.id}
    assert pool.events().count("claim-confirmed") == 2
    assert "job-confirmed" in pool.events()


def test_a_group_under_its_minimum_is_not_confirmed(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 4))
    pool.claim(pool.member(), job)

    refused = pool.step_job(pool.poster, job, "confirm")

    assert (refused.status_code, refused.json()["code"]) == (409, "too-few-seats-held")
    assert "confirm" not in pool.as_(pool.poster).get(f"/v1/jobs/{job.id}").json()["allowedActions"]


def test_who_cannot_make_the_option_is_named(pool: Pool) -> None:
    starts = (IN_A_WEEK, IN_A_WEEK + DAY)
    job = make_job(pool.session, pool.organisation, pool.network, starts=starts, group=(2, 4))
    first, second = (option.id for option in load_parts(pool.session, [job.id])[job.id].options)
    noor, bram = pool.member("Noor Veldkamp"), pool.member("Bram Ooms")
    pool.claim(noor, job, optionIds=[str(first)])
    pool.claim(bram, job)

    seen = pool.as_(pool.poster).get(f"/v1/jobs/{job.id}").json()["optionClaims"]
    refused = pool.step_job(pool.poster, job, "confirm", optionId=str(second))

    assert [option["canMake"] for option in seen] == [2, 1]
    assert (refused.status_code, refused.json()["code"]) == (409, "double-booked")
    assert refused.json()["params"]["names"] == "Noor Veldkamp"
    assert refused.json()["params"]["persons"] == str(noor.id)
    assert "Noor Veldkamp" in refused.json()["detail"]
    assert pool.step_job(pool.poster, job, "confirm", optionId=str(first)).status_code == 200


def test_who_is_booked_elsewhere_is_named_until_released(pool: Pool) -> None:
    noor = pool.member("Noor Veldkamp")
    elsewhere = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    pool.claim(noor, elsewhere)
    pool.step_job(pool.poster, elsewhere, "confirm")
    job = make_job(
        pool.session, pool.organisation, pool.network, starts=(IN_A_WEEK + timedelta(hours=1),),
        group=(1, 3),
    )  # fmt: skip
    claim = pool.claim(noor, job).json()["id"]
    pool.claim(pool.member(), job)

    refused = pool.step_job(pool.poster, job, "confirm")

    assert (refused.status_code, refused.json()["code"]) == (409, "double-booked")
    assert refused.json()["params"]["names"] == "Noor Veldkamp"
    assert live_bookings(pool, job) == []
    assert pool.step(pool.poster, claim, "release", "Je hebt al een klus").status_code == 200
    assert pool.step_job(pool.poster, job, "confirm").status_code == 200


def test_there_must_be_time_to_travel_between_two_places(pool: Pool) -> None:
    noor = pool.member()
    here = make_job(pool.session, pool.organisation, pool.network, group=(1, 1), hours=2)
    far = make_organisation(pool.session, "Gemeente Steenwijkerland", 52.79, 6.12)
    ends = IN_A_WEEK + timedelta(hours=2)
    soon = make_job(pool.session, far, pool.network, starts=(ends + timedelta(minutes=30),),
                    group=(1, 1))  # fmt: skip
    later = make_job(pool.session, far, pool.network, starts=(ends + timedelta(hours=4),),
                     group=(1, 1))  # fmt: skip
    for job in (here, soon, later):
        pool.claim(noor, job)
    pool.step_job(pool.coordinator, here, "confirm")

    refused = pool.step_job(pool.coordinator, soon, "confirm")
    confirmed = pool.step_job(pool.coordinator, later, "confirm")

    assert refused.json()["code"] == "double-booked"
    assert confirmed.status_code == 200
    [booking] = live_bookings(pool, later)
    assert booking.during is not None
    assert booking.session is not None
    assert booking.during.lower < booking.session.lower
    assert booking.during.upper == booking.session.upper


def test_a_flexible_job_books_hours_within_each_weeks_free_hours(pool: Pool) -> None:
    job = make_flexible_job(pool.session, pool.organisation, pool.network)
    one, other = pool.members(2)
    make_free_all_week(pool.session, one)
    pool.claim(one, job)
    pool.claim(other, job)

    assert pool.step_job(pool.poster, job, "confirm").status_code == 200

    for booking in live_bookings(pool, job):
        weeks = pool.session.exec(
            select(col(BookedHours.hours)).where(BookedHours.booking_id == booking.id)
        ).all()
        assert (len(weeks), sum(weeks)) == (2, job.hours_per_person)


def test_a_withdrawal_under_the_minimum_reopens_the_job(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(2, 2))
    one, other, waiting = pool.members(3)
    claim = pool.claim(one, job).json()["id"]
    pool.claim(other, job)
    pool.claim(waiting, job)
    pool.step_job(pool.poster, job, "confirm")

    assert pool.step(one, claim, "withdraw", "Ik ben ziek").status_code == 200

    pool.session.refresh(job)
    assert (job.state, job.starts_at, job.chosen_option_id) == (JobState.OPEN, None, None)
    assert live_bookings(pool, job) == []
    assert pool.states(job) == {
        one.id: ClaimState.WITHDRAWN,
        other.id: ClaimState.CLAIMED,
        waiting.id: ClaimState.OFFERED,
    }
    assert "job-reopened" in pool.events()


def test_a_withdrawal_above_the_minimum_keeps_the_group(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 2))
    one, other, waiting = pool.members(3)
    claim = pool.claim(one, job).json()["id"]
    pool.claim(other, job)
    offer = pool.claim(waiting, job).json()["id"]
    pool.step_job(pool.poster, job, "confirm")

    pool.step(one, claim, "withdraw")
    accepted = pool.step(waiting, offer, "accept")

    assert accepted.json()["state"] == "confirmed"
    assert {b.person_id for b in live_bookings(pool, job)} == {other.id, waiting.id}


def test_cancelling_frees_bookings_and_closes_claims(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network, group=(1, 1))
    one, waiting = pool.members(2)
    pool.claim(one, job)
    pool.claim(waiting, job)
    pool.step_job(pool.poster, job, "confirm")

    without_why = pool.step_job(pool.poster, job, "cancel")
    assert without_why.json()["errors"][0]["path"] == "why"
    assert pool.step_job(pool.poster, job, "cancel", why="De avond gaat niet door").json()[
        "state"
    ] == "cancelled"  # fmt: skip

    assert set(pool.states(job).values()) == {ClaimState.CLOSED}
    assert live_bookings(pool, job) == []


def test_after_a_move_holders_accept_again_and_are_booked_anew(pool: Pool) -> None:
    theme = make_theme(pool.session)
    job = make_job(pool.session, pool.organisation, pool.network, theme, group=(2, 2))
    one, other = pool.members(2)
    claims = {person.id: pool.claim(person, job).json()["id"] for person in (one, other)}
    pool.step_job(pool.poster, job, "confirm")
    later = IN_A_WEEK + DAY
    timing = {
        "kind": "fixed",
        "options": [
            {"start": later.isoformat(), "end": (later + timedelta(hours=2.5)).isoformat()}
        ],
    }

    moved = pool.step_job(pool.poster, job, "reschedule", timing=timing)

    assert moved.status_code == 200, moved.text
    assert moved.json()["state"] == "staffed"
    assert set(pool.states(job).values()) == {ClaimState.OFFERED}
    assert live_bookings(pool, job) == []
    assert pool.step(one, claims[one.id], "accept").json()["state"] == "confirmed"
    [booking] = live_bookings(pool, job)
    assert booking.session
    assert booking.session.lower == later
    pool.step(other, claims[other.id], "decline")
    pool.session.refresh(job)
    assert job.state is JobState.OPEN


def test_unpublishing_needs_empty_seats_and_tells_who_waits(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)
    noor = pool.member()
    claim = pool.claim(noor, job).json()["id"]
    refused = pool.step_job(pool.poster, job, "unpublish")
    pool.step(noor, claim, "withdraw")

    assert (refused.status_code, refused.json()["code"]) == (409, "seats-held")
    assert pool.step_job(pool.poster, job, "unpublish").json()["state"] == "draft"


def test_nobody_takes_the_automatic_steps_by_hand(pool: Pool) -> None:
    job = make_job(pool.session, pool.organisation, pool.network)

    refused = [pool.step_job(pool.coordinator, job, a).status_code for a in ("expire", "start")]

    assert refused == [403, 403]
