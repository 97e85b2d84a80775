"""Demo sign-in; mounted in demo mode only."""

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts import queries
from flying_trainees.accounts.cookies import set_session_cookie
from flying_trainees.accounts.guards import Public, ThisBrowser
from flying_trainees.accounts.schemas import DemoSignInIn, PersonaOut
from flying_trainees.accounts.signing_in import sign_in_persona
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/demo", tags=["demo"], dependencies=[Public])


@router.get("/personas", responses=answers(429), operation_id="listPersonas")
def list_personas(session: DbSession) -> Page[PersonaOut]:
    """The fictional people to sign in as."""
    return Page(items=queries.personas(session))


@router.post(
    "/sign-in",
    status_code=204,
    responses=answers(400, 403, 404, 429),
    operation_id="signInAsPersona",
)
def sign_in(
    body: DemoSignInIn,
    request: Request,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
) -> None:
    """Sign in as one of them."""
    settings = request.app.state.settings
    secret = sign_in_persona(session, now, body.email, settings.session_days, browser)
    set_session_cookie(response, settings, secret)
