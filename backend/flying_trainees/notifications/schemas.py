"""What goes over the API about notifications, and about the demo's mails."""

from datetime import datetime, time
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from flying_trainees.core.language import Language
from flying_trainees.core.schema import ApiInput, ApiModel
from flying_trainees.groups.models import ClaimState
from flying_trainees.learnings.schemas import EffectIn
from flying_trainees.notifications.models import Purpose, Topic, Way


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


def _on_the_clock(at: time) -> time:
    if at.tzinfo or at.second or at.microsecond:
        raise PydanticCustomError("time-of-day", "hours and minutes, without a time zone")
    return at


ClockTime = Annotated[
    time,
    AfterValidator(_on_the_clock),
    WithJsonSchema({"type": "string", "format": "time-local"}),
]


class QuietHoursIn(ApiInput):
    """Between these times no mail comes, in Amsterdam; over midnight when `until` is earlier."""

    from_: ClockTime = Field(alias="from")
    until: ClockTime


class DigestRhythmIn(ApiInput):
    """When a digest comes, in Amsterdam. Weekday 1 is Monday; a daily one comes on working days."""

    weekday: int = Field(strict=True, ge=1, le=7)
    hour: int = Field(strict=True, ge=0, le=23)


class TopicWayIn(ApiInput):
    """How one wants mail about a topic."""

    topic: Topic
    way: Way


class MailChoicesIn(ApiInput):
    """How one wants all mail; topics that aren't named get their default."""

    language: Language
    topics: list[TopicWayIn] = Field(default_factory=list, max_length=20)
    quiet_hours: QuietHoursIn | None = None
    digest: DigestRhythmIn


class QuietHoursOut(ApiModel):
    """Between these times no mail comes, in Amsterdam."""

    from_: str = Field(alias="from")
    until: str


class DigestRhythmOut(ApiModel):
    """When a digest comes, in Amsterdam."""

    weekday: int
    hour: int


class TopicWayOut(ApiModel):
    """How one gets mail about a topic, and how one could. `concerns_me`: it may ever come."""

    topic: Topic
    way: Way
    ways: list[Way]
    concerns_me: bool


class MailChoicesOut(ApiModel):
    """How one gets mail. `next_digest_at` is null when nothing is left to a digest.

    Confirmed, moved and cancelled sessions and sign-in links always come, so they aren't listed.
    """

    language: Language
    topics: list[TopicWayOut]
    quiet_hours: QuietHoursOut | None
    digest: DigestRhythmOut
    next_digest_at: datetime | None


Token = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$", max_length=300)
]


class LinkAnswer(StrEnum):
    """What one can say by a link from a mail."""

    ACCEPT = "accept"
    DECLINE = "decline"
    NOT_FOR_ME = "not-for-me"
    UNSUBSCRIBE = "unsubscribe"
    SUBSCRIBE = "subscribe"


class LinkStanding(StrEnum):
    """Whether a link can still be answered. `overtaken`: the world has moved on since the mail."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    OVERTAKEN = "overtaken"


class LinkTokenIn(ApiInput):
    """The secret of a link from a mail."""

    token: Token


class LinkEffectIn(LinkTokenIn, EffectIn):
    """What its holder tells of a job, half a year later."""


class LinkAnswerIn(LinkTokenIn):
    """What its holder answers.

    `optionIds`, with `accept`: which of the offered times suit. Left out: all of them.
    """

    answer: LinkAnswer
    option_ids: Annotated[list[UUID], Field(max_length=10, default_factory=list)]


class LinkedTimeOut(ApiModel):
    """One of the times that an offer is about."""

    id: UUID
    start: datetime
    end: datetime


class LinkedJobOut(ApiModel):
    """The job that a link is about, in words. `when`: a line for each time that it may be.

    `times`: those to choose from while accepting; none where there is nothing to choose.
    """

    id: UUID
    title: str
    goal: str
    organisation: str
    when: str
    place: str
    hours: str
    times: list[LinkedTimeOut]


class MailLinkOut(ApiModel):
    """What a link asks of its person. `subscribed`: whether the mail it could stop comes now."""

    purpose: Purpose
    standing: LinkStanding
    first_name: str
    until: datetime | None
    job: LinkedJobOut | None
    claim_state: ClaimState | None
    topic: Topic | None
    subscribed: bool | None
