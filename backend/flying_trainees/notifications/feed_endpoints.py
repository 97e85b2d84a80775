"""API of calendars to subscribe to: make, list, revoke, read; and of answers by calendar."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Path, Request

from flying_trainees.accounts.guards import Administrator, SignedIn, by_link
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.notifications import feeds
from flying_trainees.notifications.calendar_answer import CalendarFile
from flying_trainees.notifications.feed_schemas import (
    CalendarFeedIn,
    CalendarFeedOut,
    CalendarReplyOut,
)
from flying_trainees.notifications.reply_queries import troublesome_replies

router = APIRouter(tags=["calendars"])

FeedToken = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{20,80}(\.ics)?$", max_length=90)]
CALENDAR = {200: {"content": {"text/calendar": {}}, "description": "The calendar (RFC 5545)."},
            304: {"description": "It hasn't changed."}}  # fmt: skip


@router.get("/me/calendar-feeds", responses=answers(401, 429), operation_id="listCalendarFeeds")
def list_feeds(
    actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> Page[CalendarFeedOut]:
    """My addresses; not the addresses themselves."""
    return Page(items=feeds.list_feeds(session, actor, language))


@router.post("/me/calendar-feeds", status_code=201, responses=answers(400, 401, 403, 409, 429),
             operation_id="makeCalendarFeed")  # fmt: skip
def make_feed(
    given: CalendarFeedIn,
    request: Request,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> CalendarFeedOut:
    """Make an address; it is shown this once, and an older one stops working."""
    settings = request.app.state.settings
    return feeds.make_feed(session, settings, actor, now, given, language)


@router.delete("/me/calendar-feeds/{feed_id}", status_code=204,
               responses=answers(400, 401, 403, 404, 429),
               operation_id="revokeCalendarFeed")  # fmt: skip
def revoke_feed(feed_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """The address stops working at once."""
    feeds.revoke_feed(session, actor, feed_id)


@router.get("/calendar-feeds/{token}", responses=answers(400, 404, 429) | CALENDAR,
            operation_id="readCalendarFeed", response_class=CalendarFile,
            dependencies=[Depends(by_link)])  # fmt: skip
def read_feed(
    token: FeedToken,
    request: Request,
    session: DbSession,
    now: Now,
    if_none_match: Annotated[str, Header(max_length=400)] = "",
) -> CalendarFile:
    """The calendar, for whoever has its address: calendar programs can't sign in."""
    feed = feeds.read_feed(session, request.app.state.settings, now, token)
    headers = {"ETag": feed.etag, "Cache-Control": "private, max-age=300",
               "Content-Disposition": 'inline; filename="flying-trainees.ics"'}  # fmt: skip
    if feed.etag in if_none_match:
        return CalendarFile(status_code=304, headers=headers)
    return CalendarFile(feed.data, headers=headers)


@router.get("/calendar-replies", responses=answers(400, 401, 403, 429),
            operation_id="listCalendarReplies")  # fmt: skip
def list_replies(
    _actor: Administrator, session: DbSession, limit: Limit = 50, cursor: Cursor = None
) -> Page[CalendarReplyOut]:
    """Mails in the mailbox for answers that nobody understood, or that came too late."""
    return troublesome_replies(session, limit=limit, cursor=cursor)
