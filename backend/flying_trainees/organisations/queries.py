"""Reads of organisations. Public reference data: no scope."""

from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.organisations.models import Organisation, OrganisationKind
from flying_trainees.organisations.schemas import OrganisationOut


def search_organisations(
    session: Session, q: str | None, kind: OrganisationKind | None, limit: int, cursor: str | None
) -> Page[OrganisationOut]:
    """Organisations by part of their name or by official code, in order of name."""
    wanted = select(Organisation).order_by(col(Organisation.name), col(Organisation.id))
    if q:
        pattern = f"%{escape_like(q)}%"
        wanted = wanted.where(
            col(Organisation.name).ilike(pattern) | (col(Organisation.official_code) == q.upper())
        )
    if kind:
        wanted = wanted.where(Organisation.kind == kind)
    after = decode_cursor(cursor, (str, UUID))
    if after:
        wanted = wanted.where(tuple_(col(Organisation.name), col(Organisation.id)) > tuple_(*after))
    rows = list(session.exec(wanted.limit(limit + 1)))
    more = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=[OrganisationOut.model_validate(row) for row in rows[:limit]],
        next_cursor=encode_cursor([more.name, more.id]) if more else None,
    )


def town_at(session: Session, town: str) -> tuple[float | None, float | None]:
    """Latitude and longitude of the town that a municipality is named after; Nones when unknown."""
    name = escape_like(town.strip())
    wanted = select(Organisation).where(
        Organisation.kind == OrganisationKind.MUNICIPALITY,
        col(Organisation.name).ilike(name) | col(Organisation.name).ilike(f"Gemeente {name}"),
        col(Organisation.latitude).is_not(None),
    )
    found = session.exec(wanted.limit(1)).first()
    return (found.latitude, found.longitude) if found else (None, None)


def escape_like(words: str) -> str:
    r"""Take the special meaning of %, _ and \ away for a LIKE pattern."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
