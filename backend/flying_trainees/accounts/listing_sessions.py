"""Where a person is signed in, in words; and signing out one of those."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.devices import device_words
from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.models import SignInSession
from flying_trainees.accounts.recently import require_recent_sign_in
from flying_trainees.accounts.schemas import SessionOut
from flying_trainees.accounts.sessions import end_others
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.core.live import signal


def sessions_of(
    session: Session, actor: Actor, now: datetime, idle_hours: int, language: Language
) -> list[SessionOut]:
    """The actor's sessions that still work: this one, then the others, the last used first."""
    rows = session.exec(
        select(SignInSession, IdentityProvider.name)
        .join(
            IdentityProvider,
            col(IdentityProvider.id) == col(SignInSession.provider_id),
            isouter=True,
        )
        .where(
            SignInSession.person_id == actor.person_id,
            SignInSession.expires_at > now,
            SignInSession.last_seen_at > now - timedelta(hours=idle_hours),
        )
        .order_by(
            (col(SignInSession.id) == actor.session_id).desc(),
            col(SignInSession.last_seen_at).desc(),
        )
    )
    return [
        SessionOut(
            id=row.id,
            device=device_words(row.user_agent, language),
            method=row.method,
            provider=provider,
            current=row.id == actor.session_id,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            expires_at=row.expires_at,
        )
        for row, provider in rows
    ]


def end_one(session: Session, actor: Actor, now: datetime, session_id: UUID) -> None:
    """Sign one of the actor's browsers out. Raises SignInAgain, NotFound."""
    require_recent_sign_in(session, now, actor)
    gone = session.execute(
        delete(SignInSession)
        .where(col(SignInSession.id) == session_id, col(SignInSession.person_id) == actor.person_id)
        .returning(col(SignInSession.id))
    ).first()
    if gone is None:
        raise NotFound
    signal(session, "session", session_id)


def end_elsewhere(session: Session, actor: Actor, now: datetime) -> None:
    """Sign all of the actor's other browsers out. Raises SignInAgain."""
    require_recent_sign_in(session, now, actor)
    end_others(session, actor.person_id, actor.session_id)
