"""Ask to be erased, for oneself or on request, and think better of it."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.errors import LastAdministrator
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.accounts.recently import require_recent_sign_in
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.outbox.recording import record
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.errors import AlreadyErased
from flying_trainees.privacy.events import ERASURE_REQUESTED, AboutPerson
from flying_trainees.privacy.keeping import days_of
from flying_trainees.privacy.models import ErasureReason, ErasureRequest
from flying_trainees.privacy.rules import GRACE


def ask_for_myself(session: Session, actor: Actor, now: datetime, email: str) -> ErasureRequest:
    """Erase me, after the grace. Raises SignInAgain, InvalidInput, LastAdministrator."""
    require_recent_sign_in(session, now, actor)
    if email.lower() != actor.email.lower():
        raise InvalidInput(fields=[FieldError("email", "not-your-address", {})])
    return _ask(session, actor, now, actor.person_id, ErasureReason.OWN_WISH)


def ask_for_another(
    session: Session, actor: Actor, now: datetime, person_id: UUID
) -> ErasureRequest:
    """Erase somebody who asked for it; an administrator anybody, a coordinator an own member.

    Raises NotFound, AlreadyErased, LastAdministrator.
    """
    if not _in_charge_of(session, actor, person_id):
        raise NotFound
    request = _ask(session, actor, now, person_id, ErasureReason.ON_REQUEST)
    audit(session, now, actor.person_id, "erasure-requested", ("person", person_id))
    return request


def withdraw_own(session: Session, actor: Actor, now: datetime) -> None:
    """Stay after all. Raises NotFound when nothing was asked."""
    _open_request(session, actor.person_id).cancelled_at = now
    session.flush()


def withdraw_for_another(session: Session, actor: Actor, now: datetime, person_id: UUID) -> None:
    """Take back a request for somebody else. Raises NotFound."""
    if not _in_charge_of(session, actor, person_id):
        raise NotFound
    _open_request(session, person_id).cancelled_at = now
    audit(session, now, actor.person_id, "erasure-withdrawn", ("person", person_id))
    session.flush()


def members_in_charge_of(actor: Actor) -> SelectOfScalar[UUID]:
    """Who are members of a network that the actor coordinates."""
    return select(RoleGrant.person_id).where(
        RoleGrant.role == Role.MEMBER,
        col(RoleGrant.network_id).in_(actor.coordinated_networks),
    )


def open_request(session: Session, person_id: UUID) -> ErasureRequest | None:
    """The person's request that still waits."""
    return session.exec(
        select(ErasureRequest).where(
            ErasureRequest.person_id == person_id,
            col(ErasureRequest.cancelled_at).is_(None),
            col(ErasureRequest.done_at).is_(None),
        )
    ).first()


def _open_request(session: Session, person_id: UUID) -> ErasureRequest:
    found = open_request(session, person_id)
    if found is None:
        raise NotFound
    return found


def _ask(
    session: Session, actor: Actor, now: datetime, person_id: UUID, reason: ErasureReason
) -> ErasureRequest:
    person = session.exec(select(Person).where(Person.id == person_id).with_for_update()).one()
    if person.erased_at is not None:
        raise AlreadyErased
    _keep_an_administrator(session, person_id)
    days = days_of(session)[GRACE.key]
    request = ErasureRequest(
        person_id=person_id,
        reason=reason,
        asked_by_id=actor.person_id,
        asked_at=now,
        due_at=now + timedelta(days=days),
    )
    session.add(request)
    session.flush()
    if days == 0:
        erase(session, now, person_id, reason, actor.person_id)
        session.refresh(request)
    else:
        # Whoever asks for himself is told too: it may have been somebody else at the keyboard.
        another = actor.person_id if actor.person_id != person_id else None
        told = AboutPerson(person_id=person_id, actor_id=another)
        record(session, now, ERASURE_REQUESTED, told)
    return request


def _in_charge_of(session: Session, actor: Actor, person_id: UUID) -> bool:
    if actor.is_administrator:
        return session.get(Person, person_id) is not None
    member = members_in_charge_of(actor).where(RoleGrant.person_id == person_id)
    return session.exec(member).first() is not None


def _keep_an_administrator(session: Session, person_id: UUID) -> None:
    administrators = (
        select(RoleGrant.person_id)
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(RoleGrant.role == Role.ADMINISTRATOR, col(Person.deactivated_at).is_(None))
    ).subquery()
    is_one, others = session.exec(
        select(
            func.count().filter(administrators.c.person_id == person_id),
            func.count().filter(administrators.c.person_id != person_id),
        ).select_from(administrators)
    ).one()
    if is_one and not others:
        raise LastAdministrator
