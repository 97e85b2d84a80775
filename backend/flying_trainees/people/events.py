"""What the outbox tells of duos and of proposed placements: ids, and a word for the proposer."""

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


PLACEMENT_PROPOSED = "placement-proposed"
PLACEMENT_ACCEPTED = "placement-accepted"
PLACEMENT_CHANGED = "placement-changed"
PLACEMENT_DECLINED = "placement-declined"


class PlacementProposed(BaseModel):
    """A member proposed a placement; the organisation and the network's coordinators must hear."""

    organisation_id: UUID
    network_id: UUID
    actor_id: UUID


class PlacementDecided(BaseModel):
    """What an organisation decided; `person_id` proposed it."""

    person_id: UUID
    organisation_id: UUID
    actor_id: UUID
    why: str = ""
