"""The steering group: who is in it, who was before, and who is next by turn."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.language import Language, text
from flying_trainees.outbox.recording import record
from flying_trainees.people.schemas import NamedOut
from flying_trainees.pools.events import STEWARD_ADDED, AboutPool
from flying_trainees.pools.models import PoolAssignment, PoolState, PoolSteward
from flying_trainees.pools.policy import Right
from flying_trainees.pools.queries import Found, find_pool, is_member
from flying_trainees.pools.schemas import SteeringSuggestionOut


def set_stewards(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, person_ids: Sequence[UUID]
) -> Found:
    """Make these the steering group; whoever is new in it hears so.

    Raises NotFound, NotAllowed, InvalidInput for somebody new who is no member of the network;
    whoever left it meanwhile keeps nobody from choosing.
    """
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    wanted = list(dict.fromkeys(person_ids))
    new = {
        f"personIds.{n}": one for n, one in enumerate(person_ids) if one not in found.facts.stewards
    }
    require_members(session, found.row.network_id, new)
    for steward in session.exec(
        select(PoolSteward).where(PoolSteward.assignment_id == assignment_id)
    ):
        if steward.person_id not in wanted:
            session.delete(steward)
    for person_id in wanted:
        if person_id in found.facts.stewards:
            continue
        session.add(PoolSteward(assignment_id=assignment_id, person_id=person_id, since=now))
        about = AboutPool(
            assignment_id=assignment_id, person_id=person_id, actor_id=actor.person_id
        )
        record(session, now, STEWARD_ADDED, about)
    session.flush()
    return find_pool(session, actor, assignment_id)


def require_members(session: Session, network_id: UUID, named: Mapping[str, UUID]) -> None:
    """Raise InvalidInput for each who isn't a member of the network with an account.

    `named`: the path of the field in which somebody stands → who.
    """
    members = set(
        session.exec(
            select(Person.id).where(
                col(Person.id).in_(named.values()),
                col(Person.deactivated_at).is_(None),
                is_member(network_id, col(Person.id)),
            )
        )
    )
    wrong = [path for path, person_id in named.items() if person_id not in members]
    if wrong:
        raise InvalidInput(fields=[FieldError(path, "not-a-member", {}) for path in wrong])


def served_before(
    session: Session, row: PoolAssignment, person_ids: Collection[UUID] | None = None
) -> dict[UUID, list[date]]:
    """When each served in the network's earlier steering groups: the days those ended."""
    served = (
        select(col(PoolSteward.person_id), col(PoolAssignment.ends_on))
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolSteward.assignment_id))
        .where(
            PoolAssignment.network_id == row.network_id,
            PoolAssignment.begins_on < row.begins_on,
            PoolAssignment.state != PoolState.CANCELLED,
        )
        .order_by(col(PoolAssignment.ends_on))
    )
    if person_ids is not None:
        served = served.where(col(PoolSteward.person_id).in_(person_ids))
    found: dict[UUID, list[date]] = defaultdict(list)
    for person_id, ended_on in session.exec(served):
        found[person_id].append(ended_on)
    return found


def suggest_stewards(
    session: Session, actor: Actor, assignment_id: UUID, language: Language
) -> list[SteeringSuggestionOut]:
    """The network's members in order of turn: who served least, and longest ago, first."""
    found = find_pool(session, actor, assignment_id, Right.RUN)
    before = served_before(session, found.row)
    members = session.exec(
        select(Person.id, Person.name)
        .join(RoleGrant, col(RoleGrant.person_id) == col(Person.id))
        .where(
            RoleGrant.role == Role.MEMBER,
            RoleGrant.network_id == found.row.network_id,
            col(Person.deactivated_at).is_(None),
        )
    ).all()
    by_turn = sorted(
        members,
        key=lambda one: (len(before[one[0]]), max(before[one[0]], default=date.min), one[1]),
    )
    return [
        SteeringSuggestionOut(
            person=NamedOut(id=person_id, name=name),
            before=len(before[person_id]),
            last_on=max(before[person_id], default=None),
            text=text(language, "pool-served", {"times": len(before[person_id])}),
            serving=person_id in found.facts.stewards,
        )
        for person_id, name in by_turn
    ]
