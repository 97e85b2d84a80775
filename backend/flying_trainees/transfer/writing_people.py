"""Writes a plan for people: accounts, membership of the network, what profiles lack."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.events import ROLE_GRANTED, RoleGranted
from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.availability.models import FreeTimeBudget
from flying_trainees.outbox.recording import record
from flying_trainees.people.models import Profile
from flying_trainees.transfer.columns import plain
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.people import KnownPerson, PeoplePlan, PersonValues, since_instant
from flying_trainees.transfer.planning import Outcome, Planned
from flying_trainees.transfer.scope import Importer


def write_people(
    session: Session, now: datetime, importer: Importer, lookup: Lookup, plan: PeoplePlan
) -> None:
    """Do what the plan says; whoever becomes a member is told by mail. Flushes."""
    for row in plan.planned:
        if row.outcome is not Outcome.UNCHANGED:
            _write(session, now, importer, lookup, row)


def _write(
    session: Session,
    now: datetime,
    importer: Importer,
    lookup: Lookup,
    row: Planned[PersonValues, KnownPerson],
) -> None:
    known, values = row.kept, row.values
    person = known.person if known else Person(email="", name="", created_at=now)
    person.source_id = values.number
    person.email = values.email or person.email
    person.name = values.name or person.name
    person.home_organisation_id = values.organisation
    person.career = values.career or Career.TRAINEE
    session.add(person)
    session.flush()
    profile = known.profile if known else None
    if profile is None:
        profile = Profile(person_id=person.id, updated_at=now)
    _fill_profile(profile, values, lookup, now)
    session.add(profile)
    if values.hours is not None and not (known and known.budget):
        budget = FreeTimeBudget(person_id=person.id, hours_per_month=values.hours, updated_at=now)
        session.add(budget)
    _make_member(session, now, importer, person, known, values)
    session.flush()


def _fill_profile(profile: Profile, values: PersonValues, lookup: Lookup, now: datetime) -> None:
    """Only what the person hasn't written himself; a town that we know gets its coordinates."""
    if values.studies and not profile.studies:
        profile.studies, profile.updated_at = values.studies, now
    if values.place and not profile.base_place:
        profile.base_place, profile.updated_at = values.place, now
        where = lookup.places.get(plain(values.place))
        if where and profile.base_latitude is None:
            profile.base_latitude, profile.base_longitude = where


def _make_member(
    session: Session,
    now: datetime,
    importer: Importer,
    person: Person,
    known: KnownPerson | None,
    values: PersonValues,
) -> None:
    granted_at = since_instant(values.since) if values.since else None
    if known and known.membership:
        if values.since != known.values().since and granted_at:
            known.membership.granted_at = granted_at
            session.add(known.membership)
        return
    session.add(
        RoleGrant(
            person_id=person.id,
            role=Role.MEMBER,
            network_id=importer.network_id,
            granted_at=granted_at or now,
        )
    )
    session.flush()
    granted = RoleGranted(
        person_id=person.id,
        role=Role.MEMBER,
        network_id=importer.network_id,
        actor_id=importer.actor_id,
    )
    record(session, now, ROLE_GRANTED, granted)
