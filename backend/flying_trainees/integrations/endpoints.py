"""API of webhooks: for posters, coordinators and administrators, and machines with the scope."""

from uuid import UUID

from fastapi import APIRouter, Request

from flying_trainees.accounts.tokens import KeepsWebhooks
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.integrations import keeping, listing
from flying_trainees.integrations.schemas import (
    WebhookChangeIn,
    WebhookDeliveryOut,
    WebhookIn,
    WebhookMadeOut,
    WebhookOut,
    WebhookSecretOut,
)

router = APIRouter(prefix="/webhooks", tags=["integrations"])


@router.get("", responses=answers(400, 401, 403, 429), operation_id="listWebhooks")
def list_webhooks(
    actor: KeepsWebhooks, session: DbSession, limit: Limit = 30, cursor: Cursor = None
) -> Page[WebhookOut]:
    """The webhooks of my organisations and networks, the newest first."""
    return listing.my_webhooks(session, actor, limit, cursor)


@router.post(
    "",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="makeWebhook",
)
def post_webhook(
    body: WebhookIn, request: Request, actor: KeepsWebhooks, session: DbSession, now: Now
) -> WebhookMadeOut:
    """Make a webhook; its secret is in this answer only."""
    hook, secret = keeping.make_webhook(session, actor, now, request.app.state.settings, body)
    [shown] = listing.webhooks_out(session, [hook])
    return WebhookMadeOut(**dict(shown), secret=secret)


@router.get("/{webhook_id}", responses=answers(400, 401, 403, 404, 429), operation_id="getWebhook")
def get_webhook(webhook_id: UUID, actor: KeepsWebhooks, session: DbSession) -> WebhookOut:
    """One webhook."""
    hook = listing.find_webhook(session, actor, webhook_id)
    return listing.webhooks_out(session, [hook])[0]


@router.patch(
    "/{webhook_id}", responses=answers(400, 401, 403, 404, 429), operation_id="changeWebhook"
)
def patch_webhook(
    webhook_id: UUID,
    body: WebhookChangeIn,
    request: Request,
    actor: KeepsWebhooks,
    session: DbSession,
    now: Now,
) -> WebhookOut:
    """Change it, switch it off or on again."""
    settings = request.app.state.settings
    hook = keeping.change_webhook(session, actor, now, settings, webhook_id, body)
    return listing.webhooks_out(session, [hook])[0]


@router.delete(
    "/{webhook_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="removeWebhook",
)
def delete_webhook(webhook_id: UUID, actor: KeepsWebhooks, session: DbSession, now: Now) -> None:
    """Remove it with its log."""
    keeping.remove_webhook(session, actor, now, webhook_id)


@router.post(
    "/{webhook_id}/secrets",
    status_code=201,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="rotateWebhookSecret",
)
def post_secret(
    webhook_id: UUID, request: Request, actor: KeepsWebhooks, session: DbSession, now: Now
) -> WebhookSecretOut:
    """A new secret, in this answer only; the old one signs along for a day."""
    settings = request.app.state.settings
    secret, until = keeping.rotate_secret(session, actor, now, settings, webhook_id)
    return WebhookSecretOut(secret=secret, old_expires_at=until)


@router.post(
    "/{webhook_id}/tests",
    status_code=202,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="testWebhook",
)
def post_test(webhook_id: UUID, actor: KeepsWebhooks, session: DbSession, now: Now) -> None:
    """Send it a message that only says hello; the log tells what came of it."""
    keeping.try_webhook(session, actor, now, webhook_id)


@router.get(
    "/{webhook_id}/deliveries",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listWebhookDeliveries",
)
def list_deliveries(
    webhook_id: UUID,
    actor: KeepsWebhooks,
    session: DbSession,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[WebhookDeliveryOut]:
    """What was sent to it, with every try, the newest first."""
    hook = listing.find_webhook(session, actor, webhook_id)
    return listing.deliveries_of(session, hook, limit, cursor)


@router.post(
    "/{webhook_id}/deliveries/{delivery_id}/replays",
    status_code=202,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="replayWebhookDelivery",
)
def post_replay(
    webhook_id: UUID, delivery_id: UUID, actor: KeepsWebhooks, session: DbSession, now: Now
) -> WebhookDeliveryOut:
    """Send one message again, under the same id."""
    delivery = keeping.replay(session, actor, now, webhook_id, delivery_id)
    hook = listing.find_webhook(session, actor, webhook_id)
    return listing.delivery_out(hook, delivery, [])
