"""Where to report a leak (RFC 9116)."""

from datetime import timedelta

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

from flying_trainees.core.clock import Now

VALID = timedelta(days=180)
"""Readers should come back: RFC 9116 §2.5.5 wants less than a year."""

router = APIRouter()


@router.get("/.well-known/security.txt", include_in_schema=False)
def security_txt(request: Request, now: Now) -> PlainTextResponse:
    """Contact, languages, and until when this may be believed."""
    settings = request.app.state.settings
    expires = (now + VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = (
        f"Contact: mailto:{settings.support_email}",
        f"Expires: {expires.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.public_url}/.well-known/security.txt",
        f"Policy: {settings.public_url}/privacy",
    )
    return PlainTextResponse("\n".join(lines) + "\n", headers={"Cache-Control": "max-age=86400"})
