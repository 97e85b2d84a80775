"""A person says when he is free, and when he is busy."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import lock_persons
from flying_trainees.availability.consenting import check_within
from flying_trainees.availability.errors import FromCalendar
from flying_trainees.availability.models import BusyPeriod, FreeTimeBudget, FreeTimeWindow
from flying_trainees.availability.schemas import BusyPeriodIn, FreeTimeIn, WindowIn
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound

LONGEST_BUSY = timedelta(days=366)
BUSY_AT_MOST = 2000


def replace_free_time(session: Session, actor: Actor, now: datetime, given: FreeTimeIn) -> None:
    """Replace the windows and the budget.

    Raises InvalidInput naming windows that end too early, and for more than a manager agreed to.
    """
    wrong = [error for n, window in enumerate(given.windows) for error in _wrong(n, window)]
    if wrong:
        raise InvalidInput(fields=wrong)
    check_within(session, actor.person_id, given.hours_per_month)
    lock_persons(session, [actor.person_id])
    session.execute(delete(FreeTimeWindow).where(col(FreeTimeWindow.person_id) == actor.person_id))
    session.add_all(
        FreeTimeWindow(
            person_id=actor.person_id,
            weekday=window.weekday,
            starts_at=window.starts_at,
            ends_at=window.ends_at,
            from_on=window.from_,
            until_on=window.until,
        )
        for window in given.windows
    )
    budget = session.get(FreeTimeBudget, actor.person_id) or FreeTimeBudget(
        person_id=actor.person_id, updated_at=now
    )
    budget.hours_per_month, budget.updated_at = given.hours_per_month, now
    session.add(budget)
    session.flush()


def add_busy_period(session: Session, actor: Actor, given: BusyPeriodIn) -> BusyPeriod:
    """Add a busy period; raises InvalidInput when it doesn't end after its start or is too long."""
    if given.end <= given.start:
        raise InvalidInput(fields=[FieldError("end", "ends-before-start", {})])
    if given.end - given.start > LONGEST_BUSY:
        raise InvalidInput(fields=[FieldError("end", "longer-than-a-year", {})])
    number = select(func.count()).where(
        BusyPeriod.person_id == actor.person_id, col(BusyPeriod.calendar_id).is_(None)
    )
    if session.exec(number).one() >= BUSY_AT_MOST:
        raise InvalidInput(fields=[FieldError("start", "too-many-busy-periods", {})])
    busy = BusyPeriod(person_id=actor.person_id, during=Range(given.start, given.end))
    session.add(busy)
    session.flush()
    return busy


def remove_busy_period(session: Session, actor: Actor, busy_id: UUID) -> None:
    """Remove one's own busy period; raises NotFound for anybody else's, FromCalendar."""
    busy = session.get(BusyPeriod, busy_id)
    if busy is None or busy.person_id != actor.person_id:
        raise NotFound
    if busy.calendar_id is not None:
        raise FromCalendar
    session.delete(busy)
    session.flush()


def _wrong(number: int, window: WindowIn) -> list[FieldError]:
    wrong = []
    midnight = window.end == "00:00"
    if window.ends_at <= window.starts_at and not midnight:
        wrong.append(FieldError(f"windows.{number}.end", "ends-before-start", {}))
    if window.from_ and window.until and window.until < window.from_:
        wrong.append(FieldError(f"windows.{number}.until", "ends-before-start", {}))
    return wrong
