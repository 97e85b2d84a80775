"""What goes over the API about learnings and reuse."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.jobs.schemas import NamedOut, ThemeLabelOut
from flying_trainees.learnings.effect_models import Noticed
from flying_trainees.learnings.models import LearnedBy
from flying_trainees.themes.help_forms import HelpForm

Told = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), Storable
]
More = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), Storable]


class LearningIn(ApiInput):
    """What came out of a job.

    Members: `text` what I learned, `takeHome` for my own organisation, `nextTime` what the next
    group should know. Posters: `text` what it brought, `changes` what changes, `again`.
    """

    text: Told
    for_whom: More = ""
    take_home: More = ""
    next_time: More = ""
    changes: More = ""
    again: bool | None = None


class LibrarySort(StrEnum):
    """What comes first in the library."""

    FRESH = "fresh"
    REPEATED = "repeated"


class EffectIn(ApiInput):
    """What a job brought in the end: did residents notice, and what became of it."""

    noticed: Noticed
    text: More = ""


class EffectOut(ApiModel):
    """What its organisation told, half a year later."""

    noticed: Noticed
    text: str
    at: datetime


class JobEffectOut(ApiModel):
    """What is known of the effect, and whether I may tell it."""

    effect: EffectOut | None
    may_tell: bool


class LineageStepOut(ApiModel):
    """One job in a lineage, from the origin to the latest repeat."""

    job_id: UUID
    title: str
    organisation: NamedOut
    parent_id: UUID | None
    at: datetime


class LearnedJobOut(ApiModel):
    """The job that a learning is from."""

    id: UUID
    title: str
    goal: str
    help_form: HelpForm
    organisation: NamedOut
    themes: list[ThemeLabelOut]
    ended_at: datetime | None
    copied_from_id: UUID | None
    repeats: int = Field(description="Also by way of repeats; drafts don't count.")
    invented_by: NamedOut | None = Field(description="Of a repeat: whose idea it was first.")
    lineage: list[LineageStepOut] = Field(
        description="The tree of repeats that it stands in, the origin first."
    )
    effect: EffectOut | None


class LearningOut(ApiModel):
    """A learning in the library."""

    id: UUID
    job: LearnedJobOut
    author: NamedOut | None
    learned_by: LearnedBy
    text: str
    for_whom: str
    take_home: str
    next_time: str
    changes: str
    again: bool | None
    at: datetime
    mine: bool


class CopyIn(ApiInput):
    """For whom a finished job is repeated; left out: one's own organisation, when there is one."""

    organisation_id: UUID | None = None
    network_id: UUID | None = None
