"""Guards: every route carries one of them; a test walks all routes to see to that."""

from typing import Annotated, cast

from fastapi import Depends, Request

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.errors import SecondFactorNeeded
from flying_trainees.accounts.second_factor import StrongFor
from flying_trainees.accounts.sessions import Browser, find_actor
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.errors import ForgedRequest, NotAllowed, NotSignedIn, TooManyRequests
from flying_trainees.core.rates import RateLimiter
from flying_trainees.core.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
WRITE_HEADER = "x-requested-with"
WRITE_VALUE = "flying-trainees"
OWN_SITE = frozenset({"same-origin", "none"})


def cookie_name(settings: Settings) -> str:
    """`__Host-session` over https; plain `session` on loopback http, where that prefix can't be."""
    return "__Host-session" if settings.secure else "session"


def session_secret(request: Request) -> str | None:
    """What the browser's session cookie holds."""
    return request.cookies.get(cookie_name(request.app.state.settings))


def this_browser(request: Request) -> Browser:
    """The browser that asks, with the session that it has now."""
    return Browser(request.headers.get("user-agent", ""), session_secret(request))


def require_write_header(request: Request) -> None:
    """A write needs a header that a foreign page can't send without being allowed (CSRF).

    A browser that says that another site began the request is believed too (fetch metadata).
    """
    if request.method in SAFE_METHODS:
        return
    if request.headers.get(WRITE_HEADER, "").lower() != WRITE_VALUE:
        raise ForgedRequest
    if request.headers.get("sec-fetch-site", "same-origin") not in OWN_SITE:
        raise ForgedRequest


def public(request: Request) -> None:
    """Guard of routes that anybody may call; limited by address."""
    limit(request, f"address:{client_address(request)}")
    require_write_header(request)


def by_link(request: Request) -> None:
    """Guard of routes whose address holds a signed link, and that know no cookie.

    Mail programs call them, without our header; who holds the link may do that one thing.
    """
    limit(request, f"address:{client_address(request)}")


def any_session(request: Request, session: DbSession, now: Now) -> Actor:
    """Guard of the few routes for who signed in with too little: to add what is missing, or leave.

    Limited by account.
    """
    secret = session_secret(request)
    settings = cast("Settings", request.app.state.settings)
    hours, strong_for = settings.session_idle_hours, StrongFor(settings.strong_sign_in)
    actor = find_actor(session, now, secret, hours, strong_for) if secret else None
    if actor is None:
        limit(request, f"address:{client_address(request)}")
        raise NotSignedIn
    limit(request, f"account:{actor.person_id}")
    require_write_header(request)
    return actor


def signed_in(actor: Annotated[Actor, Depends(any_session)]) -> Actor:
    """Guard of routes for whoever is signed in, with as many factors as the roles ask for."""
    if actor.needs_second_factor:
        raise SecondFactorNeeded
    return actor


def administrator(actor: Annotated[Actor, Depends(signed_in)]) -> Actor:
    """Guard of the administrators' routes."""
    if not actor.is_administrator:
        raise NotAllowed
    return actor


def coordinator(actor: Annotated[Actor, Depends(signed_in)]) -> Actor:
    """Guard of routes for coordinators of any network (and administrators)."""
    if not (actor.coordinated_networks or actor.is_administrator):
        raise NotAllowed
    return actor


def client_address(request: Request) -> str:
    """The caller's address, as uvicorn saw it or a trusted proxy told it."""
    return request.client.host if request.client else "unknown"


def limit(request: Request, key: str) -> None:
    """Count one request for a key. Raises TooManyRequests."""
    limiter = cast("RateLimiter", request.app.state.rate_limiter)
    seconds = limiter.hit(key)
    if seconds:
        raise TooManyRequests(seconds)


Public = Depends(public)
ThisBrowser = Annotated[Browser, Depends(this_browser)]
AnySession = Annotated[Actor, Depends(any_session)]
SignedIn = Annotated[Actor, Depends(signed_in)]
Administrator = Annotated[Actor, Depends(administrator)]
Coordinator = Annotated[Actor, Depends(coordinator)]
GUARDS = frozenset({public, by_link, any_session, signed_in, administrator, coordinator})
