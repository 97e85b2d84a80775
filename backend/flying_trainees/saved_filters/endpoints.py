"""API of the filters that one keeps."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.saved_filters import keeping, queries
from flying_trainees.saved_filters.schemas import (
    SavedFilterIn,
    SavedFilterNameIn,
    SavedFilterOut,
)

router = APIRouter(prefix="/me/saved-filters", tags=["saved-filters"])


@router.get("", responses=answers(401, 429), operation_id="listMySavedFilters")
def list_mine(actor: SignedIn, session: DbSession) -> Page[SavedFilterOut]:
    """The filters that I keep, on every list; at most twenty each, so always one page."""
    return queries.my_filters(session, actor)


@router.post(
    "",
    status_code=201,
    responses=answers(400, 401, 403, 409, 429),
    operation_id="keepFilter",
)
def post_filter(
    body: SavedFilterIn, actor: SignedIn, session: DbSession, now: Now
) -> SavedFilterOut:
    """Keep a filter under a name."""
    return keeping.keep(session, actor, now, body)


@router.put(
    "/{filter_id}",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="renameFilter",
)
def put_filter(
    filter_id: UUID, body: SavedFilterNameIn, actor: SignedIn, session: DbSession
) -> SavedFilterOut:
    """Give a filter another name."""
    return keeping.rename(session, actor, filter_id, body.name)


@router.delete(
    "/{filter_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="dropFilter",
)
def delete_filter(filter_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Keep a filter no longer."""
    keeping.let_go(session, actor, filter_id)
