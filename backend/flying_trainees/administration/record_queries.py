"""Reads of networks' days and programmes, and of the audit trail."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.administration.schemas import AuditEntryOut, NetworkDayOut, ProgrammeOut
from flying_trainees.audit.models import AuditEntry, AuditReason
from flying_trainees.availability.models import NetworkDay
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language, has_text, text
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.people.network_models import Network, Programme, ProgrammeMember
from flying_trainees.people.network_queries import within
from flying_trainees.people.schemas import NamedOut
from flying_trainees.people.scopes import NetworkScope


def network_days(session: Session, scope: NetworkScope, network_id: UUID) -> list[NetworkDayOut]:
    """A network's days, the earliest first. Raises NotFound outside the scope."""
    _check_in_reach(session, scope, network_id)
    rows = session.exec(
        select(NetworkDay)
        .where(NetworkDay.network_id == network_id)
        .order_by(col(NetworkDay.during), col(NetworkDay.id))
    )
    return [network_day(row) for row in rows]


def network_day(row: NetworkDay) -> NetworkDayOut:
    """One network day as it goes over the API."""
    start, end = row.during.lower, row.during.upper
    if start is None or end is None:
        raise ValueError("a network day is bounded")
    return NetworkDayOut(id=row.id, name=row.name, place=row.place, start=start, end=end)


def programmes(session: Session, scope: NetworkScope, network_id: UUID) -> list[ProgrammeOut]:
    """A network's programmes with their members, the latest first. Two queries."""
    _check_in_reach(session, scope, network_id)
    rows = list(
        session.exec(
            select(Programme)
            .where(Programme.network_id == network_id)
            .order_by(col(Programme.begins_on).desc(), col(Programme.id))
        )
    )
    members: dict[UUID, list[NamedOut]] = defaultdict(list)
    for programme_id, person_id, name in session.exec(
        select(ProgrammeMember.programme_id, Person.id, Person.name)
        .join(Person, col(Person.id) == col(ProgrammeMember.person_id))
        .where(col(ProgrammeMember.programme_id).in_([row.id for row in rows]))
        .order_by(col(Person.name))
    ):
        members[programme_id].append(NamedOut(id=person_id, name=name))
    return [
        ProgrammeOut(**row.model_dump(exclude={"network_id"}), members=members[row.id])
        for row in rows
    ]


def audit_entries(
    session: Session,
    object_kind: str | None,
    object_id: str | None,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[AuditEntryOut]:
    """The audit trail, the latest first. Three queries."""
    wanted = select(AuditEntry).order_by(col(AuditEntry.at).desc(), col(AuditEntry.id).desc())
    if object_kind:
        wanted = wanted.where(AuditEntry.object_kind == object_kind)
    if object_id:
        wanted = wanted.where(AuditEntry.object_id == object_id)
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(col(AuditEntry.at), col(AuditEntry.id)) < tuple_(*after))
    rows = list(session.exec(wanted.limit(limit + 1)))
    shown = rows[:limit]
    names = _names(session, {i for row in shown for i in (row.actor_id, row.on_behalf_of_id) if i})
    reasons = _reasons(session, [row.id for row in shown])
    last = shown[-1] if len(rows) > limit else None
    return Page(
        items=[_entry(row, names, reasons.get(row.id, ""), language) for row in shown],
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def _reasons(session: Session, entry_ids: list[UUID]) -> dict[UUID, str]:
    rows = session.exec(select(AuditReason).where(col(AuditReason.entry_id).in_(entry_ids)))
    return {row.entry_id: row.why for row in rows}


def _entry(
    row: AuditEntry, names: dict[UUID, NamedOut], why: str, language: Language
) -> AuditEntryOut:
    return AuditEntryOut(
        text=_words(row, language),
        **row.model_dump(exclude={"actor_id", "on_behalf_of_id", "why"}),
        why=why,
        actor=names.get(row.actor_id) if row.actor_id else None,
        on_behalf_of=names.get(row.on_behalf_of_id) if row.on_behalf_of_id else None,
    )


def _words(row: AuditEntry, language: Language) -> str:
    """The act in words; its code for an act that has none (an older version's)."""
    key = f"audit-{row.action}"
    if not has_text(language, key):
        return row.action
    return text(language, key, {"role": str(row.details.get("role", ""))})


def _names(session: Session, ids: set[UUID]) -> dict[UUID, NamedOut]:
    rows = session.exec(select(Person).where(col(Person.id).in_(ids)))
    return {row.id: NamedOut(id=row.id, name=row.name) for row in rows}


def _check_in_reach(session: Session, scope: NetworkScope, network_id: UUID) -> None:
    reached = select(Network.id).where(Network.id == network_id, within(scope))
    if session.exec(reached).first() is None:
        raise NotFound
