"""What the map is narrowed to, and what every layer needs for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    Integer,
    Select,
    String,
    Text,
    Uuid,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.orm import Mapped
from sqlmodel import col

from flying_trainees.accounts.actor import Actor
from flying_trainees.jobs.models import Job
from flying_trainees.networkmap.models import Activity
from flying_trainees.networkmap.reach import organisations_of
from flying_trainees.networkmap.schemas import MapLayer
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.queries import escape_like
from flying_trainees.people.models import Placement
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.pools.models import PoolAssignment
from flying_trainees.themes.queries import theme_and_narrower

EXCERPT = 240
"""Characters of a text that the map shows."""


@dataclass(frozen=True, slots=True)
class MapFilter:
    """What the map is narrowed to; empty means all. Days are in Amsterdam, both included."""

    layers: tuple[MapLayer, ...] = ()
    theme: str | None = None
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    q: str | None = None
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks, how far he sees, and on which day."""

    actor: Actor
    scope: NetworkScope
    today: date


Column = ColumnElement[Any] | Mapped[Any]
"""A column of a layer; what it holds depends on its name."""
Rows = Select[*tuple[Any, ...]]


def columns(
    layer: MapLayer,
    row: type[Job] | type[Activity] | type[Placement] | type[PoolAssignment],
    at: ColumnElement[datetime] | Mapped[datetime],
    **own: Column,
) -> list[Column]:
    """The columns of a layer; what it doesn't have is null."""
    about = col(row.goal if issubclass(row, (Job, PoolAssignment)) else row.description)
    given: dict[str, Column] = {
        "begins_on": cast(null(), Date),
        "ends_on": cast(null(), Date),
        "latitude": col(Organisation.latitude),
        "longitude": col(Organisation.longitude),
        "free_seats": cast(null(), Integer),
        "activity_kind": cast(null(), String),
        "person_id": cast(null(), Uuid),
        "repeats_id": cast(null(), Uuid),
        **own,
    }
    return [
        literal(layer.value).label("layer"),
        col(row.id).label("id"),
        col(row.title).label("title"),
        func.left(cast(about, Text), EXCERPT).label("about"),
        col(Organisation.id).label("organisation_id"),
        col(Organisation.name).label("organisation"),
        cast(at, DateTime(timezone=True)).label("at"),
        *(given[name].label(name) for name in sorted(given)),
    ]


def among_organisations(
    organisation_id: Mapped[UUID], wanted: MapFilter
) -> Iterable[ColumnElement[bool]]:
    """Conditions on a column with an organisation's id: it, and its network."""
    if wanted.organisation_id:
        yield organisation_id == wanted.organisation_id
    if wanted.network_id:
        yield organisations_of(wanted.network_id, organisation_id)


def going_on(
    begins_on: Mapped[date] | Mapped[date | None],
    ends_on: Mapped[date | None],
    wanted: MapFilter,
) -> Iterable[ColumnElement[bool]]:
    """Going on, wholly or partly, within the period; an unknown end is still to come."""
    if wanted.from_on:
        yield or_(ends_on.is_(None), ends_on >= wanted.from_on)
    if wanted.until_on:
        yield or_(begins_on.is_(None), begins_on <= wanted.until_on)


def about_theme(
    row_id: Mapped[UUID],
    linked_id: Mapped[UUID],
    theme_id: Mapped[str] | Mapped[str | None],
    wanted: MapFilter,
) -> Iterable[ColumnElement[bool]]:
    """Rows whose links (to which row, to which theme) lead to the wanted theme or within it."""
    if wanted.theme:
        yield row_id.in_(select(linked_id).where(theme_id.in_(theme_and_narrower(wanted.theme))))


def named(words: str) -> ColumnElement[bool]:
    """A condition on the organisation: its name holds the words."""
    return col(Organisation.name).ilike(part(words))


def part(words: str) -> str:
    """A LIKE pattern for texts that hold the words."""
    return f"%{escape_like(words)}%"
