"""Reads of accounts: the signed-in person, demo personas."""

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.accounts.schemas import HeldRoleOut, MeOut, PersonaOut
from flying_trainees.core.errors import NotFound

PERSONAS_AT_MOST = 60


def me(session: Session, actor: Actor) -> MeOut:
    """The actor's own account."""
    person = session.get(Person, actor.person_id)
    if person is None:
        raise NotFound
    grants = frozenset() if actor.needs_second_factor else actor.grants
    roles = sorted(grants, key=lambda g: (g.role, str(g.organisation_id), str(g.network_id)))
    return MeOut(
        id=person.id,
        name=person.name,
        email=person.email,
        language="en" if person.language == "en" else "nl",
        career=person.career,
        home_organisation_id=person.home_organisation_id,
        roles=[
            HeldRoleOut(role=g.role, organisation_id=g.organisation_id, network_id=g.network_id)
            for g in roles
        ],
        needs_second_factor=actor.needs_second_factor,
    )


def personas(session: Session) -> list[PersonaOut]:
    """Whom one can sign in as in demo mode: everybody with a role, in order of joining."""
    people = list(
        session.exec(
            select(Person)
            .where(col(Person.id).in_(select(RoleGrant.person_id)))
            .where(col(Person.deactivated_at).is_(None))
            .order_by(col(Person.created_at), col(Person.id))
            .limit(PERSONAS_AT_MOST)
        )
    )
    roles: dict[str, set[Role]] = {str(person.id): set() for person in people}
    grants = select(RoleGrant).where(col(RoleGrant.person_id).in_([p.id for p in people]))
    for grant in session.exec(grants):
        roles[str(grant.person_id)].add(grant.role)
    return [
        PersonaOut(
            email=person.email,
            name=person.name,
            roles=sorted(roles[str(person.id)]),
        )
        for person in people
    ]
