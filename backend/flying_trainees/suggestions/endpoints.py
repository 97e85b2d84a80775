"""API of suggestions: jobs for me, groups and people for a job, advice while a job is written."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.suggestions import (
    advising_themes,
    for_job,
    for_me,
    previewing,
    ranking_people,
    refusing,
    related,
)
from flying_trainees.suggestions.schemas import (
    CandidateOut,
    JobPreviewIn,
    JobPreviewOut,
    JobSuggestionsOut,
    NotForMeIn,
    NotForMeOut,
    RelatedOut,
    SuggestedJobsOut,
    ThemeSuggestionsIn,
    ThemeSuggestionsOut,
    WishPricesOut,
)

router = APIRouter(tags=["suggestions"])

RelatedLimit = Annotated[int, Query(ge=1, le=20)]
OptionId = Annotated[
    str, Query(alias="optionId", max_length=36, description="A time option's id, or `flexible`.")
]


@router.get("/me/suggested-jobs", responses=answers(400, 401, 429),
            operation_id="listSuggestedJobs")  # fmt: skip
def list_suggested_jobs(
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> SuggestedJobsOut:
    """Open jobs that fit me, best first, each with its reasons; and why there aren't more."""
    return for_me.suggested_jobs(session, actor, now, language, limit, cursor)


@router.get("/jobs/{job_id}/suggestions", responses=answers(400, 401, 403, 404, 429),
            operation_id="suggestGroups")  # fmt: skip
def suggest_groups(
    job_id: UUID, actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> JobSuggestionsOut:
    """Up to three groups for each time option of my job, or why there is none."""
    return for_job.suggestions(session, actor, now, job_id, language)


@router.get("/jobs/{job_id}/suggestions/wishes", responses=answers(400, 401, 403, 404, 429),
            operation_id="priceWishes")  # fmt: skip
def price_wishes(
    job_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    option_id: OptionId,
) -> WishPricesOut:
    """What each wish of a group costs at one time option."""
    return for_job.wish_prices(session, actor, now, job_id, option_id, language)


@router.get("/jobs/{job_id}/candidates", responses=answers(400, 401, 403, 404, 429),
            operation_id="listCandidates")  # fmt: skip
def list_candidates(
    job_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[CandidateOut]:
    """Everybody whom my job reaches, best first, for offering by hand."""
    return ranking_people.candidates(session, actor, now, job_id, language, limit, cursor)


@router.get("/jobs/{job_id}/related", responses=answers(400, 401, 404, 429),
            operation_id="listRelatedToJob")  # fmt: skip
def list_related_to_job(
    job_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    limit: RelatedLimit = 5,
) -> RelatedOut:
    """Who else is working on this: jobs, learnings and placements that I may see."""
    return related.related_to_job(session, actor, now, job_id, language, limit)


@router.get("/placements/{placement_id}/related", responses=answers(400, 401, 404, 429),
            operation_id="listRelatedToPlacement")  # fmt: skip
def list_related_to_placement(
    placement_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    limit: RelatedLimit = 5,
) -> RelatedOut:
    """Who else is working on what somebody works on."""
    return related.related_to_placement(session, actor, now, placement_id, language, limit)


@router.post("/jobs/{job_id}/not-for-me", status_code=204,
             responses=answers(400, 401, 403, 404, 429), operation_id="refuseJob")  # fmt: skip
def refuse_job(
    job_id: UUID, actor: SignedIn, session: DbSession, now: Now, given: NotForMeIn | None = None
) -> None:
    """Not for me: don't suggest this job again, and its themes less."""
    refusing.refuse(session, actor, now, job_id, given or NotForMeIn())


@router.get("/jobs/{job_id}/not-for-me", responses=answers(400, 401, 404, 429),
            operation_id="getRefusal")  # fmt: skip
def get_refusal(job_id: UUID, actor: SignedIn, session: DbSession) -> NotForMeOut:
    """Whether I said that this job is not for me, and why."""
    return refusing.refusal(session, actor, job_id)


@router.delete("/jobs/{job_id}/not-for-me", status_code=204,
               responses=answers(400, 401, 403, 404, 429),
               operation_id="undoRefuseJob")  # fmt: skip
def undo_refuse_job(job_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Perhaps for me after all."""
    refusing.undo(session, actor, job_id)


@router.post("/theme-suggestions", responses=answers(400, 401, 403, 429),
             operation_id="suggestThemes")  # fmt: skip
def suggest_themes(
    given: ThemeSuggestionsIn, _actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> ThemeSuggestionsOut:
    """The themes that a job's words seem to be about."""
    return advising_themes.suggest(session, given, language)


@router.post("/job-previews", responses=answers(400, 401, 403, 404, 429),
             operation_id="previewJob")  # fmt: skip
def preview_job(
    given: JobPreviewIn, actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> JobPreviewOut:
    """How many people could do a job that is being written, and which times are better."""
    return previewing.preview(session, actor, now, given, language)
