"""Loads the demo's networks: partners, programmes, network days, duos."""

from datetime import timedelta

from sqlmodel import Session

from flying_trainees.accounts.models import Role
from flying_trainees.availability.models import NetworkDay
from flying_trainees.demo.content import Demo
from flying_trainees.demo.known import Known
from flying_trainees.people.models import Duo, DuoRequest
from flying_trainees.people.network_models import (
    Network,
    NetworkOrganisation,
    NetworkPartner,
    Programme,
    ProgrammeMember,
)


def load_networks(session: Session, demo: Demo, known: Known) -> None:
    """Networks with their organisations, partners and days. Fills `known.networks`; flushes."""
    for told in demo.networks:
        network = Network(name=told.name, kind=told.kind, description=told.description)
        session.add(network)
        known.networks[told.key] = network.id
    session.flush()
    for told in demo.networks:
        network_id = known.networks[told.key]
        session.add_all(
            NetworkOrganisation(network_id=network_id, organisation_id=known.organisations[code])
            for code in told.organisations
        )
        session.add_all(
            NetworkPartner(network_id=network_id, partner_id=known.networks[partner])
            for partner in told.partners
        )
    session.add_all(
        NetworkDay(
            network_id=known.networks[day.network],
            name=day.name,
            place=day.place,
            during=known.during(day.time),
        )
        for day in demo.network_days
    )
    session.flush()


def load_programmes(session: Session, demo: Demo, known: Known) -> None:
    """Programmes with everybody who is a member of their network; flushes."""
    for told in demo.programmes:
        programme = Programme(
            network_id=known.networks[told.network],
            name=told.name,
            begins_on=known.today + timedelta(days=told.begin_day),
            ends_on=known.today + timedelta(days=told.end_day),
            placements=told.placements,
            next_placement_on=known.today + timedelta(days=told.next_placement_day),
        )
        session.add(programme)
        session.flush()
        session.add_all(
            ProgrammeMember(programme_id=programme.id, person_id=known.persons[person.key])
            for person in demo.people
            if any(
                role.role is Role.MEMBER and role.network == told.network for role in person.roles
            )
        )
    session.flush()


def load_duos(session: Session, demo: Demo, known: Known) -> None:
    """Duos, and who asks whom to be one; flushes."""
    session.add_all(
        Duo(
            senior_id=known.persons[duo.senior],
            trainee_id=known.persons[duo.trainee],
            since=known.today + timedelta(days=duo.since_day),
        )
        for duo in demo.duos
    )
    session.add_all(
        DuoRequest(
            asker_id=known.persons[told.asker], asked_id=known.persons[told.asked], at=known.now
        )
        for told in demo.duo_requests
    )
    session.flush()
