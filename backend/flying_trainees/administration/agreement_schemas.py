"""What goes over the API about agreements between networks."""

from typing import Annotated

from pydantic import Field

from flying_trainees.accounts.models import Career
from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.people.schemas import NamedOut, ThemeId


class AgreementIn(ApiInput):
    """Which jobs a partner gets, and who of its members. Empty: all."""

    themes: Annotated[list[ThemeId], Field(max_length=40)] = Field(default_factory=list)
    careers: Annotated[list[Career], Field(max_length=3)] = Field(default_factory=list)


class AgreementOut(ApiModel):
    """What a network shares with a partner. No themes: whatever a job is about; no careers: all."""

    partner: NamedOut
    themes: list[str]
    careers: list[Career]
