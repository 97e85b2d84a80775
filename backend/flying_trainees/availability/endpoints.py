"""API of one's own free and busy time, and of the live preview while posting a job."""

from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.availability import changing_free_time, previewing, queries
from flying_trainees.availability.schemas import (
    BusyPeriodIn,
    BusyPeriodOut,
    FreeTimeIn,
    FreeTimeOut,
    Moment,
    PreviewIn,
    PreviewOut,
)
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(tags=["availability"])

YEAR = timedelta(days=366)


@router.get("/me/free-time", responses=answers(401, 429), operation_id="getMyFreeTime")
def get_free_time(actor: SignedIn, session: DbSession) -> FreeTimeOut:
    """My weekly windows and hours budget."""
    return queries.own_free_time(session, actor)


@router.put("/me/free-time", responses=answers(400, 401, 403, 429), operation_id="putMyFreeTime")
def put_free_time(given: FreeTimeIn, actor: SignedIn, session: DbSession, now: Now) -> FreeTimeOut:
    """Replace my weekly windows and hours budget."""
    changing_free_time.replace_free_time(session, actor, now, given)
    return queries.own_free_time(session, actor)


@router.get("/me/busy-periods", responses=answers(400, 401, 429), operation_id="listMyBusyPeriods")
def list_busy_periods(
    actor: SignedIn,
    session: DbSession,
    now: Now,
    start: Annotated[Moment | None, Query(alias="from")] = None,
    until: Annotated[Moment | None, Query()] = None,
) -> Page[BusyPeriodOut]:
    """My busy periods, from now (or `from`) on for a year, in order."""
    begin: datetime = start or now
    end = max(begin, until or begin + YEAR)
    return Page(items=queries.busy_periods(session, actor.person_id, begin, end))


@router.post("/me/busy-periods", status_code=201, responses=answers(400, 401, 403, 429),
             operation_id="addMyBusyPeriod")  # fmt: skip
def add_busy_period(given: BusyPeriodIn, actor: SignedIn, session: DbSession) -> BusyPeriodOut:
    """Say that I can't at some time."""
    return queries.busy_out(changing_free_time.add_busy_period(session, actor, given))


@router.delete("/me/busy-periods/{busy_period_id}", status_code=204,
               responses=answers(400, 401, 403, 404, 409, 429),
               operation_id="removeMyBusyPeriod")  # fmt: skip
def remove_busy_period(busy_period_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """I can again at that time."""
    changing_free_time.remove_busy_period(session, actor, busy_period_id)


@router.post("/availability-previews", responses=answers(400, 401, 403, 404, 429),
             operation_id="previewAvailability")  # fmt: skip
def preview_availability(given: PreviewIn, actor: SignedIn, session: DbSession) -> PreviewOut:
    """While posting: how many people could do it at each time. For posters and coordinators."""
    return previewing.preview(session, actor, given)
