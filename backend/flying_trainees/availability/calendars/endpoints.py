"""API of one's own calendars: connect, look, refresh, disconnect; and of holidays."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Query, Request, UploadFile

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.availability.calendars import connecting, holidays_of_the_year, queries
from flying_trainees.availability.calendars.schemas import (
    CalendarChoicesIn,
    CalendarChoicesOut,
    CalendarIn,
    CalendarName,
    CalendarOut,
    CalendarPatchIn,
    HolidayOut,
)
from flying_trainees.availability.schemas import Day
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.outbound import Outbound
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(tags=["calendars"])


@router.get("/me/calendars", responses=answers(401, 429), operation_id="listMyCalendars")
def list_calendars(
    actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> Page[CalendarOut]:
    """My calendars, and how fetching them goes."""
    return Page(items=queries.own_calendars(session, actor, language))


@router.post("/me/calendars", status_code=201, responses=answers(400, 401, 403, 409, 429),
             operation_id="connectCalendar")  # fmt: skip
def connect_calendar(
    given: CalendarIn,
    request: Request,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> CalendarOut:
    """Connect a published calendar. Only busy times are kept, and the address isn't shown again."""
    outbound = Outbound.from_settings(request.app.state.settings)
    made = connecting.connect(session, actor, now, given, outbound)
    return queries.calendar_out(made, language)


@router.post("/me/calendar-files", status_code=201,
             responses=answers(400, 401, 403, 409, 413, 429),
             operation_id="uploadCalendar")  # fmt: skip
def upload_calendar(
    file: Annotated[UploadFile, File(description="An .ics file; only busy times are kept.")],
    name: Annotated[CalendarName, Form()],
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    tentative_counts: Annotated[bool, Form(alias="tentativeCounts")] = True,  # noqa: FBT002
) -> CalendarOut:
    """Read a calendar file once."""
    made = connecting.upload(
        session, actor, now, name, file.file.read(), tentative_counts=tentative_counts
    )
    return queries.calendar_out(made, language)


@router.patch("/me/calendars/{calendar_id}", responses=answers(400, 401, 403, 404, 429),
              operation_id="changeCalendar")  # fmt: skip
def change_calendar(
    calendar_id: UUID,
    given: CalendarPatchIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> CalendarOut:
    """Rename it, or let tentative events count or not."""
    changed = connecting.change(session, actor, now, calendar_id, given)
    return queries.calendar_out(changed, language)


@router.post("/me/calendars/{calendar_id}/refreshes", status_code=202,
             responses=answers(400, 401, 403, 404, 429),
             operation_id="refreshCalendar")  # fmt: skip
def refresh_calendar(
    calendar_id: UUID, actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> CalendarOut:
    """Fetch it now; the list says when that is done."""
    return queries.calendar_out(connecting.refresh(session, actor, now, calendar_id), language)


@router.delete("/me/calendars/{calendar_id}", status_code=204,
               responses=answers(400, 401, 403, 404, 429),
               operation_id="disconnectCalendar")  # fmt: skip
def disconnect_calendar(calendar_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Forget it with all its busy times."""
    connecting.disconnect(session, actor, calendar_id)


@router.get("/me/calendar-choices", responses=answers(401, 429),
            operation_id="getCalendarChoices")  # fmt: skip
def get_choices(actor: SignedIn, session: DbSession) -> CalendarChoicesOut:
    """My choices about holidays."""
    return holidays_of_the_year.choices_of(session, actor.person_id)


@router.put("/me/calendar-choices", responses=answers(400, 401, 403, 429),
            operation_id="putCalendarChoices")  # fmt: skip
def put_choices(
    given: CalendarChoicesIn, actor: SignedIn, session: DbSession
) -> CalendarChoicesOut:
    """Choose a region, and whether public holidays take free time."""
    return holidays_of_the_year.choose(session, actor, given)


@router.get("/me/holidays", responses=answers(400, 401, 429), operation_id="listMyHolidays")
def list_holidays(
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    start: Annotated[Day, Query(alias="from")],
    until: Annotated[Day, Query()],
) -> Page[HolidayOut]:
    """Public holidays, and the school holidays of my region."""
    first: date = start
    return Page(items=holidays_of_the_year.holidays_between(session, actor, language, first, until))
