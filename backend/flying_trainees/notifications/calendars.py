"""Keep people's calendars in step with the truth: compare, and send only what changed.

Whatever order events are handled in, the last one handled compares against the present state, so
calendars end right; and SEQUENCE, kept here, only grows.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import text
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.rows import options_of
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.notifications.calendar_file import (
    CalendarFacts,
    Method,
    Party,
    calendar_file,
    calendar_uid,
    secret_uid,
)
from flying_trainees.notifications.models import CalendarEntry
from flying_trainees.notifications.recipients import SEATED, posters
from flying_trainees.notifications.suiting import suiting
from flying_trainees.notifications.wording import job_address, language_of, place

PLANNED = (JobState.STAFFED, JobState.RUNNING)
PAST = (JobState.DONE, JobState.REVIEWED)
Times = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """A file for a mail."""

    method: Method
    ics: str

    def as_json(self) -> dict[str, str]:
        """As it is kept in a delivery's content."""
        return {"method": str(self.method), "ics": self.ics}


class Standing(StrEnum):
    """What a person is to a job, as his calendar shows it."""

    GOING = "going"
    ASKED = "asked"
    """He may answer: to an offer, or to a session that was moved."""
    WAITS = "waits"
    """He said yes to an offer, and the group isn't sure yet: nothing changes while it suits him."""


def calendar_change(
    session: Session, now: datetime, settings: Settings, job: Job, organisation: str, person: Person
) -> CalendarPart | None:
    """The file that brings this person's calendar up to date, noted as sent; None: it is."""
    entry = session.get(CalendarEntry, (job.id, person.id))
    held = entry is not None and not entry.cancelled
    if job.state in PAST:
        return None
    standing, times = _standing(session, settings, job, person, entry if held else None)
    if standing is Standing.WAITS:
        return None
    if standing is None or times is None:
        return _cancel(session, now, settings, organisation, person, entry) if held else None
    facts = _facts(settings, job, organisation, person, times, standing)
    fingerprint = _fingerprint(facts)
    if held and entry and entry.fingerprint == fingerprint:
        return None
    if entry is None:
        entry = CalendarEntry(
            job_id=job.id,
            person_id=person.id,
            uid=secret_uid(job.id, person.id),
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


def calendar_again(
    session: Session, now: datetime, settings: Settings, job: Job, organisation: str, person: Person
) -> CalendarPart | None:
    """What stands in this person's calendar, once more and unchanged; None: nothing does."""
    entry = session.get(CalendarEntry, (job.id, person.id))
    if entry is None or entry.cancelled:
        return None
    facts = CalendarFacts(**entry.event_fields)
    return _part(Method.REQUEST, now, settings, organisation, person, entry, facts)


def forget_quietly(session: Session, job_id: UUID, person_id: UUID) -> None:
    """His calendar program has taken it out already: no cancellation needs to follow."""
    entry = session.get(CalendarEntry, (job_id, person_id))
    if entry is not None:
        entry.cancelled = True
        session.add(entry)


def uid_of(entry: CalendarEntry) -> str:
    """The UID under which the calendar knows it; entries from long ago have a plain one."""
    return entry.uid or calendar_uid(entry.job_id, entry.person_id)


def _standing(
    session: Session,
    settings: Settings,
    job: Job,
    person: Person,
    held: CalendarEntry | None,
) -> tuple[Standing | None, Times | None]:
    """What he is to the job, and when that is; None: it doesn't belong in his calendar."""
    claim = session.exec(
        select(Claim).where(
            Claim.job_id == job.id, Claim.person_id == person.id, col(Claim.state).in_(SEATED)
        )
    ).first()
    planned = job.state in PLANNED and job.starts_at is not None
    settled = (job.starts_at, job.ends_at) if planned and job.starts_at else None
    if claim is None:
        is_poster = planned and person.id in posters(session, job)
        return (Standing.GOING if is_poster else None), settled
    if planned and claim.state is ClaimState.CONFIRMED:
        return Standing.GOING, settled
    offered = claim.state is ClaimState.OFFERED and settings.reads_replies
    if planned:
        return (Standing.ASKED if offered or held else None), settled
    if offered and job.state is JobState.OPEN:
        return Standing.ASKED, _only_time(session, job, claim)
    said_yes = claim.state is ClaimState.CLAIMED and job.state is JobState.OPEN
    waits = said_yes and held is not None and _may_be_then(session, job, claim, held)
    return (Standing.WAITS if waits else None), None


def _may_be_then(session: Session, job: Job, claim: Claim, held: CalendarEntry) -> bool:
    """Whether the time of an offer that was said yes to still suits; he can take it back."""
    options = suiting(session, [claim], options_of(session, job.id))[claim.id]
    starts_at = datetime.fromisoformat(held.event_fields["starts_at"])
    return bool(held.event_fields.get("tentative")) and any(
        option.starts_at == starts_at for option in options
    )


def _only_time(session: Session, job: Job, claim: Claim) -> Times | None:
    """The time of an offer; several times, or hours to plan oneself, can't be an invitation."""
    if job.timing_kind is TimingKind.FLEXIBLE:
        return None
    options = suiting(session, [claim], options_of(session, job.id))[claim.id]
    return (options[0].starts_at, options[0].ends_at) if len(options) == 1 else None


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
    organizer = Party(organisation, settings.reply_address)
    attendee = Party(person.name, person.email)
    ics = calendar_file(
        method,
        uid_of(entry),
        entry.sequence,
        now,
        facts,
        organizer,
        attendee,
        answerable=settings.reads_replies,
    )
    return CalendarPart(method, ics)


def _facts(
    settings: Settings,
    job: Job,
    organisation: str,
    person: Person,
    times: Times,
    standing: Standing,
) -> CalendarFacts:
    language = language_of(person)
    flexible = job.timing_kind is TimingKind.FLEXIBLE
    starts_at, ends_at = times
    if flexible and job.until_on:
        starts_at = datetime.combine(job.until_on, time(), AMSTERDAM)
    title = text(language, "calendar-deadline", {"job": job.title}) if flexible else job.title
    return CalendarFacts(
        title=title,
        description=f"{organisation}: {job.goal}",
        place=place(language, job),
        url=job_address(settings, job.id),
        starts_at=starts_at.isoformat(),
        ends_at=None if flexible or ends_at is None else ends_at.isoformat(),
        accepted=standing is Standing.GOING,
        tentative=job.state is JobState.OPEN,
    )


def _fingerprint(facts: CalendarFacts) -> str:
    return hashlib.sha256(json.dumps(facts.as_json(), sort_keys=True).encode()).hexdigest()
