"""API of the three-sided check after a job."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.learnings.check_queries import checks_of, my_checks
from flying_trainees.learnings.check_schemas import CheckIn, JobChecksOut, MyCheckOut
from flying_trainees.learnings.checking import check_job
from flying_trainees.people.scopes import network_scope

router = APIRouter(tags=["learnings"])


@router.get(
    "/jobs/{job_id}/checks",
    responses=answers(400, 401, 404, 429),
    operation_id="getJobChecks",
)
def get_job_checks(job_id: UUID, actor: SignedIn, session: DbSession) -> JobChecksOut:
    """The sides of a job that one is asked about, with one's own answers."""
    return checks_of(session, actor, network_scope(session, actor), job_id)


@router.put(
    "/jobs/{job_id}/checks",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="putJobCheck",
)
def put_job_check(
    job_id: UUID, body: CheckIn, actor: SignedIn, session: DbSession, now: Now
) -> JobChecksOut:
    """Answer the three questions of a side; may be changed until they are counted."""
    check_job(session, actor, now, job_id, body)
    return checks_of(session, actor, network_scope(session, actor), job_id)


@router.get("/me/checks", responses=answers(400, 401, 429), operation_id="listMyChecks")
def list_my_checks(
    actor: SignedIn, session: DbSession, limit: Limit = 20, cursor: Cursor = None
) -> Page[MyCheckOut]:
    """What I answered after jobs, the latest first."""
    return my_checks(session, actor, limit, cursor)
