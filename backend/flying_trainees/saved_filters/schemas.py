"""What goes over the API about saved filters."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from flying_trainees.core.schema import ApiInput, ApiModel, Storable
from flying_trainees.saved_filters.models import NAME_LENGTH, QUERY_LENGTH, FilteredList

Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_LENGTH),
    Storable,
]
Query = Annotated[str, StringConstraints(max_length=QUERY_LENGTH, pattern=r"^[!-~]+$")]
"""As it stands in an address: no spaces, no other letters than ASCII."""


class SavedFilterOut(ApiModel):
    """A filter that one kept."""

    id: UUID
    list: FilteredList
    name: str
    query: str = Field(description="What stands behind the question mark of the page's address.")
    created_at: datetime


class SavedFilterIn(ApiInput):
    """Keep a filter."""

    list: FilteredList
    name: Name
    query: Query


class SavedFilterNameIn(ApiInput):
    """Name a filter anew."""

    name: Name
