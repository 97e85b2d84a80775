"""The weekly minute of the steering group: one word and one line, once a week and person."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.pools.models import PoolCheckIn
from flying_trainees.pools.policy import Right
from flying_trainees.pools.queries import Found, find_pool
from flying_trainees.pools.schemas import PoolCheckInIn


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.isoweekday() - 1)


def check_in(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, said: PoolCheckInIn
) -> Found:
    """Say how it goes; in the same week it replaces what one said. Raises NotFound, NotAllowed."""
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    week = monday_of(now.astimezone(AMSTERDAM).date())
    row = session.exec(
        select(PoolCheckIn).where(
            PoolCheckIn.assignment_id == assignment_id,
            PoolCheckIn.week == week,
            PoolCheckIn.person_id == actor.person_id,
        )
    ).first()
    row = row or PoolCheckIn(
        assignment_id=assignment_id, week=week, person_id=actor.person_id, mood=said.mood, at=now
    )
    row.mood, row.line, row.at = said.mood, said.line, now
    session.add(row)
    session.flush()
    return found
