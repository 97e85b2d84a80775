"""API of passkeys: one's own, and signing in with one."""

from uuid import UUID

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts import passkeys, sessions
from flying_trainees.accounts.cookies import set_session_cookie
from flying_trainees.accounts.guards import AnySession, Public, SignedIn, ThisBrowser
from flying_trainees.accounts.schemas import (
    PasskeyChallengeOut,
    PasskeyIn,
    PasskeyNameIn,
    PasskeyOut,
    PasskeySignInIn,
    SignedInOut,
)
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/me", tags=["account"])
sign_in_router = APIRouter(tags=["sign-in"], dependencies=[Public])


@router.get("/passkeys", responses=answers(401, 429), operation_id="listPasskeys")
def list_passkeys(actor: AnySession, session: DbSession) -> Page[PasskeyOut]:
    """One's own passkeys."""
    return Page(items=passkeys.passkeys_of(session, actor))


@router.post(
    "/passkey-challenges",
    status_code=201,
    responses=answers(400, 401, 403, 409, 429),
    operation_id="beginPasskey",
)
def post_challenge(
    request: Request, actor: AnySession, session: DbSession, now: Now
) -> PasskeyChallengeOut:
    """What `navigator.credentials.create` needs; asks for a sign-in of a moment ago."""
    return passkeys.challenge_to_register(session, now, request.app.state.settings, actor)


@router.post(
    "/passkeys",
    status_code=201,
    responses=answers(400, 401, 403, 409, 429),
    operation_id="addPasskey",
)
def post_passkey(
    body: PasskeyIn,
    request: Request,
    response: Response,
    actor: AnySession,
    session: DbSession,
    now: Now,
) -> PasskeyOut:
    """Keep the passkey that the browser made; where the roles ask for one, it is shown now."""
    settings = request.app.state.settings
    made = passkeys.register(
        session, now, settings, actor, body.challenge_id, body.credential, body.name
    )
    set_session_cookie(response, settings, sessions.strengthen(session, actor.session_id))
    return made


@router.patch(
    "/passkeys/{passkey_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="renamePasskey",
)
def patch_passkey(
    passkey_id: UUID, body: PasskeyNameIn, actor: SignedIn, session: DbSession
) -> PasskeyOut:
    """Call a passkey something else."""
    return passkeys.rename(session, actor, passkey_id, body.name)


@router.delete(
    "/passkeys/{passkey_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="removePasskey",
)
def delete_passkey(passkey_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Let a passkey open nothing any more; asks for a sign-in of a moment ago."""
    passkeys.remove(session, actor, now, passkey_id)


@sign_in_router.post(
    "/passkey-challenges",
    status_code=201,
    responses=answers(400, 403, 429),
    operation_id="beginPasskeySignIn",
)
def post_sign_in_challenge(request: Request, session: DbSession, now: Now) -> PasskeyChallengeOut:
    """What `navigator.credentials.get` needs to sign in."""
    return passkeys.challenge_to_sign_in(session, now, request.app.state.settings)


@sign_in_router.post(
    "/passkey-sessions",
    status_code=201,
    responses=answers(400, 403, 409, 429),
    operation_id="signInByPasskey",
)
def post_session(
    body: PasskeySignInIn,
    request: Request,
    response: Response,
    session: DbSession,
    now: Now,
    browser: ThisBrowser,
) -> SignedInOut:
    """Sign in with a passkey; a challenge works once."""
    settings = request.app.state.settings
    secret = passkeys.sign_in_with_passkey(
        session, now, settings, body.challenge_id, body.credential, browser
    )
    set_session_cookie(response, settings, secret)
    return SignedInOut(return_to=body.return_to)
