"""What goes over the API about findings, guests, the programme and the recommendation."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, EmailStr, Field, StringConstraints
from pydantic_core import PydanticCustomError

from flying_trainees.core.schema import ApiInput, ApiModel, Instant, Line, Paragraph, Storable
from flying_trainees.jobs.schemas import Description, NamedOut, Why
from flying_trainees.pools.day_models import ItemKind
from flying_trainees.pools.outcome_models import Answer, FindingKind
from flying_trainees.pools.schemas import ShortLine

Email = Annotated[EmailStr, Field(max_length=254), AfterValidator(str.lower)]
Seats = Annotated[int, Field(strict=True, ge=1, le=500)]


def _agreed(value: bool) -> bool:  # noqa: FBT001  (a validator gets the value)
    if not value:
        raise PydanticCustomError("guest-must-agree", "the guest must agree")
    return value


class PoolFindingIn(ApiInput):
    """Something somebody came across."""

    kind: FindingKind = FindingKind.FINDING
    text: Paragraph
    pool_theme_id: UUID | None = None


class PoolFindingOut(ApiModel):
    """A finding or a surprise."""

    id: UUID
    kind: FindingKind
    text: str
    theme: NamedOut | None
    author: NamedOut | None
    at: datetime
    mine: bool
    may_remove: bool


class PoolGuestIn(ApiInput):
    """A table guest from outside. `agreed`: the guest knows and agrees to stand in the list."""

    name: Line
    organisation: ShortLine = ""
    email: Email
    agreed: Annotated[bool, Field(strict=True), AfterValidator(_agreed)]


class PoolGuestOut(ApiModel):
    """A table guest, for those who run the assignment."""

    id: UUID
    name: str
    organisation: str
    email: str
    agreed_at: datetime
    tables: list[str]


class PoolItemIn(ApiInput):
    """A part of the programme; without `seats` nobody signs up: it is for everybody."""

    kind: ItemKind
    title: Line
    description: Description = ""
    room: ShortLine = ""
    start: Instant
    end: Instant
    seats: Seats | None = None
    pool_theme_id: UUID | None = None
    host_id: UUID | None = None


class PoolItemOut(ApiModel):
    """A part of the programme, as its reader sees it."""

    id: UUID
    kind: ItemKind
    title: str
    description: str
    room: str
    start: datetime
    end: datetime
    seats: int | None
    taken: int
    theme: NamedOut | None
    host: NamedOut | None
    people: list[NamedOut] = Field(description="Members who have a seat, in order of coming.")
    guests: list[str] = Field(description="Names of guests, for those who run it.")
    guest_count: int
    mine: bool
    may_sign_up: bool


class PoolProgrammeOut(ApiModel):
    """Everything in order of time."""

    assignment: NamedOut
    goal: str
    items: list[PoolItemOut]


class RecommendationIn(ApiInput):
    """What the pool advises: in a few sentences, and the whole text."""

    summary: Paragraph
    text: Description = ""


class RecommendationAnswerIn(ApiInput):
    """What the client does with it, in words."""

    answer: Answer
    words: Why = ""


class PublishedOut(ApiModel):
    """A recommendation in the library."""

    assignment: NamedOut
    goal: str
    network: NamedOut
    clients: list[NamedOut]
    summary: str
    text: str
    answer: Answer
    answer_words: str
    answered_at: datetime
    findings: int
    people: int = Field(description="How many took part: steering group, leads, finders, tables.")
    open: bool = Field(description="Whether the reader can look at the assignment itself.")


class PoolGuestLinkOut(ApiModel):
    """What a guest sees who opens the link: the programme, without others' names."""

    name: str
    assignment: str
    goal: str
    standing: str = Field(description="`open`, `used` or `expired`.")
    items: list[PoolItemOut]


class GuestChoiceIn(ApiInput):
    """The tables that a guest wants; all others are let go."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=300), Storable]
    item_ids: Annotated[list[UUID], Field(max_length=20)]
