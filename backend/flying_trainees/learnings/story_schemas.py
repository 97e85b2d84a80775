"""What goes over the API about stories."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.story_models import ReactionKind, Sharing

Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Storable
]
Written = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=6000), Storable
]


class StoryIn(ApiInput):
    """A story about a finished job."""

    title: Title
    text: Written
    sharing: Sharing


class ReactionOut(ApiModel):
    """How many pressed one kind, and whether I did."""

    kind: ReactionKind
    count: int
    mine: bool


class StoryJobOut(NamedOut):
    """The job that a story is about."""

    organisation: NamedOut
    visible: bool = Field(description="Whether I may open the job.")


class StoryOut(ApiModel):
    """A story for whoever is signed in."""

    id: UUID
    title: str
    text: str
    sharing: Sharing
    job: StoryJobOut
    author: NamedOut
    at: datetime
    updated_at: datetime
    mine: bool
    may_withdraw: bool
    reactions: list[ReactionOut] = Field(description="Every kind, in a fixed order.")


class PublicStoryOut(ApiModel):
    """A public story for whoever reads it without an account."""

    id: UUID
    title: str
    text: str
    job_title: str
    organisation: str
    author: str
    at: datetime
