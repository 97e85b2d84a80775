"""Steps asked over the API: which use case takes which."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.ending import cancel_run, discard_run
from flying_trainees.assignments.lifecycle import RunAction
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.recalling import recall_run
from flying_trainees.assignments.schemas import RunTransitionIn
from flying_trainees.assignments.sending import send_run

STEPS = {
    RunAction.SEND: send_run,
    RunAction.DISCARD: discard_run,
    RunAction.CANCEL: cancel_run,
}


def step_run(
    session: Session,
    actor: Actor,
    now: datetime,
    network_id: UUID,
    run_id: UUID,
    given: RunTransitionIn,
) -> AssignmentRun:
    """Take a step of a run; raises what the step's use case raises."""
    if given.action is RunAction.RECALL:
        return recall_run(session, actor, now, network_id, run_id, given.why)
    return STEPS[given.action](session, actor, now, network_id, run_id)
