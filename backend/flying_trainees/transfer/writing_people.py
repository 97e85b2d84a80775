"""Writes a plan for people: accounts, membership of the network, what profiles lack."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.events import ROLE_GRANTED, RoleGranted
from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.accounts.sessions import roles_changed
from flying_trainees.availability.models import FreeTimeBudget
from flying_trainees.core.ids import new_id
from flying_trainees.outbox.recording import record_all
from flying_trainees.people.models import Profile
from flying_trainees.transfer.columns import plain
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.people import KnownPerson, PeoplePlan, PersonValues, since_instant
from flying_trainees.transfer.planning import Outcome, Planned, Tick, in_strides
from flying_trainees.transfer.scope import Importer


def write_people(
    session: Session,
    now: datetime,
    importer: Importer,
    lookup: Lookup,
    links: Links,
    plan: PeoplePlan,
    tick: Tick,
) -> None:
    """Do what the plan says; whoever becomes a member is told by mail. Flushes.

    All rows of one table go in together: a list may have thousands.
    """
    rows = [row for row in plan.planned if row.outcome is not Outcome.UNCHANGED]
    persons = [_person(row, now) for row in rows]
    session.add_all(persons)
    session.flush()
    pairs = list(zip(rows, persons, strict=True))
    links.write(session, [(one, row.values.number) for row, one in pairs])
    new = [
        member
        for row, person in in_strides(pairs, tick)
        if (member := _details(session, now, importer, lookup, row, person))
    ]
    session.flush()
    _sign_in_anew(session, importer, [row.kept.id for row in rows if row.kept], new)
    granted = [
        RoleGranted(
            person_id=member,
            role=Role.MEMBER,
            network_id=importer.network_id,
            actor_id=importer.actor_id,
        )
        for member in new
    ]
    record_all(session, now, ROLE_GRANTED, granted)


def _sign_in_anew(
    session: Session, importer: Importer, known: Collection[UUID], members: Iterable[UUID]
) -> None:
    """No session that somebody has grows into a stronger one; whoever imports stays signed in."""
    for person_id in set(members).intersection(known) - {importer.actor_id}:
        roles_changed(session, person_id)


def _person(row: Planned[PersonValues, KnownPerson], now: datetime) -> Person:
    values = row.values
    # An id that is given costs a tenth of one that the model finds out how to make.
    person = row.kept.person if row.kept else Person(
        id=new_id(), email="", name="", created_at=now
    )  # fmt: skip
    person.email = values.email or person.email
    person.name = values.name or person.name
    person.home_organisation_id = values.organisation
    person.career = values.career or Career.TRAINEE
    return person


def _details(
    session: Session,
    now: datetime,
    importer: Importer,
    lookup: Lookup,
    row: Planned[PersonValues, KnownPerson],
    person: Person,
) -> UUID | None:
    """What else there is to a person; returns the id of whoever becomes a member."""
    known, values = row.kept, row.values
    profile = known.profile if known else None
    if profile is None:
        profile = Profile(person_id=person.id, help_forms=[], updated_at=now)
    _fill_profile(profile, values, lookup, now)
    session.add(profile)
    if values.hours is not None and not (known and known.budget):
        budget = FreeTimeBudget(person_id=person.id, hours_per_month=values.hours, updated_at=now)
        session.add(budget)
    if known and known.membership:
        _change_since(known, known.membership, values)
        return None
    since = since_instant(values.since) if values.since else now
    network = importer.network_id
    session.add(
        RoleGrant(
            id=new_id(),
            person_id=person.id,
            role=Role.MEMBER,
            network_id=network,
            granted_at=since,
        )
    )
    return person.id


def _change_since(known: KnownPerson, membership: RoleGrant, values: PersonValues) -> None:
    if values.since and values.since != known.values().since:
        membership.granted_at = since_instant(values.since)


def _fill_profile(profile: Profile, values: PersonValues, lookup: Lookup, now: datetime) -> None:
    """Only what the person hasn't written himself; a town that we know gets its coordinates."""
    if values.studies and not profile.studies:
        profile.studies, profile.updated_at = values.studies, now
    if values.place and not profile.base_place:
        profile.base_place, profile.updated_at = values.place, now
        where = lookup.places.get(plain(values.place))
        if where and profile.base_latitude is None:
            profile.base_latitude, profile.base_longitude = where
