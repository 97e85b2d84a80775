"""How far an actor sees on the map: the organisations of the networks in his scope."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_, true
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.people.scopes import NetworkScope


def organisations_in_reach(
    actor: Actor, scope: NetworkScope, organisation_id: Mapped[UUID]
) -> ColumnElement[bool]:
    """A condition on a column with an organisation's id."""
    if scope.everything:
        return true()
    theirs = select(NetworkOrganisation.organisation_id).where(
        col(NetworkOrganisation.network_id).in_(scope.own | scope.partners)
    )
    return or_(organisation_id.in_(theirs), organisation_id.in_(actor.poster_organisations))


def organisations_of(network_id: UUID, organisation_id: Mapped[UUID]) -> ColumnElement[bool]:
    """A condition: the organisation takes part in a network."""
    theirs = select(NetworkOrganisation.organisation_id).where(
        NetworkOrganisation.network_id == network_id
    )
    return organisation_id.in_(theirs)


def networks_of(session: Session, organisation_id: UUID) -> set[UUID]:
    """The networks that an organisation takes part in."""
    return set(
        session.exec(
            select(NetworkOrganisation.network_id).where(
                NetworkOrganisation.organisation_id == organisation_id
            )
        )
    )
