"""Who takes a seat in a group that is confirmed already is confirmed, and booked, at once."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.booking import Seat, book_hours, book_session
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim
from flying_trainees.groups.stepping import step
from flying_trainees.jobs.models import Job, JobState, PlaceKind
from flying_trainees.matching.travel import Point


def book(session: Session, now: datetime, job: Job, claims: list[Claim]) -> None:
    """Book the job's chosen time for everybody; raises DoubleBooked naming who is elsewhere."""
    seats = [Seat(person_id=claim.person_id, claim_id=claim.id) for claim in claims]
    hours = job.hours_per_person
    if job.from_on is not None and job.until_on is not None:
        book_hours(session, now, job.id, seats, (job.from_on, job.until_on), hours)
    elif job.starts_at is not None and job.ends_at is not None:
        when = (job.starts_at, job.ends_at)
        book_session(session, now, job.id, seats, when, hours, place_of(job))


def join_if_staffed(
    session: Session, now: datetime, actor_id: UUID | None, job: Job, claim: Claim
) -> None:
    """Confirm a claim that has just become `claimed`, when its job is staffed."""
    if job.state is JobState.STAFFED:
        book(session, now, job, [claim])
        step(session, now, actor_id, ClaimAction.CONFIRM, claim)


def place_of(job: Job) -> Point | None:
    """Where one must be; None online, or when the place isn't on the map."""
    if job.place_kind is PlaceKind.ONLINE or job.latitude is None or job.longitude is None:
        return None
    return Point(job.latitude, job.longitude)
