"""Take a sent plan back as far as that is possible: offers that nobody has answered yet."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.checking import lock_jobs
from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.lifecycle import RunAction, target
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.queries import find_run
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.groups.withdrawing import release


def recall_run(
    session: Session, actor: Actor, now: datetime, network_id: UUID, run_id: UUID, why: str
) -> AssignmentRun:
    """Release every offer of a sent plan that is still open; who said yes keeps his seat.

    The people read `why`. Raises NotFound, NotAllowed, TransitionNotAllowed, InvalidInput.
    """
    if not why:
        raise InvalidInput(fields=[FieldError("why", "why-needed", {})])
    run = find_run(session, actor, network_id, run_id, lock=True)
    state = target(RunAction.RECALL, run.state)
    plan = run.plan or {"jobs": []}
    jobs = lock_jobs(session, plan)
    pairs = {(row["jobId"], one["personId"]) for row in plan["jobs"] for one in row["members"]}
    open_offers = session.exec(
        select(Claim)
        .where(
            col(Claim.job_id).in_(list(jobs)),
            Claim.state == ClaimState.OFFERED,
            Claim.origin == ClaimOrigin.ASSIGNMENT,
        )
        .order_by(col(Claim.job_id), col(Claim.id))
        .execution_options(populate_existing=True)
    ).all()
    taken_back = 0
    for claim in open_offers:
        if (str(claim.job_id), str(claim.person_id)) in pairs:
            release(session, now, actor, jobs[claim.job_id], claim, why)
            taken_back += 1
    write_step(session, now, run.id, RunAction.RECALL.value, (run.state, state), actor.person_id)
    run.state, run.version = state, run.version + 1
    session.add(run)
    audit(
        session, now, actor.person_id, "assignment-run-recalled", ("assignment-run", run.id),
        details={"network_id": str(network_id), "offers": taken_back}, why=why,
    )  # fmt: skip
    session.flush()
    return run
