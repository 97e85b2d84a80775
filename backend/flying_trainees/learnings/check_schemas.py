"""What goes over the API about the three-sided check."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.check_models import HIGHEST, LOWEST, CheckSide

Grade = Annotated[
    int, Field(strict=True, ge=LOWEST, le=HIGHEST, description="1: no, … 4: yes, entirely.")
]


class CheckIn(ApiInput):
    """Answers to the three questions of a side.

    Member: I learned something, I can use it in my own work, I would recommend it. Receiver: it
    helped us, we do something with it, it was worth our time. Home: they came back with something
    of use, we use it or will, it was worth the hours.
    """

    side: CheckSide
    organisation_id: UUID | None = Field(
        default=None, description="For which home organisation; the other sides have one."
    )
    first: Grade
    second: Grade
    third: Grade


class GradesOut(ApiModel):
    """The answers as they were given."""

    first: Grade
    second: Grade
    third: Grade


class CheckAskOut(ApiModel):
    """One side that somebody may answer for."""

    side: CheckSide
    organisation: NamedOut
    people: list[NamedOut] = Field(description="Of a home organisation: who took part.")
    answered: bool = Field(description="By oneself, or by somebody else of the organisation.")
    counted: bool = Field(description="Told in numbers by now, so that it stays as it is.")
    mine: GradesOut | None


class JobChecksOut(ApiModel):
    """What one is asked about a job. No asks: it isn't finished, or nothing is asked of me."""

    job: NamedOut
    organisation: NamedOut
    sees_job: bool = Field(description="Whether I may open the job itself.")
    asks: list[CheckAskOut]


class MyCheckOut(ApiModel):
    """Answers that one gave oneself."""

    job: NamedOut
    organisation: NamedOut
    side: CheckSide
    grades: GradesOut
    at: datetime
    counted: bool
