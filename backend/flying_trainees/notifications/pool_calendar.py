"""Pool assignments in calendars: their milestones, the tables one sits at, a day's programme."""

from collections.abc import Sequence
from datetime import datetime, time
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications.calendar_file import OURS
from flying_trainees.notifications.feed_file import AHEAD, BACK, FeedEvent, feed_file
from flying_trainees.notifications.pool_news import pool_path
from flying_trainees.pools.day_models import PoolItem, PoolSeat
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import PoolAssignment, PoolMilestone, PoolState
from flying_trainees.pools.queries import find_pool

AT_MOST = 300


def pool_milestones(
    session: Session,
    settings: Settings,
    now: datetime,
    language: Language,
    network_ids: Sequence[UUID | None],
) -> list[FeedEvent]:
    """The days of everything that is still to be reached in these networks."""
    today = now.astimezone(AMSTERDAM).date()
    rows = session.exec(
        select(PoolMilestone, PoolAssignment)
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolMilestone.assignment_id))
        .where(
            col(PoolAssignment.network_id).in_(network_ids),
            col(PoolAssignment.state).in_(OPEN),
            col(PoolMilestone.done_at).is_(None),
            col(PoolMilestone.due_on).between(today - BACK, today + AHEAD),
        )
        .order_by(col(PoolMilestone.due_on))
        .limit(AT_MOST)
    )
    return [
        FeedEvent(
            uid=f"{milestone.id}.pool.feed{OURS}",
            title=text(
                language,
                "feed-pool",
                {"milestone": milestone.title, "assignment": assignment.title},
            ),
            starts_at=datetime.combine(milestone.due_on, time(), AMSTERDAM),
            ends_at=None,
            changed_at=milestone.updated_at,
            description=assignment.goal,
            url=settings.public_url + pool_path(assignment.id),
            free=True,
        )
        for milestone, assignment in rows
    ]


def own_tables(
    session: Session, settings: Settings, now: datetime, person_id: UUID
) -> list[FeedEvent]:
    """The tables and workshops at which a person has a seat."""
    rows = session.exec(
        select(PoolItem, PoolAssignment)
        .join(PoolSeat, col(PoolSeat.item_id) == col(PoolItem.id))
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolItem.assignment_id))
        .where(
            PoolSeat.person_id == person_id,
            PoolAssignment.state != PoolState.CANCELLED,
            col(PoolItem.starts_at).between(now - BACK, now + AHEAD),
        )
        .limit(AT_MOST)
    )
    return [_event(settings, item, assignment) for item, assignment in rows]


def programme_file(
    session: Session, settings: Settings, actor: Actor, assignment_id: UUID
) -> bytes:
    """The whole programme as a calendar file; what one has no seat at is free. NotFound."""
    row = find_pool(session, actor, assignment_id).row
    items = session.exec(select(PoolItem).where(PoolItem.assignment_id == row.id)).all()
    mine = set(
        session.exec(
            select(PoolSeat.item_id).where(
                PoolSeat.person_id == actor.person_id,
                col(PoolSeat.item_id).in_([item.id for item in items]),
            )
        )
    )
    events = [
        _event(settings, item, row, free=item.seats is not None and item.id not in mine)
        for item in items
    ]
    return feed_file(row.title, events)


def _event(
    settings: Settings, item: PoolItem, assignment: PoolAssignment, *, free: bool = False
) -> FeedEvent:
    return FeedEvent(
        uid=f"{item.id}.table.feed{OURS}",
        title=item.title,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        changed_at=item.updated_at,
        description=f"{assignment.title}\n{item.description}".strip(),
        place=item.room,
        url=settings.public_url + pool_path(assignment.id, "/programma"),
        free=free,
    )
