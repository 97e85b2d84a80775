"""What happened around somebody's data, for whoever tells people."""

from uuid import UUID

from pydantic import BaseModel

ERASURE_REQUESTED = "erasure-requested"
INACTIVITY_WARNED = "inactivity-warned"


class AboutPerson(BaseModel):
    """It is about this person; `actor_id` did it, when somebody else than the person did."""

    person_id: UUID
    actor_id: UUID | None = None
