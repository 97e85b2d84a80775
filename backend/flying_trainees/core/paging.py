"""Paged lists: keyset cursors, opaque to clients."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeAlias, TypeVar
from uuid import UUID

from fastapi import Query
from pydantic import Field

from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.schema import ApiModel

Item = TypeVar("Item")
CursorValue: TypeAlias = str | int | float | UUID | date | datetime | None

Limit = Annotated[int, Query(ge=1, le=100, description="Items on a page.")]
Cursor = Annotated[
    str | None,
    Query(max_length=400, pattern=r"^[A-Za-z0-9_=-]*$", description="`nextCursor` of a page."),
]


class Page(ApiModel, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = Field(default=None, description="None on the last page.")


def encode_cursor(values: Sequence[CursorValue]) -> str:
    """Turn the last row's sort values into a cursor."""
    written = [str(value) if isinstance(value, UUID) else value for value in values]
    plain = [value.isoformat() if isinstance(value, date) else value for value in written]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode()


def decode_cursor(cursor: str | None, kinds: tuple[type, ...]) -> list[Any] | None:
    """The sort values of a cursor, each of its kind (str, int, float, UUID, date, datetime).

    Raises InvalidInput when it isn't one of ours.
    """
    if not cursor:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return [_read(value, kind) for value, kind in zip(values, kinds, strict=True)]
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})]) from None


READERS: dict[type, Callable[[str], object]] = {
    UUID: UUID,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}


def _read(value: object, kind: type) -> object:
    """One sort value; raises ValueError when it isn't of its kind or can't be stored."""
    if kind in READERS and isinstance(value, str):
        return READERS[kind](value)
    if type(value) is not kind or "\x00" in str(value):
        raise ValueError
    str(value).encode()
    return value
