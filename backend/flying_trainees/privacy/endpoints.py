"""API of the rights over data: a copy, erasure, how long things are kept."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from flying_trainees.accounts.guards import Administrator, Coordinator, Public, SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.privacy import asking, choosing, copying, reading
from flying_trainees.privacy.schemas import (
    DataCopyOut,
    ErasureIn,
    ErasureOut,
    KeepingPeriodIn,
    KeepingPeriodOut,
    MyDataOut,
)

router = APIRouter(tags=["privacy"])
FILE = "mijn-gegevens.zip"
ZIP = {200: {"content": {"application/zip": {}}, "description": "The file."}}
PeriodKey = Annotated[str, Path(max_length=40, pattern="^[a-z-]+$")]


@router.get("/me/data", responses=answers(401, 429), operation_id="getMyData")
def get_my_data(actor: SignedIn, session: DbSession, now: Now) -> MyDataOut:
    """Copies of one's data, and the request to be erased if there is one."""
    return reading.my_data(session, actor, now)


@router.post(
    "/me/data-copies",
    status_code=201,
    responses=answers(400, 401, 403, 429),
    operation_id="askForDataCopy",
)
def post_copy(actor: SignedIn, session: DbSession, now: Now) -> DataCopyOut:
    """Have a copy made of everything that is kept about oneself; at most three a day."""
    copy = copying.ask_for_copy(session, actor, now)
    return reading.copy_out(copy, reading.days_of(session)["data-copies"])


@router.get(
    "/me/data-copies/{copy_id}/file",
    response_class=Response,
    responses={**answers(400, 401, 404, 429), **ZIP},
    operation_id="getDataCopyFile",
)
def get_copy_file(copy_id: UUID, actor: SignedIn, session: DbSession) -> Response:
    """The file: JSON for programs, a page to read."""
    content = copying.content_of(session, actor, copy_id)
    disposition = f'attachment; filename="{FILE}"'
    return Response(content, 200, {"Content-Disposition": disposition}, "application/zip")


@router.post(
    "/me/erasure",
    status_code=201,
    responses=answers(400, 401, 403, 409, 429),
    operation_id="askForErasure",
)
def post_erasure(body: ErasureIn, actor: SignedIn, session: DbSession, now: Now) -> ErasureOut:
    """Erase me: at once or after the grace. Asks for a sign-in of a moment ago."""
    request = asking.ask_for_myself(session, actor, now, body.email)
    return reading.erasure_out(session, request)


@router.delete(
    "/me/erasure",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="withdrawErasure",
)
def delete_erasure(actor: SignedIn, session: DbSession, now: Now) -> None:
    """Stay after all."""
    asking.withdraw_own(session, actor, now)


@router.post(
    "/people/{person_id}/erasure",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="askForErasureOf",
)
def post_erasure_of(
    person_id: UUID, actor: Coordinator, session: DbSession, now: Now
) -> ErasureOut:
    """Erase somebody who asked for it: a coordinator an own member, an administrator anybody."""
    request = asking.ask_for_another(session, actor, now, person_id)
    return reading.erasure_out(session, request)


@router.delete(
    "/people/{person_id}/erasure",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="withdrawErasureOf",
)
def delete_erasure_of(person_id: UUID, actor: Coordinator, session: DbSession, now: Now) -> None:
    """Take the request for somebody else back."""
    asking.withdraw_for_another(session, actor, now, person_id)


@router.get("/erasures", responses=answers(401, 403, 429), operation_id="listErasures")
def list_erasures(actor: Coordinator, session: DbSession) -> Page[ErasureOut]:
    """Who waits to be erased: of a coordinator's own networks, or everywhere."""
    return Page(items=reading.open_requests(session, actor))


@router.get(
    "/keeping-periods",
    dependencies=[Public],
    responses=answers(429),
    operation_id="listKeepingPeriods",
)
def list_periods(session: DbSession, language: ReaderLanguage) -> Page[KeepingPeriodOut]:
    """How long everything is kept; for everybody to read."""
    return Page(items=reading.periods(session, language))


@router.get(
    "/keeping-periods/dry-run", responses=answers(401, 403, 429), operation_id="dryRunKeeping"
)
def dry_run(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> Page[KeepingPeriodOut]:
    """The same with what would go now. Nothing goes by looking."""
    return Page(items=reading.periods(session, language, now))


@router.get(
    "/keeping-periods/{key}/dry-run",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="tryKeepingPeriod",
)
def try_period(
    key: PeriodKey,
    days: Annotated[int, Query(ge=0, le=7305)],
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> KeepingPeriodOut:
    """What would go with another number of days."""
    return choosing.try_days(session, now, key, days, language)


@router.put(
    "/keeping-periods/{key}",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="putKeepingPeriod",
)
def put_period(
    key: PeriodKey,
    body: KeepingPeriodIn,
    actor: Administrator,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> KeepingPeriodOut:
    """Choose how long something is kept, within its limits."""
    return choosing.choose_days(session, actor, now, key, body.days, language)
