"""What goes over the API about what could be better."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.people.schemas import NamedOut

Remark = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), Storable
]
Address = Annotated[
    str, StringConstraints(min_length=1, max_length=300, pattern=r"^/[^\s]*$"), Storable
]


class FeedbackIn(ApiInput):
    """A remark about a page of the product, by its address without the host."""

    page: Address
    text: Remark


class FeedbackOut(ApiModel):
    """A remark as administrators see it."""

    id: UUID
    page: str
    text: str
    at: datetime
    handled_at: datetime | None
    person: NamedOut | None


class FeedbackPatch(ApiInput):
    """Whether somebody dealt with it."""

    handled: bool
