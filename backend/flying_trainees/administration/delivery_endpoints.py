"""API for administrators: mails that did not arrive, or of which nobody knows."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import Administrator
from flying_trainees.administration.retrying import retry_delivery
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.outbox.models import DeliveryState
from flying_trainees.outbox.queries import troubled_deliveries
from flying_trainees.outbox.schemas import DeliveryOut

router = APIRouter(prefix="/deliveries", tags=["administration"])


@router.get("", responses=answers(400, 401, 403, 429), operation_id="listDeliveries")
def list_deliveries(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    state: Annotated[DeliveryState | None, Query()] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> Page[DeliveryOut]:
    """Failed and uncertain deliveries (or all in one state), the newest first."""
    return troubled_deliveries(session, state, limit, cursor)


@router.post(
    "/{delivery_id}/retries",
    status_code=202,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="retryDelivery",
)
def post_retry(
    delivery_id: UUID, actor: Administrator, session: DbSession, now: Now
) -> DeliveryOut:
    """Try a failed delivery again, with the same Message-ID."""
    return retry_delivery(session, actor, now, delivery_id)
