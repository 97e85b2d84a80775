"""What goes over the API about imports."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.transfer.models import ImportKind, ImportState


class RowErrorOut(ApiModel):
    """What is wrong with one cell, in the reader's language."""

    row: int = Field(description="As a spreadsheet numbers it: the header is row 1.")
    column: str
    code: str
    detail: str


class ChangeOut(ApiModel):
    """What one row does. `before` is null for what is new."""

    row: int
    what: str
    before: str | None
    after: str


class ImportOut(ApiModel):
    """An import: what it would do, or (once confirmed) what it did."""

    id: UUID
    kind: ImportKind
    state: ImportState
    network_id: UUID
    rows: int
    new: int
    changed: int
    unchanged: int
    error_count: int
    errors: list[RowErrorOut] = Field(description="At most 500.")
    change_count: int
    changes: list[ChangeOut] = Field(description="At most 500.")
    created_at: datetime
    finished_at: datetime | None


class ImportTransitionIn(ApiInput):
    """Write everything, or forget it."""

    action: Literal["confirm", "discard"]
