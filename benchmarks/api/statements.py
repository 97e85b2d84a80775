"""What one request asks the database: every statement with its values, as the driver sends it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Self

import psycopg
from psycopg.abc import Params, Query
from psycopg.types.json import Json, Jsonb
from psycopg.types.range import Range

NAMED = re.compile(r"%\((\w+)\)s|%s|%%")


Mogrify = Callable[[Any, Any], str]


@dataclass
class Statement:
    """One statement with $1, $2, … and what stands there."""

    sql: str
    values: list[Any]


@dataclass
class Recorder:
    """Notes what all connections made with its `cursor_factory` send."""

    statements: list[Statement] = field(default_factory=list)

    def cursor_factory(self) -> type[psycopg.Cursor[Any]]:
        """A cursor that notes, then does what every cursor does."""
        note = self._note

        class Noting(psycopg.Cursor[Any]):
            """Seen by SQLAlchemy and by the queue alike."""

            def _note(self, query: Any, params: Any) -> None:
                note(query, params, psycopg.ClientCursor(self.connection).mogrify)

            def execute(self, query: Any, params: Params | None = None, **how: Any) -> Self:
                self._note(query, params)
                super().execute(query, params, **how)
                return self

            def executemany(
                self, query: Query, params_seq: Any, *, returning: bool = False
            ) -> None:
                rows = list(params_seq)
                for row in rows:
                    self._note(query, row)
                super().executemany(query, rows, returning=returning)

        return Noting

    def of(self, request: Callable[[], object]) -> list[Statement]:
        """The statements of one request."""
        self.statements.clear()
        request()
        return list(self.statements)

    def _note(self, query: Query, params: Params | None, mogrify: Mogrify) -> None:
        text = query.decode() if isinstance(query, bytes) else str(query)
        if "procrastinate_" in text:
            # Rows of the queue's own type, which only its own driver can write: as they stand.
            self.statements.append(Statement(mogrify(query, params), []))
        elif text.strip():
            self.statements.append(numbered(text, params))


def numbered(sql: str, params: Params | None) -> Statement:
    """From the driver's `%(name)s` to PostgreSQL's own `$1`."""
    if params is None:
        return Statement(sql, [])
    values: list[Any] = []
    by_name = params if isinstance(params, Mapping) else {}
    by_place = iter(() if isinstance(params, Mapping) else params)

    def place(found: re.Match[str]) -> str:
        if found.group() == "%%":
            return "%"
        name = found.group(1)
        values.append(plain(by_name[name] if name else next(by_place)))
        return f"${len(values)}"

    return Statement(NAMED.sub(place, sql), values)


def plain(value: Any) -> Any:
    """A value without the driver's wrappers; ranges as (lower, upper, bounds)."""
    if isinstance(value, Json | Jsonb | psycopg.Binary):
        return value.obj
    if isinstance(value, Range):
        return ("range", value.lower, value.upper, value.bounds)
    if isinstance(value, str) and value.startswith("{") and value.endswith("}"):
        return value[1:-1].split(",")  # an array of ids in PostgreSQL's own text form
    if isinstance(value, Enum):
        return value.value
    return value
