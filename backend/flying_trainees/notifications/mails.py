"""Compose the mail about an occasion for one person, and post it."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.ids import new_id
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.notifications import dates
from flying_trainees.notifications.calendars import CalendarPart
from flying_trainees.notifications.mail.rendering import MailParts, Row, render
from flying_trainees.notifications.moment import ASKING
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.rules import Audience
from flying_trainees.notifications.wording import job_address, language_of, place, until, when
from flying_trainees.outbox.models import Delivery
from flying_trainees.outbox.posting import post

CHANNEL = "mail"
ELSEWHERE = frozenset({"claim-passed-over", "claim-closed"})
"""After these the job itself leads nowhere: the button goes to the list of jobs."""


OFF = frozenset({"claim-closed", "job-cancelled"})
"""It doesn't happen: the date is what it would have been."""
BRIEFLY = OFF | {
    "claim-withdrawn",
    "claim-released",
    "claim-passed-over",
    "claim-unconfirmed",
    "job-expired",
}
"""Whoever isn't in it any more needs to know which job it was, not how to get there."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody without an account, by address."""

    email: str
    id: None = None


def post_mail(
    session: Session,
    settings: Settings,
    event_id: UUID,
    now: datetime,
    person: Person | Stranger,
    parts: MailParts,
    calendar: CalendarPart | None = None,
    expires_at: datetime | None = None,
    send_at: datetime | None = None,
) -> None:
    """Write the rendered mail as a delivery, so that a repeat is equal to the first.

    `send_at`: not before then, in answer to the person's quiet hours.
    """
    content: dict[str, object] = dict(render(parts))
    if calendar:
        content["calendar"] = calendar.as_json()
    delivery_id = new_id()
    domain = parseaddr(settings.mail_from)[1].rpartition("@")[2]
    delivery = Delivery(
        id=delivery_id,
        event_id=event_id,
        channel=CHANNEL,
        recipient=person.email,
        person_id=person.id,
        message_id=f"<{delivery_id}@{domain}>",
        content=content,
        created_at=now,
        due_at=max(now, send_at or now),
        expires_at=expires_at,
    )
    post(session, delivery)


def mail_about(
    settings: Settings,
    occasion: Occasion,
    audience: Audience,
    person: Person,
    words: dict[str, str],
    group: list[str],
) -> MailParts:
    """The mail's parts. `words` are line_words in the person's language, `group` other names."""
    language = language_of(person)
    key = f"mail-{occasion.kind}-{audience.words}"
    claim, job = occasion.claim, occasion.job
    deadline = until(language, claim.expires_at) if claim and claim.expires_at else ""
    asked = bool(deadline) and occasion.kind in ASKING and person.id == (claim and claim.person_id)
    starts, ends = (job.starts_at, job.ends_at) if job else (None, None)
    settled = bool(starts and ends and job and job.until_on is None)
    settled = settled and occasion.kind not in BRIEFLY
    return MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=_address(settings, occasion),
        link_hint=text(language, "mail-link"),
        reason=text(language, _reason(occasion, audience)),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
        deadline=text(language, "mail-answer-before", {"until": deadline}) if asked else "",
        title=job.title if job else "",
        day=dates.day(language, starts) if settled and starts else "",
        hours=dates.hours(language, starts, ends) if settled and starts and ends else "",
        rows=tuple(_rows(language, occasion, job, group, headline=settled)) if job else (),
        quotes=tuple(_quotes(language, occasion)),
    )


def _address(settings: Settings, occasion: Occasion) -> str:
    if occasion.job is None:
        return settings.public_url + "/"
    if occasion.kind in ELSEWHERE:
        return f"{settings.public_url}/klussen"
    return job_address(settings, occasion.job.id)


def _reason(occasion: Occasion, audience: Audience) -> str:
    return "mail-reason-role" if occasion.kind == "role-granted" else f"mail-reason-{audience}"


def _rows(
    language: Language, occasion: Occasion, job: Job, group: list[str], *, headline: bool
) -> list[Row]:
    time = "" if headline else when(language, job, occasion.options)
    off = occasion.kind in OFF and job.state is not JobState.RUNNING
    planned = "mail-was-planned" if off else "mail-when"
    briefly = ((planned, time), ("mail-for", occasion.organisation))
    if occasion.kind in BRIEFLY:
        return [Row(text(language, key), value) for key, value in briefly if value]
    hours = f"{job.hours_per_person:f}".rstrip("0").rstrip(".")
    if language == "nl":
        hours = hours.replace(".", ",")
    facts = (
        ("mail-when", time),
        ("mail-hours", text(language, "mail-hours-value", {"hours": hours})),
        ("mail-where", place(language, job)),
        ("mail-for", occasion.organisation),
        ("mail-goal", job.goal),
        ("mail-with", ", ".join(group)),
    )
    return [Row(text(language, key), value) for key, value in facts if value]


def _quotes(language: Language, occasion: Occasion) -> list[Row]:
    question = occasion.question
    said = (
        ("mail-why", occasion.payload.why or ""),
        ("mail-question", question.text if question else ""),
        ("mail-answer", (question.answer or "") if question else ""),
    )
    return [Row(text(language, key), value) for key, value in said if value]
