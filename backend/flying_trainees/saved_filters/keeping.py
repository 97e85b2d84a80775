"""Keep a filter under a name, name it anew, let it go."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.saved_filters.errors import TooManyFilters
from flying_trainees.saved_filters.models import SavedFilter
from flying_trainees.saved_filters.queries import how_many, my_filter
from flying_trainees.saved_filters.schemas import SavedFilterIn, SavedFilterOut

AT_MOST = 20
"""On one list: more names than one can find one's way in."""


def keep(session: Session, actor: Actor, now: datetime, wanted: SavedFilterIn) -> SavedFilterOut:
    """Keep a filter. Raises TooManyFilters, FilterNameTaken."""
    # Two windows of one person come after each other, so that the limit holds.
    session.exec(select(Person.id).where(Person.id == actor.person_id).with_for_update())
    if how_many(session, actor, wanted.list) >= AT_MOST:
        raise TooManyFilters(most=AT_MOST)
    row = SavedFilter(person_id=actor.person_id, created_at=now, **wanted.model_dump())
    session.add(row)
    session.flush()
    return SavedFilterOut.model_validate(row)


def rename(session: Session, actor: Actor, filter_id: UUID, name: str) -> SavedFilterOut:
    """Give one of one's own filters another name. Raises NotFound, FilterNameTaken."""
    row = my_filter(session, actor, filter_id)
    row.name = name
    session.flush()
    return SavedFilterOut.model_validate(row)


def let_go(session: Session, actor: Actor, filter_id: UUID) -> None:
    """Keep one of one's own filters no longer. Raises NotFound."""
    session.delete(my_filter(session, actor, filter_id))
    session.flush()
