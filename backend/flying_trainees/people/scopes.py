"""How far an actor sees: the networks that are his, and those that share their jobs with them."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.people.network_models import NetworkOrganisation, NetworkPartner


@dataclass(frozen=True, slots=True)
class NetworkScope:
    """The networks whose jobs and people an actor may see.

    `own`: he has a role in it, or posts for one of its organisations. `partners`: it shares its
    jobs with one of his own. An administrator sees all (`everything`).
    """

    own: frozenset[UUID]
    partners: frozenset[UUID]
    everything: bool = False


def network_scope(session: Session, actor: Actor) -> NetworkScope:
    """The scope of an actor; two small queries."""
    own = set(actor.own_networks)
    if actor.poster_organisations:
        own.update(
            session.exec(
                select(NetworkOrganisation.network_id).where(
                    col(NetworkOrganisation.organisation_id).in_(actor.poster_organisations)
                )
            )
        )
    partners = session.exec(
        select(NetworkPartner.network_id).where(col(NetworkPartner.partner_id).in_(own))
    )
    return NetworkScope(
        own=frozenset(own),
        partners=frozenset(partners) - own,
        everything=actor.is_administrator,
    )
