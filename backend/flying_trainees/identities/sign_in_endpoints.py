"""API of signing in at a provider, of invitations from the invited side, and of signing out."""

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts.cookies import (
    attempt_secret,
    forget_attempt_cookie,
    forget_session_cookie,
    set_attempt_cookie,
    set_session_cookie,
)
from flying_trainees.accounts.guards import AnySession, Public, ThisBrowser
from flying_trainees.accounts.schemas import SignedInOut
from flying_trainees.accounts.signing_in import signs_in_elsewhere
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers
from flying_trainees.identities import accepting, departing, leaving
from flying_trainees.identities.arriving import Arrival, arrive
from flying_trainees.identities.schemas import (
    AcceptIn,
    ArrivalIn,
    InvitationSecretIn,
    InvitedOut,
    SignedOutOut,
    SignInAttemptIn,
    SignInAttemptOut,
    SignInChoiceOut,
    SignInChoicesIn,
    SignInChoicesOut,
)
from flying_trainees.identities.this_process import ThisOpenid

router = APIRouter(tags=["sign-in"], dependencies=[Public])
leaving_router = APIRouter(tags=["sign-in"])


@router.post("/sign-in-choices", responses=answers(400, 403, 429), operation_id="listSignInChoices")
def post_choices(body: SignInChoicesIn, session: DbSession) -> SignInChoicesOut:
    """How people of this address's domain sign in; the same for every address of it."""
    providers = departing.choices_for(session, body.email)
    return SignInChoicesOut(
        providers=[SignInChoiceOut(id=row.id, name=row.name) for row in providers],
        link=not signs_in_elsewhere(session, body.email),
    )


@router.post(
    "/sign-in-attempts",
    status_code=201,
    responses=answers(400, 403, 404, 409, 429),
    operation_id="beginSignIn",
)
def post_attempt(
    body: SignInAttemptIn, response: Response, session: DbSession, now: Now, openid: ThisOpenid
) -> SignInAttemptOut:
    """Begin to sign in at a provider; go to the address that is answered."""
    departure = departing.depart(
        session, now, openid.settings, openid.wire, body.provider_id, body.return_to, body.email
    )
    set_attempt_cookie(response, openid.settings, departure.browser_secret)
    return SignInAttemptOut(address=departure.address)


@router.post(
    "/openid-sessions",
    status_code=201,
    responses=answers(400, 403, 409, 429),
    operation_id="signInByProvider",
)
def post_openid_session(
    body: ArrivalIn,
    request: Request,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
    openid: ThisOpenid,
) -> SignedInOut:
    """Sign in with what the provider sent along; works once, in the browser that began it."""
    left = attempt_secret(request, openid.settings)
    arrival = Arrival(body.provider_key, body.state, body.code, body.iss, left)
    secret, return_to = arrive(session, now, openid, arrival, browser)
    set_session_cookie(response, openid.settings, secret)
    forget_attempt_cookie(response, openid.settings)
    return SignedInOut(return_to=return_to)


@router.post(
    "/invitation-readings", responses=answers(400, 403, 409, 429), operation_id="readInvitation"
)
def post_reading(body: InvitationSecretIn, session: DbSession, now: Now) -> InvitedOut:
    """What an invitation is for."""
    return accepting.read_invitation(session, now, body.token)


@router.post(
    "/invitation-acceptances",
    status_code=201,
    responses=answers(400, 403, 409, 429),
    operation_id="acceptInvitation",
)
def post_acceptance(
    body: AcceptIn,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
    openid: ThisOpenid,
) -> SignedInOut:
    """Accept an invitation: makes the account if needed, and signs in."""
    days = openid.settings.session_days
    secret = accepting.accept_invitation(session, now, days, body, browser)
    set_session_cookie(response, openid.settings, secret)
    return SignedInOut(return_to="/")


@leaving_router.post("/sign-outs", responses=answers(400, 401, 403, 429), operation_id="leave")
def post_sign_out(
    response: Response, actor: AnySession, session: DbSession, openid: ThisOpenid
) -> SignedOutOut:
    """Sign out in this browser; says where to go to sign out at the provider as well."""
    address = leaving.sign_out(session, actor, openid.settings, openid.wire)
    forget_session_cookie(response, openid.settings)
    return SignedOutOut(address=address)
