"""Paged lists: keyset cursors, opaque to clients."""

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

from fastapi import Query
from pydantic import Field

from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.schema import ApiModel

Item = TypeVar("Item")

Limit = Annotated[int, Query(ge=1, le=100, description="Items on a page.")]
Cursor = Annotated[
    str | None,
    Query(max_length=400, pattern=r"^[A-Za-z0-9_=-]*$", description="`nextCursor` of a page."),
]


class Page(ApiModel, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = Field(default=None, description="None on the last page.")


def encode_cursor(values: Sequence[str | int | float | None]) -> str:
    """Turn the last row's sort values into a cursor."""
    return base64.urlsafe_b64encode(json.dumps(list(values)).encode()).decode()


def decode_cursor(cursor: str | None, kinds: tuple[type, ...]) -> list[str | int | float] | None:
    """The sort values of a cursor, checked by type; raises InvalidInput when it isn't one of ours."""
    if not cursor:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    except (ValueError, binascii.Error, RecursionError):
        raise _bad_cursor() from None
    if not isinstance(values, list) or len(values) != len(kinds):
        raise _bad_cursor()
    if not all(type(value) is kind for value, kind in zip(values, kinds, strict=True)):
        raise _bad_cursor()
    return values


def _bad_cursor() -> InvalidInput:
    return InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})])
