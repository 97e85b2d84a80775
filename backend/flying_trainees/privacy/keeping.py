"""Let data go when its time has come: rows by their rules, the audit trail, accounts.

Everything can be counted first, with the same conditions, without anything going.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, Role, RoleGrant, SignInSession
from flying_trainees.outbox.recording import record
from flying_trainees.privacy.events import INACTIVITY_WARNED, AboutPerson
from flying_trainees.privacy.models import (
    ErasureReason,
    ErasureRequest,
    InactivityWarning,
    KeepingPeriod,
)
from flying_trainees.privacy.rules import (
    AUDIT,
    CLOSED,
    GRACE,
    INACTIVE,
    PERIODS,
    RULES,
    WARNING_DAYS,
    Period,
    Rule,
    table_of,
)

AT_A_TIME = 5000
PEOPLE_AT_A_TIME = 20
AUDIT_OLDER = text("SELECT count(*) FROM audit_entries WHERE at < :before")
FORGET_AUDIT = text("SELECT forget_audit_entries(:before)")


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who is to be erased now."""

    person_id: UUID
    reason: ErasureReason
    asked_by_id: UUID | None


def days_of(session: Session) -> dict[str, int]:
    """The days in force, by key: the administrator's choice or the default."""
    chosen = {row.key: row.days for row in session.exec(select(KeepingPeriod))}
    return {one.key: chosen.get(one.key, one.days) for one in PERIODS}


def would_go(session: Session, now: datetime, period: Rule | Period, days: int) -> int:
    """How many rows, or people, would go with that period."""
    before = now - timedelta(days=days)
    if isinstance(period, Rule):
        old = select(func.count()).select_from(table_of(period))
        return session.exec(old.where(period.old(table_of(period), before))).one()
    if period is AUDIT:
        return int(session.execute(AUDIT_OLDER, {"before": before}).scalar_one())
    if period is GRACE:
        return 0
    people = _unused(before) if period is INACTIVE else _closed(before)
    return session.exec(select(func.count()).select_from(Person).where(people)).one()


def let_rows_go(session: Session, now: datetime) -> int:
    """Let at most some thousands of rows of each rule go; how many. Repeat until it says 0."""
    days = days_of(session)
    gone = 0
    for rule in RULES:
        table, before = table_of(rule), now - timedelta(days=days[rule.key])
        key = table.primary_key.columns[0]
        some = select(key).where(rule.old(table, before)).limit(AT_A_TIME).scalar_subquery()
        write = update(table).values(dict(rule.empty)) if rule.empty else delete(table)
        written = write.where(key.in_(some), rule.old(table, before)).returning(key)
        gone += len(session.execute(written).all())
    return gone


def let_audit_go(session: Session, now: datetime) -> int:
    """Let audit entries beyond the legal period go; never younger than a year."""
    before = now - timedelta(days=days_of(session)[AUDIT.key])
    return int(session.execute(FORGET_AUDIT, {"before": before}).scalar_one())


def warn_inactive(session: Session, now: datetime) -> int:
    """Tell those whose account will go; forget the warning of whoever came back."""
    session.execute(
        delete(InactivityWarning).where(
            col(InactivityWarning.person_id).in_(
                select(Person.id).where(
                    col(Person.last_active_at) > InactivityWarning.warned_at
                )
            )
        )
    )  # fmt: skip
    days = days_of(session)[INACTIVE.key] - WARNING_DAYS
    warned = select(InactivityWarning.person_id)
    quiet = select(Person.id).where(
        _unused(now - timedelta(days=days)), col(Person.id).not_in(warned)
    )
    people = session.exec(quiet.limit(PEOPLE_AT_A_TIME)).all()
    for person_id in people:
        session.execute(insert(InactivityWarning).values(person_id=person_id, warned_at=now))
        record(session, now, INACTIVITY_WARNED, AboutPerson(person_id=person_id))
    return len(people)


def due_for_erasure(session: Session, now: datetime) -> list[Due]:
    """Some people whose time has come: asked for and past the grace, unused, or long closed."""
    days = days_of(session)
    asked = session.exec(
        select(ErasureRequest).where(
            col(ErasureRequest.cancelled_at).is_(None), col(ErasureRequest.done_at).is_(None),
            ErasureRequest.due_at <= now,
        ).limit(PEOPLE_AT_A_TIME)
    ).all()  # fmt: skip
    closed = session.exec(
        select(Person.id)
        .where(_closed(now - timedelta(days=days[CLOSED.key])))
        .limit(PEOPLE_AT_A_TIME)
    ).all()
    warned_before = now - timedelta(days=WARNING_DAYS)
    unused = session.exec(
        select(Person.id)
        .join(InactivityWarning, col(InactivityWarning.person_id) == col(Person.id))
        .where(
            _unused(now - timedelta(days=days[INACTIVE.key])),
            InactivityWarning.warned_at <= warned_before,
        )
        .limit(PEOPLE_AT_A_TIME)
    ).all()
    return [
        *(Due(one.person_id, one.reason, one.asked_by_id) for one in asked),
        *(Due(one, ErasureReason.CLOSED, None) for one in closed),
        *(Due(one, ErasureReason.INACTIVE, None) for one in unused),
    ]


def _closed(before: datetime) -> ColumnElement[bool]:
    return and_(col(Person.deactivated_at) < before, col(Person.erased_at).is_(None))


def _unused(before: datetime) -> ColumnElement[bool]:
    """Nobody signed in for so long; administrators stay, or nobody could come back."""
    administrators = select(RoleGrant.person_id).where(RoleGrant.role == Role.ADMINISTRATOR)
    signed_in = select(SignInSession.person_id).where(SignInSession.last_seen_at >= before)
    return and_(
        func.coalesce(col(Person.last_active_at), col(Person.created_at)) < before,
        col(Person.deactivated_at).is_(None),
        col(Person.id).not_in(administrators),
        col(Person.id).not_in(signed_in),
    )
