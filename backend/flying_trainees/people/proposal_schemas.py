"""What goes over the API about placements that members propose to an organisation."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.people.proposal_models import ProposalState
from flying_trainees.people.schemas import NamedOut, PlacementTermsIn

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), Storable]
NeededWord = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), Storable
]
Term = Literal["title", "description", "beginsOn", "endsOn", "hoursPerWeek", "weekdays", "themes"]


class PlacementProposalIn(PlacementTermsIn):
    """What a member would like to do at an organisation of one of his networks."""

    organisation_id: UUID
    network_id: UUID


class PlacementAcceptanceIn(PlacementTermsIn):
    """The placement as the organisation agrees to it, and a word for who proposed it."""

    why: Word = ""


class PlacementRefusalIn(ApiInput):
    """Why not."""

    why: NeededWord


class PlacementProposalOut(ApiModel):
    """A proposed placement, in the words of who proposed it, and what became of it."""

    id: UUID
    person: NamedOut
    organisation: NamedOut
    title: str
    description: str
    begins_on: date
    ends_on: date | None
    hours_per_week: float
    weekdays: list[int]
    themes: list[str]
    proposed_at: datetime
    state: ProposalState = Field(description="Open: it waits with the organisation.")
    decided_at: datetime | None
    decided_by: NamedOut | None
    why: str
    changed: list[Term] = Field(description="What the organisation agreed to differently.")
