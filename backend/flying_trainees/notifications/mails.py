"""Compose the mail about an occasion for one person, and post it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.ids import new_id
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.notifications import dates
from flying_trainees.notifications.calendars import CalendarPart
from flying_trainees.notifications.events import (
    CHECK_MISSING,
    EFFECT_ASKED,
    HOME_CHECK_ASKED,
    LEARNING_MISSING,
)
from flying_trainees.notifications.mail.outgoing import CHANNEL
from flying_trainees.notifications.mail.rendering import Link, MailParts, Row, render
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.models import Topic
from flying_trainees.notifications.moment import ASKING, CALLING
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.rules import Audience
from flying_trainees.notifications.wording import (
    job_address,
    language_of,
    learning_path,
    place,
    times,
    until,
    when,
)
from flying_trainees.outbox.models import Delivery
from flying_trainees.outbox.posting import post

ABOUT_PLACEMENT = frozenset({"placement-accepted", "placement-changed", "placement-declined"})
PAGES = {
    "webhook-disabled": "/beheer/koppelingen",
    "erasure-requested": "/profiel/gegevens",
    "inactivity-warned": "/inloggen",
    "manager-answered": "/profiel",
    "placement-proposed": "/opdrachten/voorgesteld",
    **dict.fromkeys(ABOUT_PLACEMENT, "/opdrachten/voorstellen"),
    **dict.fromkeys(("duo-asked", "duo-linked", "duo-declined", "duo-ended"), "/duo"),
}
"""Where one goes on about what isn't a job."""
REASONS = {
    **dict.fromkeys(ABOUT_PLACEMENT, "placement"),
    **dict.fromkeys(("duo-asked", "duo-linked", "duo-ended"), "duo"),
    **dict.fromkeys(("erasure-requested", "inactivity-warned", "manager-answered"), "account"),
    "placement-proposed": "organisation",
    "role-granted": "role",
}
"""Why one gets a mail about what isn't a job; otherwise it is the audience that says so."""
ELSEWHERE = frozenset({"claim-passed-over", "claim-closed"})
"""After these the job itself leads nowhere: the button goes to the list of jobs."""
AFTERWARDS = frozenset({"job-finished", LEARNING_MISSING, CHECK_MISSING, HOME_CHECK_ASKED})
"""They ask what it brought: the button goes straight to the questions."""


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
    delivery = delivery_of(settings, event_id, now, person, parts, calendar, expires_at, send_at)
    post(session, delivery)


def delivery_of(
    settings: Settings,
    event_id: UUID,
    now: datetime,
    person: Person | Stranger,
    parts: MailParts,
    calendar: CalendarPart | None = None,
    expires_at: datetime | None = None,
    send_at: datetime | None = None,
) -> Delivery:
    """The rendered mail, not written yet."""
    content: dict[str, object] = dict(render(parts))
    if calendar:
        content["calendar"] = calendar.as_json()
    delivery_id = new_id()
    domain = parseaddr(settings.mail_from)[1].rpartition("@")[2]
    return Delivery(
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


def mail_about(
    settings: Settings,
    occasion: Occasion,
    audience: Audience,
    person: Person,
    words: dict[str, str],
    group: list[str],
    links: LinkMaker,
    topic: Topic | None,
) -> MailParts:
    """The mail's parts. `words` are line_words in the person's language, `group` other names.

    `topic` is what the reader can unsubscribe from; None: it is certain.
    """
    language = language_of(person)
    key = f"mail-{occasion.kind}-{audience.words}"
    claim, job = occasion.claim, occasion.job
    deadline = until(language, claim.expires_at) if claim and claim.expires_at else ""
    asked = _asks(occasion, person)
    day, hours = _headline(language, occasion)
    return MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=_address(settings, occasion, person, links, asked=asked),
        link_hint=text(language, "mail-link"),
        reason=text(language, _reason(occasion, audience)),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
        deadline=text(language, "mail-answer-before", {"until": deadline}) if asked else "",
        title=job.title if job else "",
        day=day,
        hours=hours,
        rows=tuple(_rows(language, occasion, job, group, headline=bool(day))) if job else (),
        quotes=tuple(_quotes(language, occasion, words.get("helps", ""))),
        preheader=_preheader(language, occasion),
        also=tuple(_also(settings, language, occasion, person, links, asked=asked)),
        footer_links=footer_links(language, links, person, topic),
        unsubscribe=links.unsubscribe_header(person.id, topic) if topic else "",
    )


def _headline(language: Language, occasion: Occasion) -> tuple[str, str]:
    """The settled day and hours, set large; empty when there is none, or it matters no more."""
    job = occasion.job
    if job is None or job.until_on is not None or occasion.kind in BRIEFLY:
        return "", ""
    if job.starts_at is None or job.ends_at is None:
        return "", ""
    return dates.day(language, job.starts_at), dates.hours(language, job.starts_at, job.ends_at)


def footer_links(
    language: Language, links: LinkMaker, person: Person, topic: Topic | None
) -> tuple[Link, ...]:
    """Where the reader changes what he gets; stopping needs no sign-in."""
    choose = Link(text(language, "mail-choose"), links.choices)
    if topic is None:
        return (choose,)
    stop = text(language, "mail-stop", {"topic": text(language, f"topic-{topic}")})
    return (Link(stop, links.unsubscribe_page(person.id, topic)), choose)


def _asks(occasion: Occasion, person: Person) -> bool:
    """Whether the person has an offer to answer."""
    claim = occasion.claim
    return (
        occasion.kind in ASKING
        and claim is not None
        and claim.person_id == person.id
        and claim.expires_at is not None
        and claim.state is ClaimState.OFFERED
    )


def _preheader(language: Language, occasion: Occasion) -> str:
    """What stands beside the subject in a list of mails: when and for whom."""
    if occasion.job is None:
        return ""
    return f"{when(language, occasion.job, occasion.options)}, {occasion.organisation}"


def _also(
    settings: Settings,
    language: Language,
    occasion: Occasion,
    person: Person,
    links: LinkMaker,
    *,
    asked: bool,
) -> Iterator[Link]:
    """Quieter ways on: the job's page beside an answer, "not for me" beside a call.

    Several times can't be one invitation: a subscribed calendar is where one sees them all.
    """
    if occasion.job is None:
        return
    if asked:
        yield Link(text(language, "mail-look"), job_address(settings, occasion.job.id))
        subscribe = links.subscribing(person.id) if len(occasion.options) > 1 else None
        if subscribe:
            yield Link(text(language, "mail-see-times"), subscribe)
    if occasion.kind in CALLING:
        address = links.not_for_me(person.id, occasion.job.id)
        yield Link(text(language, "mail-not-for-me"), address)


def _address(
    settings: Settings, occasion: Occasion, person: Person, links: LinkMaker, *, asked: bool
) -> str:
    if asked and occasion.claim:
        return links.answer(occasion.claim)
    if occasion.job is None:
        return settings.public_url + PAGES.get(occasion.kind, "/")
    if occasion.kind == EFFECT_ASKED:
        return links.effect(person.id, occasion.job.id)
    if occasion.kind in AFTERWARDS:
        return settings.public_url + learning_path(occasion.job.id)
    if occasion.kind in ELSEWHERE:
        return f"{settings.public_url}/klussen"
    return job_address(settings, occasion.job.id)


def _reason(occasion: Occasion, audience: Audience) -> str:
    return f"mail-reason-{REASONS.get(occasion.kind, audience)}"


def _rows(
    language: Language, occasion: Occasion, job: Job, group: list[str], *, headline: bool
) -> list[Row]:
    time = "" if headline else times(language, job, occasion.options)
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


def _quotes(language: Language, occasion: Occasion, helps: str) -> list[Row]:
    question = occasion.question
    said = (
        ("mail-why", occasion.payload.why or ""),
        ("mail-helps", helps),
        ("mail-question", question.text if question else ""),
        ("mail-answer", (question.answer or "") if question else ""),
    )
    return [Row(text(language, key), value) for key, value in said if value]
