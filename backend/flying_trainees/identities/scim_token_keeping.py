"""Administrators make and take away the tokens with which directories speak; acts are audited."""

import secrets
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.scim_models import ScimToken
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import NotFound

PREFIX = "fts_"


def make_scim_token(session: Session, actor: Actor, now: datetime, provider_id: UUID) -> str:
    """A provider's new token, which takes the place of the one before. Returns the secret."""
    if session.get(IdentityProvider, provider_id, with_for_update=True) is None:
        raise NotFound
    _revoke(session, now, provider_id)
    secret = PREFIX + secrets.token_urlsafe(32)
    session.add(ScimToken(provider_id=provider_id, secret_hash=hash_secret(secret), created_at=now))
    about = ("identity-provider", provider_id)
    audit(session, now, actor.person_id, "scim-token-made", about)
    session.flush()
    return secret


def revoke_scim_tokens(session: Session, actor: Actor, now: datetime, provider_id: UUID) -> None:
    """A provider's directory can change nothing here any more. Raises NotFound."""
    if session.get(IdentityProvider, provider_id) is None:
        raise NotFound
    _revoke(session, now, provider_id)
    about = ("identity-provider", provider_id)
    audit(session, now, actor.person_id, "scim-token-revoked", about)
    session.flush()


def _revoke(session: Session, now: datetime, provider_id: UUID) -> None:
    session.execute(
        update(ScimToken)
        .where(col(ScimToken.provider_id) == provider_id, col(ScimToken.revoked_at).is_(None))
        .values(revoked_at=now)
    )
