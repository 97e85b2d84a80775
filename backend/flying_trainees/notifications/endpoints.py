"""API of a person's own list of notifications."""

from typing import Annotated

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.notifications import listing
from flying_trainees.notifications.marking import mark_read
from flying_trainees.notifications.schemas import (
    NotificationOut,
    ReadMarkerIn,
    ReadMarkerOut,
    UnreadCountOut,
)

router = APIRouter(prefix="/me/notifications", tags=["notifications"])


@router.get("", responses=answers(400, 401, 429), operation_id="listMyNotifications")
def list_mine(
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    *,
    unread: Annotated[bool, Query(description="Only what wasn't read yet.")] = False,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[NotificationOut]:
    """What happened to my claims and jobs, the newest first."""
    return listing.my_notifications(
        session, actor, language, unread=unread, limit=limit, cursor=cursor
    )


@router.get("/unread-count", responses=answers(401, 429), operation_id="getMyUnreadCount")
def count_unread(actor: SignedIn, session: DbSession) -> UnreadCountOut:
    """How many lines wait to be read."""
    return UnreadCountOut(count=listing.unread_count(session, actor))


@router.put("/read-marker", responses=answers(400, 401, 403, 429), operation_id="putMyReadMarker")
def put_marker(body: ReadMarkerIn, actor: SignedIn, session: DbSession, now: Now) -> ReadMarkerOut:
    """Mark everything up to a moment as read."""
    marked = mark_read(session, actor, now, body.until)
    return ReadMarkerOut(until=min(body.until, now), marked=marked)
