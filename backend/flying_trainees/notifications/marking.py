"""Mark one's list as read up to a moment: the same marker twice changes nothing."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.live import signal
from flying_trainees.notifications.models import Notification


def mark_read(session: Session, actor: Actor, now: datetime, until: datetime) -> int:
    """Mark the actor's unread lines up to `until` (no later than now); returns how many."""
    marked = session.execute(
        update(Notification)
        .where(
            col(Notification.person_id) == actor.person_id,
            col(Notification.read_at).is_(None),
            col(Notification.created_at) <= min(until, now),
        )
        .values(read_at=now)
        .returning(col(Notification.id))
    )
    number = len(marked.all())
    if number:
        signal(session, "person", actor.person_id)
    return number
