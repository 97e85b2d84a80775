"""API for guests who hold a link, and of a programme as a calendar file."""

from uuid import UUID

from fastapi import APIRouter, Request

from flying_trainees.accounts.guards import Public, SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers
from flying_trainees.notifications import guest_links
from flying_trainees.notifications.calendar_answer import CalendarFile
from flying_trainees.notifications.pool_calendar import programme_file
from flying_trainees.notifications.schemas import LinkTokenIn
from flying_trainees.pools.day_schemas import GuestChoiceIn, PoolGuestLinkOut

router = APIRouter(tags=["pool-assignments"])

CALENDAR = {200: {"content": {"text/calendar": {}}, "description": "The programme (RFC 5545)."}}


@router.post(
    "/pool-guest-readings",
    responses=answers(400, 403, 404, 429),
    operation_id="readGuestLink",
    dependencies=[Public],
)
def read_guest_link(body: LinkTokenIn, session: DbSession, now: Now) -> PoolGuestLinkOut:
    """What a guest's link opens. Changes nothing."""
    return guest_links.describe(session, now, body.token)


@router.post(
    "/pool-guest-choices",
    responses=answers(400, 403, 404, 409, 429),
    operation_id="chooseAsGuest",
    dependencies=[Public],
)
def choose_as_guest(body: GuestChoiceIn, session: DbSession, now: Now) -> PoolGuestLinkOut:
    """Choose tables by a link; works once, and a new link comes by mail."""
    guest_links.choose(session, now, body.token, body.item_ids)
    return guest_links.describe(session, now, body.token)


@router.post(
    "/pool-guest-departures",
    status_code=204,
    responses=answers(400, 403, 404, 429),
    operation_id="leaveAsGuest",
    dependencies=[Public],
)
def leave_as_guest(body: LinkTokenIn, session: DbSession) -> None:
    """Have everything about oneself erased, by a link."""
    guest_links.leave(session, body.token)


@router.get(
    "/pool-assignments/{pool_id}/programme-file",
    responses=answers(400, 401, 404, 429) | CALENDAR,
    operation_id="getPoolProgrammeFile",
    response_class=CalendarFile,
)
def get_programme_file(
    pool_id: UUID, request: Request, actor: SignedIn, session: DbSession
) -> CalendarFile:
    """The programme, to put in one's calendar."""
    data = programme_file(session, request.app.state.settings, actor, pool_id)
    headers = {"Content-Disposition": 'attachment; filename="programma.ics"'}
    return CalendarFile(data, headers=headers)
