"""Erase a person: seats handed back, rows gone or without a name, a stub left for the count.

What becomes of each row and column stands in the tables themselves; a new table is covered at once.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, null, or_, update
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.recording import record as audit
from flying_trainees.availability.consenting import forget_manager
from flying_trainees.core.columns import metadata
from flying_trainees.core.personal import Erasing
from flying_trainees.groups.withdrawing import hand_back
from flying_trainees.privacy.forgetting import empty_value, forget_mentions
from flying_trainees.privacy.models import ErasureReason, ErasureRequest
from flying_trainees.privacy.ties import Whom, about, declared, done_by, tied_tables

NAME = "Verwijderd account"
DOMAIN = "gewist.invalid"


def erase(
    session: Session, now: datetime, person_id: UUID, reason: ErasureReason, actor_id: UUID | None
) -> None:
    """Erase a person for good. Nothing happens to one who is erased already."""
    person = session.exec(select(Person).where(Person.id == person_id).with_for_update()).one()
    if person.erased_at is not None:
        return
    hand_back(session, now, person_id, actor_id)
    whom = Whom(person.id, person.email)
    forget_manager(session, person_id)
    forget_mentions(session, person)
    for table in reversed(tied_tables(metadata())):
        _erase_rows(session, table, whom)
    _leave_a_stub(person, now)
    session.execute(
        update(ErasureRequest)
        .where(col(ErasureRequest.person_id) == person_id, *_open())
        .values(done_at=now)
    )
    audit(
        session, now, actor_id, "person-erased", ("person", person_id),
        details={"reason": reason.value},
    )  # fmt: skip
    session.flush()
    session.expire_all()


def _open() -> tuple[ColumnElement[bool], ...]:
    return (col(ErasureRequest.cancelled_at).is_(None), col(ErasureRequest.done_at).is_(None))


def _erase_rows(session: Session, table: Table, whom: Whom) -> None:
    """Words first, while the row still says whose they are."""
    his, did = about(table, whom), done_by(table, whom)
    told = list(declared(table))
    emptied = {c.name: empty_value(c) for c, one in told if one.erasing is Erasing.EMPTIED}
    if emptied:
        session.execute(update(table).where(or_(his, did)).values(emptied))
    severed = {c.name: null() for c, one in told if one.erasing is Erasing.SEVERED}
    if severed:
        session.execute(update(table).where(his).values(severed))
    if any(one.tie and one.erasing is Erasing.ROW for _, one in told):
        session.execute(delete(table).where(his))


def _leave_a_stub(person: Person, now: datetime) -> None:
    """Organisation and career stay: reports count by them. Everything that names goes."""
    person.name = NAME
    person.email = f"{person.id}@{DOMAIN}"
    person.language = "nl"
    person.source_id = None
    person.last_active_at = None
    person.deactivated_at = person.deactivated_at or now
    person.erased_at = now
