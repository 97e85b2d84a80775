"""Make, change, rotate, test and remove webhooks; send one of their messages again."""

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import func, update
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.addresses import BadAddress, target_of
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.core.settings import Settings
from flying_trainees.integrations.errors import (
    DeliveryUnderWay,
    TooManyWebhooks,
    WebhookNotActive,
)
from flying_trainees.integrations.events import WEBHOOK_TESTED, WebhookChanged
from flying_trainees.integrations.listing import find_webhook
from flying_trainees.integrations.models import Webhook, WebhookSecret, WebhookState
from flying_trainees.integrations.policy import may_keep
from flying_trainees.integrations.reacting import CHANNEL, post_to
from flying_trainees.integrations.schemas import WebhookChangeIn, WebhookIn
from flying_trainees.integrations.secret_keeping import add_secret
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.errors import DeliveryForgotten
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from flying_trainees.outbox.posting import queue_delivery
from flying_trainees.people.network_models import Network

AT_MOST = 20
OVERLAP = timedelta(hours=24)
"""So long the old secret signs along after a new one was made."""


def make_webhook(
    session: Session, actor: Actor, now: datetime, settings: Settings, given: WebhookIn
) -> tuple[Webhook, str]:
    """A webhook and its secret, which is never shown again.

    Raises InvalidInput, NotFound, NotAllowed, TooManyWebhooks.
    """
    _check_owner(session, actor, given)
    url = _address(settings, given.url)
    number = select(func.count()).where(
        col(Webhook.organisation_id).is_not_distinct_from(given.organisation_id),
        col(Webhook.network_id).is_not_distinct_from(given.network_id),
    )
    if session.exec(number).one() >= AT_MOST:
        raise TooManyWebhooks(number=AT_MOST)
    hook = Webhook(
        organisation_id=given.organisation_id,
        network_id=given.network_id,
        name=given.name,
        url=url,
        kinds=[str(kind) for kind in dict.fromkeys(given.kinds)],
        created_by_id=actor.person_id,
        created_at=now,
        changed_at=now,
    )
    session.add(hook)
    session.flush()
    audit(session, now, actor.person_id, "webhook-made", ("webhook", hook.id))
    return hook, add_secret(session, now, settings, hook.id)


def change_webhook(
    session: Session,
    actor: Actor,
    now: datetime,
    settings: Settings,
    webhook_id: UUID,
    given: WebhookChangeIn,
) -> Webhook:
    """Change what is given; raises NotFound, InvalidInput."""
    hook = find_webhook(session, actor, webhook_id)
    hook.name = given.name or hook.name
    hook.url = _address(settings, given.url) if given.url else hook.url
    if given.kinds:
        hook.kinds = [str(kind) for kind in dict.fromkeys(given.kinds)]
    if given.active is not None:
        hook.state = WebhookState.ACTIVE if given.active else WebhookState.PAUSED
        hook.failing_since = None
    hook.changed_at = now
    session.add(hook)
    session.flush()
    audit(session, now, actor.person_id, "webhook-changed", ("webhook", hook.id))
    return hook


def remove_webhook(session: Session, actor: Actor, now: datetime, webhook_id: UUID) -> None:
    """Remove it with its secrets and log; raises NotFound."""
    hook = find_webhook(session, actor, webhook_id)
    session.execute(
        delete(Delivery).where(
            col(Delivery.channel) == CHANNEL, col(Delivery.recipient) == str(hook.id)
        )
    )
    session.delete(hook)
    audit(session, now, actor.person_id, "webhook-removed", ("webhook", webhook_id))
    session.flush()


def rotate_secret(
    session: Session, actor: Actor, now: datetime, settings: Settings, webhook_id: UUID
) -> tuple[str, datetime]:
    """A new secret; the others sign along for a day. Raises NotFound."""
    hook = find_webhook(session, actor, webhook_id)
    until = now + OVERLAP
    session.execute(
        update(WebhookSecret)
        .where(
            col(WebhookSecret.webhook_id) == hook.id,
            func.coalesce(col(WebhookSecret.expires_at), until) >= until,
        )
        .values(expires_at=until)
    )
    audit(session, now, actor.person_id, "webhook-secret-rotated", ("webhook", hook.id))
    return add_secret(session, now, settings, hook.id), until


def try_webhook(session: Session, actor: Actor, now: datetime, webhook_id: UUID) -> UUID:
    """Send a message that only says hello; raises NotFound, WebhookNotActive."""
    hook = find_webhook(session, actor, webhook_id)
    if hook.state is not WebhookState.ACTIVE:
        raise WebhookNotActive
    payload = WebhookChanged(webhook_id=hook.id).model_dump(mode="json")
    event = OutboxEvent(kind=WEBHOOK_TESTED, payload=payload, recorded_at=now, handled_at=now)
    session.add(event)
    session.flush()
    at = now.isoformat().replace("+00:00", "Z")
    content = {"type": "webhook.test", "timestamp": at, "data": {"webhookId": str(hook.id)}}
    return post_to(session, now, hook, event.id, content)


def replay(
    session: Session, actor: Actor, now: datetime, webhook_id: UUID, delivery_id: UUID
) -> Delivery:
    """Send one message again under the same id, whether it arrived or not.

    Raises NotFound, WebhookNotActive, DeliveryUnderWay, DeliveryForgotten.
    """
    hook = find_webhook(session, actor, webhook_id)
    if hook.state is not WebhookState.ACTIVE:
        raise WebhookNotActive
    delivery = session.exec(
        select(Delivery)
        .where(
            Delivery.id == delivery_id,
            Delivery.channel == CHANNEL,
            Delivery.recipient == str(hook.id),
        )
        .with_for_update()
    ).first()
    if delivery is None:
        raise NotFound
    if delivery.state in (DeliveryState.WAITING, DeliveryState.SENDING):
        raise DeliveryUnderWay
    if not delivery.content:
        raise DeliveryForgotten
    delivery.state, delivery.attempts, delivery.due_at = DeliveryState.WAITING, 0, now
    session.add(delivery)
    session.flush()
    # A task that waits already is as good.
    with suppress(AlreadyEnqueued), session.begin_nested():
        queue_delivery(session, delivery)
    audit(session, now, actor.person_id, "webhook-replayed", ("delivery", delivery.id))
    return delivery


def _check_owner(session: Session, actor: Actor, given: WebhookIn) -> None:
    if (given.organisation_id is None) == (given.network_id is None):
        raise InvalidInput(fields=[FieldError("organisationId", "one-owner", {})])
    if not may_keep(actor, given.organisation_id, given.network_id):
        raise NotAllowed
    owner = (
        session.get(Organisation, given.organisation_id)
        if given.organisation_id
        else session.get(Network, given.network_id)
    )
    if owner is None:
        raise NotFound


def _address(settings: Settings, url: str) -> str:
    """A usable address, https unless it is one of those that may be internal."""
    wrong = InvalidInput(fields=[FieldError("url", "url-not-usable", {})])
    try:
        target = target_of(url)
    except BadAddress:
        raise wrong from None
    if target.scheme != "https" and not settings.outbound_allowed:
        raise wrong
    return target.url
