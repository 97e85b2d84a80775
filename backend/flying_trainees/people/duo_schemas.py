"""What goes over the API about duos."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from flying_trainees.accounts.models import Career
from flying_trainees.core.schema import ApiModel
from flying_trainees.people.schemas import NamedOut


class DuoState(StrEnum):
    """How far two people are: they are a duo, or one of them has asked."""

    LINKED = "linked"
    ASKS_ME = "asksMe"
    ASKED = "asked"


class DuoOut(ApiModel):
    """Somebody with whom I am a duo, or may become one."""

    person: NamedOut
    career: Career
    state: DuoState
    senior: bool = Field(description="Whether I am the senior of the two.")
    since: date = Field(description="The day on which the two were linked, or one asked.")
