"""What availability refuses."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class DoubleBooked(Conflict):
    """Somebody is booked elsewhere at that time; `names` and `persons` (ids) say who."""

    code = "double-booked"

    def __init__(self, names: str = "", persons: str = "") -> None:
        number = len(persons.split(",")) if persons else 0
        super().__init__(names=names, persons=persons, number=number)


means("ex_bookings_no_overlap", DoubleBooked)
