"""What goes over the API about imports."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable
from flying_trainees.transfer.models import ImportKind, ImportState

Header = Annotated[str, StringConstraints(max_length=10_000), Storable]
SourceName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), Storable
]


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


class GoneOut(ApiModel):
    """What the source had before and this list doesn't name."""

    number: str
    what: str


class ImportColumnOut(ApiModel):
    """One of the list's own columns, with a few of its values, and which of our fields it is."""

    header: str
    examples: list[str]
    field: str | None


class ImportFieldOut(ApiModel):
    """A field that a column may be."""

    field: str
    label: str
    needed: bool


class ImportFailureOut(ApiModel):
    """Why a worker stopped, in the reader's language. Nothing was written."""

    code: str
    detail: str


class ImportSourceOut(ApiModel):
    """Where lists came from before, and of which kinds its columns are known."""

    id: UUID
    name: str
    kinds: list[ImportKind]


class ImportOut(ApiModel):
    """An import: what it would do, or (once confirmed) what it did.

    `mapping`: name its columns. `reading`, `writing`: a worker is at it, `done` of `total`.
    `previewed`: confirm or discard it. `failed`: nothing was written; name the columns again to
    have another look.
    """

    id: UUID
    kind: ImportKind
    state: ImportState
    network_id: UUID
    source: str | None
    columns: list[ImportColumnOut]
    fields: list[ImportFieldOut]
    missing: list[str] = Field(description="Fields that a list of this kind can't do without.")
    done: int
    total: int
    failure: ImportFailureOut | None
    rows: int
    new: int
    changed: int
    unchanged: int
    error_count: int
    errors: list[RowErrorOut] = Field(description="The first 500; `…/errors` has all.")
    change_count: int
    fresh_count: int = Field(description="How many of the changes are about something new.")
    changes: list[ChangeOut] = Field(description="At most 500 that are new, and 500 others.")
    gone_count: int
    gone: list[GoneOut] = Field(description="At most 500.")
    end_gone: bool
    created_at: datetime
    finished_at: datetime | None


class ImportColumnIn(ApiInput):
    """What a column means; no field: none of ours."""

    header: Header
    field: Line | None = None


class ImportColumnsIn(ApiInput):
    """What the list's columns mean. Those that are left out mean nothing."""

    columns: list[ImportColumnIn] = Field(min_length=1, max_length=100)


class ImportTransitionIn(ApiInput):
    """Write everything, or forget it."""

    action: Literal["confirm", "discard"]
    gone: Literal["leave", "end"] = Field(
        default="leave", description="What becomes of what the source no longer names."
    )
