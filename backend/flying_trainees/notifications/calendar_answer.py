"""How the API sends a calendar."""

from starlette.responses import Response


class CalendarFile(Response):
    """An iCalendar file."""

    media_type = "text/calendar; charset=utf-8"
