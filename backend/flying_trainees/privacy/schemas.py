"""What goes over the API about the rights over data."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.personal import About
from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.people.schemas import NamedOut
from flying_trainees.privacy.models import CopyState, ErasureReason

Days = Annotated[int, Field(strict=True, ge=0, le=7305)]


class DataCopyOut(ApiModel):
    """A copy of one's data; the file is there once it is ready."""

    id: UUID
    state: CopyState
    asked_at: datetime
    made_at: datetime | None
    gone_at: datetime


class ErasureOut(ApiModel):
    """A request to be erased. `doneAt`: it has happened."""

    id: UUID
    person: NamedOut
    reason: ErasureReason
    asked_at: datetime
    due_at: datetime
    done_at: datetime | None


class ErasureIn(ApiInput):
    """Erase me. The account's own address, typed once more, so that nobody does it by accident."""

    email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254), Storable]


class MyDataOut(ApiModel):
    """What somebody needs to know before asking for a copy or for erasure."""

    copies: list[DataCopyOut]
    erasure: ErasureOut | None
    grace_days: int
    signed_in_recently: bool


class KeepingPeriodOut(ApiModel):
    """How long something is kept, in words and days; an administrator may choose within limits."""

    key: str
    about: About
    what: str
    days: int
    usual_days: int
    least: int
    most: int
    would_go: int | None = Field(description="Rows that would go now; only for administrators.")


class KeepingPeriodIn(ApiInput):
    """The days from now on."""

    days: Days
