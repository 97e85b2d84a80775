"""Find pool assignments within what an actor may see, with the facts that the policy looks at."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, literal, or_, true
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.core.errors import NotFound
from flying_trainees.pools.models import PoolAssignment, PoolClient, PoolSteward
from flying_trainees.pools.outcome_models import PoolRecommendation
from flying_trainees.pools.policy import Facts, Right, require


@dataclass(frozen=True, slots=True)
class Found:
    """An assignment with its facts."""

    row: PoolAssignment
    facts: Facts


def visible_pools(actor: Actor) -> ColumnElement[bool]:
    """`policy.parts_of` as a condition: its network's people and its clients' posters."""
    if actor.is_administrator:
        return true()
    clients = select(PoolClient.assignment_id).where(
        col(PoolClient.organisation_id).in_(actor.poster_organisations)
    )
    return or_(
        col(PoolAssignment.network_id).in_(actor.member_networks | actor.coordinated_networks),
        col(PoolAssignment.id).in_(clients),
    )


def is_member(
    network_id: UUID | ColumnElement[UUID] | Mapped[UUID],
    person_id: ColumnElement[UUID] | Mapped[UUID] | Mapped[UUID | None],
) -> ColumnElement[bool]:
    """Whether somebody is a member of the network now: who was once may have left it."""
    grants = select(literal(1)).where(
        col(RoleGrant.role) == Role.MEMBER,
        col(RoleGrant.network_id) == network_id,
        col(RoleGrant.person_id) == person_id,
    )
    return grants.exists()


def find_pool(
    session: Session,
    actor: Actor,
    assignment_id: UUID,
    right: Right | None = None,
    *,
    lock: bool = False,
) -> Found:
    """The assignment, if the actor may see it and has the right; raises NotFound, NotAllowed."""
    wanted = select(PoolAssignment).where(PoolAssignment.id == assignment_id, visible_pools(actor))
    if lock:
        wanted = wanted.with_for_update(key_share=True).execution_options(populate_existing=True)
    row = session.exec(wanted).first()
    if row is None:
        raise NotFound
    facts = facts_of(session, [row])[row.id]
    if right is not None:
        require(actor, facts, right)
    return Found(row, facts)


def facts_of(session: Session, rows: Collection[PoolAssignment]) -> dict[UUID, Facts]:
    """The facts of some assignments; three queries."""
    ids = [row.id for row in rows]
    stewards: dict[UUID, set[UUID]] = defaultdict(set)
    for steward in session.exec(select(PoolSteward).where(col(PoolSteward.assignment_id).in_(ids))):
        stewards[steward.assignment_id].add(steward.person_id)
    clients: dict[UUID, set[UUID]] = defaultdict(set)
    for client in session.exec(select(PoolClient).where(col(PoolClient.assignment_id).in_(ids))):
        clients[client.assignment_id].add(client.organisation_id)
    recommended = set(
        session.exec(
            select(PoolRecommendation.assignment_id).where(
                col(PoolRecommendation.assignment_id).in_(ids)
            )
        )
    )
    return {
        row.id: Facts(
            network_id=row.network_id,
            state=row.state,
            stewards=frozenset(stewards[row.id]),
            clients=frozenset(clients[row.id]),
            recommended=row.id in recommended,
        )
        for row in rows
    }
