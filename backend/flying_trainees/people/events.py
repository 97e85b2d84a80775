"""What the outbox tells of duos: ids only."""

from uuid import UUID

from pydantic import BaseModel

DUO_ASKED = "duo-asked"
DUO_LINKED = "duo-linked"
DUO_DECLINED = "duo-declined"
DUO_ENDED = "duo-ended"


class DuoEvent(BaseModel):
    """`person_id` must hear of what `actor_id` did."""

    person_id: UUID
    actor_id: UUID
