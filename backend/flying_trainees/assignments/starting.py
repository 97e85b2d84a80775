"""Ask for a run: the order is stored and a worker does it."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.choices import Choices, given_choices, next_choices
from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.keeping import queue_run
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.queries import find_run, require_network
from flying_trainees.assignments.schemas import AssignmentRunIn
from flying_trainees.assignments.scope import open_jobs
from flying_trainees.audit.recording import record as audit


def start_run(
    session: Session, actor: Actor, now: datetime, network_id: UUID, given: AssignmentRunIn
) -> AssignmentRun:
    """Store a run and queue it.

    Raises NotFound, NotAllowed, InvalidInput for choices that contradict themselves; the
    database answers RunActive when one of the network is under way.
    """
    require_network(session, actor, network_id)
    inherited, earlier = Choices(), None
    if given.from_run_id is not None:
        earlier = find_run(session, actor, network_id, given.from_run_id)
        inherited = next_choices(earlier)
    jobs = {str(job.id) for job in open_jobs(session, network_id, actor.person_id)}
    found = given_choices(given, inherited, jobs)
    run = AssignmentRun(
        network_id=network_id,
        asked_by_id=actor.person_id,
        seed=given.seed,
        seconds=given.seconds,
        pinned=found.pinned,
        forbidden=found.forbidden,
        left_out_jobs=found.left_out_jobs,
        left_out_people=found.left_out_people,
        from_run_id=earlier.id if earlier else None,
        created_at=now,
    )
    session.add(run)
    session.flush()
    audit(
        session, now, actor.person_id, "assignment-run-started", ("assignment-run", run.id),
        details={"network_id": str(network_id)},
    )  # fmt: skip
    write_step(session, now, run.id, "ask", (None, run.state), actor.person_id)
    queue_run(session, run.id)
    return run
