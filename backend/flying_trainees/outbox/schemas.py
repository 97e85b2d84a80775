"""What administrators see of a delivery: never its content."""

from datetime import datetime
from uuid import UUID

from flying_trainees.core.schema import ApiModel
from flying_trainees.outbox.models import DeliveryState


class DeliveryOut(ApiModel):
    """One message to one address. `uncertain_attempts`: cut off, so it may have arrived twice."""

    id: UUID
    event_kind: str
    channel: str
    recipient: str
    message_id: str
    state: DeliveryState
    attempts: int
    uncertain_attempts: int
    last_error: str
    created_at: datetime
    attempted_at: datetime | None
    sent_at: datetime | None
    can_retry: bool
