"""What goes over the API about availability."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints
from pydantic_core import PydanticCustomError

from flying_trainees.availability.models import FreeTimeWindow
from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.people.schemas import ThemeId

EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def _within_reach(moment: datetime) -> datetime:
    try:
        universal = moment.astimezone(UTC)
    except OverflowError:
        raise PydanticCustomError("out-of-reach", "outside 2000 to 2100") from None
    if not EARLIEST <= universal < LATEST:
        raise PydanticCustomError("out-of-reach", "outside 2000 to 2100")
    return universal


def _day_within_reach(day: date) -> date:
    if not EARLIEST.date() <= day < LATEST.date():
        raise PydanticCustomError("out-of-reach", "outside 2000 to 2100")
    return day


Moment = Annotated[AwareDatetime, AfterValidator(_within_reach)]
"""An instant of this century, in UTC."""
Day = Annotated[date, AfterValidator(_day_within_reach)]
"""A day of this century."""
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class WindowIn(ApiInput):
    """A part of each week, local time in Amsterdam; an end at 00:00 is midnight."""

    weekday: Annotated[int, Field(strict=True, ge=1, le=7, description="1 is Monday")]
    start: Clock
    end: Clock
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None

    @property
    def starts_at(self) -> time:
        """The start as a local time."""
        return time.fromisoformat(self.start)

    @property
    def ends_at(self) -> time:
        """The end as a local time; 00:00 is midnight at the day's end."""
        return time.fromisoformat(self.end)


class FreeTimeIn(ApiInput):
    """All weekly windows and the hours budget: replaces what there was."""

    windows: Annotated[list[WindowIn], Field(max_length=100)]
    hours_per_month: Annotated[int, Field(strict=True, ge=0, le=160)]


class WindowOut(ApiModel):
    """A part of each week in which the person could do a job."""

    weekday: int
    start: str
    end: str
    from_: Annotated[date | None, Field(alias="from")] = None
    until: date | None = None

    @classmethod
    def of(cls, window: FreeTimeWindow) -> "WindowOut":
        """From its row."""
        return cls(
            weekday=window.weekday,
            start=window.starts_at.strftime("%H:%M"),
            end=window.ends_at.strftime("%H:%M"),
            from_=window.from_on,
            until=window.until_on,
        )


class FreeTimeOut(ApiModel):
    """A person's weekly windows and hours budget."""

    windows: list[WindowOut]
    hours_per_month: int
    updated_at: datetime | None = Field(description="None: never filled in.")


class BusyPeriodIn(ApiInput):
    """A time in which I can't."""

    start: Moment
    end: Moment


class BusyPeriodOut(ApiModel):
    """A time in which I can't; `calendarId` when it comes from a calendar of mine."""

    id: UUID
    start: datetime
    end: datetime
    calendar_id: UUID | None = None


class SpanIn(ApiInput):
    """A possible time."""

    start: Moment
    end: Moment


class PreviewIn(ApiInput):
    """A job in the making: its audience, and time options or a flexible period with hours."""

    network_id: UUID
    audience: Literal["network", "partners", "everyone"]
    themes: Annotated[
        list[ThemeId],
        Field(
            max_length=5,
            default_factory=list,
            description="As far as known: partners may have agreed on some only.",
        ),
    ]
    options: Annotated[list[SpanIn], Field(max_length=10, default_factory=list)]
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    hours: Annotated[float | None, Field(ge=0.5, le=16)] = None


class OptionPreviewOut(ApiModel):
    """How many people could do it at that time."""

    start: datetime
    end: datetime
    free: int


class PreviewOut(ApiModel):
    """How many people could do it: of `people` in the audience. No names."""

    people: int
    options: list[OptionPreviewOut]
    free: int | None = Field(description="For flexible hours: how many have that many free.")


class WeekLoadOut(ApiModel):
    """Booked hours in the week of a Monday; `full` when its month has none left to book."""

    week: date
    hours: float
    full: bool


class MemberLoadOut(ApiModel):
    """What one member carries."""

    person_id: UUID
    name: str
    organisation: str | None
    hours_per_month: int | None
    weeks: list[WeekLoadOut]
