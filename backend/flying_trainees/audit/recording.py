"""Write an audit entry in the transaction of the act itself."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.audit.models import AuditEntry, AuditReason
from flying_trainees.core.requests import current_request_id


def record(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    action: str,
    target: tuple[str, UUID | str],
    *,
    on_behalf_of_id: UUID | None = None,
    why: str = "",
    details: Mapping[str, str | int | bool | None] | None = None,
) -> None:
    """Add an entry; `target` is (kind, id), `details` holds ids and closed words only."""
    kind, object_id = target
    entry = AuditEntry(
        at=now,
        actor_id=actor_id,
        on_behalf_of_id=on_behalf_of_id,
        action=action,
        object_kind=kind,
        object_id=str(object_id),
        request_id=current_request_id(),
        details=dict(details or {}),
    )
    session.add(entry)
    if why:
        session.flush()
        session.add(AuditReason(entry_id=entry.id, why=why))
