"""Whether somebody signed in a moment ago: asked before what can't be undone, or lets people in.

(OWASP ASVS 5.0, 7.5: a stolen open browser is not enough for those.)
"""

from datetime import datetime, timedelta

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.errors import SignInAgain
from flying_trainees.accounts.models import SignInSession

RECENTLY = timedelta(minutes=15)


def signed_in_recently(session: Session, now: datetime, actor: Actor) -> bool:
    """Whether this session began a moment ago."""
    began = session.exec(
        select(SignInSession.created_at).where(SignInSession.id == actor.session_id)
    ).first()
    return began is not None and began > now - RECENTLY


def require_recent_sign_in(session: Session, now: datetime, actor: Actor) -> None:
    """Raises SignInAgain."""
    if not signed_in_recently(session, now, actor):
        raise SignInAgain
