"""A freed seat goes to the first on the waiting list who still fits and still can."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.free_time import Option, who_is_taken
from flying_trainees.groups import rows
from flying_trainees.groups.inviting import offer
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.groups.policy import FORMING
from flying_trainees.groups.seats import choose
from flying_trainees.jobs.models import Job, JobState, SeatRole
from flying_trainees.jobs.queries import reached_members


def fill(session: Session, now: datetime, job: Job) -> list[Claim]:
    """Offer every free seat to who waits, in order of waiting; the job's row is locked.

    Who doesn't fit a free seat, is no longer in the audience, or is busy at every time that
    suited him, is passed by and keeps his place on the list. Returns the claims offered a seat.
    """
    begins = job.starts_at or job.last_at
    if job.state not in FORMING or (begins is not None and begins <= now):
        return []
    waiting = rows.claims_of(session, job.id, {ClaimState.WAITLISTED})
    free = rows.open_seats(session, job) if waiting else {}
    if not free:
        return []
    persons = [claim.person_id for claim in waiting]
    able = _able(session, job, waiting)
    able &= set(reached_members(session, job, persons))
    fits = rows.fitness(session, job.id, persons)
    offered = []
    for claim in waiting:
        asked = SeatRole(claim.seat) if claim.seat else None
        seat = choose(free, fits[claim.person_id], asked)
        if seat is None or claim.person_id not in able:
            continue
        free[seat] -= 1
        origin = ClaimOrigin.WAITING_LIST
        offered.append(offer(session, now, None, job, claim, claim.person_id, seat.value, origin))
    return offered


def times_of(session: Session, job: Job) -> list[Option]:
    """The times at which a job can still happen: the chosen one, else all its options.

    A flexible job has none: people find the hours themselves.
    """
    if job.from_on is not None:
        return []
    if job.state is JobState.STAFFED and job.starts_at and job.ends_at:
        return [(job.chosen_option_id or job.id, job.starts_at, job.ends_at)]
    return [(o.id, o.starts_at, o.ends_at) for o in rows.options_of(session, job.id)]


def _able(session: Session, job: Job, waiting: list[Claim]) -> set[UUID]:
    """Who is neither busy nor booked at one of the times that suit him, at least."""
    times = times_of(session, job)
    if not times:
        return {claim.person_id for claim in waiting}
    taken = who_is_taken(session, [claim.person_id for claim in waiting], times)
    suits = rows.options_by_claim(session, [claim.id for claim in waiting])
    chosen = job.state is JobState.STAFFED
    return {
        claim.person_id
        for claim in waiting
        if any(
            claim.person_id not in taken[time[0]]
            for time in times
            if chosen or claim.id not in suits or time[0] in suits[claim.id]
        )
    }
