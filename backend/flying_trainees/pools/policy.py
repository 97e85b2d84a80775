"""Who may do what with a pool assignment. Pure: an actor, some facts, an answer.

A coordinator of its network starts it and can do everything; the steering group runs it; posters
of the organisations that commissioned it read and answer; members of the network read and
contribute. An administrator may do all of it.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed
from flying_trainees.pools.lifecycle import OPEN, STEPS, Part, PoolAction
from flying_trainees.pools.models import PoolState

RUNNERS = frozenset({Part.COORDINATOR, Part.STEWARD})
CONTRIBUTORS = RUNNERS | {Part.MEMBER}


class Right(StrEnum):
    """What somebody may do besides the steps of the lifecycle."""

    RUN = "run"
    """Write and plan: milestones, themes, programme, guests, jobs, recommendation."""
    CONTRIBUTE = "contribute"
    """Add findings and surprises."""
    SIGN_UP = "signUp"
    """Take a seat at a table."""
    ANSWER = "answer"
    """Answer the recommendation."""
    HAND_OVER = "handOver"
    """Leave a note for the next steering group, afterwards too."""
    KEEP_GUESTS = "keepGuests"
    """See who the guests are and erase them, also when it is over or was stopped."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the policy looks at."""

    network_id: UUID
    state: PoolState
    stewards: frozenset[UUID]
    clients: frozenset[UUID]
    recommended: bool = False


def parts_of(actor: Actor, facts: Facts) -> frozenset[Part]:
    """In what capacities the actor has to do with the assignment; none: he doesn't see it."""
    if actor.is_administrator:
        return frozenset(Part)
    member = actor.is_member_of(facts.network_id)
    coordinator = actor.coordinates(facts.network_id)
    found = {
        Part.COORDINATOR: coordinator,
        Part.STEWARD: member and actor.person_id in facts.stewards,
        Part.CLIENT: bool(actor.poster_organisations & facts.clients),
        Part.MEMBER: member,
    }
    return frozenset(part for part, holds in found.items() if holds)


def rights_of(actor: Actor, facts: Facts) -> frozenset[Right]:
    """What the actor may do now, by capacity and state."""
    parts = parts_of(actor, facts)
    is_open = facts.state in OPEN
    found = {
        Right.RUN: is_open and bool(parts & RUNNERS),
        Right.CONTRIBUTE: is_open and bool(parts & CONTRIBUTORS),
        Right.SIGN_UP: is_open and bool(parts),
        Right.ANSWER: facts.recommended
        and facts.state is not PoolState.CANCELLED
        and Part.CLIENT in parts,
        Right.HAND_OVER: facts.state is not PoolState.CANCELLED and bool(parts & RUNNERS),
        Right.KEEP_GUESTS: bool(parts & RUNNERS),
    }
    return frozenset(right for right, holds in found.items() if holds)


def allowed_actions(actor: Actor, facts: Facts) -> list[PoolAction]:
    """The steps that the actor may take now, in the order of the table.

    Without a recommendation there is nothing to complete.
    """
    parts = parts_of(actor, facts)
    missing = set() if facts.recommended else {PoolAction.COMPLETE}
    return [
        step.action
        for step in STEPS
        if step.source is facts.state and step.who & parts and step.action not in missing
    ]


def require(actor: Actor, facts: Facts, right: Right) -> None:
    """Raise NotAllowed without the right."""
    if right not in rights_of(actor, facts):
        raise NotAllowed


def may_start(actor: Actor, network_id: UUID) -> bool:
    """Whether the actor may start a pool assignment for that network."""
    return actor.coordinates(network_id) or actor.is_administrator
