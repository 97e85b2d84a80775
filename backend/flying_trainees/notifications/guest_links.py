"""Guests without an account: a link by mail that lets them choose tables once, or go.

The link is signed as those of other mails are, for this guest and this purpose only. Choosing uses
it up; the mail that confirms brings the next one. Going works as long as any link does.
"""

from datetime import datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import links
from flying_trainees.notifications.account_mails import AccountMail
from flying_trainees.notifications.answering_links import use_up, was_used
from flying_trainees.notifications.errors import LinkExpired, LinkUnknown
from flying_trainees.notifications.link_keys import all_keys, signing_key
from flying_trainees.notifications.links import MailLink
from flying_trainees.notifications.mail.rendering import MailParts, Row
from flying_trainees.notifications.mails import Stranger, post_mail
from flying_trainees.notifications.models import Purpose
from flying_trainees.notifications.pool_mails import table_row, was_row
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.outbox.recording import record
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import PoolGuestLinkOut
from flying_trainees.pools.events import (
    GUEST_KINDS,
    GUEST_SEATED,
    GUEST_STOPPED,
    GUEST_TABLE_CHANGED,
    GUEST_TABLE_REMOVED,
    AboutGuest,
    Table,
)
from flying_trainees.pools.guests import erase_guest, guest_of
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import PoolAssignment, PoolState
from flying_trainees.pools.programme import items_out
from flying_trainees.pools.seating import seat_guest

LEAST = timedelta(days=14)
WITH_TABLES = frozenset({GUEST_SEATED, GUEST_TABLE_CHANGED, GUEST_TABLE_REMOVED})
"""Mails that list where the guest sits now."""


def describe(session: Session, now: datetime, token: str) -> PoolGuestLinkOut:
    """What the guest sees. Raises LinkUnknown."""
    link, guest, assignment = _read(session, token)
    standing = _standing(session, now, link, token, assignment)
    return PoolGuestLinkOut(
        name=guest.name,
        assignment=assignment.title,
        goal=assignment.goal,
        standing=standing,
        items=items_out(
            session, now, assignment.id, reader=guest.id, open_=standing == "open", names=False,
            people=False,
        ),
    )  # fmt: skip


def choose(session: Session, now: datetime, token: str, item_ids: list[UUID]) -> None:
    """Take these seats and no others; works once.

    Raises LinkUnknown, LinkExpired, LinkUsed, and what a seat raises: then it hasn't been used.
    """
    link, guest, assignment = _read(session, token)
    if _standing(session, now, link, token, assignment) == "expired":
        raise LinkExpired
    use_up(session, now, token, link)
    seat_guest(session, now, guest, item_ids)
    record(session, now, GUEST_SEATED, AboutGuest(assignment_id=assignment.id, guest_id=guest.id))


def leave(session: Session, token: str) -> None:
    """Erase the guest who holds the link; also by one that was used or has expired."""
    _, guest, _ = _read(session, token)
    erase_guest(session, guest)


def guest_address(
    session: Session, now: datetime, settings: Settings, guest: PoolGuest, event: OutboxEvent
) -> str:
    """The link of one mail: its event makes it differ from all others. Until all is over."""
    row = session.get_one(PoolAssignment, guest.assignment_id)
    end = datetime.combine(row.ends_on + timedelta(days=1), time(), AMSTERDAM)
    link = MailLink(Purpose.GUEST, guest.id, event.id, max(end, now + LEAST))
    return f"{settings.public_url}/gast?sleutel={links.sign(link, signing_key(session, now))}"


def _read(session: Session, token: str) -> tuple[MailLink, PoolGuest, PoolAssignment]:
    link = links.read(token, all_keys(session))
    if link is None or link.purpose is not Purpose.GUEST:
        raise LinkUnknown
    guest = guest_of(session, link.person_id)
    if guest is None:
        raise LinkUnknown
    return link, guest, session.get_one(PoolAssignment, guest.assignment_id)


def _standing(
    session: Session, now: datetime, link: MailLink, token: str, row: PoolAssignment
) -> str:
    if was_used(session, token):
        return "used"
    return "expired" if link.expires_at <= now or row.state not in OPEN else "open"


def _mail(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """The invitation, the confirmation, or what became of a table; each with a fresh link."""
    about = AboutGuest.model_validate(event.payload)
    guest = guest_of(session, about.guest_id)
    row = session.get(PoolAssignment, guest.assignment_id) if guest else None
    if guest is None or row is None:
        return
    if (row.state is PoolState.CANCELLED) is not (event.kind == GUEST_STOPPED):
        return
    if row.state is PoolState.COMPLETED or _is_past(now, about.table):
        return
    language: Language = "en" if guest.language == "en" else "nl"
    tables = _tables(session, language, guest) if event.kind in WITH_TABLES else ()
    words = {"assignment": row.title, "tables": str(len(tables))}
    if about.table:
        item = session.get(PoolItem, about.table.id)
        words["table"] = about.table.title
        words["seats"] = "none" if item and item.seats is None else "some"
    was = (was_row(language, about.table),) if about.table else ()
    key = f"mail-{event.kind}"
    parts = MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=text(language, "mail-greeting", {"name": guest.name.split()[0]}),
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=guest_address(session, now, settings, guest, event),
        link_hint=text(language, "mail-link"),
        reason=text(language, "mail-reason-guest"),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
        title=row.title,
        rows=(*was, *tables),
    )
    post_mail(session, settings, event.id, now, Stranger(guest.email), parts)


def _tables(session: Session, language: Language, guest: PoolGuest) -> tuple[Row, ...]:
    rows = session.exec(
        select(PoolItem)
        .join(PoolSeat, col(PoolSeat.item_id) == col(PoolItem.id))
        .where(PoolSeat.guest_id == guest.id)
        .order_by(col(PoolItem.starts_at))
    )
    return tuple(table_row(language, one) for one in rows)


def _is_past(now: datetime, table: Table | None) -> bool:
    return table is not None and table.ends_at <= now


GUEST_MAILS: dict[str, AccountMail] = dict.fromkeys(GUEST_KINDS, _mail)
