"""What goes over the API about reports."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiModel
from flying_trainees.insights.models import Interval, SubjectKind
from flying_trainees.jobs.schemas import ThemeLabelOut
from flying_trainees.learnings.check_models import CheckSide


class Unit(StrEnum):
    """What a figure counts.

    `index` lies between 0 and 1, `grade` between 1 and 4.
    """

    JOBS = "jobs"
    PEOPLE = "people"
    HOURS = "hours"
    DAYS = "days"
    INDEX = "index"
    GRADE = "grade"
    ANSWERS = "answers"


class FileFormat(StrEnum):
    """A report as a file."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class ReportSubjectOut(ApiModel):
    """What a report is about; the region has no id."""

    kind: SubjectKind
    id: UUID | None
    name: str


class FigureOut(ApiModel):
    """One number, with what it means in plain words."""

    key: str
    title: str
    definition: str
    unit: Unit
    value: float | None = Field(description="None: there is nothing to compute it from, or hidden.")
    of: float | None = Field(description="The whole that it is a part of, where it is.")
    hidden: bool = Field(description="Too few people to tell.")


class SectionOut(ApiModel):
    """The title of a chart with its table, and what it shows in plain words."""

    title: str
    definition: str


class TrendOut(ApiModel):
    """One month or quarter. Of jobs: first posted in it; of hours: at jobs that ended in it."""

    begins_on: date
    ends_on: date
    label: str
    posted: int
    staffed: int
    waiting: int = Field(description="Open, without a group yet.")
    missed: int = Field(description="Expired or cancelled without ever having had a group.")
    days_to_staff: float | None = Field(description="Median.")
    hours: float
    people: int | None = Field(description="Who flew at these jobs; none: too few to tell.")


class ThemeDemandOut(ApiModel):
    """Demand against supply of one main theme."""

    theme: ThemeLabelOut
    jobs: int
    seats: int
    hours: float
    people: int | None = Field(description="Members with affinity; none: too few to tell.")


class ExchangeOut(ApiModel):
    """What one organisation gave and received, in hours; `own` stayed at home."""

    id: UUID | None = Field(description="None: people without an organisation.")
    name: str
    given: float | None = Field(description="None: too few people to tell.")
    received: float | None = Field(description="None: too few people to tell.")
    own: float


class GivenOut(ApiModel):
    """One cell of the matrix: hours of the giver's people at the receiver's jobs."""

    giver: UUID | None
    receiver: UUID
    hours: float | None = Field(description="None: too few people to tell.")


class SpreadOut(ApiModel):
    """How many members flew so many hours."""

    label: str
    above: float | None = Field(description="More hours than this; none: exactly none flown.")
    at_most: float | None
    people: int | None = Field(description="None: too few to tell.")


class CheckedOut(ApiModel):
    """What one side answered to one question, on average."""

    side: CheckSide
    side_title: str
    question: str
    answers: int = Field(description="Counted by now: none, or five and more.")
    average: float | None = Field(description="From 1 (no) to 4 (yes, entirely); none: too few.")


class SectionsOut(ApiModel):
    """The words of each part."""

    figures: SectionOut
    jobs: SectionOut
    hours: SectionOut
    themes: SectionOut
    exchange: SectionOut
    matrix: SectionOut
    spread: SectionOut
    checks: SectionOut
    hiding: SectionOut


class ReportOut(ApiModel):
    """A report: figures, trends and tables over a period."""

    subject: ReportSubjectOut
    from_: date = Field(alias="from")
    until: date
    by: Interval
    made_at: datetime
    sections: SectionsOut
    figures: list[FigureOut]
    trend: list[TrendOut]
    themes: list[ThemeDemandOut]
    exchange: list[ExchangeOut] = Field(description="By hours given and received, most first.")
    given: list[GivenOut] = Field(description="The cells of the matrix that aren't empty.")
    spread: list[SpreadOut]
    checks: list[CheckedOut] = Field(description="Three questions of each of the three sides.")
