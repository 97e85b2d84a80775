"""Colleagues come together: all of them get a seat or none does, and each must say yes himself."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.ids import new_id
from flying_trainees.groups import rows
from flying_trainees.groups.deadlines import answer_by
from flying_trainees.groups.errors import JobFull
from flying_trainees.groups.lifecycle import SEATED_STATES, ClaimAction
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.groups.seats import Fitness, choose
from flying_trainees.groups.stepping import begin, new_claim, tell
from flying_trainees.jobs.models import ClaimMode, Job, SeatRole

ASKED = "together-asked"
BROKEN = "together-broken"


def claim_together(
    session: Session,
    now: datetime,
    job: Job,
    persons: list[UUID],
    fits: dict[UUID, Fitness],
    asked: SeatRole | None,
) -> list[Claim]:
    """Claims for the first of `persons`, who asks, and for his colleagues.

    Direct: he holds a seat, they are offered one until `expires_at`. Chosen: all have applied; when
    he is picked they are offered a seat. Raises JobFull when there aren't seats for everybody.
    """
    bond, leader = new_id(), persons[0]
    made = []
    seats = _seats_for(session, job, persons, fits, asked)
    for person in persons:
        own = person == leader
        origin = ClaimOrigin.OWN if own else ClaimOrigin.TOGETHER
        state, action = _beginning(job, own=own)
        claim = new_claim(now, job.id, person, state, seats[person], origin)
        claim.together_id = bond
        if state is ClaimState.OFFERED:
            claim.expires_at = answer_by(now, job.starts_at or job.first_at)
        event = None if own else ASKED
        made.append(begin(session, now, leader, action, claim, event))
    return made


def tell_the_others(session: Session, now: datetime, gone: Claim, actor_id: UUID | None) -> None:
    """One of them doesn't come: ask the others whether they go on without."""
    if gone.together_id is None:
        return
    others = session.exec(
        select(Claim).where(
            Claim.together_id == gone.together_id,
            Claim.id != gone.id,
            col(Claim.state).in_(SEATED_STATES | {ClaimState.APPLIED}),
        )
    )
    for other in others:
        tell(session, now, BROKEN, other, actor_id)


def seat_everybody(
    free: dict[SeatRole, int],
    persons: list[UUID],
    fits: dict[UUID, Fitness],
    asked: dict[UUID, SeatRole],
) -> dict[UUID, str]:
    """A free seat for each of the persons, or JobFull: nobody gets one then.

    Seats that were asked for are given first, then those with the fewest choices choose.
    """
    left = dict(free)
    given: dict[UUID, str] = {}
    for person in sorted(persons, key=lambda p: (p not in asked, fits[p].senior, str(p))):
        seat = choose(left, fits[person], asked.get(person))
        if seat is None:
            raise JobFull(free=sum(free.values()), asked=len(persons))
        left[seat] -= 1
        given[person] = seat.value
    return given


def _seats_for(
    session: Session,
    job: Job,
    persons: list[UUID],
    fits: dict[UUID, Fitness],
    asked: SeatRole | None,
) -> dict[UUID, str | None]:
    wanted = {persons[0]: asked} if asked else {}
    if job.claim_mode is ClaimMode.CHOSEN:
        return {person: wanted.get(person) for person in persons}
    return {**seat_everybody(rows.open_seats(session, job), persons, fits, wanted)}


def _beginning(job: Job, *, own: bool) -> tuple[ClaimState, ClaimAction]:
    if job.claim_mode is ClaimMode.CHOSEN:
        return ClaimState.APPLIED, ClaimAction.CLAIM
    if own:
        return ClaimState.CLAIMED, ClaimAction.CLAIM
    return ClaimState.OFFERED, ClaimAction.OFFER
