"""A plan: what an import would do, row by row, and what is wrong. Nothing is written here. Pure."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from flying_trainees.core.errors import Param
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.columns import COLUMNS_OF, match
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.sheet import Sheet


class Dataclass(Protocol):
    """Any dataclass: what a row tells, field by field."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Value = TypeVar("Value")
Values = TypeVar("Values", bound=Dataclass)
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong with one cell: the row's number in a spreadsheet, the column's header.

    `rule` is the code of the job's rule behind it, when one is; its words are used then.
    """

    row: int
    column: str
    code: str
    params: dict[str, Param]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one row does: a new thing (`before` None), or one of its values changes."""

    row: int
    what: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Gone:
    """What the source had before and doesn't name any more: its number, and in words what it is."""

    id: UUID
    number: str
    label: str


Tick = Callable[[int], None]
"""Hears how many more rows are done."""
STRIDE = 100


def in_strides(things: Sequence[Value], tick: Tick) -> Iterator[Value]:
    """Go through something, and tell every hundred how far one is."""
    for number, thing in enumerate(things, 1):
        yield thing
        if number % STRIDE == 0:
            tick(STRIDE)
    tick(len(things) % STRIDE)


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Planned(Generic[Values, Kept]):
    """A row without mistakes: all its values, and the thing that it changes, if it exists."""

    row: int
    outcome: Outcome
    values: Values
    kept: Kept | None


@dataclass(slots=True)
class Plan(Generic[Values, Kept]):
    """Everything that an import would do."""

    rows: int = 0
    planned: list[Planned[Values, Kept]] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)

    def count(self, outcome: Outcome) -> int:
        """How many rows have that outcome."""
        return sum(row.outcome is outcome for row in self.planned)

    def add(self, row: "Row", values: Values, kept: Kept | None, changes: Sequence[Change]) -> None:
        """Plan a row, unless something about it is wrong."""
        if row.wrong_cells:
            return
        outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
        self.planned.append(
            Planned(row.number, Outcome.NEW if kept is None else outcome, values, kept)
        )
        self.changes.extend(changes)

    def fingerprint(self) -> str:
        """Tells whether another plan would do the same."""
        told = repr((self.changes, self.errors, self.gone))
        return hashlib.sha256(told.encode()).hexdigest()


class Row:
    """One row that is being read: cells by field, and what was found wrong with them."""

    def __init__(self, number: int, cells: dict[str, str], headers: dict[str, str]) -> None:
        self.number = number
        self.cells = cells
        self.headers = headers
        self.wrong_cells: list[RowError] = []

    def has(self, field: str) -> bool:
        """Whether there is anything in that cell."""
        return bool(self.cells.get(field))

    def wrong(
        self, field: str, code: str, params: dict[str, Param] | None = None, *, rule: str = ""
    ) -> None:
        """Note a mistake, the first one of each cell."""
        column = self.headers[field]
        if all(error.column != column for error in self.wrong_cells):
            self.wrong_cells.append(RowError(self.number, column, code, params or {}, rule))

    def read(
        self, field: str, meaning: Callable[[str], Value], *, needed: bool = False
    ) -> Value | None:
        """The cell's value; None when it is empty or wrong, which is noted."""
        cell = self.cells.get(field, "")
        if not cell:
            if needed:
                self.wrong(field, "missing")
            return None
        try:
            return meaning(cell)
        except BadCell as bad:
            self.wrong(field, bad.code, bad.params)
            return None


def rows_of(kind: ImportKind, sheet: Sheet, mapping: dict[str, str] | None = None) -> Iterator[Row]:
    """The rows of a sheet by field. Raises ColumnsMissing before the first one."""
    found = match(kind, sheet.headers, mapping)
    headers = {column.field: column.dutch for column in COLUMNS_OF[kind]}
    headers |= {name: sheet.headers[index] for name, index in found.items()}
    for number, cells in sheet.rows:
        yield Row(
            number,
            {name: cells[index] for name, index in found.items() if index < len(cells)},
            headers,
        )


class Once:
    """Sees to it that a value stands only once in a list."""

    def __init__(self) -> None:
        self._rows: dict[object, int] = {}

    def check(self, row: Row, field: str, value: object, code: str) -> None:
        """Note a mistake when an earlier row has the same value; None is no value."""
        if value is None:
            return
        earlier = self._rows.setdefault(value, row.number)
        if earlier != row.number:
            row.wrong(field, code, {"row": earlier})


def merged(given: Values, stored: Values) -> Values:
    """All values: those given, and the stored ones where a cell was empty (None)."""
    names = [part.name for part in fields(given)]
    filled = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    return replace(stored, **filled)


def differences(
    row: Row, stored: Values, after: Values, written: Callable[[str, object], str]
) -> list[Change]:
    """The values that a row changes, as `written` shows them; both are of one dataclass."""
    return [
        Change(
            row.number,
            row.headers.get(part.name, part.name),
            written(part.name, getattr(stored, part.name)),
            written(part.name, getattr(after, part.name)),
        )
        for part in fields(after)
        if getattr(stored, part.name) != getattr(after, part.name)
    ]


def all_errors(rows: Iterable[Row]) -> list[RowError]:
    """Every mistake in order of rows."""
    return [error for row in rows for error in row.wrong_cells]
