"""Relative time in the demo's content: days and moments around the day it is loaded."""

from datetime import date, datetime, time, timedelta

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from flying_trainees.core.clock import AMSTERDAM


class Content(BaseModel):
    """A record of a content file: camelCase keys, none unknown."""

    model_config = ConfigDict(
        alias_generator=to_camel, extra="forbid", frozen=True, str_strip_whitespace=True
    )


class Day(Content):
    """A day: ISO weekday of the week that is `week` weeks after the present one."""

    week: int
    weekday: int = Field(ge=1, le=7)


class WeekMoment(Day):
    """A local time on a relative day."""

    time: time


class HoursAgo(Content):
    """A moment so many hours before the demo was loaded."""

    hours_ago: int = Field(ge=1)


Moment = WeekMoment | HoursAgo


class Period(Day):
    """From one local time to another on a relative day."""

    start: time
    end: time


def day_on(day: Day, today: date) -> date:
    """The date of a relative day; week 0 is the ISO week that holds `today`."""
    monday = today - timedelta(days=today.isoweekday() - 1)
    return monday + timedelta(weeks=day.week, days=day.weekday - 1)


def moment_at(moment: Moment, now: datetime) -> datetime:
    """The aware instant of a relative moment, as seen at the aware instant `now`."""
    if isinstance(moment, HoursAgo):
        return now - timedelta(hours=moment.hours_ago)
    today = now.astimezone(AMSTERDAM).date()
    return datetime.combine(day_on(moment, today), moment.time, AMSTERDAM)


def period_at(period: Period, now: datetime) -> tuple[datetime, datetime]:
    """Begin and end of a relative period as aware instants, as seen at `now`."""
    day = day_on(period, now.astimezone(AMSTERDAM).date())
    return (
        datetime.combine(day, period.start, AMSTERDAM),
        datetime.combine(day, period.end, AMSTERDAM),
    )
