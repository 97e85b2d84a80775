"""Reads of one's own calendars."""

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.calendar_models import Calendar
from flying_trainees.availability.calendars.connecting import server_of
from flying_trainees.availability.calendars.schemas import CalendarOut, CalendarProblemOut
from flying_trainees.core.language import Language, text


def own_calendars(session: Session, actor: Actor, language: Language) -> list[CalendarOut]:
    """The actor's calendars, the oldest first."""
    found = session.exec(
        select(Calendar)
        .where(Calendar.person_id == actor.person_id)
        .order_by(col(Calendar.created_at), col(Calendar.id))
    )
    return [calendar_out(calendar, language) for calendar in found]


def calendar_out(calendar: Calendar, language: Language) -> CalendarOut:
    """A calendar as its owner sees it."""
    problem = calendar.problem
    waits = calendar.fetched_at is None or calendar.fetched_at < calendar.asked_at
    return CalendarOut(
        id=calendar.id,
        name=calendar.name,
        kind=calendar.kind,
        server=server_of(calendar.address),
        tentative_counts=calendar.tentative_counts,
        busy_count=calendar.busy_count,
        skipped_count=calendar.skipped_count,
        fetching=waits,
        fetched_at=calendar.fetched_at,
        worked_at=calendar.worked_at,
        next_at=calendar.due_at,
        problem=CalendarProblemOut(code=problem, text=text(language, f"field-calendar-{problem}"))
        if problem
        else None,
    )
