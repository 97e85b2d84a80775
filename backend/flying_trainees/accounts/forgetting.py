"""Forget what signing in leaves behind once it is past its time."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete

from flying_trainees.accounts.identity_models import SignInAttempt
from flying_trainees.accounts.models import SignInLink, SignInSession
from flying_trainees.accounts.passkey_models import PasskeyChallenge

KEEP_LINKS = timedelta(days=1)


def forget_expired(session: Session, now: datetime) -> None:
    """Links (a day later: they count against asking too often), sessions, attempts, challenges."""
    session.execute(delete(SignInLink).where(col(SignInLink.expires_at) < now - KEEP_LINKS))
    session.execute(delete(SignInSession).where(col(SignInSession.expires_at) < now))
    session.execute(delete(SignInAttempt).where(col(SignInAttempt.expires_at) < now))
    session.execute(delete(PasskeyChallenge).where(col(PasskeyChallenge.expires_at) < now))
