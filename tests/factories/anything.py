"""A row for any table, made from its columns alone: so that a new table is covered at once."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    Numeric,
    String,
    Table,
    Time,
    TypeDecorator,
    Uuid,
    insert,
)
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE, Range
from sqlmodel import AutoString, Session

from flying_trainees.core.columns import Listed
from flying_trainees.core.ids import new_id
from tests.factories.clock import MONDAY_MORNING

Row = dict[str, Any]  # a value for each column, of whatever type it has
NEEDED = object()
"""A column that may be empty, and may not be in a row that is made here."""
SPECIAL: dict[str, Row] = {
    "booked_hours": {"week": date(2026, 11, 23)},
    "assignment_questions": {"loss": None},
    "assignment_runs": {"state": "cancelled"},
    "calendars": {"due_at": MONDAY_MORNING},
    "import_links": {"person_id": NEEDED},
    "invitations": {"role": "administrator"},
    "check_groups": {"answers": 5},
    "claims": {"seat": "member", "state": "attended"},
    "deliveries": {"state": "sent"},
    "feedback": {"page": "/klussen"},
    "free_time_windows": {"ends_at": time(17)},
    "identity_providers": {"key": "aanbieder", "secret_env": None, "secret_sealed": None},
    "jobs": {"group_min": 1, "group_max": 3, "state": "done"},
    "pool_assignments": {
        "begins_on": MONDAY_MORNING.date() - timedelta(days=90),
        "ends_on": MONDAY_MORNING.date(),
    },
    "pool_guests": {"email": "gast@buren.example"},
    "pool_recommendations": {"answer": "accepted", "answered_at": MONDAY_MORNING},
    "pool_seats": {"person_id": NEEDED},
    "questions": {"answered_at": MONDAY_MORNING},
    "role_grants": {"role": "administrator"},
    "webhooks": {"network_id": NEEDED},
}
"""What a table's checks ask for and no type tells."""

WORDS = (AutoString, String, JSONB)
LATER = {"expires_at", "ends_at", "due_at"}

_numbers = count(1)
_periods = (
    (MONDAY_MORNING + timedelta(days=n), MONDAY_MORNING + timedelta(days=n, hours=2))
    for n in count()
)


class AnyRows:
    """Makes rows; `words` gives the text for a column that may hold any."""

    def __init__(self, session: Session, words: Callable[[Column[Any]], str]) -> None:
        self.session = session
        self.words = words
        self._whole: dict[str, Row] = {}

    def use(self, table: str, row: Row) -> None:
        """Let rows that point at this table point at this row."""
        self._whole[table] = row

    def make(self, table: Table, **given: object) -> Row:
        """One row, with the rows it points at; `given` goes before everything else."""
        self._renew_parent(table)
        wanted = _listed(table) | SPECIAL.get(table.name, {}) | given
        row = {
            column.name: wanted[column.name]
            if wanted.get(column.name, NEEDED) is not NEEDED
            else self._value(column, needed=column.name in wanted)
            for column in table.columns
            if column.computed is None
        }
        self.session.execute(insert(table).values(row))
        return row

    def _renew_parent(self, table: Table) -> None:
        """Where there is one row for each of what it points at, that has to be another one."""
        for column in table.primary_key if len(table.primary_key) == 1 else ():
            for key in column.foreign_keys:
                if key.column.table.name != "persons":
                    self._whole.pop(key.column.table.name, None)

    def _value(self, column: Column[Any], *, needed: bool) -> object:
        if not needed and column.nullable and not isinstance(column.type, WORDS):
            return None
        if column.foreign_keys:
            target = next(iter(column.foreign_keys)).column
            if target.table is column.table:
                return None
            if target.table.name not in self._whole:
                elsewhere = AnyRows(self.session, lambda at: f"elders {at}")
                elsewhere._whole = self._whole
                self._whole[target.table.name] = elsewhere.make(target.table)
            return self._whole[target.table.name][target.name]
        if isinstance(column.type, Listed):
            return next(iter(column.type.values)).value
        return self._plain(column)

    def _plain(self, column: Column[Any]) -> object:
        kind = column.type
        if isinstance(kind, TypeDecorator):
            kind = kind.impl_instance
        if isinstance(kind, DateTime) and column.name in LATER:
            return MONDAY_MORNING + timedelta(days=1)
        for type_, make in VALUES:
            if isinstance(kind, type_):
                return make()
        if isinstance(kind, ARRAY):
            return _one_element(kind)
        return self._words(column, kind)

    def _words(self, column: Column[Any], kind: object) -> object:
        words = self.words(column)
        if isinstance(kind, JSONB):
            return {"words": words}
        if isinstance(kind, LargeBinary):
            return f"{words} {next(_numbers)}".encode()
        number = f" {next(_numbers)}"
        length = getattr(kind, "length", None) or 1000
        return (words[: max(0, length - len(number))] + number)[:length]


def _listed(table: Table) -> Row:
    """The first of each closed list that a check spells out."""
    checks = [str(c.sqltext) for c in table.constraints if isinstance(c, CheckConstraint)]
    found = (re.match(r"(\w+) IN \('([^']*)'", check) for check in checks)
    closed = {one[1]: one[2] for one in found if one}
    return {name: first for name, first in closed.items() if not table.c[name].nullable}


def _one_element(kind: ARRAY[Any]) -> list[object]:
    item = kind.item_type
    if isinstance(item, Listed):
        return [next(iter(item.values)).value]
    return [1] if isinstance(item, Integer) else []


def _period() -> Range[datetime]:
    return Range(*next(_periods))


VALUES: tuple[tuple[type, Callable[[], object]], ...] = (
    (Uuid, new_id),
    (Boolean, lambda: False),
    (Integer, lambda: 1),
    (Float, lambda: 1.0),
    (Numeric, lambda: Decimal(1)),
    (DateTime, lambda: MONDAY_MORNING),
    (Date, MONDAY_MORNING.date),
    (Time, lambda: time(13)),
    (TSTZRANGE, _period),
)
