"""The keys that sign links: made when first needed, kept in the database with everything else."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, select

from flying_trainees.notifications.links import KEY_BYTES
from flying_trainees.notifications.models import LinkKey

ONE_MAKER = text("SELECT pg_advisory_xact_lock(20261123)")


def signing_key(session: Session, now: datetime) -> bytes:
    """The newest key; makes the first one."""
    keys = all_keys(session)
    if keys:
        return keys[0]
    session.connection().execute(ONE_MAKER)
    keys = all_keys(session)
    if keys:
        return keys[0]
    made = LinkKey(secret=secrets.token_bytes(KEY_BYTES), created_at=now)
    session.add(made)
    session.flush()
    return made.secret


def all_keys(session: Session) -> Sequence[bytes]:
    """Every key that is believed, the newest first. Delete one, and its links are worth nothing."""
    newest_first = select(LinkKey.secret).order_by(
        col(LinkKey.created_at).desc(), col(LinkKey.id).desc()
    )
    return session.exec(newest_first).all()
