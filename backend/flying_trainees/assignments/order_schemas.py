"""What a coordinator orders: how long to search, about what, how strict, what is fixed."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiInput
from flying_trainees.jobs.models import SeatRole

MOST_CHOICES = 500


class PinIn(ApiInput):
    """Somebody who has to be in a job's group; on that seat and at that time, where given."""

    job_id: UUID
    person_id: UUID
    seat: SeatRole | None = None
    option_id: UUID | None = None


class ForbidIn(ApiInput):
    """Somebody who must not be in a job's group."""

    job_id: UUID
    person_id: UUID


class AssignmentRunIn(ApiInput):
    """An order: how long to search, and what is fixed beforehand."""

    seconds: Annotated[int, Field(strict=True, ge=1, le=300)] = 10
    seed: Annotated[int, Field(strict=True, ge=0, le=2**31 - 1)] = 0
    from_run_id: UUID | None = Field(
        default=None,
        description="Go on from this run: its plan stays where it can, and so do its choices"
        " that are not given here.",
    )
    pinned: Annotated[list[PinIn], Field(max_length=MOST_CHOICES)] | None = None
    forbidden: Annotated[list[ForbidIn], Field(max_length=MOST_CHOICES)] | None = None
    left_out_jobs: Annotated[list[UUID], Field(max_length=MOST_CHOICES)] | None = None
    left_out_people: Annotated[list[UUID], Field(max_length=MOST_CHOICES)] | None = None

    first_day: date | None = Field(
        default=None, description="Only times of jobs on or after this day."
    )
    last_day: date | None = Field(
        default=None, description="Only times of jobs on or before this day."
    )
    only_jobs: Annotated[list[UUID], Field(min_length=1, max_length=MOST_CHOICES)] | None = Field(
        default=None, description="Only these of the open jobs."
    )
    keep_plan: bool = Field(
        default=True,
        description="Whether people stay where they were planned or asked to be, where they can."
        " What they hold already stays in any case.",
    )
    most_groups: Annotated[int, Field(strict=True, ge=1, le=4)] | None = Field(
        default=None, description="Groups at once a person, those that he is in already included."
    )
    most_hours: Annotated[int, Field(strict=True, ge=1, le=80)] | None = Field(
        default=None, description="Hours a month a person, where that is less than he wants."
    )
    regions: Annotated[int, Field(strict=True, ge=1, le=32)] | None = Field(
        default=None,
        description="Into how many parts the search is cut, each done by any worker; without it"
        " the number of people decides.",
    )


class ChoicesIn(ApiInput):
    """What the next run from this one has to keep; replaces what was there."""

    pinned: Annotated[list[PinIn], Field(max_length=MOST_CHOICES)]
    forbidden: Annotated[list[ForbidIn], Field(max_length=MOST_CHOICES)]
    left_out_jobs: Annotated[list[UUID], Field(max_length=MOST_CHOICES)]
    left_out_people: Annotated[list[UUID], Field(max_length=MOST_CHOICES)]
