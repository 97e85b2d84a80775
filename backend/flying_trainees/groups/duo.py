"""A duo claims as one: both have their claim at once, or neither has.

They agreed on that when they linked up, so that the second needn't accept; he is told, and may
leave. Whoever of the two leaves, the other is asked whether he goes on.
"""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.ids import new_id
from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.groups.seats import Fitness
from flying_trainees.groups.stepping import begin, new_claim
from flying_trainees.groups.together import seat_everybody
from flying_trainees.jobs.models import ClaimMode, Job, SeatRole

CLAIMED_FOR_BOTH = "duo-claimed"


def claim_as_duo(
    session: Session,
    now: datetime,
    job: Job,
    pair: tuple[UUID, UUID],
    fits: dict[UUID, Fitness],
    asked: SeatRole | None,
) -> list[Claim]:
    """Claims for whoever claims, the first of `pair`, and for his duo; `asked` is his seat.

    Direct: both hold a seat. Chosen: both have applied. Raises JobFull without a seat for both.
    """
    leader, partner = pair
    bond = new_id()
    wanted = {leader: asked} if asked else {}
    direct = job.claim_mode is ClaimMode.DIRECT
    seats: dict[UUID, str | None] = {leader: asked, partner: None}
    if direct:
        seats |= seat_everybody(rows.open_seats(session, job), [leader, partner], fits, wanted)
    made = []
    for person, origin, event in (
        (leader, ClaimOrigin.OWN, None),
        (partner, ClaimOrigin.TOGETHER, CLAIMED_FOR_BOTH),
    ):
        state = ClaimState.CLAIMED if direct else ClaimState.APPLIED
        claim = new_claim(now, job.id, person, state, seats[person], origin)
        claim.together_id = bond
        made.append(begin(session, now, leader, ClaimAction.CLAIM, claim, event))
    return made
