"""What webhooks record themselves."""

from uuid import UUID

from pydantic import BaseModel

WEBHOOK_DISABLED = "webhook-disabled"
WEBHOOK_TESTED = "webhook-tested"


class WebhookChanged(BaseModel):
    """Which webhook, and who made it."""

    webhook_id: UUID
    person_id: UUID | None = None
    organisation_id: UUID | None = None
    network_id: UUID | None = None
