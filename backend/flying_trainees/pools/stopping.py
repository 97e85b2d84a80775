"""Call off the day of an assignment that stops: all seats are free, and whoever sat hears so."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.outbox.recording import record
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.events import GUEST_STOPPED, STOPPED, AboutGuest, AboutPool
from flying_trainees.pools.models import PoolAssignment
from flying_trainees.pools.programme import locked_items, seated_at


def call_off(session: Session, actor: Actor, now: datetime, row: PoolAssignment, why: str) -> None:
    """Give all seats back, so that nobody is kept from another table, and record who is told."""
    items = session.exec(select(PoolItem.id).where(PoolItem.assignment_id == row.id)).all()
    locked_items(session, items)
    seated = [one for some in seated_at(session, items).values() for one in some]
    session.exec(delete(PoolSeat).where(col(PoolSeat.item_id).in_(items)))
    people = {one.id for one in seated if not one.guest}
    about = AboutPool(
        assignment_id=row.id, actor_id=actor.person_id, people=sorted(people), why=why
    )
    record(session, now, STOPPED, about)
    for guest_id in session.exec(select(PoolGuest.id).where(PoolGuest.assignment_id == row.id)):
        record(session, now, GUEST_STOPPED, AboutGuest(assignment_id=row.id, guest_id=guest_id))
