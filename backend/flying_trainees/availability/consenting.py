"""A member asks his manager for hours a month; the manager, without an account, says yes or no.

A yes limits the hours budget, a no leaves none of it, until a manager says otherwise: forgetting
the manager or asking another one changes nothing of it. Whoever never asked has no such limit.
"""

from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability import events
from flying_trainees.availability.consent_queries import consent_of, most_hours
from flying_trainees.availability.models import ConsentState, FreeTimeBudget, ManagerConsent
from flying_trainees.availability.queries import HOURS_BY_DEFAULT
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound, TooManyRequests
from flying_trainees.core.ids import new_id
from flying_trainees.core.language import Language
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.outbox.recording import record

ASKED_A_DAY = 3
DAY = timedelta(days=1)
KINDS = (events.CONSENT_ASKED, events.CONSENT_ANSWERED)


def ask_manager(
    session: Session, actor: Actor, now: datetime, email: str, language: Language
) -> None:
    """Ask whoever has that address; an earlier asking is forgotten, and its links with it.

    Raises InvalidInput for one's own address, TooManyRequests after three in a day.
    """
    if email == actor.email:
        raise InvalidInput(fields=[FieldError("email", "not-your-own-address", {})])
    _check_rate(session, actor.person_id, now)
    forget_manager(session, actor.person_id)
    made = ManagerConsent(
        id=new_id(), person_id=actor.person_id, email=email, language=language, asked_at=now
    )
    session.add(made)
    session.flush()
    _tell(session, now, events.CONSENT_ASKED, made)


def stop_asking(session: Session, actor: Actor) -> None:
    """Forget who the manager is; what he agreed to stays a limit. Raises NotFound."""
    if consent_of(session, actor.person_id) is None:
        raise NotFound
    forget_manager(session, actor.person_id)


def forget_manager(session: Session, person_id: UUID) -> None:
    """Erase all there is of a person's manager: the row, and every mail that went to him."""
    row = consent_of(session, person_id)
    if row is None:
        return
    about = select(OutboxEvent.id).where(
        col(OutboxEvent.kind).in_(KINDS), _payload("consent_id") == str(row.id)
    )
    session.execute(
        delete(Delivery).where(
            col(Delivery.recipient) == row.email, col(Delivery.event_id).in_(about)
        )
    )
    session.delete(row)
    session.flush()


def answer_consent(
    session: Session, now: datetime, consent: ManagerConsent, hours: int | None
) -> None:
    """What the manager says: hours a month, or no (None); the row is locked."""
    if hours is not None:
        consent.state = ConsentState.GIVEN
    elif consent.state is ConsentState.GIVEN:
        consent.state = ConsentState.WITHDRAWN
    elif consent.state is ConsentState.ASKED:
        consent.state = ConsentState.DECLINED
    consent.hours_per_month, consent.answered_at = hours, now
    session.add(consent)
    session.flush()
    _limit(session, now, consent.person_id, hours or 0)
    _tell(session, now, events.CONSENT_ANSWERED, consent)
    _tell(session, now, events.MANAGER_ANSWERED, consent)


def lock_consent(session: Session, consent_id: UUID) -> ManagerConsent | None:
    """One asking, its row locked; None when another one took its place."""
    wanted = select(ManagerConsent).where(ManagerConsent.id == consent_id).with_for_update()
    return session.exec(wanted.execution_options(populate_existing=True)).first()


def check_within(session: Session, person_id: UUID, hours: int) -> None:
    """Raise InvalidInput for a budget above what the manager agreed to."""
    most = most_hours(session, person_id)
    if most is not None and hours > most:
        raise InvalidInput(
            fields=[FieldError("hoursPerMonth", "more-than-consented", {"most": most})]
        )


def _limit(session: Session, now: datetime, person_id: UUID, most: int) -> None:
    """Bring the budget down to what was agreed; a lower one stays."""
    budget = session.get(FreeTimeBudget, person_id) or FreeTimeBudget(
        person_id=person_id, hours_per_month=HOURS_BY_DEFAULT, updated_at=now
    )
    budget.agreed_hours = most
    if budget.hours_per_month > most:
        budget.hours_per_month, budget.updated_at = most, now
    session.add(budget)
    session.flush()


def _check_rate(session: Session, person_id: UUID, now: datetime) -> None:
    lately = (
        select(func.count())
        .select_from(OutboxEvent)
        .where(
            OutboxEvent.kind == events.CONSENT_ASKED,
            col(OutboxEvent.recorded_at) > now - DAY,
            _payload("person_id") == str(person_id),
        )
    )
    if session.exec(lately).one() >= ASKED_A_DAY:
        raise TooManyRequests(int(DAY.total_seconds()))


def _payload(key: str) -> ColumnElement[str]:
    return cast("ColumnElement[str]", col(OutboxEvent.payload)[key].as_string())


def _tell(session: Session, now: datetime, kind: str, consent: ManagerConsent) -> None:
    about = events.AboutConsent(consent_id=consent.id, person_id=consent.person_id)
    record(session, now, kind, about)
