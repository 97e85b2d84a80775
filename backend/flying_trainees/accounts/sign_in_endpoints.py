"""API of signing in by e-mail link."""

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts import linking
from flying_trainees.accounts.cookies import asking_secret, set_asking_cookie, set_session_cookie
from flying_trainees.accounts.guards import Public, ThisBrowser, client_address
from flying_trainees.accounts.schemas import SignedInOut, SignInLinkIn, SignInTokenIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.problems import answers

router = APIRouter(tags=["sign-in"], dependencies=[Public])


@router.post(
    "/sign-in-links",
    status_code=202,
    responses=answers(400, 403, 429),
    operation_id="requestSignInLink",
)
def request_sign_in_link(
    body: SignInLinkIn,
    request: Request,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
) -> None:
    """Have a sign-in link mailed. The answer is the same for an unknown address."""
    settings = request.app.state.settings
    secret = linking.new_asking_secret(asking_secret(request))
    asking = linking.Asking(client_address(request), browser.user_agent, secret)
    linking.request_link(session, now, settings, body.email, body.return_to, asking)
    set_asking_cookie(response, settings, secret)


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
    language: ReaderLanguage,
) -> SignedInOut:
    """Sign in with the secret of a link; works once.

    In another browser than the one that asked it answers 409 `link-to-confirm` first, saying where
    and when that was.
    """
    settings = request.app.state.settings
    arriving = linking.Arriving(browser, asking_secret(request), body.confirmed, language)
    secret, return_to = linking.use_link(session, now, settings, body.token, arriving)
    set_session_cookie(response, settings, secret)
    return SignedInOut(return_to=return_to)
