"""Travel between consecutive bookings of one person, kept in their `during`.

The travel between two bookings lies with the one that was booked last; when one goes, its
neighbours are joined again.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.availability.models import Booking
from flying_trainees.matching.travel import Point, travel_minutes

NEAR = timedelta(hours=12)
"""Bookings further apart need no travel between them: one goes home first."""


def widened(
    session: Session, person_id: UUID, job: Range[datetime], place: Point | None
) -> Range[datetime]:
    """The job's time with travel from the booking before, and to the one after, when near."""
    lower, upper = bounds(job)
    before, after = _before(session, person_id, job), _after(session, person_id, job)
    return Range(lower - _travel(before, place), upper + _travel(after, place))


def narrow_neighbours(session: Session, person_id: UUID, job: Range[datetime]) -> None:
    """A booking comes between two others: its own `during` now holds the travel to both."""
    before, after = _before(session, person_id, job), _after(session, person_id, job)
    if before is not None and before.during and before.session:
        before.during = Range(before.during.lower, before.session.upper)
        session.add(before)
    if after is not None and after.during and after.session:
        after.during = Range(after.session.lower, after.during.upper)
        session.add(after)
    session.flush()


def rejoin_neighbours(session: Session, person_id: UUID, gone: Range[datetime]) -> None:
    """The booking between two others is gone: the later one holds the travel between them."""
    before, after = _before(session, person_id, gone), _after(session, person_id, gone)
    if before is None or after is None or not (before.during and after.during and after.session):
        return
    starts = bounds(after.session)[0] - _travel(before, _place(after))
    before_ends = bounds(before.during)[1]
    after.during = Range(max(starts, before_ends), after.during.upper)
    session.add(after)
    session.flush()


def bounds(span: Range[datetime]) -> tuple[datetime, datetime]:
    """Both ends of a range that has them. Raises ValueError when one is open."""
    lower, upper = span.lower, span.upper
    if not isinstance(lower, datetime) or not isinstance(upper, datetime):
        raise ValueError("a session has a start and an end")  # noqa: TRY004  (the range is at fault)
    return lower, upper


def _place(booking: Booking) -> Point | None:
    if booking.latitude is None or booking.longitude is None:
        return None
    return Point(booking.latitude, booking.longitude)


def _travel(neighbour: Booking | None, place: Point | None) -> timedelta:
    there = _place(neighbour) if neighbour else None
    if there is None or place is None:
        return timedelta(0)
    return timedelta(minutes=travel_minutes(there, place))


def _live(person_id: UUID) -> SelectOfScalar[Booking]:
    return select(Booking).where(Booking.person_id == person_id, col(Booking.released_at).is_(None))


def _before(session: Session, person_id: UUID, job: Range[datetime]) -> Booking | None:
    lower, _ = bounds(job)
    ends = func.upper(Booking.session)
    return session.exec(
        _live(person_id).where(ends <= lower, ends > lower - NEAR).order_by(ends.desc()).limit(1)
    ).first()


def _after(session: Session, person_id: UUID, job: Range[datetime]) -> Booking | None:
    _, upper = bounds(job)
    starts = func.lower(Booking.session)
    return session.exec(
        _live(person_id).where(starts >= upper, starts < upper + NEAR).order_by(starts).limit(1)
    ).first()
