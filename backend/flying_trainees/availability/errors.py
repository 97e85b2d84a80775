"""What availability refuses."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class DoubleBooked(Conflict):
    """Somebody is booked elsewhere at that time; `names` and `persons` (ids) say who."""

    code = "double-booked"

    def __init__(self, names: str = "", persons: str = "") -> None:
        number = len(persons.split(",")) if persons else 0
        super().__init__(names=names, persons=persons, number=number)


class CalendarConnected(Conflict):
    """This person has connected that calendar already."""

    code = "calendar-connected"


class TooManyCalendars(Conflict):
    """A person connects so many calendars and no more; `most` says how many."""

    code = "too-many-calendars"


class FromCalendar(Conflict):
    """A busy time from a connected calendar is removed there, not here."""

    code = "from-calendar"


means("uq_calendars_address", CalendarConnected)
means("ex_bookings_no_overlap", DoubleBooked)
