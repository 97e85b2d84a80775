"""A place where jobs are posted: a municipality in a pool, with people in every role."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.core.ids import new_id
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.themes.models import Theme
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]


@dataclass
class Here:
    """Who and what a job needs."""

    organisation: Organisation
    network: Network
    theme: Theme
    poster: Person
    coordinator: Person
    member: Person


@pytest.fixture
def here(session: Session) -> Here:
    """A municipality that takes part in a pool."""
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    return Here(
        organisation,
        network,
        make_theme(session, "energie"),
        make_poster(session, organisation, "Marieke Bos"),
        make_coordinator(session, network, "Joost ten Dam"),
        make_member(session, network, "Noor Veldkamp"),
    )


@pytest.fixture
def acting(session: Session) -> Callable[[Person], Actor]:
    """The actor that a person is, with the roles in the database."""

    def as_actor(person: Person) -> Actor:
        grants = session.exec(select(RoleGrant).where(col(RoleGrant.person_id) == person.id))
        return Actor(
            person_id=person.id,
            name=person.name,
            email=person.email,
            language="nl",
            session_id=new_id(),
            grants=frozenset(Grant(g.role, g.organisation_id, g.network_id) for g in grants),
        )

    return as_actor
