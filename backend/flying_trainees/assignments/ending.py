"""Stop a search, put a plan aside."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.keeping import let_regions_go
from flying_trainees.assignments.lifecycle import RunAction, target
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.queries import find_run
from flying_trainees.audit.recording import record as audit


def cancel_run(
    session: Session, actor: Actor, now: datetime, network_id: UUID, run_id: UUID
) -> AssignmentRun:
    """Stop a run; its worker notices within a second or two.

    Raises NotFound, NotAllowed, TransitionNotAllowed.
    """
    run = _step(session, actor, now, network_id, run_id, RunAction.CANCEL)
    run.finished_at = now
    let_regions_go(session, run.id)
    return run


def discard_run(
    session: Session, actor: Actor, now: datetime, network_id: UUID, run_id: UUID
) -> AssignmentRun:
    """Put a plan aside, nothing sent. Raises NotFound, NotAllowed, TransitionNotAllowed."""
    return _step(session, actor, now, network_id, run_id, RunAction.DISCARD)


def _step(
    session: Session,
    actor: Actor,
    now: datetime,
    network_id: UUID,
    run_id: UUID,
    action: RunAction,
) -> AssignmentRun:
    run = find_run(session, actor, network_id, run_id, lock=True)
    before, run.state = run.state, target(action, run.state)
    run.version += 1
    session.add(run)
    write_step(session, now, run.id, action.value, (before, run.state), actor.person_id)
    audit(session, now, actor.person_id, f"assignment-run-{run.state.value}",
          ("assignment-run", run.id))  # fmt: skip
    session.flush()
    return run
