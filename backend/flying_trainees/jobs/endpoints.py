"""API of jobs: posting, changing, history, questions. Lists and steps stand in `groups`."""

from uuid import UUID

from fastapi import APIRouter, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.accounts.tokens import ReadsJobs, WritesJobs
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.jobs import reading
from flying_trainees.jobs.editing import edit_job
from flying_trainees.jobs.history_schemas import TransitionOut
from flying_trainees.jobs.parts import load_detail
from flying_trainees.jobs.posting import post_job
from flying_trainees.jobs.questions import answer, ask
from flying_trainees.jobs.schemas import (
    JobDetail,
    JobIn,
    JobPatch,
    QuestionIn,
    QuestionOut,
)
from flying_trainees.jobs.versions import IfMatch, etag

router = APIRouter(tags=["jobs"])


@router.post(
    "/jobs", status_code=201, responses=answers(400, 401, 403, 429), operation_id="postJob"
)
def create_job(
    body: JobIn,
    response: Response,
    actor: WritesJobs,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> JobDetail:
    """Post a job as a draft."""
    job = post_job(session, actor, now, body)
    response.headers["Location"] = f"/v1/jobs/{job.id}"
    response.headers["ETag"] = etag(job.version)
    return load_detail(session, job, language)


@router.patch(
    "/jobs/{job_id}", responses=answers(400, 401, 403, 404, 409, 412, 429), operation_id="patchJob"
)
def patch_job(
    job_id: UUID,
    body: JobPatch,
    response: Response,
    actor: WritesJobs,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    if_match: IfMatch = None,
) -> JobDetail:
    """Change a job; what is left out stays."""
    job = edit_job(session, actor, now, job_id, body, if_match)
    response.headers["ETag"] = etag(job.version)
    return load_detail(session, job, language)


@router.get(
    "/jobs/{job_id}/transitions",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listJobTransitions",
)
def list_transitions(
    job_id: UUID, actor: ReadsJobs, session: DbSession, limit: Limit = 100, cursor: Cursor = None
) -> Page[TransitionOut]:
    """A job's history: who, when, what, why."""
    return reading.history(session, actor, job_id, limit, cursor)


@router.get(
    "/jobs/{job_id}/questions",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listQuestions",
)
def list_questions(
    job_id: UUID, actor: ReadsJobs, session: DbSession, limit: Limit = 50, cursor: Cursor = None
) -> Page[QuestionOut]:
    """Questions on a job, with their answers."""
    return reading.questions(session, actor, job_id, limit, cursor)


@router.post(
    "/jobs/{job_id}/questions",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="askQuestion",
)
def post_question(
    job_id: UUID, body: QuestionIn, actor: SignedIn, session: DbSession, now: Now
) -> QuestionOut:
    """Ask a question on a job."""
    question = ask(session, actor, now, job_id, body.text)
    return reading.questions_out(session, [question])[0]


@router.put(
    "/jobs/{job_id}/questions/{question_id}/answer",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="answerQuestion",
)
def put_answer(
    job_id: UUID,
    question_id: UUID,
    body: QuestionIn,
    actor: WritesJobs,
    session: DbSession,
    now: Now,
) -> QuestionOut:
    """Answer a question, or answer it better."""
    question = answer(session, actor, now, job_id, question_id, body.text)
    return reading.questions_out(session, [question])[0]
