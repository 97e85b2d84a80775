"""An administrator tries a failed delivery again; the act is audited."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record as audit
from flying_trainees.outbox import retrying
from flying_trainees.outbox.queries import described
from flying_trainees.outbox.schemas import DeliveryOut


def retry_delivery(session: Session, actor: Actor, now: datetime, delivery_id: UUID) -> DeliveryOut:
    """Queue a failed delivery again. Raises NotFound, DeliveryNotFailed, DeliveryForgotten."""
    delivery = retrying.retry(session, now, delivery_id)
    audit(session, now, actor.person_id, "delivery-retried", ("delivery", delivery_id))
    session.flush()
    return described(session, delivery)
