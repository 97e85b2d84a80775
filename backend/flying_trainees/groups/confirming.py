"""Confirms a job's group: one time, everybody booked, or nothing at all."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.booking import booked_elsewhere, double_booked
from flying_trainees.groups import rows
from flying_trainees.groups.errors import TooFewSeatsHeld
from flying_trainees.groups.joining import book
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.stepping import step
from flying_trainees.jobs.lifecycle import JobAction, target_state
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.publishing import change_state
from flying_trainees.jobs.timing import choose_time


def confirm(
    session: Session,
    now: datetime,
    actor: Actor,
    job: Job,
    option_id: UUID | None,
    why: str = "",
) -> None:
    """Open → staffed: the time chosen, bookings made, claims confirmed, open offers lapsed.

    The job is locked, and the actor may. Raises TransitionNotAllowed, TooFewSeatsHeld,
    InvalidInput (optionId), DoubleBooked naming everybody who can't make it or is booked elsewhere.
    """
    target_state(JobAction.CONFIRM, job.state)
    choose_time(job, rows.options_of(session, job.id), option_id)
    claims = rows.claims_of(session, job.id, {ClaimState.CLAIMED})
    if len(claims) < job.group_min:
        raise TooFewSeatsHeld(held=len(claims), needed=job.group_min)
    _check_everybody_can(session, job, claims)
    for offered in rows.claims_of(session, job.id, {ClaimState.OFFERED}):
        step(session, now, None, ClaimAction.LAPSE, offered)
    book(session, now, job, claims)
    change_state(session, job, JobAction.CONFIRM, actor, now, why)
    for claim in claims:
        step(session, now, actor.person_id, ClaimAction.CONFIRM, claim)


def _check_everybody_can(session: Session, job: Job, claims: list[Claim]) -> None:
    """Refuse before booking, so that the answer names everybody at once."""
    suits = rows.options_by_claim(session, [claim.id for claim in claims])
    cannot = {
        claim.person_id
        for claim in claims
        if claim.id in suits and job.chosen_option_id not in suits[claim.id]
    }
    if job.from_on is None and job.starts_at and job.ends_at:
        persons = [claim.person_id for claim in claims]
        cannot |= booked_elsewhere(session, persons, (job.starts_at, job.ends_at))
    if cannot:
        raise double_booked(rows.names_of(session, cannot))
