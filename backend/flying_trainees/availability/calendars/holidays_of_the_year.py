"""Public holidays (from the database, which subtracts them) and school holidays (library)."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from holidays import country_holidays
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.availability.calendar_models import (
    CalendarChoice,
    PublicHoliday,
    SchoolRegion,
)
from flying_trainees.availability.calendars.schemas import (
    CalendarChoicesIn,
    CalendarChoicesOut,
    HolidayOut,
)
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.language import Language
from flying_trainees.organisations.models import Organisation

LONGEST = timedelta(days=400)
ZUID = frozenset({"Limburg", "Noord-Brabant", "Zeeland"})
MIDDEN = frozenset({"Utrecht", "Zuid-Holland", "Gelderland"})
"""Parts of Gelderland, Utrecht, Flevoland and Brabant belong elsewhere: hence one may choose."""


def choices_of(session: Session, person_id: UUID) -> CalendarChoicesOut:
    """A person's choices, with the region that his home organisation's province belongs to."""
    choice = session.get(CalendarChoice, person_id)
    province = session.exec(
        select(Organisation.province)
        .join(Person, col(Person.home_organisation_id) == col(Organisation.id))
        .where(Person.id == person_id)
    ).first()
    return CalendarChoicesOut(
        school_region=choice.school_region if choice else None,
        presumed_region=region_of(province or ""),
        works_on_holidays=bool(choice and choice.works_on_holidays),
    )


def choose(session: Session, actor: Actor, given: CalendarChoicesIn) -> CalendarChoicesOut:
    """Replace the actor's choices."""
    choice = session.get(CalendarChoice, actor.person_id) or CalendarChoice(
        person_id=actor.person_id
    )
    choice.school_region = given.school_region
    choice.works_on_holidays = given.works_on_holidays
    session.add(choice)
    session.flush()
    return choices_of(session, actor.person_id)


def region_of(province: str) -> SchoolRegion:
    """The school region of most of a province; Noord when it isn't known."""
    if province in ZUID:
        return SchoolRegion.ZUID
    return SchoolRegion.MIDDEN if province in MIDDEN else SchoolRegion.NOORD


def holidays_between(
    session: Session, actor: Actor, language: Language, start: date, until: date
) -> list[HolidayOut]:
    """Holidays that touch the days from `start` to `until`, in order.

    Raises InvalidInput when that is no period, or more than 400 days.
    """
    if not timedelta(0) <= until - start <= LONGEST:
        raise InvalidInput(fields=[FieldError("until", "ends-before-start", {})])
    choices = choices_of(session, actor.person_id)
    region = choices.school_region or choices.presumed_region
    public = session.exec(
        select(PublicHoliday).where(
            col(PublicHoliday.day) >= start, col(PublicHoliday.day) <= until
        )
    )
    found = [
        HolidayOut(
            kind="public",
            name=day.name_nl if language == "nl" else day.name_en,
            start=day.day,
            until=day.day,
            blocks=not choices.works_on_holidays,
        )
        for day in public
    ]
    found += [
        HolidayOut(kind="school", name=name, start=first, until=last, blocks=False)
        for name, first, last in school_holidays(region, language, start.year, until.year)
        if first <= until and last >= start
    ]
    return sorted(found, key=lambda holiday: (holiday.start, holiday.kind))


@lru_cache(maxsize=64)
def school_holidays(
    region: SchoolRegion, language: Language, first_year: int, last_year: int
) -> tuple[tuple[str, date, date], ...]:
    """The school holidays of a region with their first and last day, as far as they are known."""
    days = country_holidays(
        "NL",
        subdiv=str(region),
        years=range(first_year - 1, last_year + 2),
        categories="school",
        language="nl" if language == "nl" else "en_US",
    )
    return tuple(_in_a_row(sorted(days.items())))


def _in_a_row(days: list[tuple[date, str]]) -> Iterator[tuple[str, date, date]]:
    first = last = None
    name = ""
    for day, called in days:
        if first and last and called == name and day == last + timedelta(days=1):
            last = day
            continue
        if first and last:
            yield name, first, last
        first = last = day
        name = called
    if first and last:
        yield name, first, last
