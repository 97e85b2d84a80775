"""API of signing in by e-mail link."""

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts import linking
from flying_trainees.accounts.cookies import set_session_cookie
from flying_trainees.accounts.guards import Public, ThisBrowser, client_address
from flying_trainees.accounts.schemas import SignedInOut, SignInLinkIn, SignInTokenIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers

router = APIRouter(tags=["sign-in"], dependencies=[Public])


@router.post(
    "/sign-in-links",
    status_code=202,
    responses=answers(400, 403, 429),
    operation_id="requestSignInLink",
)
def request_sign_in_link(
    body: SignInLinkIn, request: Request, session: DbSession, now: Now
) -> None:
    """Have a sign-in link mailed. The answer is the same for an unknown address."""
    settings = request.app.state.settings
    source = client_address(request)
    linking.request_link(session, now, settings, body.email, body.return_to, source)


@router.post(
    "/sessions", status_code=201, responses=answers(400, 403, 409, 429), operation_id="signInByLink"
)
def sign_in_by_link(
    body: SignInTokenIn,
    request: Request,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
) -> SignedInOut:
    """Sign in with the secret of a link; works once."""
    settings = request.app.state.settings
    secret, return_to = linking.use_link(session, now, settings.session_days, body.token, browser)
    set_session_cookie(response, settings, secret)
    return SignedInOut(return_to=return_to)
