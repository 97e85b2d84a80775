"""Everything that is kept about a person, table by table, as the columns declare it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Table, func, or_, select
from sqlalchemy.dialects.postgresql import TSVECTOR, Range
from sqlmodel import Session

from flying_trainees.core.columns import metadata
from flying_trainees.core.personal import About, said
from flying_trainees.privacy.ties import AnyColumn, Whom, about, declared, done_by, tied_tables

Json = dict[str, object]
PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table; `about` is the line of the register that they fall under."""

    table: str
    about: About
    rows: list[Json]


def collect(session: Session, whom: Whom) -> list[Part]:
    """All rows about the person and all that the person did, in a steady order."""
    found = [Part(PERSONS, About.ACCOUNT, _rows(session, metadata().tables[PERSONS], whom))]
    found += [
        Part(table.name, line_of(table), _rows(session, table, whom))
        for table in tied_tables(metadata())
        if table.name != PERSONS
    ]
    return [part for part in found if part.rows]


def number_of_rows(session: Session, whom: Whom) -> int:
    """How many rows a copy will hold."""
    return sum(
        session.execute(
            select(func.count()).select_from(table).where(_his(table, whom))
        ).scalar_one()
        for table in tied_tables(metadata())
    )


def line_of(table: Table) -> About:
    """The line of the register of a table: its own, or that of the table it is a part of."""
    for column, told in declared(table):
        if told.about is not None and told.tie is not None:
            return told.about
        if told.tie is not None and column.foreign_keys:
            return line_of(next(iter(column.foreign_keys)).column.table)
    return About.ACCOUNT


def _rows(session: Session, table: Table, whom: Whom) -> list[Json]:
    columns = list(_shown(table))
    rows = session.execute(
        select(*columns).where(_his(table, whom)).order_by(*table.primary_key.columns)
    )
    return [
        {column.name: _plain(value) for column, value in zip(columns, row, strict=True)}
        for row in rows
    ]


def _his(table: Table, whom: Whom):  # noqa: ANN202  (SQLAlchemy's own type of a condition)
    if table.name == PERSONS:
        return table.c.id == whom.id
    return or_(about(table, whom), done_by(table, whom))


def _shown(table: Table) -> Iterator[AnyColumn]:
    """All columns but secrets, bytes and what is computed for searching."""
    for column in table.columns:
        told = said(column.info)
        secret = told is not None and told.secret
        if not secret and not isinstance(column.type, LargeBinary | TSVECTOR):
            yield column


def _plain(value: object) -> object:
    """A value as JSON knows it: instants as RFC 3339, periods as [begin, end)."""
    if isinstance(value, Range):
        return [_plain(value.lower), _plain(value.upper)]
    if isinstance(value, list):
        return [_plain(one) for one in value]
    for type_, write in WRITTEN:
        if isinstance(value, type_):
            return write(value)
    return value


WRITTEN: tuple[tuple[type | UnionType, Callable[[Any], object]], ...] = (
    (Enum, lambda value: value.value),
    (datetime | date | time, lambda value: value.isoformat()),
    (UUID, str),
    (Decimal, float),
)
