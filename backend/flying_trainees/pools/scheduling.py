"""Write the programme: add a part, change it, take it off. Whoever sits there hears so."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, delete, select, update

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.outbox.recording import record
from flying_trainees.pools.day_models import ItemKind, PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import PoolItemIn
from flying_trainees.pools.errors import SeatedElsewhere
from flying_trainees.pools.events import (
    GUEST_TABLE_CHANGED,
    GUEST_TABLE_REMOVED,
    TABLE_CHANGED,
    TABLE_REMOVED,
    AboutGuest,
    AboutPool,
    Table,
)
from flying_trainees.pools.findings import require_theme
from flying_trainees.pools.policy import Right
from flying_trainees.pools.programme import Seated, own_item, seated_at
from flying_trainees.pools.queries import Found, find_pool
from flying_trainees.pools.steering import require_members

FOR_EVERYBODY = frozenset({ItemKind.TOGETHER, ItemKind.PAUSE})
CHANGED = (TABLE_CHANGED, GUEST_TABLE_CHANGED)
REMOVED = (TABLE_REMOVED, GUEST_TABLE_REMOVED)
WRITTEN = ("kind", "title", "description", "room", "pool_theme_id", "host_id")


def add_item(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, wanted: PoolItemIn
) -> Found:
    """Add a part of the programme. Raises NotFound, NotAllowed, InvalidInput."""
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    row = PoolItem(
        assignment_id=assignment_id,
        kind=wanted.kind,
        title=wanted.title,
        starts_at=wanted.start,
        ends_at=wanted.end,
        updated_at=now,
    )
    _write(session, now, found, row, wanted)
    return found


def change_item(
    session: Session, actor: Actor, now: datetime, item_id: UUID, wanted: PoolItemIn
) -> Found:
    """Write a part anew; who has a seat keeps it, as long as it has seats at all.

    Another time, room or name is told to who sits there. Raises NotFound, NotAllowed,
    InvalidInput, and SeatedElsewhere when somebody would be at two tables at once.
    """
    row, found = own_item(session, actor, item_id, Right.RUN)
    seated = seated_at(session, [row.id])[row.id]
    was, before = _table(row), _noticed(row)
    if _seats(wanted) is not None and (wanted.seats or 0) < len(seated):
        raise InvalidInput(fields=[FieldError("seats", "pool-seats-taken", {"taken": len(seated)})])
    _write(session, now, found, row, wanted)
    if row.seats is None:
        session.exec(delete(PoolSeat).where(col(PoolSeat.item_id) == row.id))
        session.refresh(row)
    elif seated:
        _move_seats(session, row, seated)
    if before != _noticed(row):
        _tell(session, now, actor, found, CHANGED, seated, was)
    return found


def remove_item(session: Session, actor: Actor, now: datetime, item_id: UUID) -> None:
    """Take a part off the programme, its seats too; who sat there hears so.

    Raises NotFound, NotAllowed.
    """
    row, found = own_item(session, actor, item_id, Right.RUN)
    seated, was = seated_at(session, [row.id])[row.id], _table(row)
    session.delete(row)
    session.flush()
    _tell(session, now, actor, found, REMOVED, seated, was)


def _tell(
    session: Session,
    now: datetime,
    actor: Actor,
    found: Found,
    kinds: tuple[str, str],
    seated: Collection[Seated],
    was: Table,
) -> None:
    """Record what happened to a table: once for its members, once for each guest."""
    members, guests = kinds
    people = [one.id for one in seated if not one.guest]
    if people:
        about = AboutPool(
            assignment_id=found.row.id, actor_id=actor.person_id, people=people, table=was
        )
        record(session, now, members, about)
    for one in seated:
        if one.guest:
            told = AboutGuest(assignment_id=found.row.id, guest_id=one.id, table=was)
            record(session, now, guests, told)


def _table(row: PoolItem) -> Table:
    return Table(id=row.id, title=row.title, starts_at=row.starts_at, ends_at=row.ends_at)


def _noticed(row: PoolItem) -> tuple[object, ...]:
    """What matters to who sits there."""
    return (row.title, row.room, row.starts_at, row.ends_at, row.seats is None)


def _seats(wanted: PoolItemIn) -> int | None:
    """Nobody signs up for what is for everybody."""
    return None if wanted.kind in FOR_EVERYBODY else wanted.seats


def _move_seats(session: Session, row: PoolItem, seated: Collection[Seated]) -> None:
    """Let the seats follow the table's time. Raises SeatedElsewhere."""
    during = func.tstzrange(row.starts_at, row.ends_at)
    ids = [one.id for one in seated]
    elsewhere = set(
        session.exec(
            select(func.coalesce(col(PoolSeat.person_id), col(PoolSeat.guest_id))).where(
                func.coalesce(col(PoolSeat.person_id), col(PoolSeat.guest_id)).in_(ids),
                col(PoolSeat.item_id) != row.id,
                col(PoolSeat.during).bool_op("&&")(during),
            )
        )
    )
    if elsewhere:
        raise SeatedElsewhere(people=", ".join(o.name for o in seated if o.id in elsewhere))
    moved = Range(row.starts_at, row.ends_at)
    session.exec(update(PoolSeat).where(col(PoolSeat.item_id) == row.id).values(during=moved))


def _write(
    session: Session, now: datetime, found: Found, row: PoolItem, wanted: PoolItemIn
) -> None:
    if wanted.end <= wanted.start:
        raise InvalidInput(fields=[FieldError("end", "end-before-start", {})])
    require_theme(session, found.row.id, wanted.pool_theme_id)
    if wanted.host_id and wanted.host_id != row.host_id:
        require_members(session, found.row.network_id, {"hostId": wanted.host_id})
    for name in WRITTEN:
        setattr(row, name, getattr(wanted, name))
    row.starts_at, row.ends_at, row.updated_at = wanted.start, wanted.end, now
    row.seats = _seats(wanted)
    session.add(row)
    session.flush()
