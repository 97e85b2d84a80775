"""Actors for what happens without a request: a person himself, or the installation."""

from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, Role
from flying_trainees.accounts.sessions import grants_of

NOBODY = UUID(int=0)


def actor_of(session: Session, person: Person) -> Actor:
    """The person with his roles; one query."""
    return with_grants(person, grants_of(session, person.id))


def with_grants(person: Person, grants: frozenset[Grant]) -> Actor:
    """The person with roles that were read along with others'."""
    return Actor(
        person_id=person.id,
        name=person.name,
        email=person.email,
        language=person.language,
        session_id=NOBODY,
        grants=grants,
    )


def installation() -> Actor:
    """Who reads for everybody's sake: sees all, is nobody."""
    return Actor(
        person_id=NOBODY,
        name="",
        email="",
        language="nl",
        session_id=NOBODY,
        grants=frozenset({Grant(Role.ADMINISTRATOR)}),
    )
