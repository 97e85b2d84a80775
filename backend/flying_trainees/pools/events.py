"""What others hear about pool assignments: kinds in the past tense, and what they carry."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

STEWARD_ADDED = "pool-steward-added"
GUEST_INVITED = "pool-guest-invited"
GUEST_SEATED = "pool-guest-seated"
JOB_CUT = "pool-job-cut"
RECOMMENDED = "pool-recommended"
ANSWERED = "pool-recommendation-answered"
TABLE_CHANGED = "pool-table-changed"
TABLE_REMOVED = "pool-table-removed"
STOPPED = "pool-stopped"
GUEST_TABLE_CHANGED = "pool-guest-table-changed"
GUEST_TABLE_REMOVED = "pool-guest-table-removed"
GUEST_STOPPED = "pool-guest-stopped"
GUEST_KINDS = (
    GUEST_INVITED,
    GUEST_SEATED,
    GUEST_TABLE_CHANGED,
    GUEST_TABLE_REMOVED,
    GUEST_STOPPED,
)
"""What a guest gets mail about."""


class Table(BaseModel):
    """A part of the programme as it was: its row may be gone when this is read."""

    id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime


class AboutPool(BaseModel):
    """About which assignment, whom, and by whom."""

    assignment_id: UUID
    person_id: UUID | None = None
    actor_id: UUID | None = None
    milestone_id: UUID | None = None
    job_id: UUID | None = None
    people: list[UUID] = Field(default_factory=list)
    """Who had a seat."""
    table: Table | None = None
    why: str = ""


class AboutGuest(BaseModel):
    """A guest who gets a link; and at which table something changed."""

    assignment_id: UUID
    guest_id: UUID
    table: Table | None = None
