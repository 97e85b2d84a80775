"""Free time, busy time, network days."""

from datetime import date, datetime, time

from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.availability.models import (
    BusyPeriod,
    FreeTimeBudget,
    FreeTimeWindow,
    NetworkDay,
)
from flying_trainees.people.network_models import Network
from tests.factories.clock import MONDAY_MORNING


def make_window(
    session: Session,
    person: Person,
    weekday: int = 2,
    start: time = time(9),
    end: time = time(17),
    between: tuple[date | None, date | None] = (None, None),
) -> FreeTimeWindow:
    """A weekly window; Tuesday from nine to five unless told otherwise."""
    window = FreeTimeWindow(
        person_id=person.id,
        weekday=weekday,
        starts_at=start,
        ends_at=end,
        from_on=between[0],
        until_on=between[1],
    )
    session.add(window)
    session.flush()
    return window


def make_free_all_week(session: Session, person: Person, hours_per_month: int = 40) -> None:
    """Free on every day from eight to eight."""
    for weekday in range(1, 8):
        make_window(session, person, weekday, time(8), time(20))
    make_budget(session, person, hours_per_month)


def make_budget(session: Session, person: Person, hours_per_month: int) -> FreeTimeBudget:
    """An hours budget."""
    budget = FreeTimeBudget(
        person_id=person.id, hours_per_month=hours_per_month, updated_at=MONDAY_MORNING
    )
    session.add(budget)
    session.flush()
    return budget


def make_busy(session: Session, person: Person, start: datetime, end: datetime) -> BusyPeriod:
    """A time in which the person can't."""
    busy = BusyPeriod(person_id=person.id, during=Range(start, end))
    session.add(busy)
    session.flush()
    return busy


def make_network_day(
    session: Session, network: Network, start: datetime, end: datetime, name: str = "Trainingsdag"
) -> NetworkDay:
    """A day of the whole network."""
    day = NetworkDay(network_id=network.id, name=name, place="Enschede", during=Range(start, end))
    session.add(day)
    session.flush()
    return day
