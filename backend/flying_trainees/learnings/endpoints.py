"""API of learnings: record, search the library, reuse."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.accounts.tokens import ReadsLearnings
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.jobs.parts import load_detail
from flying_trainees.jobs.queries import find_job
from flying_trainees.jobs.schemas import JobDetail
from flying_trainees.learnings import queries
from flying_trainees.learnings.lineage_queries import lineage
from flying_trainees.learnings.looking_back import effect_of, tell_effect
from flying_trainees.learnings.queries import LibraryFilter
from flying_trainees.learnings.recording import record_learning, rewrite_learning
from flying_trainees.learnings.reusing import reuse
from flying_trainees.learnings.schemas import (
    CopyIn,
    EffectIn,
    JobEffectOut,
    LearningIn,
    LearningOut,
    LibrarySort,
    LineageStepOut,
)
from flying_trainees.people.duo_queries import check_senior_of
from flying_trainees.people.scopes import network_scope
from flying_trainees.themes.help_forms import HelpForm

router = APIRouter(tags=["learnings"])

NOT_GIVEN = CopyIn()


@router.get("/learnings", responses=answers(400, 401, 403, 429), operation_id="listLearnings")
def list_learnings(
    actor: ReadsLearnings,
    session: DbSession,
    language: ReaderLanguage,
    q: Annotated[Search | None, Query()] = None,
    theme: Annotated[Search | None, Query()] = None,
    help_form: Annotated[HelpForm | None, Query(alias="helpForm")] = None,
    organisation_id: Annotated[UUID | None, Query(alias="organisationId")] = None,
    mine: Annotated[bool, Query()] = False,  # noqa: FBT002 -- a query parameter
    sort: Annotated[LibrarySort, Query()] = LibrarySort.FRESH,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[LearningOut]:
    """The library: what was learned, the latest or the most repeated first."""
    author = actor.person_id if mine else None
    wanted = LibraryFilter(q, theme, help_form, organisation_id, author_id=author, sort=sort)
    scope = network_scope(session, actor)
    return queries.search_library(session, actor, scope, wanted, language, limit, cursor)


@router.get(
    "/me/duos/{person_id}/learnings",
    responses=answers(400, 401, 404, 429),
    operation_id="listTraineeLearnings",
)
def list_trainee_learnings(
    person_id: UUID,
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[LearningOut]:
    """What the trainee of my duo learned, the latest first; for the senior."""
    check_senior_of(session, actor, person_id)
    scope = network_scope(session, actor)
    wanted = LibraryFilter(author_id=person_id)
    return queries.search_library(session, actor, scope, wanted, language, limit, cursor)


@router.get(
    "/jobs/{job_id}/learnings",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listJobLearnings",
)
def list_job_learnings(
    job_id: UUID, actor: ReadsLearnings, session: DbSession, language: ReaderLanguage
) -> Page[LearningOut]:
    """What was learned from one job."""
    scope = network_scope(session, actor)
    find_job(session, actor, scope, job_id)
    wanted = LibraryFilter(job_id=job_id)
    return queries.search_library(session, actor, scope, wanted, language, 100, None)


@router.post(
    "/jobs/{job_id}/learnings",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="recordLearning",
)
def post_learning(
    job_id: UUID,
    body: LearningIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> LearningOut:
    """Write down what a finished job taught or brought."""
    scope = network_scope(session, actor)
    learning_id = record_learning(session, actor, scope, now, job_id, body)
    return queries.one(session, actor, scope, learning_id, language)


@router.put(
    "/learnings/{learning_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="rewriteLearning",
)
def put_learning(
    learning_id: UUID,
    body: LearningIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> LearningOut:
    """Write one's own learning anew."""
    rewrite_learning(session, actor, now, learning_id, body)
    return queries.one(session, actor, network_scope(session, actor), learning_id, language)


@router.post(
    "/jobs/{job_id}/copies",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="reuseJob",
)
def post_copy(
    job_id: UUID,
    response: Response,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    body: CopyIn = NOT_GIVEN,
) -> JobDetail:
    """Make a draft from a job that is over: invented once, repeated everywhere."""
    copy = reuse(session, actor, network_scope(session, actor), now, job_id, body)
    response.headers["Location"] = f"/v1/jobs/{copy.id}"
    return load_detail(session, copy, language)


@router.get(
    "/jobs/{job_id}/lineage", responses=answers(400, 401, 404, 429), operation_id="getLineage"
)
def get_lineage(job_id: UUID, actor: SignedIn, session: DbSession) -> Page[LineageStepOut]:
    """Where a job comes from and where it was repeated."""
    scope = network_scope(session, actor)
    find_job(session, actor, scope, job_id)
    return Page(items=lineage(session, actor, scope, job_id))


@router.get(
    "/jobs/{job_id}/effect", responses=answers(400, 401, 404, 429), operation_id="getEffect"
)
def get_effect(job_id: UUID, actor: SignedIn, session: DbSession) -> JobEffectOut:
    """What a job brought in the end, as its organisation told it."""
    return effect_of(session, actor, network_scope(session, actor), job_id)


@router.put(
    "/jobs/{job_id}/effect",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="putEffect",
)
def put_effect(
    job_id: UUID, body: EffectIn, actor: SignedIn, session: DbSession, now: Now
) -> JobEffectOut:
    """Say whether residents noticed, and what became of it."""
    scope = network_scope(session, actor)
    tell_effect(session, actor, scope, now, job_id, body)
    return effect_of(session, actor, scope, job_id)
