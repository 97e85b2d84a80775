"""A person's agenda: what the week table and the week's summary show."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import exists, func, literal
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability import queries as own_time
from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.free_time import free_time
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.groups.hours import waiting_hours
from flying_trainees.groups.models import Claim, ClaimOption, ClaimState
from flying_trainees.groups.schemas import (
    AgendaDayOut,
    AgendaHoursOut,
    AgendaJobOut,
    AgendaOut,
    BusySpanOut,
    MonthOut,
    SpanOut,
)
from flying_trainees.jobs.models import Job, JobState, TimeOption

LONGEST = timedelta(days=100)
PENDING = (ClaimState.OFFERED, ClaimState.CLAIMED, ClaimState.APPLIED, ClaimState.WAITLISTED)


def agenda(session: Session, actor: Actor, start: datetime, end: datetime) -> AgendaOut:
    """Everything in [start, end); raises InvalidInput unless it is a period up to 100 days."""
    if not timedelta(0) < end - start <= LONGEST:
        raise InvalidInput(fields=[FieldError("until", "period-of-100-days", {})])
    person = actor.person_id
    return AgendaOut(
        free=[
            SpanOut(start=begins, end=ends)
            for begins, ends in free_time(session, [person], start, end)[person]
        ],
        bookings=_bookings(session, person, start, end),
        flexible=_flexible(session, person, start, end),
        pending=_pending(session, person, start, end),
        busy=[
            BusySpanOut(**dict(busy))
            for busy in own_time.busy_periods(session, person, start, end)
        ],
        network_days=[
            AgendaDayOut(name=day.name, place=day.place, start=day.during.lower,
                          end=day.during.upper)
            for day in own_time.network_days(session, person, start, end)
        ],
        months=_months(session, person, start, end),
    )  # fmt: skip


def _bookings(
    session: Session, person_id: UUID, start: datetime, end: datetime
) -> list[AgendaJobOut]:
    found = session.exec(
        select(Booking, Claim, Job)
        .join(Claim, col(Claim.id) == col(Booking.claim_id))
        .join(Job, col(Job.id) == col(Booking.job_id))
        .where(
            Booking.person_id == person_id,
            col(Booking.released_at).is_(None),
            col(Booking.session).bool_op("&&")(func.tstzrange(start, end)),
        )
        .order_by(func.lower(Booking.session))
    )
    return [_job(claim, job, booking.session) for booking, claim, job in found if booking.session]


def _flexible(
    session: Session, person_id: UUID, start: datetime, end: datetime
) -> list[AgendaHoursOut]:
    first = start.astimezone(AMSTERDAM).date()
    # A period that ends at midnight doesn't reach into the next day, nor its week.
    last = (end - timedelta(microseconds=1)).astimezone(AMSTERDAM).date()
    found = session.exec(
        select(Booking, BookedHours, Job)
        .join(BookedHours, col(BookedHours.booking_id) == col(Booking.id))
        .join(Job, col(Job.id) == col(Booking.job_id))
        .where(
            Booking.person_id == person_id,
            col(Booking.released_at).is_(None),
            col(Booking.session).is_(None),
            col(BookedHours.week) > first - timedelta(days=7),
            col(BookedHours.week) <= last,
        )
        .order_by(col(BookedHours.week), col(Job.title))
    )
    return [
        AgendaHoursOut(
            claim_id=booking.claim_id,
            job_id=job.id,
            title=job.title,
            week=part.week,
            hours=float(part.hours),
        )
        for booking, part, job in found
    ]


def _pending(
    session: Session, person_id: UUID, start: datetime, end: datetime
) -> list[AgendaJobOut]:
    """Times of jobs that the person has to do with, and that aren't sure yet.

    Of several times those that he can make; all of them when he named none.
    """
    said = select(literal(1)).where(col(ClaimOption.claim_id) == col(Claim.id))
    this = said.where(col(ClaimOption.option_id) == col(TimeOption.id))
    found = session.exec(
        select(Claim, Job, TimeOption)
        .join(Job, col(Job.id) == col(Claim.job_id))
        .join(TimeOption, col(TimeOption.job_id) == col(Job.id))
        .where(
            Claim.person_id == person_id,
            col(Claim.state).in_(PENDING),
            col(TimeOption.starts_at) < end,
            col(TimeOption.ends_at) > start,
            ((col(Job.state) == JobState.OPEN) & (~exists(said) | exists(this)))
            | (col(Job.chosen_option_id) == col(TimeOption.id)),
        )
        .order_by(col(TimeOption.starts_at))
    )
    return [
        _job(claim, job, Range(option.starts_at, option.ends_at)) for claim, job, option in found
    ]


def _job(claim: Claim, job: Job, span: Range[datetime]) -> AgendaJobOut:
    return AgendaJobOut.model_validate(
        {
            "start": span.lower,
            "end": span.upper,
            "job_id": job.id,
            "claim_id": claim.id,
            "title": job.title,
            "state": claim.state,
            "job_state": job.state,
        }
    )


def _months(session: Session, person_id: UUID, start: datetime, end: datetime) -> list[MonthOut]:
    months = list(_months_between(start, end))
    use = budget_use(session, [person_id], months)
    waiting = waiting_hours(session, person_id, months)
    return [
        MonthOut(
            month=month,
            hours_per_month=use[person_id, month].hours_per_month,
            planned_hours=use[person_id, month].booked_hours,
            waiting_hours=waiting[month],
        )
        for month in months
    ]


def _months_between(start: datetime, end: datetime) -> Iterable[date]:
    month = start.astimezone(AMSTERDAM).date().replace(day=1)
    last = (end - timedelta(microseconds=1)).astimezone(AMSTERDAM).date()
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)
