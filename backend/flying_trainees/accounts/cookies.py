"""The cookies: the session's, and that of an attempt to sign in at a provider."""

from fastapi import Request, Response

from flying_trainees.accounts.guards import cookie_name
from flying_trainees.core.settings import Settings


def set_session_cookie(response: Response, settings: Settings, secret: str) -> None:
    """Give the browser its session: HttpOnly, same site, secure over https."""
    response.set_cookie(
        cookie_name(settings),
        secret,
        max_age=settings.session_days * 24 * 3600,
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="lax",
    )


def forget_session_cookie(response: Response, settings: Settings) -> None:
    """Take the cookie away."""
    response.delete_cookie(
        cookie_name(settings), path="/", secure=settings.secure, httponly=True, samesite="lax"
    )


def renew_session_cookie(response: Response, settings: Settings, secret: str | None) -> None:
    """Give the browser the secret that its session has now; None: it kept the one it had."""
    if secret is not None:
        set_session_cookie(response, settings, secret)


def set_asking_cookie(response: Response, settings: Settings, secret: str) -> None:
    """Let the browser show later that it is the one that asked for a link."""
    response.set_cookie(
        _asking_name(settings),
        secret,
        max_age=settings.sign_in_link_minutes * 60,
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="lax",
    )


def asking_secret(request: Request) -> str | None:
    """What the browser kept when it asked for a link."""
    return request.cookies.get(_asking_name(request.app.state.settings))


def _asking_name(settings: Settings) -> str:
    return "__Host-link" if settings.secure else "link"


ATTEMPT_SECONDS = 600


def set_attempt_cookie(response: Response, settings: Settings, secret: str) -> None:
    """Let the browser prove, when it comes back, that it is the one that left."""
    response.set_cookie(
        _attempt_name(settings),
        secret,
        max_age=ATTEMPT_SECONDS,
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="lax",
    )


def attempt_secret(request: Request, settings: Settings) -> str | None:
    """What the browser kept when it left."""
    return request.cookies.get(_attempt_name(settings))


def forget_attempt_cookie(response: Response, settings: Settings) -> None:
    """It has done its work."""
    response.delete_cookie(
        _attempt_name(settings), path="/", secure=settings.secure, httponly=True, samesite="lax"
    )


def _attempt_name(settings: Settings) -> str:
    return "__Host-sign-in" if settings.secure else "sign-in"
