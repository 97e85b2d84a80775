"""API of what could be better: everybody says it, administrators read it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import Administrator, SignedIn
from flying_trainees.administration import feedback
from flying_trainees.administration.feedback_schemas import (
    FeedbackIn,
    FeedbackOut,
    FeedbackPatch,
)
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/feedback", tags=["feedback"])


@router.post(
    "", status_code=204, responses=answers(400, 401, 403, 429), operation_id="giveFeedback"
)
def post_feedback(body: FeedbackIn, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Say what could be better on a page."""
    feedback.say(session, actor, now, body)


@router.get("", responses=answers(400, 401, 403, 429), operation_id="listFeedback")
def list_feedback(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    handled: Annotated[bool, Query()] = False,  # noqa: FBT002
    limit: Limit = 30,
    cursor: Cursor = None,
) -> Page[FeedbackOut]:
    """What people said, the newest first."""
    return feedback.remarks(session, limit, cursor, handled=handled)


@router.patch(
    "/{feedback_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="dealWithFeedback",
)
def patch_feedback(
    feedback_id: UUID,
    body: FeedbackPatch,
    actor: Administrator,
    session: DbSession,
    now: Now,
) -> FeedbackOut:
    """Say that a remark was dealt with, or that it wasn't after all."""
    return feedback.deal_with(session, actor, now, feedback_id, handled=body.handled)
