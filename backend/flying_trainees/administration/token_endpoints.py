"""API of machine tokens, for administrators and coordinators."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import Coordinator
from flying_trainees.administration import token_keeping
from flying_trainees.administration.token_schemas import ApiTokenIn, ApiTokenOut, NewApiTokenOut
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/api-tokens", tags=["administration"])


@router.get("", responses=answers(400, 401, 403, 429), operation_id="listApiTokens")
def list_api_tokens(actor: Coordinator, session: DbSession) -> Page[ApiTokenOut]:
    """The machine tokens that the actor keeps."""
    return Page(items=token_keeping.api_tokens(session, actor))


@router.post(
    "", status_code=201, responses=answers(400, 401, 403, 429), operation_id="makeApiToken"
)
def post_api_token(
    body: ApiTokenIn, actor: Coordinator, session: DbSession, now: Now
) -> NewApiTokenOut:
    """Make a token; its secret is in this answer and never shown again."""
    return token_keeping.make_api_token(session, actor, now, body)


@router.delete(
    "/{token_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="revokeApiToken",
)
def delete_api_token(token_id: UUID, actor: Coordinator, session: DbSession, now: Now) -> None:
    """Take a token away; it stops working at once."""
    token_keeping.revoke_api_token(session, actor, now, token_id)
