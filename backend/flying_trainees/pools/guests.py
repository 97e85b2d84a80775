"""Table guests from outside: invited with their consent, and forgotten when they say so."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.outbox.recording import record
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import PoolGuestIn, PoolGuestOut
from flying_trainees.pools.errors import AlreadyGuest
from flying_trainees.pools.events import GUEST_INVITED, AboutGuest
from flying_trainees.pools.policy import Right
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
    """Send another link; the older one works until it is used. Raises NotFound, NotAllowed."""
    _send(session, now, _own(session, actor, guest_id))


def forget_guest(session: Session, actor: Actor, guest_id: UUID) -> None:
    """Erase a guest, seats included. Raises NotFound, NotAllowed."""
    session.delete(_own(session, actor, guest_id))
    session.flush()


def list_guests(session: Session, actor: Actor, assignment_id: UUID) -> list[PoolGuestOut]:
    """The guests with their tables, by name; for those who run it. Raises NotFound, NotAllowed."""
    find_pool(session, actor, assignment_id, Right.HAND_OVER)
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


def _own(session: Session, actor: Actor, guest_id: UUID) -> PoolGuest:
    guest = session.get(PoolGuest, guest_id)
    if guest is None:
        raise NotFound
    find_pool(session, actor, guest.assignment_id, Right.HAND_OVER)
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
