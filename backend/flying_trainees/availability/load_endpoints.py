"""API of what a network's members carry, for its coordinators."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import Coordinator
from flying_trainees.availability.loads import loads
from flying_trainees.availability.schemas import MemberLoadOut
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers

router = APIRouter(tags=["availability"])

Weeks = Annotated[int, Query(ge=1, le=13, description="How many, from this week on.")]


@router.get(
    "/networks/{network_id}/loads",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listLoads",
)
def list_loads(
    network_id: UUID,
    actor: Coordinator,
    session: DbSession,
    now: Now,
    weeks: Weeks = 6,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MemberLoadOut]:
    """The members of my network with their booked hours, week by week."""
    return loads(session, actor, now, network_id, weeks, limit, cursor)
