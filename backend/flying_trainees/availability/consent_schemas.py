"""What goes over the API about a manager's consent."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, EmailStr, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from flying_trainees.availability.models import ConsentState
from flying_trainees.core.schema import ApiInput, ApiModel, Storable

Email = Annotated[EmailStr, Field(max_length=254), AfterValidator(str.lower)]
Hours = Annotated[int, Field(strict=True, ge=1, le=160)]


class ManagerConsentIn(ApiInput):
    """Whom to ask."""

    email: Email


class ManagerConsentOut(ApiModel):
    """What became of my asking. Hours when the manager agreed; none asked: no state.

    `most_hours`: the limit that holds now, perhaps by an answer that was given before.
    """

    email: str | None
    state: ConsentState | None
    hours_per_month: int | None
    asked_at: datetime | None
    answered_at: datetime | None
    most_hours: int | None


class ConsentLinkOut(ApiModel):
    """What a manager reads who holds a link. `standing`: whether the link still works."""

    name: str
    organisation: str | None
    state: ConsentState
    hours_per_month: int | None
    wanted_hours: int = Field(description="What the member would like to fly in a month.")
    standing: Literal["open", "used", "expired"]


class ConsentAnswerIn(ApiInput):
    """The manager's answer: hours a month, or no."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=300), Storable]
    agrees: bool
    hours_per_month: Hours | None = None

    @model_validator(mode="after")
    def _yes_has_hours(self) -> Self:
        if self.agrees is (self.hours_per_month is None):
            raise PydanticCustomError("consent-needs-hours", "hours with a yes, none with a no")
        return self
