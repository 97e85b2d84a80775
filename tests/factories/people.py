"""Persons with roles, networks, profiles."""

from itertools import count

from sqlmodel import Session

from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Profile
from flying_trainees.people.network_models import Network, NetworkOrganisation
from tests.factories.clock import MONDAY_MORNING

_numbers = count(1)


def make_person(
    session: Session,
    name: str | None = None,
    home: Organisation | None = None,
    career: Career = Career.TRAINEE,
) -> Person:
    """Somebody with an account and no role yet."""
    number = next(_numbers)
    person = Person(
        email=f"persoon{number}@demo.flying-trainees.example",
        name=name or f"Persoon {number}",
        career=career,
        home_organisation_id=home.id if home else None,
        created_at=MONDAY_MORNING,
    )
    session.add(person)
    session.flush()
    return person


def make_network(
    session: Session, *organisations: Organisation, name: str | None = None
) -> Network:
    """A pool of some organisations."""
    network = Network(name=name or f"Pool {next(_numbers)}")
    session.add(network)
    session.flush()
    for organisation in organisations:
        session.add(NetworkOrganisation(network_id=network.id, organisation_id=organisation.id))
    session.flush()
    return network


def grant(
    session: Session,
    person: Person,
    role: Role,
    scope: Organisation | Network | None = None,
) -> Person:
    """Give a person a role."""
    session.add(
        RoleGrant(
            person_id=person.id,
            role=role,
            organisation_id=scope.id if isinstance(scope, Organisation) else None,
            network_id=scope.id if isinstance(scope, Network) else None,
            granted_at=MONDAY_MORNING,
        )
    )
    session.flush()
    return person


def make_member(
    session: Session,
    network: Network,
    name: str | None = None,
    home: Organisation | None = None,
    career: Career = Career.TRAINEE,
) -> Person:
    """A member of a network, with an empty profile."""
    person = grant(session, make_person(session, name, home, career), Role.MEMBER, network)
    session.add(Profile(person_id=person.id, updated_at=MONDAY_MORNING))
    session.flush()
    return person


def make_poster(session: Session, organisation: Organisation, name: str | None = None) -> Person:
    """Somebody who posts jobs for an organisation."""
    return grant(session, make_person(session, name, organisation), Role.POSTER, organisation)


def make_coordinator(session: Session, network: Network, name: str | None = None) -> Person:
    """A coordinator of a network."""
    return grant(session, make_person(session, name), Role.COORDINATOR, network)


def make_administrator(session: Session, name: str | None = None) -> Person:
    """An administrator."""
    return grant(session, make_person(session, name), Role.ADMINISTRATOR)
