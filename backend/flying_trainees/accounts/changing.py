"""A person changes his own account."""

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.queries import me
from flying_trainees.accounts.schemas import MeIn, MeOut
from flying_trainees.core.errors import NotFound


def change_me(session: Session, actor: Actor, changes: MeIn) -> MeOut:
    """Change name or language; what is left out stays."""
    person = session.get(Person, actor.person_id)
    if person is None:
        raise NotFound
    person.name = changes.name or person.name
    person.language = changes.language or person.language
    session.flush()
    return me(session, actor)
