"""Mails in the mailbox for answers that nobody understood or that came too late."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.notifications.calendar_models import CalendarReply, ReplyOutcome
from flying_trainees.notifications.feed_schemas import CalendarReplyOut

TROUBLE = (ReplyOutcome.ODD, ReplyOutcome.REFUSED)


def troublesome_replies(
    session: Session, *, limit: int, cursor: str | None
) -> Page[CalendarReplyOut]:
    """The newest first, for administrators."""
    at, id_ = col(CalendarReply.handled_at), col(CalendarReply.id)
    wanted = select(CalendarReply).where(col(CalendarReply.outcome).in_(TROUBLE))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=[CalendarReplyOut.model_validate(row) for row in rows[:limit]],
        next_cursor=encode_cursor([last.handled_at, last.id]) if last else None,
    )
