"""What goes over the API about people's own calendars and about holidays."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.availability.calendar_models import CalendarKind, SchoolRegion
from flying_trainees.core.schema import ApiInput, ApiModel, Storable

CalendarName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), Storable
]
Address = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), Storable
]


class CalendarIn(ApiInput):
    """A published calendar's address: http, https or webcal."""

    address: Address
    name: CalendarName | None = None
    tentative_counts: Annotated[bool, Field(strict=True)] = True


class CalendarPatchIn(ApiInput):
    """What one may change of a connected calendar."""

    name: CalendarName | None = None
    tentative_counts: Annotated[bool | None, Field(strict=True)] = None


class CalendarProblemOut(ApiModel):
    """What is wrong: a closed word, and a sentence in the reader's language."""

    code: str
    text: str


class CalendarOut(ApiModel):
    """A calendar of mine. Its address is never shown again, only on which server it is."""

    id: UUID
    name: str
    kind: CalendarKind
    server: str | None = Field(description="The address's host; null for a file.")
    tentative_counts: bool
    busy_count: int = Field(
        description="Busy times kept: of the coming year, adjoining ones as one."
    )
    skipped_count: int = Field(description="Events that could not be read.")
    fetching: bool = Field(description="A fetch was asked for and hasn't ended yet.")
    fetched_at: datetime | None = Field(description="When a fetch last ended, well or not.")
    worked_at: datetime | None = Field(description="When it last went well.")
    next_at: datetime | None = Field(description="When it is fetched again; null for a file.")
    problem: CalendarProblemOut | None


class CalendarChoicesIn(ApiInput):
    """My choices about holidays. No region: the one of my home organisation's province."""

    school_region: SchoolRegion | None
    works_on_holidays: Annotated[bool, Field(strict=True)]


class CalendarChoicesOut(ApiModel):
    """My choices about holidays, and the region that holds if I have chosen none."""

    school_region: SchoolRegion | None
    presumed_region: SchoolRegion
    works_on_holidays: bool


class HolidayOut(ApiModel):
    """A public holiday, or a school holiday of my region; `until` is its last day."""

    kind: Literal["public", "school"]
    name: str
    start: date
    until: date
    blocks: bool = Field(description="Whether it takes free time.")
