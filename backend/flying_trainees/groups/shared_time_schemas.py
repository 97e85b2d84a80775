"""What goes over the API about finding the time together."""

from datetime import date, datetime
from typing import Literal, TypeAlias

from pydantic import Field

from flying_trainees.core.schema import ApiModel

Basis: TypeAlias = Literal["group", "applicants", "audience"]


class CommonHourOut(ApiModel):
    """An hour, and how many are free all through it."""

    start: datetime
    free: int
    poster_free: bool | None = Field(description="Null when the poster needn't be there.")


class CommonDayOut(ApiModel):
    """The hours of a day, local time in Amsterdam."""

    day: date
    hours: list[CommonHourOut]


class CommonSpanOut(ApiModel):
    """A time as long as the job takes."""

    start: datetime
    end: datetime
    free: int


class CommonTimeOut(ApiModel):
    """When they are free at once: of `people`, who are the group, applicants or the audience."""

    basis: Basis
    people: int
    poster_present: bool
    first_day: date
    last_day: date
    days: list[CommonDayOut]
    best: list[CommonSpanOut] = Field(description="At most three, the most people first.")
