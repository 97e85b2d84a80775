"""Answers: accepting and declining an offer, picking and passing over who applied."""

from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.groups import rows
from flying_trainees.groups.deadlines import answer_by
from flying_trainees.groups.errors import JobFull, OfferLapsed, SeatTaken
from flying_trainees.groups.joining import join_if_staffed
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.reopening import after_a_seat_was_lost
from flying_trainees.groups.seats import choose
from flying_trainees.groups.stepping import step
from flying_trainees.groups.together import seat_everybody, tell_the_others
from flying_trainees.jobs.models import Job, SeatRole


def accept(session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str) -> None:
    """Offered → claimed; in a staffed group confirmed and booked at once. The job is locked.

    Raises OfferLapsed, DoubleBooked, TransitionNotAllowed.
    """
    if claim.expires_at is not None and claim.expires_at <= now:
        raise OfferLapsed
    step(session, now, actor.person_id, ClaimAction.ACCEPT, claim, why)
    join_if_staffed(session, now, actor.person_id, job, claim)


def decline(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """Offered → declined: the seat goes to the next, colleagues who came along are asked."""
    step(session, now, actor.person_id, ClaimAction.DECLINE, claim, why)
    tell_the_others(session, now, claim, actor.person_id)
    after_a_seat_was_lost(session, now, job)


def pick(session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str) -> None:
    """Applied → claimed. Who applied together is offered a seat along with him, or nobody gets one.

    Raises JobFull, SeatTaken, DoubleBooked.
    """
    companions = _companions(session, claim)
    everybody = [claim, *companions]
    persons = [member.person_id for member in everybody]
    fits = rows.fitness(session, job.id, persons)
    free = rows.open_seats(session, job)
    asked = {m.person_id: SeatRole(m.seat) for m in everybody if m.seat}
    if len(everybody) == 1 and free and not choose(free, fits[persons[0]], asked.get(persons[0])):
        raise SeatTaken
    if not free:
        raise JobFull(free=0, asked=len(persons))
    seats = seat_everybody(free, persons, fits, asked)
    claim.seat = seats[claim.person_id]
    step(session, now, actor.person_id, ClaimAction.PICK, claim, why)
    for companion in companions:
        companion.seat = seats[companion.person_id]
        companion.expires_at = answer_by(now, job.starts_at or job.first_at)
        step(session, now, actor.person_id, ClaimAction.OFFER, companion)
    join_if_staffed(session, now, actor.person_id, job, claim)


def pass_over(
    session: Session, now: datetime, actor: Actor, _job: Job, claim: Claim, why: str
) -> None:
    """Applied → declined, with the reason that the person reads."""
    step(session, now, actor.person_id, ClaimAction.PASS_OVER, claim, why)
    tell_the_others(session, now, claim, actor.person_id)


def _companions(session: Session, claim: Claim) -> list[Claim]:
    if claim.together_id is None:
        return []
    return list(
        session.exec(
            select(Claim)
            .where(
                Claim.together_id == claim.together_id,
                Claim.id != claim.id,
                Claim.state == ClaimState.APPLIED,
            )
            .order_by(col(Claim.id))
        )
    )
