"""What a reader could do about a job: claim it, and for which seats. The rules of `claiming`."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.groups import rows
from flying_trainees.groups.errors import AlreadyClaimed, ClaimsClosed, NotForYou
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.groups.policy import FORMING
from flying_trainees.groups.schemas import ClaimChoicesOut
from flying_trainees.groups.seats import choose, free_seats, may_take
from flying_trainees.jobs.models import ClaimMode, Job
from flying_trainees.jobs.queries import reached_members


def claim_choices(
    session: Session, actor: Actor, now: datetime, job: Job, live: list[Claim]
) -> ClaimChoicesOut:
    """Whether the actor can claim, and if not the code of the error that he would get.

    `live` are the job's live claims. In chosen mode one applies, for any seat that one may take.
    """
    reason = _obstacle(session, actor, now, job, live)
    if reason:
        return ClaimChoicesOut(
            can_claim=False, reason=reason, seats=[], waiting_list=False, colleagues_at_most=0
        )
    every = rows.all_seats(session, job)
    chosen = job.claim_mode is ClaimMode.CHOSEN
    taken = [claim.seat for claim in live if claim.state in SEATED_STATES]
    free = every if chosen else free_seats(every, taken)
    person = rows.fitness(session, job.id, [actor.person_id])[actor.person_id]
    return ClaimChoicesOut(
        can_claim=True,
        reason=None,
        seats=[role for role in free if may_take(role, person)],
        waiting_list=not chosen and choose(free, person) is None,
        colleagues_at_most=max(0, sum(free.values()) - 1),
    )


def closed(job: Job, now: datetime) -> bool:
    """Whether the time to claim is over: after the deadline, or once the job begins."""
    begins = job.starts_at or job.last_at
    return bool((job.claim_deadline and now >= job.claim_deadline) or (begins and now >= begins))


def _obstacle(
    session: Session, actor: Actor, now: datetime, job: Job, live: list[Claim]
) -> str | None:
    if any(claim.person_id == actor.person_id for claim in live):
        return AlreadyClaimed.code
    if job.state not in FORMING or closed(job, now):
        return ClaimsClosed.code
    among = [actor.person_id]
    if not reached_members(session, job, among):
        return NotForYou.code
    return None
