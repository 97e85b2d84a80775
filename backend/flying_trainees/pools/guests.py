"""Table guests from outside: invited with their consent, and forgotten when they say so."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.outbox.recording import record
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import PoolGuestIn, PoolGuestOut
from flying_trainees.pools.errors import AlreadyGuest
from flying_trainees.pools.events import GUEST_INVITED, GUEST_KINDS, AboutGuest
from flying_trainees.pools.policy import Right
from flying_trainees.pools.programme import locked_items
from flying_trainees.pools.queries import find_pool


def invite_guest(
    session: Session,
    actor: Actor,
    now: datetime,
    assignment_id: UUID,
    told: PoolGuestIn,
    language: Language,
) -> PoolGuestOut:
    """Add a guest, who gets a link by mail. Raises NotFound, NotAllowed, AlreadyGuest."""
    find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    same = select(PoolGuest.id).where(
        PoolGuest.assignment_id == assignment_id, PoolGuest.email == told.email
    )
    if session.exec(same).first():
        raise AlreadyGuest
    guest = PoolGuest(
        assignment_id=assignment_id,
        name=told.name,
        organisation=told.organisation,
        email=told.email,
        language=language,
        agreed_at=now,
        invited_by_id=actor.person_id,
    )
    session.add(guest)
    session.flush()
    _send(session, now, guest)
    return _out(guest, [])


def invite_again(session: Session, actor: Actor, now: datetime, guest_id: UUID) -> None:
    """Send another link; the older one works until it is used.

    Raises NotFound, and NotAllowed too once it is over: then a link opens nothing.
    """
    _send(session, now, _own(session, actor, guest_id, Right.RUN))


def forget_guest(session: Session, actor: Actor, guest_id: UUID) -> None:
    """Erase a guest, in whatever state the assignment is. Raises NotFound, NotAllowed."""
    erase_guest(session, _own(session, actor, guest_id, Right.KEEP_GUESTS))


def erase_guest(session: Session, guest: PoolGuest) -> None:
    """Erase all there is of a guest: the seats, and every mail, also one that still waits.

    The guest's row is locked (`guest_of`), so that no mail is being written meanwhile.
    """
    held = session.exec(select(PoolSeat.item_id).where(PoolSeat.guest_id == guest.id)).all()
    locked_items(session, held)
    about = select(OutboxEvent.id).where(
        col(OutboxEvent.kind).in_(GUEST_KINDS),
        col(OutboxEvent.payload)["guest_id"].as_string() == str(guest.id),
    )
    session.exec(
        delete(Delivery).where(
            col(Delivery.recipient) == guest.email, col(Delivery.event_id).in_(about)
        )
    )
    session.delete(guest)
    session.flush()


def guest_of(session: Session, guest_id: UUID) -> PoolGuest | None:
    """A guest, the row locked: before the tables, always."""
    return session.exec(select(PoolGuest).where(PoolGuest.id == guest_id).with_for_update()).first()


def list_guests(session: Session, actor: Actor, assignment_id: UUID) -> list[PoolGuestOut]:
    """The guests with their tables, by name; for those who run it. Raises NotFound, NotAllowed."""
    find_pool(session, actor, assignment_id, Right.KEEP_GUESTS)
    guests = session.exec(
        select(PoolGuest)
        .where(PoolGuest.assignment_id == assignment_id)
        .order_by(col(PoolGuest.name), col(PoolGuest.id))
    ).all()
    tables: dict[UUID | None, list[str]] = defaultdict(list)
    for guest_id, title in session.exec(
        select(PoolSeat.guest_id, PoolItem.title)
        .join(PoolItem, col(PoolItem.id) == col(PoolSeat.item_id))
        .where(PoolItem.assignment_id == assignment_id, col(PoolSeat.guest_id).is_not(None))
        .order_by(col(PoolItem.starts_at))
    ):
        tables[guest_id].append(title)
    return [_out(guest, tables[guest.id]) for guest in guests]


def _own(session: Session, actor: Actor, guest_id: UUID, right: Right) -> PoolGuest:
    guest = guest_of(session, guest_id)
    if guest is None:
        raise NotFound
    find_pool(session, actor, guest.assignment_id, right)
    return guest


def _send(session: Session, now: datetime, guest: PoolGuest) -> None:
    about = AboutGuest(assignment_id=guest.assignment_id, guest_id=guest.id)
    record(session, now, GUEST_INVITED, about)


def _out(guest: PoolGuest, tables: list[str]) -> PoolGuestOut:
    return PoolGuestOut(
        id=guest.id,
        name=guest.name,
        organisation=guest.organisation,
        email=guest.email,
        agreed_at=guest.agreed_at,
        tables=tables,
    )
