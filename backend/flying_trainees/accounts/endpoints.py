"""API of the signed-in account."""

from uuid import UUID

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts import listing_sessions, queries, sessions
from flying_trainees.accounts.changing import change_me
from flying_trainees.accounts.cookies import forget_session_cookie
from flying_trainees.accounts.guards import AnySession, SignedIn
from flying_trainees.accounts.schemas import MeIn, MeOut, SessionOut
from flying_trainees.accounts.tokens import Myself
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(tags=["account"])


@router.get("/me", responses=answers(401, 403, 429), operation_id="getMe")
def get_me(actor: Myself, session: DbSession) -> MeOut:
    """Who is signed in, with roles; without them when they ask for a second factor first."""
    return queries.me(session, actor)


@router.patch("/me", responses=answers(400, 401, 403, 429), operation_id="changeMe")
def patch_me(body: MeIn, actor: SignedIn, session: DbSession) -> MeOut:
    """Change one's own name or language."""
    return change_me(session, actor, body)


@router.get("/me/sessions", responses=answers(401, 429), operation_id="listSessions")
def list_sessions(
    request: Request, actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> Page[SessionOut]:
    """The browsers in which one is signed in."""
    idle_hours = request.app.state.settings.session_idle_hours
    return Page(items=listing_sessions.sessions_of(session, actor, now, idle_hours, language))


@router.delete(
    "/me/sessions/{session_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="endSession",
)
def end_session(session_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Sign one browser out; asks for a sign-in of a moment ago."""
    listing_sessions.end_one(session, actor, now, session_id)


@router.delete(
    "/me/other-sessions",
    status_code=204,
    responses=answers(400, 401, 403, 429),
    operation_id="signOutElsewhere",
)
def sign_out_elsewhere(actor: SignedIn, session: DbSession, now: Now) -> None:
    """Sign out in every other browser; asks for a sign-in of a moment ago."""
    listing_sessions.end_elsewhere(session, actor, now)


@router.delete(
    "/me/sessions",
    status_code=204,
    responses=answers(401, 403, 429),
    operation_id="signOutEverywhere",
)
def sign_out_everywhere(
    request: Request, response: Response, actor: AnySession, session: DbSession
) -> None:
    """Sign out in every browser."""
    sessions.end_all(session, actor.person_id)
    forget_session_cookie(response, request.app.state.settings)


@router.delete(
    "/me/session", status_code=204, responses=answers(401, 403, 429), operation_id="signOut"
)
def sign_out(request: Request, response: Response, actor: AnySession, session: DbSession) -> None:
    """Sign out in this browser."""
    sessions.end(session, actor.session_id)
    forget_session_cookie(response, request.app.state.settings)
