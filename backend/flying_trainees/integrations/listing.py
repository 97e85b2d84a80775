"""Read webhooks and their log, as far as the actor keeps them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, true, tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.integrations.models import Webhook, WebhookAttempt, WebhookState
from flying_trainees.integrations.policy import may_keep
from flying_trainees.integrations.reacting import CHANNEL
from flying_trainees.integrations.schemas import WebhookDeliveryOut, WebhookOut, WebhookTryOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import Delivery, DeliveryState
from flying_trainees.people.network_models import Network

ENDED = (DeliveryState.SENT, DeliveryState.FAILED)


def find_webhook(session: Session, actor: Actor, webhook_id: UUID) -> Webhook:
    """One that the actor keeps; raises NotFound."""
    hook = session.get(Webhook, webhook_id)
    if hook is None or not may_keep(actor, hook.organisation_id, hook.network_id):
        raise NotFound
    return hook


def my_webhooks(session: Session, actor: Actor, limit: int, cursor: str | None) -> Page[WebhookOut]:
    """Those that the actor keeps, the newest first; four queries."""
    at, id_ = col(Webhook.created_at), col(Webhook.id)
    wanted = select(Webhook).where(_kept_by(actor))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=webhooks_out(session, rows[:limit]),
        next_cursor=encode_cursor([last.created_at, last.id]) if last else None,
    )


def webhooks_out(session: Session, hooks: Sequence[Webhook]) -> list[WebhookOut]:
    """As their keepers see them, in order."""
    organisations = session.exec(
        select(Organisation.id, Organisation.name).where(
            col(Organisation.id).in_({hook.organisation_id for hook in hooks})
        )
    )
    networks = session.exec(
        select(Network.id, Network.name).where(
            col(Network.id).in_({hook.network_id for hook in hooks})
        )
    )
    names = {**dict(organisations.all()), **dict(networks.all())}
    sent = dict(
        session.exec(
            select(WebhookAttempt.webhook_id, func.max(col(WebhookAttempt.at)))
            .where(
                col(WebhookAttempt.webhook_id).in_([hook.id for hook in hooks]),
                col(WebhookAttempt.status).between(200, 299),
            )
            .group_by(col(WebhookAttempt.webhook_id))
        ).all()
    )
    return [
        WebhookOut.model_validate(
            hook.model_dump()
            | {
                "owner": names.get(hook.organisation_id or hook.network_id or hook.id, ""),
                "last_sent_at": sent.get(hook.id),
            }
        )
        for hook in hooks
    ]


def deliveries_of(
    session: Session, hook: Webhook, limit: int, cursor: str | None
) -> Page[WebhookDeliveryOut]:
    """What was sent to a webhook with all tries, the newest first; two queries."""
    at, id_ = col(Delivery.created_at), col(Delivery.id)
    wanted = select(Delivery).where(Delivery.channel == CHANNEL, Delivery.recipient == str(hook.id))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    shown, last = rows[:limit], rows[limit - 1] if len(rows) > limit else None
    tries = _tries(session, [row.id for row in shown])
    return Page(
        items=[delivery_out(hook, row, tries.get(row.id, [])) for row in shown],
        next_cursor=encode_cursor([last.created_at, last.id]) if last else None,
    )


def delivery_out(
    hook: Webhook, delivery: Delivery, tries: list[WebhookAttempt]
) -> WebhookDeliveryOut:
    """One message as its keeper sees it."""
    active = hook.state is WebhookState.ACTIVE
    return WebhookDeliveryOut(
        id=delivery.id,
        message_id=delivery.message_id,
        kind=str(delivery.content.get("type", "")),
        state=delivery.state,
        attempts=delivery.attempts,
        created_at=delivery.created_at,
        sent_at=delivery.sent_at,
        due_at=delivery.due_at if delivery.state not in ENDED else None,
        tries=[WebhookTryOut.model_validate(one) for one in tries],
        can_replay=active and delivery.state in ENDED and bool(delivery.content),
    )


def _tries(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[WebhookAttempt]]:
    found: dict[UUID, list[WebhookAttempt]] = defaultdict(list)
    for one in session.exec(
        select(WebhookAttempt)
        .where(col(WebhookAttempt.delivery_id).in_(ids))
        .order_by(col(WebhookAttempt.at).desc())
    ):
        found[one.delivery_id].append(one)
    return found


def _kept_by(actor: Actor) -> ColumnElement[bool]:
    if actor.is_administrator:
        return true()
    return or_(
        col(Webhook.organisation_id).in_(actor.poster_organisations),
        col(Webhook.network_id).in_(actor.coordinated_networks),
    )
