"""What goes over the API about calendars to subscribe to, and about answers by calendar."""

from datetime import datetime
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.notifications.calendar_models import FeedKind, ReplyOutcome


class CalendarFeedIn(ApiInput):
    """Which calendar: one's own jobs, an organisation's, or a network's."""

    kind: FeedKind
    organisation_id: UUID | None = None
    network_id: UUID | None = None

    @model_validator(mode="after")
    def _of_what(self) -> "CalendarFeedIn":
        organisation, network = self.organisation_id is not None, self.network_id is not None
        fits = {
            FeedKind.OWN: not organisation and not network,
            FeedKind.ORGANISATION: organisation and not network,
            FeedKind.NETWORK: network and not organisation,
        }
        if not fits[self.kind]:
            raise PydanticCustomError("invalid", "name what the calendar is of, and that alone")
        return self


class CalendarFeedOut(ApiModel):
    """An address for a calendar program; who has it reads the calendar, without signing in."""

    id: UUID
    kind: FeedKind
    organisation_id: UUID | None
    network_id: UUID | None
    name: str
    created_at: datetime
    used_at: datetime | None = Field(description="When a program last asked, by the hour.")
    address: str | None = Field(description="Only when it is made; we keep no copy.")


class CalendarReplyOut(ApiModel):
    """A mail in the mailbox for answers that nobody understood, or that came too late."""

    id: UUID
    sender: str
    subject: str
    outcome: ReplyOutcome
    problem: str
    handled_at: datetime
    job_id: UUID | None
