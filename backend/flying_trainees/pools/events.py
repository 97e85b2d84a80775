"""What others hear about pool assignments: kinds in the past tense, and what they carry."""

from uuid import UUID

from pydantic import BaseModel

STEWARD_ADDED = "pool-steward-added"
GUEST_INVITED = "pool-guest-invited"
GUEST_SEATED = "pool-guest-seated"
JOB_CUT = "pool-job-cut"
RECOMMENDED = "pool-recommended"
ANSWERED = "pool-recommendation-answered"
GUEST_KINDS = (GUEST_INVITED, GUEST_SEATED)
"""What a guest gets mail about."""


class AboutPool(BaseModel):
    """About which assignment, whom, and by whom."""

    assignment_id: UUID
    person_id: UUID | None = None
    actor_id: UUID | None = None
    milestone_id: UUID | None = None
    job_id: UUID | None = None


class AboutGuest(BaseModel):
    """A guest who gets a link."""

    assignment_id: UUID
    guest_id: UUID
