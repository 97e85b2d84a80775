"""Bookings with the travel between them, whatever comes and goes."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.booking import Seat, book_session, booked_elsewhere, release
from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.errors import DoubleBooked
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.availability.travelling import bounds
from flying_trainees.core.ids import new_id
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job
from flying_trainees.matching.travel import Point, travel_minutes
from tests.factories.availability import make_budget
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network

ENSCHEDE, ZWOLLE = Point(52.22, 6.89), Point(52.51, 6.09)
PLACES = (ENSCHEDE, ZWOLLE, Point(52.26, 6.79), None)
HALF_HOUR = timedelta(minutes=30)

acts = st.lists(
    st.tuples(
        st.integers(0, 40),  # when, in half-hours
        st.integers(1, 6),  # how long
        st.sampled_from(PLACES),
        st.booleans(),  # or release the oldest
    ),
    max_size=14,
)

BETWEEN = [
    (0, 1, ENSCHEDE, False),
    (20, 1, ZWOLLE, False),
    (10, 1, ZWOLLE, False),
    (0, 1, None, True),
]
"""The last one is released again, which lay between two places far apart."""


def a_job(session: Session) -> tuple[Job, Person]:
    """A job and a member to book for it."""
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    return make_job(session, organisation, network, group=(1, 12)), make_member(session, network)


def live(session: Session) -> list[Booking]:
    """Live bookings in order."""
    found = session.exec(select(Booking).where(col(Booking.released_at).is_(None)))
    return sorted(found, key=starts)


def starts(booking: Booking) -> datetime:
    """When the session begins."""
    assert booking.session is not None
    return bounds(booking.session)[0]


def place_of(booking: Booking) -> Point | None:
    """Where it is."""
    if booking.latitude is None or booking.longitude is None:
        return None
    return Point(booking.latitude, booking.longitude)


def gaps_hold(bookings: list[Booking]) -> bool:
    """Between consecutive bookings there is time to travel, and it stands in one of the two."""
    for one, other in pairwise(bookings):
        assert one.session and one.during and other.session and other.during  # noqa: PT018
        ends, begins = bounds(one.session)[1], bounds(other.session)[0]
        here, there = place_of(one), place_of(other)
        needed = travel_minutes(here, there) if here and there else 0
        kept = (bounds(one.during)[1] - ends) + (begins - bounds(other.during)[0])
        near = begins - ends < timedelta(hours=12)
        if begins - ends < timedelta(minutes=needed):
            return False
        if near and kept < timedelta(minutes=min(needed, (begins - ends) / timedelta(minutes=1))):
            return False
    return True


def test_whatever_comes_and_goes_there_is_always_time_to_travel(engine: Engine) -> None:
    with engine.connect() as connection, Session(connection) as session:
        job, person = a_job(session)

        @example(BETWEEN)
        @given(acts)
        @settings(max_examples=30, deadline=None)
        def holds(steps: list[tuple[int, int, Point | None, bool]]) -> None:
            for model in (BookedHours, Booking, Claim):
                session.execute(delete(model))
            for when, length, place, let_go in steps:
                bookings = live(session)
                if let_go and bookings:
                    release(session, MONDAY_MORNING, [bookings[len(bookings) // 2].claim_id])
                else:
                    claim = make_claim(session, job, person, ClaimState.ATTENDED)
                    start = MONDAY_MORNING + when * HALF_HOUR
                    span = (start, start + length * HALF_HOUR)
                    try:
                        book_session(
                            session, MONDAY_MORNING, job.id, [Seat(person.id, claim.id)],
                            span, Decimal(2), place,
                        )  # fmt: skip
                    except DoubleBooked:
                        assert len(live(session)) == len(bookings)
                assert gaps_hold(live(session))

        holds()
        connection.rollback()


def test_a_session_next_door_needs_no_travel(session: Session) -> None:
    job, person = a_job(session)
    hour = timedelta(hours=1)
    for number in range(3):
        claim = make_claim(session, job, person, ClaimState.ATTENDED)
        start = MONDAY_MORNING + number * hour
        book_session(
            session, MONDAY_MORNING, job.id, [Seat(person.id, claim.id)],
            (start, start + hour), Decimal(1), ENSCHEDE,
        )  # fmt: skip

    assert len(live(session)) == 3


def test_released_time_can_be_booked_again_and_counts_no_longer(session: Session) -> None:
    job, person = a_job(session)
    make_budget(session, person, 10)
    month = MONDAY_MORNING.date().replace(day=1)
    span = (MONDAY_MORNING, MONDAY_MORNING + timedelta(hours=3))
    claim = make_claim(session, job, person, ClaimState.CONFIRMED)
    seat = Seat(person.id, claim.id)

    book_session(session, MONDAY_MORNING, job.id, [seat], span, Decimal("2.5"), None)
    booked = budget_use(session, [person.id], [month])[person.id, month]
    assert booked_elsewhere(session, [person.id, new_id()], span) == {person.id}
    release(session, MONDAY_MORNING, [claim.id])

    assert (booked.booked_hours, booked.leaves(7.5), booked.leaves(8)) == (2.5, True, False)
    assert budget_use(session, [person.id], [month])[person.id, month].booked_hours == 0
    assert booked_elsewhere(session, [person.id], span) == set()
    book_session(session, MONDAY_MORNING, job.id, [seat], span, Decimal("2.5"), None)
    assert len(live(session)) == 1


def test_a_session_counts_in_the_month_of_amsterdam_in_which_it_begins(session: Session) -> None:
    job, person = a_job(session)
    claim = make_claim(session, job, person, ClaimState.CONFIRMED)
    start = datetime.fromisoformat("2026-11-30T23:30:00+00:00")  # December in Amsterdam
    months = [start.date().replace(day=1), datetime.fromisoformat("2026-12-01").date()]

    book_session(
        session, MONDAY_MORNING, job.id, [Seat(person.id, claim.id)],
        (start, start + timedelta(hours=1)), Decimal(1), None,
    )  # fmt: skip

    use = budget_use(session, [person.id], months)
    assert [use[person.id, month].booked_hours for month in months] == [0, 1]
    assert use[person.id, months[0]].hours_per_month is None


def test_everybody_who_is_booked_elsewhere_is_named_and_nobody_is_booked(session: Session) -> None:
    job, one = a_job(session)
    network = make_network(session)
    other, third = (make_member(session, network, name) for name in ("Bram Ooms", "Iris Lam"))
    span = (MONDAY_MORNING, MONDAY_MORNING + timedelta(hours=1))

    def seat(person: Person) -> Seat:
        return Seat(person.id, make_claim(session, job, person, ClaimState.ATTENDED).id)

    for person in (other, third):
        book_session(session, MONDAY_MORNING, job.id, [seat(person)], span, Decimal(1), None)

    with pytest.raises(DoubleBooked) as refused:
        book_session(
            session, MONDAY_MORNING, job.id, [seat(p) for p in (one, third, other)],
            span, Decimal(1), None,
        )  # fmt: skip

    assert refused.value.params["names"] == "Bram Ooms, Iris Lam"
    assert len(live(session)) == 2
