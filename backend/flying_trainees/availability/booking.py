"""Books people's time for a job, and lets it go. The caller has locked the job's row.

Bookings of one person are made one after another (the persons' rows are locked in order of id),
and the database's exclusion constraint stands behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.errors import DoubleBooked
from flying_trainees.availability.free_time import Interval, free_time
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.availability.spreading import in_quarters, spread, weeks_between
from flying_trainees.availability.travelling import narrow_neighbours, rejoin_neighbours, widened
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.travel import Point


@dataclass(frozen=True, slots=True)
class Seat:
    """Whose time is booked, for which claim."""

    person_id: UUID
    claim_id: UUID


def book_session(
    session: Session,
    now: datetime,
    job_id: UUID,
    seats: Sequence[Seat],
    when: tuple[datetime, datetime],
    hours: Decimal,
    place: Point | None,
) -> None:
    """Book a session for everybody, with travel to the bookings before and after.

    `hours` count in the session's week; `place` is None online. Raises DoubleBooked naming
    everybody who is booked elsewhere; nobody is booked then.
    """
    names = lock_persons(session, [seat.person_id for seat in seats])
    time_of_job = Range(when[0], when[1])
    during = {seat: widened(session, seat.person_id, time_of_job, place) for seat in seats}
    taken = {
        seat.person_id
        for seat, span in during.items()
        if _is_booked(session, seat.person_id, time_of_job, span)
    }
    if taken:
        raise double_booked({person: names[person] for person in taken})
    week = _monday(when[0].astimezone(AMSTERDAM).date())
    for seat, span in during.items():
        narrow_neighbours(session, seat.person_id, time_of_job)
        booking = Booking(
            person_id=seat.person_id,
            claim_id=seat.claim_id,
            job_id=job_id,
            session=time_of_job,
            during=span,
            latitude=place.latitude if place else None,
            longitude=place.longitude if place else None,
            booked_at=now,
        )
        _add(session, booking, {week: hours})


def book_hours(
    session: Session,
    now: datetime,
    job_id: UUID,
    seats: Sequence[Seat],
    period: tuple[date, date],
    hours: Decimal,
) -> None:
    """Book a flexible job: hours in each week of the period, within each one's free hours."""
    lock_persons(session, [seat.person_id for seat in seats])
    weeks = weeks_between(*period)
    start = _midnight(max(period[0], now.astimezone(AMSTERDAM).date()))
    free = free_time(
        session,
        [seat.person_id for seat in seats],
        start,
        _midnight(period[1] + timedelta(days=1)),
    )
    for seat in seats:
        room = {week: _hours_in(week, free[seat.person_id]) for week in weeks}
        booking = Booking(
            person_id=seat.person_id, claim_id=seat.claim_id, job_id=job_id, booked_at=now
        )
        _add(session, booking, spread(hours, {week: in_quarters(h) for week, h in room.items()}))


def release(session: Session, now: datetime, claim_ids: Iterable[UUID]) -> None:
    """Let the time of these claims go; what was never booked is left alone."""
    found = session.exec(
        select(Booking)
        .where(col(Booking.claim_id).in_(list(claim_ids)), col(Booking.released_at).is_(None))
        .order_by(col(Booking.person_id))
    ).all()
    lock_persons(session, [booking.person_id for booking in found])
    for booking in found:
        booking.released_at = now
        session.add(booking)
    session.flush()
    for booking in found:
        if booking.session is not None:
            rejoin_neighbours(session, booking.person_id, booking.session)


def booked_elsewhere(
    session: Session, person_ids: Iterable[UUID], when: tuple[datetime, datetime]
) -> set[UUID]:
    """Who of the persons has a live booking (travel included) that overlaps."""
    return set(
        session.exec(
            select(Booking.person_id).where(
                col(Booking.person_id).in_(list(person_ids)),
                col(Booking.released_at).is_(None),
                col(Booking.during).bool_op("&&")(func.tstzrange(*when)),
            )
        )
    )


def lock_persons(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Lock the persons' rows in order of id, so that two bookings never wait for each other.

    Returns their names.
    """
    rows = session.exec(
        select(Person.id, Person.name)
        .where(col(Person.id).in_(list(person_ids)))
        .order_by(col(Person.id))
        .with_for_update(key_share=True)
    )
    return {person: name for person, name in rows}  # noqa: C416  (rows aren't tuples to a checker)


def double_booked(names: dict[UUID, str]) -> DoubleBooked:
    """The error that names who is booked elsewhere or can't make it."""
    ordered = sorted(names.items(), key=lambda item: (item[1], str(item[0])))
    return DoubleBooked(
        names=", ".join(name for _, name in ordered),
        persons=",".join(str(person) for person, _ in ordered),
    )


def _is_booked(
    session: Session, person_id: UUID, job: Range[datetime], span: Range[datetime]
) -> bool:
    """Sessions that overlap, or too little time to travel between them."""
    overlap = select(Booking.id).where(
        Booking.person_id == person_id,
        col(Booking.released_at).is_(None),
        col(Booking.session).bool_op("&&")(func.tstzrange(span.lower, span.upper))
        | col(Booking.session).bool_op("&&")(func.tstzrange(job.lower, job.upper)),
    )
    return session.exec(overlap.limit(1)).first() is not None


def _add(session: Session, booking: Booking, weeks: dict[date, Decimal]) -> None:
    session.add(booking)
    session.flush()
    session.add_all(
        BookedHours(booking_id=booking.id, week=week, hours=hours) for week, hours in weeks.items()
    )
    session.flush()


def _hours_in(week: date, free: list[Interval]) -> float:
    """Hours of the intervals that lie in the week of that Monday."""
    first, last = _midnight(week), _midnight(week + timedelta(days=7))
    parts = (min(ends, last) - max(begins, first) for begins, ends in free)
    return sum(part / timedelta(hours=1) for part in parts if part > timedelta(0))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), AMSTERDAM)
