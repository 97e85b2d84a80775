"""Loads the demo's people: accounts, roles, profiles, placements, free time."""

from datetime import timedelta

from sqlmodel import Session

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.availability.models import BusyPeriod, FreeTimeBudget, FreeTimeWindow
from flying_trainees.demo.known import Known
from flying_trainees.demo.people_content import Person as Told
from flying_trainees.demo.people_content import Placement as ToldPlacement
from flying_trainees.people.models import PersonTheme, Placement, PlacementTheme, Profile

SINCE = timedelta(days=320)
"""How long ago the demo's accounts were made: before its oldest job."""


def load_people(session: Session, people: list[Told], known: Known) -> None:
    """Everybody with everything about them. Fills `known.persons`; flushes."""
    for told in people:
        person = Person(
            email=told.email,
            name=told.name,
            career=told.career,
            home_organisation_id=known.organisations[told.home_organisation],
            created_at=known.now - SINCE,
        )
        session.add(person)
        known.persons[told.key] = person.id
    session.flush()
    for told in people:
        _add_roles(session, told, known)
        if told.base is not None:
            _add_profile(session, told, known)
            _add_free_time(session, told, known)
    placements = [
        (_placement(told, written, known), written.themes)
        for told in people
        for written in told.placements
    ]
    session.add_all(placement for placement, _ in placements)
    session.flush()
    session.add_all(
        PlacementTheme(placement_id=placement.id, theme_id=theme)
        for placement, themes in placements
        for theme in themes
    )
    session.flush()


def _add_roles(session: Session, told: Told, known: Known) -> None:
    session.add_all(
        RoleGrant(
            person_id=known.persons[told.key],
            role=grant.role,
            organisation_id=known.organisations[grant.organisation] if grant.organisation else None,
            network_id=known.networks[grant.network] if grant.network else None,
            granted_at=known.now - SINCE,
        )
        for grant in told.roles
    )


def _add_profile(session: Session, told: Told, known: Known) -> None:
    person_id = known.persons[told.key]
    base = told.base
    session.add(
        Profile(
            person_id=person_id,
            ambition=told.ambition,
            note=told.note,
            studies=told.studies,
            help_forms=told.help_forms,
            moderator=told.moderator,
            note_taker=told.note_taker,
            base_place=base.place if base else "",
            base_latitude=base.latitude if base else None,
            base_longitude=base.longitude if base else None,
            max_travel_minutes=told.max_travel_minutes,
            updated_at=known.now - timedelta(days=30),
        )
    )
    session.add_all(
        PersonTheme(
            person_id=person_id,
            theme_id=affinity.theme,
            interest=affinity.interest,
            experience=affinity.experience,
            learn=affinity.learn,
        )
        for affinity in told.themes
    )


def _add_free_time(session: Session, told: Told, known: Known) -> None:
    person_id = known.persons[told.key]
    session.add(
        FreeTimeBudget(
            person_id=person_id,
            hours_per_month=told.hours_per_month,
            updated_at=known.now - timedelta(days=30),
        )
    )
    session.add_all(
        FreeTimeWindow(
            person_id=person_id, weekday=window.weekday, starts_at=window.start, ends_at=window.end
        )
        for window in told.windows
    )
    session.add_all(
        BusyPeriod(person_id=person_id, during=known.during(period)) for period in told.busy
    )


def _placement(told: Told, written: ToldPlacement, known: Known) -> Placement:
    return Placement(
        person_id=known.persons[told.key],
        organisation_id=known.organisations[written.organisation],
        title=written.title,
        description=written.description,
        begins_on=known.today + timedelta(days=written.begin_day),
        ends_on=known.today + timedelta(days=written.end_day),
        hours_per_week=written.hours_per_week,
        weekdays=written.weekdays,
        on_map=True,
    )
