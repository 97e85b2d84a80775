"""Health pages and metrics: for load balancers and Prometheus, without sign-in."""

from typing import Literal

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from flying_trainees.core.db import DbSession
from flying_trainees.core.metrics import REGISTRY
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import ApiModel

router = APIRouter(prefix="/health", tags=["health"])
metrics_router = APIRouter(include_in_schema=False)


class HealthOut(ApiModel):
    """How it goes."""

    status: Literal["ok"]


@router.get("/live", operation_id="getLiveness", responses=answers(429))
async def live() -> HealthOut:
    """The process answers."""
    return HealthOut(status="ok")


@router.get("/ready", operation_id="getReadiness", responses=answers(429, 503))
def ready(session: DbSession) -> HealthOut:
    """The database answers too."""
    session.connection().execute(text("SELECT 1"))
    return HealthOut(status="ok")


@metrics_router.get("/metrics")
def metrics() -> Response:
    """Counters and histograms in Prometheus' text format."""
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)
