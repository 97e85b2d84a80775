"""Building blocks of tables: naming of constraints, instants, closed lists, ranges."""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import CheckConstraint, DateTime, Dialect, MetaData, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "ex": "ex_%(table_name)s_%(constraint_name)s",
}

SQLModel.metadata.naming_convention = NAMING

Instant = DateTime(timezone=True)
"""Column type of every instant: timestamptz."""


class Listed(TypeDecorator[StrEnum]):
    """A text column that holds one of a closed list and reads back as that list's member."""

    impl = String
    cache_ok = True

    def __init__(self, values: type[StrEnum]) -> None:
        super().__init__()
        self.values = values

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Store the plain word."""
        return None if value is None else str(self.values(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Read it back as a member."""
        return None if value is None else self.values(value)


def metadata() -> MetaData:
    """The metadata of all tables that were imported so far."""
    return SQLModel.metadata


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A CHECK that keeps a text column within a closed list."""
    return CheckConstraint(f"{column} IN ({_quoted(values)})", name=f"{column}_known")


def each_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A CHECK that keeps every element of a text array within a closed list."""
    return CheckConstraint(
        f"{column} <@ ARRAY[{_quoted(values)}]::varchar[]", name=f"{column}_known"
    )


def _quoted(values: Iterable[StrEnum]) -> str:
    return ", ".join(f"'{value}'" for value in values)
