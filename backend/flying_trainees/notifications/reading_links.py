"""What a link from a mail is about, for whoever holds it: enough to answer, nothing more."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.language import Language, text
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job, JobState, TimeOption
from flying_trainees.notifications.answering_links import (
    STOPPING,
    is_open,
    read_link,
    was_told,
    was_used,
)
from flying_trainees.notifications.choices import IN_DIGEST, choices_of
from flying_trainees.notifications.links import MailLink, Purpose
from flying_trainees.notifications.models import Way
from flying_trainees.notifications.schemas import (
    LinkedJobOut,
    LinkedTimeOut,
    LinkStanding,
    MailLinkOut,
)
from flying_trainees.notifications.suiting import suiting
from flying_trainees.notifications.wording import place, times
from flying_trainees.organisations.models import Organisation


def describe_link(session: Session, now: datetime, language: Language, token: str) -> MailLinkOut:
    """Who is asked what, and whether it can still be answered. Raises LinkUnknown."""
    link, person = read_link(session, token)
    job_id, claim = _subject(session, link)
    return MailLinkOut(
        purpose=link.purpose,
        standing=_standing(session, now, link, claim, token),
        first_name=person.name.split()[0],
        until=link.expires_at if link.purpose is Purpose.ANSWER else None,
        job=_job(session, language, job_id, claim) if job_id else None,
        claim_state=claim.state if claim else None,
        topic=link.topic if link.purpose is Purpose.UNSUBSCRIBE else None,
        subscribed=_is_subscribed(session, link),
    )


def _is_subscribed(session: Session, link: MailLink) -> bool | None:
    """Whether such mail comes now; None for links about something else."""
    if link.purpose not in STOPPING:
        return None
    choices = choices_of(session, [link.person_id])[link.person_id]
    if link.purpose is Purpose.STOP_DIGEST:
        return bool(choices.topics(*IN_DIGEST))
    return choices.ways[link.topic] is not Way.NEVER


def _subject(session: Session, link: MailLink) -> tuple[UUID | None, Claim | None]:
    if link.purpose in STOPPING:
        return None, None
    if link.purpose in (Purpose.NOT_FOR_ME, Purpose.EFFECT):
        return link.subject_id, None
    claim = session.get(Claim, link.subject_id)
    return (claim.job_id, claim) if claim else (None, None)


def _standing(
    session: Session, now: datetime, link: MailLink, claim: Claim | None, token: str
) -> LinkStanding:
    if link.purpose not in STOPPING and was_used(session, token):
        return LinkStanding.USED
    if link.expires_at <= now:
        return LinkStanding.EXPIRED
    if link.purpose is Purpose.ANSWER and not is_open(claim, link):
        return LinkStanding.OVERTAKEN
    if link.purpose is Purpose.EFFECT and was_told(session, link):
        return LinkStanding.OVERTAKEN
    return LinkStanding.OPEN


def _job(
    session: Session, language: Language, job_id: UUID, claim: Claim | None
) -> LinkedJobOut | None:
    row = session.exec(
        select(Job, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(Job.id == job_id)
    ).first()
    if row is None:
        return None
    job, organisation = row
    options = session.exec(
        select(TimeOption).where(TimeOption.job_id == job.id).order_by(col(TimeOption.starts_at))
    ).all()
    mine = suiting(session, [claim], options)[claim.id] if claim else options
    several = claim is not None and job.state is JobState.OPEN and len(mine) > 1
    hours = f"{job.hours_per_person:f}".rstrip("0").rstrip(".")
    return LinkedJobOut(
        id=job.id,
        title=job.title,
        goal=job.goal,
        organisation=organisation,
        when=times(language, job, mine),
        place=place(language, job),
        hours=text(
            language,
            "mail-hours-value",
            {"hours": hours.replace(".", ",") if language == "nl" else hours},
        ),
        times=[
            LinkedTimeOut(id=option.id, start=option.starts_at, end=option.ends_at)
            for option in (mine if several else ())
        ],
    )
