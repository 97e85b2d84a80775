"""Plan what is to be reached: milestones and deliverables, with progress and an owner."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.pools.models import PoolAssignment, PoolMilestone
from flying_trainees.pools.policy import Right
from flying_trainees.pools.queries import Found, find_pool
from flying_trainees.pools.schemas import PoolMilestoneIn
from flying_trainees.pools.steering import require_members

WHOLE = 100


def add_milestone(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, wanted: PoolMilestoneIn
) -> Found:
    """Plan something. Raises NotFound, NotAllowed, InvalidInput."""
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    row = PoolMilestone(
        assignment_id=assignment_id,
        kind=wanted.kind,
        title=wanted.title,
        begins_on=wanted.begins_on or found.row.begins_on,
        due_on=wanted.due_on,
        updated_at=now,
    )
    _write(session, now, found.row, row, wanted)
    return found


def change_milestone(
    session: Session, actor: Actor, now: datetime, milestone_id: UUID, wanted: PoolMilestoneIn
) -> Found:
    """Write it anew. Raises NotFound, NotAllowed, InvalidInput."""
    row, found = _own(session, actor, milestone_id)
    _write(session, now, found.row, row, wanted)
    return found


def remove_milestone(session: Session, actor: Actor, milestone_id: UUID) -> None:
    """Take it off the plan. Raises NotFound, NotAllowed."""
    row, _ = _own(session, actor, milestone_id)
    session.delete(row)
    session.flush()


def _own(session: Session, actor: Actor, milestone_id: UUID) -> tuple[PoolMilestone, Found]:
    row = session.get(PoolMilestone, milestone_id)
    if row is None:
        raise NotFound
    found = find_pool(session, actor, row.assignment_id, Right.RUN, lock=True)
    session.refresh(row)
    return row, found


def _write(
    session: Session,
    now: datetime,
    assignment: PoolAssignment,
    row: PoolMilestone,
    wanted: PoolMilestoneIn,
) -> None:
    begins_on = wanted.begins_on or min(assignment.begins_on, wanted.due_on)
    if wanted.due_on < begins_on:
        raise InvalidInput(fields=[FieldError("dueOn", "ends-before-begin", {})])
    if wanted.owner_id and wanted.owner_id != row.owner_id:
        require_members(session, assignment.network_id, {"ownerId": wanted.owner_id})
    row.kind, row.title, row.owner_id = wanted.kind, wanted.title, wanted.owner_id
    row.begins_on, row.due_on = begins_on, wanted.due_on
    row.progress = WHOLE if wanted.done else wanted.progress
    row.done_at = _done_at(row, now, wanted)
    row.updated_at = now
    session.add(row)
    session.flush()


def _done_at(row: PoolMilestone, now: datetime, wanted: PoolMilestoneIn) -> datetime | None:
    """When it was done: as it stands, as it is said (taking it off again is undone so), or now."""
    if not wanted.done:
        return None
    return row.done_at or min(wanted.done_at or now, now)
