"""A webhook's secrets in the database: sealed where the installation has a key for that."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from flying_trainees.core.ids import new_id
from flying_trainees.core.sealing import can_seal, seal, unseal
from flying_trainees.core.settings import Settings
from flying_trainees.integrations.models import WebhookSecret
from flying_trainees.integrations.signing import new_secret, read, written


def add_secret(session: Session, now: datetime, settings: Settings, webhook_id: UUID) -> str:
    """Give a webhook a new secret; returns it as its receiver pastes it, this once."""
    shown = written(new_secret())
    row = WebhookSecret(id=new_id(), webhook_id=webhook_id, secret=read(shown), created_at=now)
    if can_seal(settings):
        row.secret, row.sealed = seal(settings, shown, _about(row.id)), True
    session.add(row)
    session.flush()
    return shown


def signing_keys(
    session: Session, now: datetime, settings: Settings, webhook_id: UUID
) -> list[bytes]:
    """The secrets that sign now, the newest first. Raises SealingImpossible."""
    rows = session.exec(
        select(WebhookSecret)
        .where(
            WebhookSecret.webhook_id == webhook_id,
            or_(col(WebhookSecret.expires_at).is_(None), col(WebhookSecret.expires_at) > now),
        )
        .order_by(col(WebhookSecret.created_at).desc())
    )
    return [
        read(unseal(settings, row.secret, _about(row.id))) if row.sealed else row.secret
        for row in rows
    ]


def _about(secret_id: UUID) -> str:
    return f"webhook-secret:{secret_id}"
