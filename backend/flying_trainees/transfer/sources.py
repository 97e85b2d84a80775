"""Where lists come from: found or made by name, with what their columns mean."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, func, select

from flying_trainees.core.ids import new_id
from flying_trainees.transfer.models import ImportKind, ImportSource


def source_named(session: Session, now: datetime, network_id: UUID, name: str) -> ImportSource:
    """The network's source of that name, capitals apart; made when there is none yet."""
    fresh = {
        "id": new_id(), "network_id": network_id, "name": name, "mappings": {},
        "created_at": now, "updated_at": now,
    }  # fmt: skip
    made = insert(ImportSource).values(fresh)
    session.execute(made.on_conflict_do_nothing())
    return session.exec(
        select(ImportSource).where(
            ImportSource.network_id == network_id,
            func.lower(ImportSource.name) == func.lower(name),
        )
    ).one()


def sources_of(session: Session, network_id: UUID) -> list[ImportSource]:
    """The network's sources by name."""
    found = select(ImportSource).where(ImportSource.network_id == network_id)
    return list(session.exec(found.order_by(col(ImportSource.name))))


def remember(
    source: ImportSource, now: datetime, kind: ImportKind, mapping: Mapping[str, str]
) -> None:
    """What its columns mean from now on; columns of other lists stay as they are."""
    known = source.mappings.get(kind, {})
    source.mappings = {**source.mappings, kind.value: {**known, **mapping}}
    source.updated_at = now
