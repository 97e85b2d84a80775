"""What goes over the API about jobs that members propose to an organisation."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.jobs.models import JobState, PlaceKind
from flying_trainees.jobs.schemas import (
    Description,
    GroupSize,
    Hours,
    Line,
    NamedOut,
    Paragraph,
    Themes,
)
from flying_trainees.themes.help_forms import HelpForm


class ProposalIn(ApiInput):
    """What a member would like to do for an organisation of one of his networks."""

    title: Line
    goal: Paragraph
    description: Description = ""
    help_form: HelpForm
    themes: Themes | None = None
    organisation_id: UUID
    network_id: UUID
    place_kind: PlaceKind = PlaceKind.ON_SITE
    hours_per_person: Hours = 2
    group_min: GroupSize = 2
    group_max: GroupSize = 4


class ProposalOut(ApiModel):
    """A proposal of mine, and what became of it."""

    id: UUID
    title: str
    goal: str
    organisation: NamedOut
    state: JobState = Field(description="A draft waits with the organisation.")
    visible: bool = Field(description="Whether I may open the job.")
    proposed_at: datetime
