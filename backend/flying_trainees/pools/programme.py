"""The programme of the day, as its reader may see it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.jobs.reading import person_names
from flying_trainees.people.schemas import NamedOut
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import PoolItemOut, PoolProgrammeOut
from flying_trainees.pools.models import PoolTheme
from flying_trainees.pools.policy import Right, rights_of
from flying_trainees.pools.queries import Found, find_pool


class Seated(NamedTuple):
    """Who has a seat: a member, or a guest."""

    id: UUID
    name: str
    guest: bool


def own_item(session: Session, actor: Actor, item_id: UUID, right: Right) -> tuple[PoolItem, Found]:
    """A part of the programme, its row locked. Raises NotFound, NotAllowed."""
    assignment_id = session.exec(
        select(PoolItem.assignment_id).where(PoolItem.id == item_id)
    ).first()
    if assignment_id is None:
        raise NotFound
    found = find_pool(session, actor, assignment_id, right)
    return locked_item(session, item_id), found


def locked_item(session: Session, item_id: UUID) -> PoolItem:
    """The row, locked and read as it is after the wait. Raises NotFound."""
    row = session.exec(
        select(PoolItem)
        .where(PoolItem.id == item_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).first()
    if row is None:
        raise NotFound
    return row


def locked_items(session: Session, item_ids: Collection[UUID]) -> list[PoolItem]:
    """Those of them that are there, locked in the order of their ids and read after the wait.

    Whoever needs several rows locks them so, all at once: two people who swap tables would wait
    for each other otherwise.
    """
    rows = session.exec(
        select(PoolItem)
        .where(col(PoolItem.id).in_(item_ids))
        .order_by(col(PoolItem.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return list(rows)


def programme_of(session: Session, actor: Actor, now: datetime, found: Found) -> PoolProgrammeOut:
    """The whole programme in order of time; six queries."""
    rights = rights_of(actor, found.facts)
    items = items_out(
        session,
        now,
        found.row.id,
        reader=actor.person_id,
        open_=Right.SIGN_UP in rights,
        names=Right.KEEP_GUESTS in rights,
    )
    row = found.row
    return PoolProgrammeOut(
        assignment=NamedOut(id=row.id, name=row.title), goal=row.goal, items=items
    )


def items_out(
    session: Session,
    now: datetime,
    assignment_id: UUID,
    *,
    reader: UUID,
    open_: bool,
    names: bool,
    people: bool = True,
) -> list[PoolItemOut]:
    """The parts as a member sees them, or a guest: `reader` is his id, without `people`."""
    rows = session.exec(
        select(PoolItem)
        .where(PoolItem.assignment_id == assignment_id)
        .order_by(col(PoolItem.starts_at), col(PoolItem.ends_at), col(PoolItem.title))
        .execution_options(populate_existing=True)  # the database counts the seats
    ).all()
    themes = _themes(session, assignment_id)
    hosts = person_names(session, {row.host_id for row in rows})
    seated = seated_at(session, [row.id for row in rows])
    return [
        PoolItemOut(
            **_written(row),
            theme=themes.get(row.pool_theme_id) if row.pool_theme_id else None,
            host=hosts.get(row.host_id),
            people=[
                NamedOut(id=i, name=n) for i, n, guest in seated[row.id] if people and not guest
            ],
            guests=[n for _, n, guest in seated[row.id] if guest and names],
            guest_count=sum(guest for _, _, guest in seated[row.id]),
            mine=any(i == reader for i, _, _ in seated[row.id]),
            may_sign_up=open_ and row.seats is not None and row.starts_at > now,
        )
        for row in rows
    ]


def _themes(session: Session, assignment_id: UUID) -> dict[UUID, NamedOut]:
    rows = session.exec(
        select(PoolTheme.id, PoolTheme.name).where(PoolTheme.assignment_id == assignment_id)
    )
    return {theme_id: NamedOut(id=theme_id, name=name) for theme_id, name in rows}


def _written(row: PoolItem) -> dict[str, Any]:
    """What stands in the row itself, of whatever type each has."""
    same = ("id", "kind", "title", "description", "room", "seats", "taken")
    found = {name: getattr(row, name) for name in same}
    return found | {"start": row.starts_at, "end": row.ends_at}


def seated_at(session: Session, item_ids: Collection[UUID]) -> dict[UUID, list[Seated]]:
    """Who sits where, in order of coming; one query."""
    found: dict[UUID, list[Seated]] = defaultdict(list)
    both = func.coalesce(col(PoolSeat.person_id), col(PoolSeat.guest_id))
    name = func.coalesce(col(Person.name), col(PoolGuest.name))
    for item_id, who, called, guest in session.exec(
        select(PoolSeat.item_id, both, name, col(PoolSeat.guest_id).is_not(None))
        .join(Person, col(Person.id) == col(PoolSeat.person_id), isouter=True)
        .join(PoolGuest, col(PoolGuest.id) == col(PoolSeat.guest_id), isouter=True)
        .where(col(PoolSeat.item_id).in_(item_ids))
        .order_by(col(PoolSeat.at), col(PoolSeat.id))
    ):
        found[item_id].append(Seated(who, called, guest))
    return found
