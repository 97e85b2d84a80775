"""API of jobs with their groups: reading, steps, claims, offers, my own."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.accounts.tokens import ReadsJobs, WritesJobs
from flying_trainees.availability.schemas import Day, Moment
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.groups import acting, answering, reading
from flying_trainees.groups import agenda as agendas
from flying_trainees.groups.filtering import WantedJobs
from flying_trainees.groups.models import ClaimState
from flying_trainees.groups.schemas import (
    AgendaOut,
    ClaimIn,
    ClaimMadeOut,
    ClaimOut,
    ClaimTransitionIn,
    JobListItem,
    JobOut,
    JobTransitionIn,
    MyClaimOut,
    OffersIn,
    OffersOut,
)
from flying_trainees.groups.shared_time import shared_time
from flying_trainees.groups.shared_time_schemas import CommonTimeOut
from flying_trainees.jobs.versions import IfMatch, etag

router = APIRouter(tags=["groups"])


@router.get("/jobs", responses=answers(400, 401, 403, 429), operation_id="listJobs")
def list_jobs(
    wanted: WantedJobs,
    actor: ReadsJobs,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[JobListItem]:
    """Jobs that I may see, with their seats and my claim."""
    return reading.list_jobs(session, actor, wanted, language, limit, cursor)


@router.get("/jobs/{job_id}/common-times", responses=answers(400, 401, 403, 404, 429),
            operation_id="getCommonTimes")  # fmt: skip
def get_shared_times(
    job_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    start: Annotated[Day | None, Query(alias="from")] = None,
) -> CommonTimeOut:
    """When the job's people are free at once, two weeks of hours; for whoever is in charge."""
    return shared_time(session, actor, now, job_id, start)


@router.get("/jobs/{job_id}", responses=answers(400, 401, 403, 404, 429), operation_id="getJob")
def get_job(
    job_id: UUID,
    response: Response,
    actor: ReadsJobs,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> JobOut:
    """One job, with its group as far as I may see it, and what I can do."""
    job = reading.get_job(session, actor, now, job_id, language)
    response.headers["ETag"] = etag(job.version)
    return job


@router.post("/jobs/{job_id}/transitions", responses=answers(400, 401, 403, 404, 409, 412, 429),
             operation_id="stepJob")  # fmt: skip
def step_job(
    job_id: UUID,
    given: JobTransitionIn,
    response: Response,
    actor: WritesJobs,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    if_match: IfMatch = None,
) -> JobOut:
    """Take a step of a job's life: publish, confirm, cancel and so on."""
    job = acting.step_job(session, actor, now, job_id, given, if_match)
    response.headers["ETag"] = etag(job.version)
    return reading.job_out(session, actor, now, job, language)


@router.post("/jobs/{job_id}/claims", status_code=201,
             responses=answers(400, 401, 403, 404, 409, 429), operation_id="claimJob")  # fmt: skip
def claim_job(
    job_id: UUID,
    given: ClaimIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ClaimMadeOut:
    """Claim a seat, alone or together with colleagues."""
    return answering.claim(session, actor, now, job_id, given, language)


@router.post("/jobs/{job_id}/offers", status_code=201,
             responses=answers(400, 401, 403, 404, 409, 429),
             operation_id="offerSeats")  # fmt: skip
def offer_seats(
    job_id: UUID, given: OffersIn, actor: SignedIn, session: DbSession, now: Now
) -> OffersOut:
    """Offer seats to people by name."""
    return answering.invite(session, actor, now, job_id, given)


@router.post("/claims/{claim_id}/transitions", responses=answers(400, 401, 403, 404, 409, 429),
             operation_id="stepClaim")  # fmt: skip
def step_claim(
    claim_id: UUID, given: ClaimTransitionIn, actor: SignedIn, session: DbSession, now: Now
) -> ClaimOut:
    """Answer, decide or leave; `allowedActions` of a claim says what is possible."""
    return answering.step(session, actor, now, claim_id, given)


@router.get("/me/claims", responses=answers(400, 401, 429), operation_id="listMyClaims")
def list_my_claims(
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    state: Annotated[list[ClaimState] | None, Query(max_length=11)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MyClaimOut]:
    """My claims with their jobs, newest first."""
    return reading.my_claims(session, actor, state or [], language, limit, cursor)


@router.get("/me/duos/{person_id}/claims", responses=answers(400, 401, 404, 429),
            operation_id="listTraineeClaims")  # fmt: skip
def list_trainee_claims(
    person_id: UUID,
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[MyClaimOut]:
    """The jobs of the trainee of my duo, newest first; for the senior."""
    return reading.trainee_claims(session, actor, person_id, language, limit, cursor)


@router.get("/me/agenda", responses=answers(400, 401, 429), operation_id="getMyAgenda")
def get_my_agenda(
    actor: SignedIn,
    session: DbSession,
    start: Annotated[Moment, Query(alias="from")],
    until: Annotated[Moment, Query()],
) -> AgendaOut:
    """My time between two instants: free, booked, pending, busy, network days, hours a month."""
    begins: datetime = start
    return agendas.agenda(session, actor, begins, until)
