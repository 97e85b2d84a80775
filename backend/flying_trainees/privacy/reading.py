"""Reads of copies, requests and periods."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.recently import signed_in_recently
from flying_trainees.core.language import Language, text
from flying_trainees.people.schemas import NamedOut
from flying_trainees.privacy.asking import members_in_charge_of, open_request
from flying_trainees.privacy.keeping import days_of, would_go
from flying_trainees.privacy.models import DataCopy, ErasureRequest
from flying_trainees.privacy.rules import BY_KEY, GRACE, PERIODS
from flying_trainees.privacy.schemas import (
    DataCopyOut,
    ErasureOut,
    KeepingPeriodOut,
    MyDataOut,
)

SHOWN = 100


def my_data(session: Session, actor: Actor, now: datetime) -> MyDataOut:
    """One's own copies and request."""
    days = days_of(session)
    copies = session.exec(
        select(DataCopy)
        .where(DataCopy.person_id == actor.person_id)
        .order_by(col(DataCopy.asked_at).desc())
    )
    asked = open_request(session, actor.person_id)
    return MyDataOut(
        copies=[copy_out(copy, days["data-copies"]) for copy in copies],
        erasure=erasure_out(session, asked) if asked else None,
        grace_days=days[GRACE.key],
        signed_in_recently=signed_in_recently(session, now, actor),
    )


def copy_out(copy: DataCopy, days: int) -> DataCopyOut:
    """A copy as it goes over the API."""
    gone_at = copy.asked_at + timedelta(days=days)
    return DataCopyOut(
        id=copy.id, state=copy.state, asked_at=copy.asked_at, made_at=copy.made_at, gone_at=gone_at
    )


def erasure_out(session: Session, request: ErasureRequest) -> ErasureOut:
    """A request as it goes over the API."""
    person = session.get_one(Person, request.person_id)
    return ErasureOut(
        id=request.id,
        person=NamedOut(id=person.id, name=person.name),
        reason=request.reason,
        asked_at=request.asked_at,
        due_at=request.due_at,
        done_at=request.done_at,
    )


def open_requests(session: Session, actor: Actor) -> list[ErasureOut]:
    """Those that wait, of whom the actor is in charge, the earliest first."""
    waiting = (
        select(ErasureRequest, Person)
        .join(Person, col(Person.id) == col(ErasureRequest.person_id))
        .where(col(ErasureRequest.cancelled_at).is_(None), col(ErasureRequest.done_at).is_(None))
        .order_by(col(ErasureRequest.due_at))
        .limit(SHOWN)
    )
    if not actor.is_administrator:
        waiting = waiting.where(col(Person.id).in_(members_in_charge_of(actor)))
    rows = session.exec(waiting)
    return [
        ErasureOut(
            id=request.id, person=NamedOut(id=person.id, name=person.name), reason=request.reason,
            asked_at=request.asked_at, due_at=request.due_at, done_at=None,
        )
        for request, person in rows
    ]  # fmt: skip


def periods(
    session: Session, language: Language, dry_run_at: datetime | None = None
) -> list[KeepingPeriodOut]:
    """All periods; with `dry_run_at` also how much would go at that moment."""
    return [period(session, one.key, language, dry_run_at) for one in PERIODS]


def period(
    session: Session,
    key: str,
    language: Language,
    dry_run_at: datetime | None = None,
    days: int | None = None,
) -> KeepingPeriodOut:
    """One period, with other `days` to try."""
    one = BY_KEY[key]
    in_force = days_of(session)[key] if days is None else days
    gone = would_go(session, dry_run_at, one, in_force) if dry_run_at else None
    return KeepingPeriodOut(
        key=key,
        about=one.about,
        what=text(language, f"keeping-{key}"),
        days=in_force,
        usual_days=one.days,
        least=one.least,
        most=one.most,
        would_go=gone,
    )
