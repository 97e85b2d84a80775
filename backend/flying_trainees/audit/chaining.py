"""The chain over the audit trail: each link's hash holds that of the link before.

A worker links what is new, every minute. `verify` then shows an entry that was changed, an entry
that is gone, and a link that is gone; only a whole beginning may be missing, when it is older than
the shortest period of keeping. The head's hash goes to the log, so that a chain that was cut off at
its end, or written anew, doesn't match what stood there. Entries hold ids and closed words, so that
erasing a person changes none of them.
"""

import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, select

from flying_trainees.audit.chain_models import AuditLink
from flying_trainees.audit.models import AuditEntry

START = bytes(32)
BATCH = 1000
SETTLED = timedelta(seconds=5)
"""Entries of this age are committed or will never be; a later one would only get a later place."""
SHORTEST_KEEPING = timedelta(days=365)
LOCK = 20261123
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the chain, at which place."""

    position: int
    what: str
    entry_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole chain, looked over."""

    links: int
    forgotten: int
    unlinked: int
    head: str
    findings: tuple[Finding, ...]


def entry_hash(entry: AuditEntry) -> bytes:
    """The hash of everything that an entry says."""
    said = {
        "id": str(entry.id),
        "at": entry.at.astimezone(UTC).isoformat(),
        "actor": str(entry.actor_id or ""),
        "onBehalfOf": str(entry.on_behalf_of_id or ""),
        "action": entry.action,
        "objectKind": entry.object_kind,
        "objectId": entry.object_id,
        "why": entry.why,
        "requestId": entry.request_id,
        "details": entry.details,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).digest()


def link_hash(before: bytes, position: int, entry_id: UUID, hashed: bytes) -> bytes:
    """The hash of a link."""
    return hashlib.sha256(before + position.to_bytes(8) + entry_id.bytes + hashed).digest()


def chain_new_entries(session: Session, now: datetime) -> int:
    """Link the entries that have none yet, the oldest first; how many. One worker at a time."""
    session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    last = session.exec(select(AuditLink).order_by(col(AuditLink.position).desc())).first()
    before, position = (last.hash, last.position) if last else (START, 0)
    linked = select(AuditLink.entry_id).where(AuditLink.entry_id == AuditEntry.id)
    new = session.exec(
        select(AuditEntry)
        .where(~linked.exists(), AuditEntry.at <= now - SETTLED)
        .order_by(col(AuditEntry.at), col(AuditEntry.id))
        .limit(BATCH)
    ).all()
    for entry in new:
        position += 1
        hashed = entry_hash(entry)
        before = link_hash(before, position, entry.id, hashed)
        session.add(
            AuditLink(
                position=position,
                entry_id=entry.id,
                entry_at=entry.at,
                entry_hash=hashed,
                hash=before,
            )
        )
    session.flush()
    if new:
        logger.info("audit chain head %d %s", position, before.hex())
    return len(new)


def verify(session: Session, now: datetime, expected: str | None = None) -> Report:
    """Look over the whole chain. `expected`: `POSITION:HASH` of an earlier head, from the log."""
    findings: list[Finding] = []
    before, position, forgotten = START, 0, 0
    hashes: dict[int, str] = {}
    for link, entry in _links(session):
        position += 1
        if link.position != position:
            findings.append(Finding(position, "link-missing"))
            position = link.position
        elif link.hash != link_hash(before, position, link.entry_id, link.entry_hash):
            findings.append(Finding(position, "link-changed", link.entry_id))
        before = link.hash
        hashes[position] = link.hash.hex()
        if entry is not None and entry_hash(entry) != link.entry_hash:
            findings.append(Finding(position, "entry-changed", link.entry_id))
        elif entry is None and forgotten == position - 1 and _old(link, now):
            forgotten += 1
        elif entry is None:
            findings.append(Finding(position, "entry-missing", link.entry_id))
    findings += _unexpected(hashes, expected)
    return Report(position, forgotten, _unlinked(session), before.hex(), tuple(findings))


def _old(link: AuditLink, now: datetime) -> bool:
    return link.entry_at < now - SHORTEST_KEEPING


def _links(session: Session) -> Iterator[tuple[AuditLink, AuditEntry | None]]:
    rows = session.exec(
        select(AuditLink, AuditEntry)
        .join(AuditEntry, col(AuditEntry.id) == col(AuditLink.entry_id), isouter=True)
        .order_by(col(AuditLink.position))
        .execution_options(yield_per=BATCH, populate_existing=True)
    )
    yield from rows


def _unexpected(hashes: dict[int, str], expected: str | None) -> list[Finding]:
    """Whether the chain still has the head that was noted earlier."""
    if expected is None:
        return []
    place, _, digest = expected.partition(":")
    position = int(place)
    return [] if hashes.get(position) == digest else [Finding(position, "head-differs")]


def _unlinked(session: Session) -> int:
    linked = select(AuditLink.entry_id).where(AuditLink.entry_id == AuditEntry.id)
    return len(session.exec(select(AuditEntry.id).where(~linked.exists())).all())
