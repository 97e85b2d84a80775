"""Keep people's calendars in step with the truth: compare, and send only what changed.

Whatever order events are handled in, the last one handled compares against the present state, so
calendars end right; and SEQUENCE, kept here, only grows.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime, time
from email.utils import parseaddr

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import text
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.notifications.calendar_file import (
    CalendarFacts,
    Method,
    Party,
    calendar_file,
    calendar_uid,
)
from flying_trainees.notifications.models import CalendarEntry
from flying_trainees.notifications.recipients import SEATED, posters
from flying_trainees.notifications.wording import job_address, language_of, place

PLANNED = (JobState.STAFFED, JobState.RUNNING)
PAST = (JobState.DONE, JobState.REVIEWED)


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """A file for a mail."""

    method: Method
    ics: str

    def as_json(self) -> dict[str, str]:
        """As it is kept in a delivery's content."""
        return {"method": str(self.method), "ics": self.ics}


def calendar_change(
    session: Session, now: datetime, settings: Settings, job: Job, organisation: str, person: Person
) -> CalendarPart | None:
    """The file that brings this person's calendar up to date, noted as sent; None: it is."""
    entry = session.get(CalendarEntry, (job.id, person.id))
    held = entry is not None and not entry.cancelled
    if job.state in PAST:
        return None
    standing = _standing(session, job, person, held=held)
    if standing is None:
        return _cancel(session, now, settings, organisation, person, entry) if held else None
    facts = replace(_facts(settings, job, organisation, person), accepted=standing)
    fingerprint = _fingerprint(facts)
    if held and entry and entry.fingerprint == fingerprint:
        return None
    if entry is None:
        entry = CalendarEntry(
            job_id=job.id,
            person_id=person.id,
            sequence=job.sequence,
            fingerprint=fingerprint,
            event_fields={},
            updated_at=now,
        )
    else:
        entry.sequence = max(entry.sequence + 1, job.sequence)
    entry.cancelled, entry.fingerprint = False, fingerprint
    entry.event_fields, entry.updated_at = facts.as_json(), now
    session.add(entry)
    return _part(Method.REQUEST, now, settings, organisation, person, entry, facts)


def _standing(session: Session, job: Job, person: Person, *, held: bool) -> bool | None:
    """True: takes part. False: must accept anew, and has it in the calendar. None: neither."""
    if job.state not in PLANNED or (job.starts_at is None):
        return None
    claim = session.exec(
        select(Claim).where(
            Claim.job_id == job.id, Claim.person_id == person.id, col(Claim.state).in_(SEATED)
        )
    ).first()
    if claim and claim.state is ClaimState.CONFIRMED:
        return True
    if claim and held:
        return False
    return True if person.id in posters(session, job) else None


def _cancel(
    session: Session,
    now: datetime,
    settings: Settings,
    organisation: str,
    person: Person,
    entry: CalendarEntry | None,
) -> CalendarPart | None:
    if entry is None:
        return None
    entry.sequence += 1
    entry.cancelled, entry.updated_at = True, now
    session.add(entry)
    facts = CalendarFacts(**entry.event_fields)
    return _part(Method.CANCEL, now, settings, organisation, person, entry, facts)


def _part(
    method: Method,
    now: datetime,
    settings: Settings,
    organisation: str,
    person: Person,
    entry: CalendarEntry,
    facts: CalendarFacts,
) -> CalendarPart:
    uid = calendar_uid(entry.job_id, entry.person_id)
    organizer = Party(organisation, parseaddr(settings.mail_from)[1])
    attendee = Party(person.name, person.email)
    ics = calendar_file(method, uid, entry.sequence, now, facts, organizer, attendee)
    return CalendarPart(method, ics)


def _facts(settings: Settings, job: Job, organisation: str, person: Person) -> CalendarFacts:
    language = language_of(person)
    flexible = job.timing_kind is TimingKind.FLEXIBLE
    starts_at, ends_at = job.starts_at, job.ends_at
    if flexible and job.until_on:
        starts_at = datetime.combine(job.until_on, time(), AMSTERDAM)
    if starts_at is None:
        raise ValueError("a planned job has a time (ck_jobs_staffed_has_time)")
    title = text(language, "calendar-deadline", {"job": job.title}) if flexible else job.title
    return CalendarFacts(
        title=title,
        description=f"{organisation}: {job.goal}",
        place=place(language, job),
        url=job_address(settings, job.id),
        starts_at=starts_at.isoformat(),
        ends_at=None if flexible or ends_at is None else ends_at.isoformat(),
    )


def _fingerprint(facts: CalendarFacts) -> str:
    return hashlib.sha256(json.dumps(facts.as_json(), sort_keys=True).encode()).hexdigest()
