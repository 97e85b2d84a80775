"""What a reading of a calendar leaves behind: its busy times, all at once, and how it went."""

import random
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, text
from sqlmodel import Session, col, select

from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.calendars.busy import Asked, BusyTimes, Interval
from flying_trainees.availability.models import BusyPeriod
from flying_trainees.core.ids import new_id

EVERY = timedelta(hours=1)
LONGEST_WAIT = timedelta(hours=24)
JITTER = 0.1
AHEAD = timedelta(days=400)
BACK = timedelta(days=1)
_dice = random.SystemRandom()

# One statement, however many: a calendar has some hundred busy times.
ADD = text("""
    INSERT INTO busy_periods (id, person_id, calendar_id, during)
    SELECT new.id, :person, :calendar, tstzrange(new.starts, new.ends)
    FROM unnest(
        CAST(:ids AS uuid[]), CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[])
    ) AS new (id, starts, ends)
""")


def period(now: datetime, *, tentative_counts: bool) -> Asked:
    """What is looked at: from yesterday until a bit more than a year ahead."""
    return Asked(now - BACK, now + AHEAD, tentative_counts)


def keep(session: Session, now: datetime, calendar: Calendar, busy: BusyTimes) -> None:
    """Replace the calendar's busy times; other people see the old ones or the new ones."""
    kept = _kept(session, calendar.id)
    wanted = set(busy.intervals)
    gone = [row for span, row in kept.items() if span not in wanted]
    if gone:
        session.execute(delete(BusyPeriod).where(col(BusyPeriod.id).in_(gone)))
    new = [span for span in busy.intervals if span not in kept]
    if new:
        starts, ends = zip(*new, strict=True)
        told = {"person": calendar.person_id, "calendar": calendar.id}
        ids = [new_id() for _ in new]
        session.execute(ADD, {**told, "ids": ids, "starts": list(starts), "ends": list(ends)})
    calendar.busy_count = len(busy.intervals)
    calendar.skipped_count = busy.skipped
    calendar.read_at = now
    went_well(session, now, calendar)


def went_well(session: Session, now: datetime, calendar: Calendar) -> None:
    """Note that the calendar could be had, and when to look again."""
    calendar.fetched_at = calendar.worked_at = now
    calendar.problem, calendar.failures = None, 0
    if calendar.kind is CalendarKind.ADDRESS:
        calendar.due_at = now + _about(EVERY)
    session.add(calendar)
    session.flush()


def went_wrong(
    session: Session, now: datetime, calendar: Calendar, problem: str, wait_seconds: int = 0
) -> None:
    """Note what is wrong; look again later each time, and keep what was known."""
    calendar.fetched_at, calendar.problem = now, problem
    calendar.failures = min(calendar.failures + 1, 30)
    wait = min(EVERY * 2 ** min(calendar.failures - 1, 10), LONGEST_WAIT)
    if calendar.kind is CalendarKind.ADDRESS:
        calendar.due_at = now + max(_about(wait), timedelta(seconds=wait_seconds))
    session.add(calendar)
    session.flush()


def _about(wait: timedelta) -> timedelta:
    """Roughly that long, so that calendars of one server aren't all fetched at once."""
    return wait * _dice.uniform(1 - JITTER, 1 + JITTER)


def _kept(session: Session, calendar_id: UUID) -> dict[Interval, UUID]:
    """The intervals that are there, each with its row: mostly few of them change."""
    rows = session.exec(
        select(BusyPeriod.id, col(BusyPeriod.during)).where(BusyPeriod.calendar_id == calendar_id)
    )
    return {(span.lower, span.upper): row for row, span in rows if span.lower and span.upper}
