"""Loads the demo's claims with their steps, and books the time of those that were confirmed."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.booking import Seat, book_session, release
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.availability.spreading import weeks_between
from flying_trainees.core.ids import new_id
from flying_trainees.demo.claim_story import ClaimFacts, JobFacts, StoryStep, tell
from flying_trainees.demo.job_content import Claim as ToldClaim
from flying_trainees.demo.job_content import Job as Told
from flying_trainees.demo.job_loading import step_at
from flying_trainees.demo.known import Known
from flying_trainees.groups.deadlines import answer_by
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import (
    Claim,
    ClaimOption,
    ClaimOrigin,
    ClaimState,
    ClaimTransition,
)
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import ClaimMode, Job, TimeOption, TimingKind
from flying_trainees.matching.travel import Point

Loaded = list[tuple[Claim, ToldClaim, list[StoryStep]]]


def load_claims(
    session: Session, job: Job, options: list[TimeOption], told: Told, known: Known
) -> list[Claim]:
    """The claims on one job with their options, steps and bookings; flushes."""
    facts = _facts(told, known)
    together = {claim.together: new_id() for claim in told.claims if claim.together}
    loaded: Loaded = []
    for claim in told.claims:
        steps = tell(facts, _claim_facts(claim, known), known.now)
        row = _claim(job, claim, known.persons[claim.person], steps)
        row.together_id = together.get(claim.together)
        loaded.append((row, claim, steps))
    session.add_all(row for row, _, _ in loaded)
    session.flush()
    for row, claim, steps in loaded:
        session.add_all(_transition(row.id, step) for step in steps)
        session.add_all(
            ClaimOption(claim_id=row.id, option_id=options[index].id) for index in claim.options
        )
    session.flush()
    _book(session, job, loaded)
    return [row for row, _, _ in loaded]


def _facts(told: Told, known: Known) -> JobFacts:
    return JobFacts(
        picks=told.claim_mode is ClaimMode.CHOSEN,
        poster_id=known.persons[told.posted_by],
        confirmed=step_at(told, JobAction.CONFIRM, known),
        finished=step_at(told, JobAction.FINISH, known),
        dropped=step_at(told, JobAction.CANCEL, known) or step_at(told, JobAction.EXPIRE, known),
    )


def _claim_facts(claim: ToldClaim, known: Known) -> ClaimFacts:
    return ClaimFacts(
        person_id=known.persons[claim.person],
        state=ClaimState(claim.state),
        at=known.at(claim.at),
        offered=claim.via == "offer",
        by=known.person(claim.by),
        why=claim.why,
    )


def _claim(job: Job, told: ToldClaim, person_id: UUID, steps: list[StoryStep]) -> Claim:
    first, last = steps[0], steps[-1]
    offered = last.target is ClaimState.OFFERED
    return Claim(
        job_id=job.id,
        person_id=person_id,
        state=last.target,
        seat=told.seat,
        origin=_origin(told),
        why=told.why,
        created_at=first.at,
        updated_at=last.at,
        expires_at=answer_by(first.at, job.first_at) if offered else None,
    )


def _transition(claim_id: UUID, step: StoryStep) -> ClaimTransition:
    return ClaimTransition(
        claim_id=claim_id,
        action=step.action.value,
        from_state=step.source,
        to_state=step.target,
        actor_id=step.actor_id,
        why=step.why,
        at=step.at,
    )


def _origin(told: ToldClaim) -> ClaimOrigin:
    if told.together:
        return ClaimOrigin.TOGETHER
    return ClaimOrigin.OFFER if told.via == "offer" else ClaimOrigin.OWN


def _book(session: Session, job: Job, loaded: Loaded) -> None:
    """Time for whoever was confirmed; let go again for whoever didn't come, or when it was off."""
    booked = [(claim, told, at) for claim, told, steps in loaded if (at := _confirmed_at(steps))]
    if not booked or job.starts_at is None or job.ends_at is None:
        return
    at = booked[0][2]
    if job.timing_kind is TimingKind.FLEXIBLE:
        for claim, told, _ in booked:
            _book_weeks(session, job, claim, told, at)
    else:
        seats = [Seat(claim.person_id, claim.id) for claim, _, _ in booked]
        when = (job.starts_at, job.ends_at)
        book_session(session, at, job.id, seats, when, job.hours_per_person, _place(job))
    gone = [
        claim for claim, _, _ in booked if claim.state in (ClaimState.ABSENT, ClaimState.CLOSED)
    ]
    for claim in gone:
        release(session, claim.updated_at, [claim.id])


def _confirmed_at(steps: list[StoryStep]) -> datetime | None:
    return next((step.at for step in steps if step.action is ClaimAction.CONFIRM), None)


def _place(job: Job) -> Point | None:
    if job.latitude is None or job.longitude is None:
        return None
    return Point(job.latitude, job.longitude)


def _book_weeks(session: Session, job: Job, claim: Claim, told: ToldClaim, at: datetime) -> None:
    """The hours of a flexible job, week by week as they are told, or all in its first week."""
    booking = Booking(person_id=claim.person_id, job_id=job.id, claim_id=claim.id, booked_at=at)
    session.add(booking)
    session.flush()
    session.add_all(
        BookedHours(booking_id=booking.id, week=week, hours=hours)
        for week, hours in _weeks(job, told).items()
    )
    session.flush()


def _weeks(job: Job, told: ToldClaim) -> dict[date, Decimal]:
    if job.from_on is None or job.until_on is None:
        raise ValueError("a flexible job has its two days")
    weeks = weeks_between(job.from_on, job.until_on)
    hours = told.week_hours or [job.hours_per_person]
    return {week: Decimal(given) for week, given in zip(weeks, hours, strict=False) if given > 0}
