"""What the outbox tells of claims: ids and closed words."""

from uuid import UUID

from pydantic import BaseModel


class ClaimEvent(BaseModel):
    """Something happened to a person's claim; `actor_id` is None for automatic steps."""

    job_id: UUID
    claim_id: UUID
    person_id: UUID
    actor_id: UUID | None = None
    why: str = ""
