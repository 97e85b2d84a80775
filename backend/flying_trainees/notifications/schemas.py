"""What goes over the API about notifications, and about the demo's mails."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime

from flying_trainees.core.schema import ApiInput, ApiModel


class NotificationOut(ApiModel):
    """One line in the list, in the reader's language. `href` is the page it leads to."""

    id: UUID
    kind: str
    text: str
    job_id: UUID | None
    href: str
    created_at: datetime
    read_at: datetime | None


class UnreadCountOut(ApiModel):
    """How many lines wait to be read; counting stops at 100."""

    count: int


class ReadMarkerIn(ApiInput):
    """Everything that came until then has been read."""

    until: AwareDatetime


class ReadMarkerOut(ApiModel):
    """How far the list has been read. `marked`: how many lines this read newly."""

    until: datetime
    marked: int


class DemoMailOut(ApiModel):
    """A mail in the demo's mailbox."""

    id: UUID
    to: str
    subject: str
    at: datetime
    has_calendar: bool


class DemoMailContentOut(DemoMailOut):
    """The same, with its parts. `calendar` is the iCalendar file."""

    text: str
    html: str
    calendar: str | None
