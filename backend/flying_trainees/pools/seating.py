"""Take a seat at a table or workshop, or give it back: a member himself, a guest by link.

The tables' rows are locked first, in the order of their ids; the database counts the seats and
refuses one too many, and the same person at two tables at once.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.errors import AtAnotherTable, NoSigningUp, TableFull
from flying_trainees.pools.policy import Right
from flying_trainees.pools.programme import locked_items, own_item
from flying_trainees.pools.queries import Found


def sign_up(session: Session, actor: Actor, now: datetime, item_id: UUID) -> Found:
    """Take a seat; twice is as good as once.

    Raises NotFound, NotAllowed, NoSigningUp, TableFull, AtAnotherTable.
    """
    item, found = own_item(session, actor, item_id, Right.SIGN_UP)
    _sit(session, now, item, _seat(item, now, person_id=actor.person_id))
    return found


def sign_off(session: Session, actor: Actor, now: datetime, item_id: UUID) -> Found:
    """Give the seat back. Raises NotFound, NotAllowed, NoSigningUp."""
    item, found = own_item(session, actor, item_id, Right.SIGN_UP)
    if item.starts_at <= now:
        raise NoSigningUp
    session.exec(
        delete(PoolSeat).where(
            col(PoolSeat.item_id) == item_id, col(PoolSeat.person_id) == actor.person_id
        )
    )
    session.refresh(item)
    return found


def seat_guest(
    session: Session, now: datetime, guest: PoolGuest, item_ids: Collection[UUID]
) -> None:
    """Let a guest sit at these tables and no other; all or nothing.

    Raises InvalidInput for a table of something else, NoSigningUp, TableFull, AtAnotherTable.
    """
    held = set(session.exec(select(PoolSeat.item_id).where(PoolSeat.guest_id == guest.id)))
    items = {item.id: item for item in locked_items(session, held.union(item_ids))}
    own = [
        item
        for item in items.values()
        if item.id in item_ids and item.assignment_id == guest.assignment_id
    ]
    if len(own) < len(set(item_ids)):
        raise InvalidInput(fields=[FieldError("itemIds", "pool-item-unknown", {})])
    let_go = [
        item_id for item_id in held - set(item_ids)
        if item_id in items and items[item_id].starts_at > now
    ]  # fmt: skip
    session.exec(
        delete(PoolSeat).where(
            col(PoolSeat.guest_id) == guest.id, col(PoolSeat.item_id).in_(let_go)
        )
    )
    for item in own:
        _sit(session, now, item, _seat(item, now, guest_id=guest.id))


def _seat(
    item: PoolItem, now: datetime, *, person_id: UUID | None = None, guest_id: UUID | None = None
) -> PoolSeat:
    during = Range(item.starts_at, item.ends_at)
    return PoolSeat(item_id=item.id, person_id=person_id, guest_id=guest_id, during=during, at=now)


def _sit(session: Session, now: datetime, item: PoolItem, seat: PoolSeat) -> None:
    """The item's row is locked."""
    mine = select(PoolSeat).where(
        col(PoolSeat.person_id).is_not_distinct_from(seat.person_id),
        col(PoolSeat.guest_id).is_not_distinct_from(seat.guest_id),
    )
    if session.exec(mine.where(PoolSeat.item_id == item.id)).first():
        return
    if item.seats is None or item.starts_at <= now:
        raise NoSigningUp
    if item.taken >= item.seats:
        raise TableFull
    overlapping = col(PoolSeat.during).bool_op("&&")(func.tstzrange(item.starts_at, item.ends_at))
    if session.exec(mine.where(overlapping)).first():
        raise AtAnotherTable
    session.add(seat)
    session.flush()
    session.refresh(item)
