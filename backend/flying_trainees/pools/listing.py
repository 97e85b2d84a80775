"""The helicopter view: a page of pool assignments, those at work first."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import case, tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import PoolAssignment, PoolState
from flying_trainees.pools.queries import visible_pools
from flying_trainees.pools.schemas import PoolCardOut
from flying_trainees.pools.showing import cards

OPEN_FIRST = case((col(PoolAssignment.state).in_(OPEN), 1), else_=0)


def list_pools(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    network_id: UUID | None,
    state: PoolState | None,
    limit: int,
    cursor: str | None,
) -> Page[PoolCardOut]:
    """Those at work first, then the others; of each the latest begun first."""
    place = (OPEN_FIRST, col(PoolAssignment.begins_on), col(PoolAssignment.id))
    wanted = select(PoolAssignment).where(visible_pools(actor))
    if network_id:
        wanted = wanted.where(PoolAssignment.network_id == network_id)
    if state:
        wanted = wanted.where(PoolAssignment.state == state)
    after = decode_cursor(cursor, (int, date, UUID))
    if after:
        wanted = wanted.where(tuple_(*place) < tuple_(*after))
    rows = session.exec(wanted.order_by(*(one.desc() for one in place)).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=cards(session, rows[:limit], now, language),
        next_cursor=encode_cursor([int(last.state in OPEN), last.begins_on, last.id])
        if last
        else None,
    )
