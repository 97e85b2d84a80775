"""React to an event: a delivery for each webhook that wants to hear of it, in its transaction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import any_, literal, or_
from sqlmodel import Session, col, select

from flying_trainees.core.ids import new_id
from flying_trainees.core.settings import Settings
from flying_trainees.integrations.messages import KINDS, message
from flying_trainees.integrations.models import Webhook, WebhookState
from flying_trainees.jobs.models import Job
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.outbox.posting import post

CHANNEL = "webhook"


@dataclass(frozen=True, slots=True)
class WebhookReaction:
    """What webhooks make of events; made once with the settings."""

    settings: Settings

    def __call__(self, session: Session, now: datetime, event: OutboxEvent) -> None:
        """Post to every active webhook of the job's organisation or network."""
        kind = KINDS.get(event.kind)
        job_id = event.payload.get("job_id")
        job = session.get(Job, UUID(str(job_id))) if kind and job_id else None
        if kind is None or job is None:
            return
        hooks = session.exec(
            select(Webhook).where(
                col(Webhook.state) == WebhookState.ACTIVE,
                literal(str(kind)) == any_(col(Webhook.kinds)),
                or_(
                    col(Webhook.organisation_id) == job.organisation_id,
                    col(Webhook.network_id) == job.network_id,
                ),
            )
        ).all()
        if hooks:
            content = message(session, self.settings, kind, event.recorded_at, job)
            for hook in hooks:
                post_to(session, now, hook, event.id, content)


def post_to(
    session: Session, now: datetime, hook: Webhook, event_id: UUID, content: dict[str, Any]
) -> UUID:
    """Write one delivery; its id is the message's, so that a repeat is recognised."""
    delivery_id = new_id()
    post(
        session,
        Delivery(
            id=delivery_id,
            event_id=event_id,
            channel=CHANNEL,
            recipient=str(hook.id),
            message_id=f"msg_{delivery_id.hex}",
            content=content,
            created_at=now,
            due_at=now,
        ),
    )
    return delivery_id
