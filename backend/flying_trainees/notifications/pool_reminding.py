"""Find whom to remind of a pool assignment: milestones near or late, the weekly minute.

Each reminder once for the same moment of the same thing, as those of jobs. A milestone that gets
another day is a new moment.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.notifications.due import remind_once
from flying_trainees.notifications.pool_events import (
    CHECK_IN_ASKED,
    MILESTONE_LATE,
    MILESTONE_NEAR,
)
from flying_trainees.notifications.quiet import instant
from flying_trainees.pools.checking_in import monday_of
from flying_trainees.pools.events import AboutPool
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolCheckIn,
    PoolMilestone,
    PoolState,
    PoolSteward,
)
from flying_trainees.pools.queries import is_member

NEAR_DAYS, LATE_DAYS = 3, 14
"""A milestone is near so many days before its own; one that passed longer ago is known by now."""
AT = time(9)
"""In the morning, in Amsterdam; the weekly minute on Mondays."""
_NETWORK = col(PoolAssignment.network_id)


Found = tuple[str, tuple[UUID, datetime], AboutPool]
"""What is due: its kind, about which moment of what, and about whom."""


def remind_pools(session: Session, now: datetime) -> int:
    """Record an event for each reminder that is due and wasn't sent; returns how many."""
    local = now.astimezone(AMSTERDAM)
    if local.time() < AT:
        return 0
    return sum(
        remind_once(session, now, kind, about, payload.person_id, payload)
        for kind, about, payload in (*_milestones(session, now), *_weekly(session, now))
    )


def _milestones(session: Session, now: datetime) -> Iterator[Found]:
    """Its owner hears of it; without one, or when he left the network, the steering group."""
    today = now.astimezone(AMSTERDAM).date()
    rows = session.exec(
        select(PoolMilestone, is_member(_NETWORK, col(PoolMilestone.owner_id)))
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolMilestone.assignment_id))
        .where(
            col(PoolAssignment.state).in_(OPEN),
            col(PoolMilestone.done_at).is_(None),
            col(PoolMilestone.due_on).between(
                today - timedelta(days=LATE_DAYS), today + timedelta(days=NEAR_DAYS)
            ),
        )
    ).all()
    stewards = _stewards(session, {row.assignment_id for row, _ in rows})
    for row, owned in rows:
        kind = MILESTONE_LATE if row.due_on < today else MILESTONE_NEAR
        people = [row.owner_id] if owned else stewards.get(row.assignment_id, [])
        for person_id in people:
            about = AboutPool(
                assignment_id=row.assignment_id, person_id=person_id, milestone_id=row.id
            )
            yield kind, (row.id, instant(row.due_on, AT)), about


def _weekly(session: Session, now: datetime) -> Iterator[Found]:
    """Who is in the steering group of what runs, and hasn't said this week how it goes."""
    monday = monday_of(now.astimezone(AMSTERDAM).date())
    said = select(PoolCheckIn.id).where(
        col(PoolCheckIn.assignment_id) == col(PoolSteward.assignment_id),
        col(PoolCheckIn.person_id) == col(PoolSteward.person_id),
        col(PoolCheckIn.week) == monday,
    )
    rows = session.exec(
        select(PoolSteward)
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolSteward.assignment_id))
        .where(
            col(PoolAssignment.state) == PoolState.RUNNING,
            col(PoolSteward.since) < instant(monday, AT),
            is_member(_NETWORK, col(PoolSteward.person_id)),
            ~said.exists(),
        )
    )
    for row in rows:
        about = AboutPool(assignment_id=row.assignment_id, person_id=row.person_id)
        yield CHECK_IN_ASKED, (row.assignment_id, instant(monday, AT)), about


def _stewards(session: Session, ids: set[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = {}
    rows = session.exec(
        select(PoolSteward)
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolSteward.assignment_id))
        .where(
            col(PoolSteward.assignment_id).in_(ids),
            is_member(_NETWORK, col(PoolSteward.person_id)),
        )
    )
    for row in rows:
        found.setdefault(row.assignment_id, []).append(row.person_id)
    return found
