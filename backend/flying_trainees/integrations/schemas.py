"""What goes over the API about webhooks."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Line, Storable
from flying_trainees.integrations.models import WebhookEvent, WebhookState
from flying_trainees.outbox.models import DeliveryState

Address = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=r"^https?://"),
    Storable,
]
Kinds = Annotated[list[WebhookEvent], Field(min_length=1, max_length=20)]


class WebhookIn(ApiInput):
    """A webhook of one organisation or one network."""

    name: Line
    url: Address
    kinds: Kinds
    organisation_id: UUID | None = None
    network_id: UUID | None = None


class WebhookChangeIn(ApiInput):
    """What changes; the rest stays. `active` true also ends a switching-off by itself."""

    name: Line | None = None
    url: Address | None = None
    kinds: Kinds | None = None
    active: bool | None = Field(default=None, strict=True)


class WebhookOut(ApiModel):
    """One webhook. `failing_since`: nothing arrived from then on."""

    id: UUID
    name: str
    url: str
    kinds: list[WebhookEvent]
    organisation_id: UUID | None
    network_id: UUID | None
    owner: str
    state: WebhookState
    failing_since: datetime | None
    created_at: datetime
    last_sent_at: datetime | None


class WebhookMadeOut(WebhookOut):
    """A new webhook with its secret, which is never shown again."""

    secret: str


class WebhookSecretOut(ApiModel):
    """A new secret, shown once; the one before signs along until then."""

    secret: str
    old_expires_at: datetime


class WebhookTryOut(ApiModel):
    """One try: the answer's status, or what went wrong before there was one."""

    at: datetime
    status: int | None
    milliseconds: int
    error: str


class WebhookDeliveryOut(ApiModel):
    """One message to a webhook, with its tries, the newest first."""

    id: UUID
    message_id: str
    kind: str
    state: DeliveryState
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    due_at: datetime | None
    tries: list[WebhookTryOut]
    can_replay: bool
