"""Reads of saved filters: only ever one's own."""

from uuid import UUID

from sqlmodel import Session, col, func, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page
from flying_trainees.saved_filters.models import FilteredList, SavedFilter
from flying_trainees.saved_filters.schemas import SavedFilterOut


def my_filters(session: Session, actor: Actor) -> Page[SavedFilterOut]:
    """All filters that one keeps, on every list, by name."""
    mine = (
        select(SavedFilter)
        .where(SavedFilter.person_id == actor.person_id)
        .order_by(col(SavedFilter.list), func.lower(SavedFilter.name), col(SavedFilter.id))
    )
    return Page(items=[SavedFilterOut.model_validate(row) for row in session.exec(mine)])


def my_filter(session: Session, actor: Actor, filter_id: UUID) -> SavedFilter:
    """One of one's own filters. Raises NotFound."""
    row = session.get(SavedFilter, filter_id)
    if row is None or row.person_id != actor.person_id:
        raise NotFound
    return row


def how_many(session: Session, actor: Actor, which: FilteredList) -> int:
    """How many filters one keeps on a list."""
    mine = select(func.count()).where(
        SavedFilter.person_id == actor.person_id, SavedFilter.list == which
    )
    return session.exec(mine).one()
