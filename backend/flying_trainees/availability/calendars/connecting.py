"""A member connects calendars of his own, by address or file, and lets them go."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import lock_persons
from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.calendars import names, refreshing, storing
from flying_trainees.availability.calendars.blocks import UnreadableCalendar
from flying_trainees.availability.calendars.process import NoReaderFree, Readers
from flying_trainees.availability.calendars.schemas import CalendarIn, CalendarPatchIn
from flying_trainees.availability.errors import CalendarConnected, TooManyCalendars
from flying_trainees.core.addresses import BadAddress, is_an_ip_address, is_public, target_of
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound, TooManyRequests
from flying_trainees.core.outbound import Outbound
from flying_trainees.outbox.recording import defer

AT_MOST = 10
AGAIN_AFTER = timedelta(seconds=5)
LARGEST_FILE = 25_000_000
UPLOADS = Readers(number=1, seconds=20.0, patience=5.0)
"""Uploaded files are read while their owner waits, one at a time in each web process."""
UPLOAD_AGAIN_AFTER = 20
"""Seconds, for who came while others' files were being read."""


def connect(
    session: Session, actor: Actor, now: datetime, given: CalendarIn, outbound: Outbound
) -> Calendar:
    """Connect a published calendar; a task fetches it at once.

    Raises InvalidInput, CalendarConnected, TooManyCalendars.
    """
    address = _usable(given.address, outbound)
    _make_room(session, actor.person_id)
    same = select(Calendar.id).where(
        Calendar.person_id == actor.person_id, Calendar.address == address
    )
    if session.exec(same).first():
        raise CalendarConnected
    calendar = Calendar(
        person_id=actor.person_id,
        name=given.name or (server_of(address) or "")[:60],
        kind=CalendarKind.ADDRESS,
        address=address,
        tentative_counts=given.tentative_counts,
        created_at=now,
        asked_at=now,
        due_at=now + refreshing.LEASE,
    )
    session.add(calendar)
    session.flush()
    _queue(session, calendar)
    return calendar


def upload(
    session: Session,
    actor: Actor,
    now: datetime,
    name: str,
    data: bytes,
    *,
    tentative_counts: bool,
) -> Calendar:
    """Read a file once and keep its busy times, never the file.

    Raises InvalidInput saying what is wrong with it, TooManyCalendars, TooManyRequests.
    """
    try:
        busy = UPLOADS.read(data, storing.period(now, tentative_counts=tentative_counts))
    except UnreadableCalendar as refusal:
        raise InvalidInput(fields=[FieldError("file", f"calendar-{refusal.problem}", {})]) from None
    except NoReaderFree:
        raise TooManyRequests(seconds=UPLOAD_AGAIN_AFTER) from None
    _make_room(session, actor.person_id)
    calendar = Calendar(
        person_id=actor.person_id,
        name=name,
        kind=CalendarKind.FILE,
        tentative_counts=tentative_counts,
        created_at=now,
        asked_at=now,
    )
    session.add(calendar)
    session.flush()
    storing.keep(session, now, calendar, busy)
    return calendar


def change(
    session: Session, actor: Actor, now: datetime, calendar_id: UUID, given: CalendarPatchIn
) -> Calendar:
    """Rename it, or say whether tentative events count: then it is read anew.

    Raises NotFound, InvalidInput for a file, whose tentative events are no longer known.
    """
    calendar = own(session, actor, calendar_id)
    calendar.name = given.name or calendar.name
    wanted = given.tentative_counts
    if wanted is not None and wanted != calendar.tentative_counts:
        if calendar.kind is CalendarKind.FILE:
            raise InvalidInput(fields=[FieldError("tentativeCounts", "upload-again", {})])
        calendar.tentative_counts = wanted
        calendar.etag = calendar.last_modified = ""
        calendar.asked_at = now
        _queue(session, calendar)
    session.add(calendar)
    session.flush()
    return calendar


def refresh(session: Session, actor: Actor, now: datetime, calendar_id: UUID) -> Calendar:
    """Ask for a fetch now; asked again within seconds it is the same fetch. Raises NotFound."""
    calendar = own(session, actor, calendar_id)
    if calendar.kind is CalendarKind.ADDRESS and now - calendar.asked_at >= AGAIN_AFTER:
        calendar.asked_at = now
        session.add(calendar)
        session.flush()
        _queue(session, calendar)
    return calendar


def disconnect(session: Session, actor: Actor, calendar_id: UUID) -> None:
    """Forget the calendar with all its busy times; raises NotFound for anybody else's."""
    session.delete(own(session, actor, calendar_id))
    session.flush()


def own(session: Session, actor: Actor, calendar_id: UUID) -> Calendar:
    """One's own calendar, locked; raises NotFound."""
    calendar = session.exec(
        select(Calendar)
        .where(Calendar.id == calendar_id, Calendar.person_id == actor.person_id)
        .with_for_update()
    ).first()
    if calendar is None:
        raise NotFound
    return calendar


def server_of(address: str | None) -> str | None:
    """The host of an address: enough to recognise it by, and no secret."""
    return urlsplit(address).hostname if address else None


def _usable(address: str, outbound: Outbound) -> str:
    try:
        target = target_of(address)
    except BadAddress:
        raise InvalidInput(fields=[FieldError("address", "calendar-bad-address", {})]) from None
    inside = is_an_ip_address(target.host) and not is_public(target.host)
    if inside and f"{target.host}:{target.port}" not in outbound.allowed:
        raise InvalidInput(fields=[FieldError("address", "calendar-internal-address", {})])
    return target.url


def _make_room(session: Session, person_id: UUID) -> None:
    lock_persons(session, [person_id])
    number = select(func.count()).where(col(Calendar.person_id) == person_id)
    if session.exec(number).one() >= AT_MOST:
        raise TooManyCalendars(most=AT_MOST)


def _queue(session: Session, calendar: Calendar) -> None:
    """A fetch that already waits will do."""
    try:
        with session.begin_nested():
            defer(
                session,
                names.REFRESH_ONE,
                queue=names.QUEUE,
                once=f"calendar:{calendar.id}",
                calendar_id=str(calendar.id),
            )
    except AlreadyEnqueued:
        return
