"""Fetch the calendars whose turn it is: several at a time, each on its own.

A calendar that is taken gets a later turn at once (its lease), so that no two workers fetch it and
one that dies loses nothing. No database connection is held while a stranger's server answers.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.calendars import storing
from flying_trainees.availability.calendars.blocks import UnreadableCalendar
from flying_trainees.availability.calendars.busy import Asked, BusyTimes
from flying_trainees.availability.calendars.fetching import (
    CalendarUnavailable,
    Fetched,
    fetch_calendar,
)
from flying_trainees.core.outbound import Outbound

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
AT_ONCE = 200
READ_AGAIN = timedelta(days=7)
"""An unchanged file is read again after this: its recurring events have come nearer."""

Clock = Callable[[], datetime]
Read = Callable[[bytes, Asked], BusyTimes]
TROUBLE = "our-trouble"


@dataclass(frozen=True, slots=True)
class Refresher:
    """Fetches and reads. `read` works a file out, `concurrency` says how many go at a time."""

    engine: Engine
    clock: Clock
    outbound: Outbound
    read: Read
    concurrency: int = 8

    def refresh_due(self, seconds: float = 50.0) -> int:
        """Refresh what is due until there is no more, or that much time has passed."""
        ends = self.clock() + timedelta(seconds=seconds)
        number = 0
        with ThreadPoolExecutor(self.concurrency, "calendars") as pool:
            while self.clock() < ends and (taken := self._take()):
                number += sum(1 for _ in pool.map(self._refresh_safely, taken))
        return number

    def refresh_one(self, calendar_id: UUID) -> None:
        """Refresh one, whoever else may be at it: the later one counts."""
        with Session(self.engine, expire_on_commit=False) as session:
            calendar = session.get(Calendar, calendar_id)
        if calendar is not None and calendar.kind is CalendarKind.ADDRESS:
            self._refresh_safely(calendar)

    def _take(self) -> list[Calendar]:
        now = self.clock()
        with Session(self.engine, expire_on_commit=False) as session:
            due = session.exec(
                select(Calendar)
                .where(col(Calendar.due_at) <= now)
                .order_by(col(Calendar.due_at))
                .limit(AT_ONCE)
                .with_for_update(skip_locked=True)
            ).all()
            for calendar in due:
                calendar.due_at = now + LEASE
                session.add(calendar)
            session.commit()
        return list(due)

    def _refresh_safely(self, calendar: Calendar) -> None:
        """One calendar's trouble is never another's."""
        try:
            self._refresh(calendar)
        except Exception:
            logger.exception("calendar %s could not be refreshed", calendar.id)

    def _refresh(self, calendar: Calendar) -> None:
        asked_at = self.clock()
        fetched, busy, problem, wait = self._fetch_and_read(calendar, asked_at)
        with Session(self.engine, expire_on_commit=False) as session:
            row = session.exec(
                select(Calendar).where(Calendar.id == calendar.id).with_for_update()
            ).first()
            if row is None or row.address != calendar.address:
                return
            now = self.clock()
            if problem or fetched is None:
                storing.went_wrong(session, now, row, problem or TROUBLE, wait)
            else:
                row.etag, row.last_modified = fetched.etag, fetched.last_modified
                if row.tentative_counts != calendar.tentative_counts:
                    row.etag = row.last_modified = ""
                    row.due_at = now
                elif busy is None:
                    storing.went_well(session, now, row)
                else:
                    storing.keep(session, now, row, busy)
            session.commit()

    def _fetch_and_read(
        self, calendar: Calendar, now: datetime
    ) -> tuple[Fetched | None, BusyTimes | None, str, int]:
        fresh = calendar.read_at is not None and now - calendar.read_at < READ_AGAIN
        etag, modified = (calendar.etag, calendar.last_modified) if fresh else ("", "")
        try:
            fetched = fetch_calendar(self.outbound, calendar.address or "", etag, modified)
            if fetched.data is None:
                return fetched, None, "", 0
            asked = storing.period(now, tentative_counts=calendar.tentative_counts)
            return fetched, self.read(fetched.data, asked), "", 0
        except CalendarUnavailable as failure:
            return None, None, failure.problem, failure.wait_seconds
        except UnreadableCalendar as failure:
            return None, None, failure.problem, 0
