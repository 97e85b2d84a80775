"""How far an actor sees: the networks that are his, and those that share their jobs with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.people.agreement_scopes import Sharing, agreements_with, sharing
from flying_trainees.people.network_models import NetworkOrganisation, NetworkPartner


@dataclass(frozen=True, slots=True)
class NetworkScope:
    """The networks whose jobs and people an actor may see.

    `own`: he has a role in it, or posts for one of its organisations. `partners`: it shares its
    jobs with one of his own; `sharing`: which of those jobs, by agreement, he sees. An
    administrator sees all (`everything`).
    """

    own: frozenset[UUID]
    partners: frozenset[UUID]
    everything: bool = False
    sharing: frozenset[Sharing] = field(default_factory=frozenset)


def network_scope(session: Session, actor: Actor) -> NetworkScope:
    """The scope of an actor; two small queries, one or two more where an agreement has limits."""
    posting: set[UUID] = set()
    if actor.poster_organisations:
        posting.update(
            session.exec(
                select(NetworkOrganisation.network_id).where(
                    col(NetworkOrganisation.organisation_id).in_(actor.poster_organisations)
                )
            )
        )
    own = posting | actor.own_networks
    agreements = agreements_with(session, own)
    member_only = actor.member_networks - actor.coordinated_networks - posting
    return NetworkScope(
        own=frozenset(own),
        partners=frozenset(row.network_id for row in agreements) - own,
        everything=actor.is_administrator,
        sharing=sharing(session, agreements, member_only, _career(session, actor, agreements)),
    )


def _career(session: Session, actor: Actor, agreements: Sequence[NetworkPartner]) -> str | None:
    """The actor's career, asked for only where an agreement names some."""
    if not any(row.careers for row in agreements):
        return None
    person = session.get(Person, actor.person_id)
    return person.career.value if person else None
