"""The session's cookie."""

from fastapi import Response

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
