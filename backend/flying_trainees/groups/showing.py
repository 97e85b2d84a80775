"""Claims and seats as the API shows them, for many jobs at once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.groups import policy, rows
from flying_trainees.groups.lifecycle import LIVE_STATES, SEATED_STATES
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.schemas import ClaimOut, SeatTakenOut
from flying_trainees.jobs.models import Job, SeatRole
from flying_trainees.jobs.schemas import JobCard, NamedOut


def claims_out(
    session: Session, actor: Actor, jobs: Mapping[UUID, Job], claims: Collection[Claim]
) -> list[ClaimOut]:
    """Claims with names, options and what the actor can do with each; two queries.

    One more when some of them wait: their places on the waiting list.
    """
    names = rows.names_of(session, {claim.person_id for claim in claims}) if claims else {}
    suits = rows.options_by_claim(session, [claim.id for claim in claims]) if claims else {}
    places = _places(session, actor, jobs, claims)
    return [
        ClaimOut(
            id=claim.id,
            job_id=claim.job_id,
            person=NamedOut(id=claim.person_id, name=names[claim.person_id]),
            state=claim.state,
            seat=SeatRole(claim.seat) if claim.seat else None,
            origin=claim.origin,
            together_id=claim.together_id,
            option_ids=sorted(suits.get(claim.id, ())),
            why=_why(actor, jobs[claim.job_id], claim),
            waiting_place=places.get(claim.id),
            expires_at=claim.expires_at,
            created_at=claim.created_at,
            updated_at=claim.updated_at,
            allowed_actions=policy.allowed_actions(actor, jobs[claim.job_id], claim),
        )
        for claim in claims
    ]


def _places(
    session: Session, actor: Actor, jobs: Mapping[UUID, Job], claims: Collection[Claim]
) -> dict[UUID, int]:
    """A place on the waiting list is between the person and who is in charge."""
    waiting = [
        claim.id
        for claim in claims
        if claim.state is ClaimState.WAITLISTED and _concerned(actor, jobs[claim.job_id], claim)
    ]
    return rows.waiting_places(session, waiting) if waiting else {}


def _concerned(actor: Actor, job: Job, claim: Claim) -> bool:
    return claim.person_id == actor.person_id or policy.sees_waiting(actor, job)


def _why(actor: Actor, job: Job, claim: Claim) -> str:
    """A reason is between the person and who is in charge."""
    return claim.why if _concerned(actor, job, claim) else ""


def seats_taken(session: Session, job_ids: Iterable[UUID]) -> dict[UUID, Counter[str]]:
    """Seats in use by role, for each job; one query."""
    found: dict[UUID, Counter[str]] = defaultdict(Counter)
    counted = session.exec(
        select(Claim.job_id, Claim.seat, func.count())
        .where(col(Claim.job_id).in_(list(job_ids)), col(Claim.state).in_(SEATED_STATES))
        .group_by(col(Claim.job_id), col(Claim.seat))
    )
    for job_id, seat, number in counted:
        found[job_id][seat or ""] = number
    return found


def live_states(session: Session, job_ids: Iterable[UUID]) -> dict[UUID, Counter[ClaimState]]:
    """How many live claims each job has in each state; one query."""
    found: dict[UUID, Counter[ClaimState]] = defaultdict(Counter)
    counted = session.exec(
        select(Claim.job_id, Claim.state, func.count())
        .where(col(Claim.job_id).in_(list(job_ids)), col(Claim.state).in_(LIVE_STATES))
        .group_by(col(Claim.job_id), col(Claim.state))
    )
    for job_id, state, number in counted:
        found[job_id][ClaimState(state)] = number
    return found


def seats_out(card: JobCard, taken: Counter[str]) -> list[SeatTakenOut]:
    """A card's seats with how many are in use."""
    return [
        SeatTakenOut(role=seat.role, count=seat.count, taken=taken[seat.role.value])
        for seat in card.seats
    ]


def my_live_claims(session: Session, actor: Actor, job_ids: Iterable[UUID]) -> dict[UUID, Claim]:
    """The actor's live claim on each job; one query."""
    mine = session.exec(
        select(Claim).where(
            Claim.person_id == actor.person_id,
            col(Claim.job_id).in_(list(job_ids)),
            col(Claim.state).in_(LIVE_STATES),
        )
    )
    return {claim.job_id: claim for claim in mine}
