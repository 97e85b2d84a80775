"""Takes one step of a claim's life: the table, the transition row, the event. Nothing else does."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.errors import TransitionNotAllowed
from flying_trainees.core.ids import new_id
from flying_trainees.groups.events import ClaimEvent
from flying_trainees.groups.lifecycle import EVENTS, ClaimAction, targets
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState, ClaimTransition
from flying_trainees.outbox.recording import record


def begin(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    action: ClaimAction,
    claim: Claim,
    event: str | None = None,
) -> Claim:
    """Write down a new claim, whose state and seat are set already.

    Raises TransitionNotAllowed for a state that no claim begins in. `event` replaces the event
    of the step (a colleague is asked to come together: `together-asked`).
    """
    if claim.state not in targets(action, None):
        raise TransitionNotAllowed
    session.add(claim)
    session.flush()
    _note(session, now, actor_id, action, claim, None, "", event)
    return claim


def step(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    action: ClaimAction,
    claim: Claim,
    why: str = "",
) -> None:
    """Take a step with an existing claim; raises TransitionNotAllowed when the table has none.

    `actor_id` is None for what happens by itself.
    """
    source = claim.state
    reached = targets(action, source)
    if not reached:
        raise TransitionNotAllowed(action=action.value, state=source.value)
    claim.state = next(iter(reached))
    claim.updated_at = now
    claim.why = why
    if claim.state is not ClaimState.OFFERED:
        claim.expires_at = None
    session.add(claim)
    session.flush()
    _note(session, now, actor_id, action, claim, source, why, None)


def tell(
    session: Session, now: datetime, kind: str, claim: Claim, actor_id: UUID | None, why: str = ""
) -> None:
    """Record an event about a claim."""
    payload = ClaimEvent(
        job_id=claim.job_id,
        claim_id=claim.id,
        person_id=claim.person_id,
        actor_id=actor_id,
        why=why,
    )
    record(session, now, kind, payload)


def new_claim(
    now: datetime,
    job_id: UUID,
    person_id: UUID,
    state: ClaimState,
    seat: str | None,
    origin: ClaimOrigin,
) -> Claim:
    """A claim that isn't written down yet."""
    return Claim(
        id=new_id(),
        job_id=job_id,
        person_id=person_id,
        state=state,
        seat=seat,
        origin=origin,
        created_at=now,
        updated_at=now,
    )


def _note(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    action: ClaimAction,
    claim: Claim,
    source: ClaimState | None,
    why: str,
    event: str | None,
) -> None:
    session.add(
        ClaimTransition(
            claim_id=claim.id,
            action=action.value,
            from_state=source,
            to_state=claim.state,
            actor_id=actor_id,
            why=why,
            at=now,
        )
    )
    kind = event or EVENTS.get((action, claim.state))
    if kind:
        tell(session, now, kind, claim, actor_id, why)
