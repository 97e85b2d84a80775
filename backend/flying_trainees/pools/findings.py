"""Findings and surprises, from everybody in the network, on the way."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.reading import person_names
from flying_trainees.people.schemas import NamedOut
from flying_trainees.pools.day_schemas import PoolFindingIn, PoolFindingOut
from flying_trainees.pools.models import PoolTheme
from flying_trainees.pools.outcome_models import PoolFinding
from flying_trainees.pools.policy import Right, rights_of
from flying_trainees.pools.queries import Found, find_pool


def add_finding(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, told: PoolFindingIn
) -> PoolFindingOut:
    """Write something down that one came across. Raises NotFound, NotAllowed, InvalidInput."""
    found = find_pool(session, actor, assignment_id, Right.CONTRIBUTE)
    require_theme(session, assignment_id, told.pool_theme_id)
    row = PoolFinding(
        assignment_id=assignment_id,
        pool_theme_id=told.pool_theme_id,
        author_id=actor.person_id,
        kind=told.kind,
        text=told.text,
        at=now,
    )
    session.add(row)
    session.flush()
    return _out(session, actor, found, [row])[0]


def remove_finding(session: Session, actor: Actor, finding_id: UUID) -> None:
    """Take one's own away, or as who runs it anybody's. Raises NotFound, NotAllowed."""
    row = session.get(PoolFinding, finding_id)
    if row is None:
        raise NotFound
    found = find_pool(session, actor, row.assignment_id)
    if not _may_remove(actor, found, row):
        raise NotAllowed
    session.delete(row)
    session.flush()


def list_findings(
    session: Session, actor: Actor, assignment_id: UUID, limit: int, cursor: str | None
) -> Page[PoolFindingOut]:
    """The latest first. Raises NotFound."""
    found = find_pool(session, actor, assignment_id)
    place = (col(PoolFinding.at), col(PoolFinding.id))
    wanted = select(PoolFinding).where(PoolFinding.assignment_id == assignment_id)
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(*place) < tuple_(*after))
    rows = session.exec(wanted.order_by(*(one.desc() for one in place)).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=_out(session, actor, found, list(rows[:limit])),
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def require_theme(session: Session, assignment_id: UUID, pool_theme_id: UUID | None) -> None:
    """Raise InvalidInput when the theme isn't one of this assignment."""
    if pool_theme_id is None:
        return
    theme = session.get(PoolTheme, pool_theme_id)
    if theme is None or theme.assignment_id != assignment_id:
        raise InvalidInput(fields=[FieldError("poolThemeId", "pool-theme-unknown", {})])


def _may_remove(actor: Actor, found: Found, row: PoolFinding) -> bool:
    own = row.author_id == actor.person_id
    return own or Right.RUN in rights_of(actor, found.facts)


def _out(
    session: Session, actor: Actor, found: Found, rows: list[PoolFinding]
) -> list[PoolFindingOut]:
    names = person_names(session, {row.author_id for row in rows})
    themes = session.exec(
        select(PoolTheme.id, PoolTheme.name).where(PoolTheme.assignment_id == found.row.id)
    )
    by_id: dict[UUID | None, NamedOut] = {
        theme_id: NamedOut(id=theme_id, name=name) for theme_id, name in themes
    }
    return [
        PoolFindingOut(
            id=row.id,
            kind=row.kind,
            text=row.text,
            theme=by_id.get(row.pool_theme_id),
            author=names.get(row.author_id),
            at=row.at,
            mine=row.author_id == actor.person_id,
            may_remove=_may_remove(actor, found, row),
        )
        for row in rows
    ]
