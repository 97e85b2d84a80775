"""API of what ties jobs to pool assignments."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Page
from flying_trainees.jobs.parts import load_detail
from flying_trainees.jobs.schemas import JobDetail
from flying_trainees.pools.cutting import cut_job, origin_of
from flying_trainees.pools.reader import READ, WRITE
from flying_trainees.pools.schemas import CutJobIn, PoolRefOut

router = APIRouter(tags=["pool-assignments"])


@router.post(
    "/pool-assignments/{pool_id}/jobs",
    status_code=201,
    responses=WRITE,
    operation_id="cutPoolJob",
)
def post_job(
    pool_id: UUID,
    body: CutJobIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> JobDetail:
    """Make a draft job for a client, filled in from the assignment."""
    job = cut_job(session, actor, now, pool_id, body)
    return load_detail(session, job, language)


@router.get(
    "/jobs/{job_id}/pool-assignments",
    responses=READ,
    operation_id="listPoolsOfJob",
)
def get_pools_of_job(job_id: UUID, actor: SignedIn, session: DbSession) -> Page[PoolRefOut]:
    """The assignment that a job was cut from; none for most jobs."""
    return Page(items=origin_of(session, actor, job_id))
