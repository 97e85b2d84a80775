"""Which rows are whose, read from what the columns declare (core/personal.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, MetaData, String, Table, false, or_, select

from flying_trainees.core.personal import Declared, Tie, said

AnyColumn = Column[Any]


@dataclass(frozen=True, slots=True)
class Whom:
    """The person whose rows are looked for; the address too, for rows that know no more."""

    id: UUID
    email: str


def tied_tables(metadata: MetaData) -> list[Table]:
    """Tables of which some rows are about a person or done by one, parents before parts."""
    return [table for table in metadata.sorted_tables if any(_ties(table))]


def about(table: Table, whom: Whom) -> ColumnElement[bool]:
    """The rows that are about the person."""
    found = [_same(column, whom) for column, told in _ties(table) if told.tie is Tie.OWNER]
    found += [column == whom.email for column, told in _ties(table) if told.tie is Tie.EMAIL]
    found += [_part(column, whom) for column, told in _ties(table) if told.tie is Tie.PART]
    return or_(false(), *found)


def done_by(table: Table, whom: Whom) -> ColumnElement[bool]:
    """The rows that the person wrote about something else."""
    found = [_same(column, whom) for column, told in _ties(table) if told.tie is Tie.DOER]
    return or_(false(), *found)


def declared(table: Table) -> Iterator[tuple[AnyColumn, Declared]]:
    """Every column that has declared itself."""
    for column in table.columns:
        told = said(column.info)
        if told is not None:
            yield column, told


def _ties(table: Table) -> Iterator[tuple[AnyColumn, Declared]]:
    return ((column, told) for column, told in declared(table) if told.tie is not None)


def _same(column: AnyColumn, whom: Whom) -> ColumnElement[bool]:
    """Ids stand as text where a column holds ids of several kinds."""
    return column == (str(whom.id) if isinstance(column.type, String) else whom.id)


def _part(column: AnyColumn, whom: Whom) -> ColumnElement[bool]:
    """The row hangs on one that is about the person."""
    whole = next(iter(column.foreign_keys)).column
    return column.in_(select(whole).where(about(whole.table, whom)))
