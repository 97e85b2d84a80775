"""Forget what signing in leaves behind once it is past its time."""

from datetime import datetime

from sqlmodel import Session, col, delete

from flying_trainees.accounts.identity_models import SignInAttempt
from flying_trainees.accounts.passkey_models import PasskeyChallenge


def forget_expired(session: Session, now: datetime) -> None:
    """Attempts and challenges at once; links and sessions have periods of their own (privacy)."""
    session.execute(delete(SignInAttempt).where(col(SignInAttempt.expires_at) < now))
    session.execute(delete(PasskeyChallenge).where(col(PasskeyChallenge.expires_at) < now))
