"""Send a plan: every offer in one transaction, or none."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.checking import changes, lock_jobs
from flying_trainees.assignments.errors import PlanEmpty, PlanStale
from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.lifecycle import RunAction, target
from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.queries import find_run
from flying_trainees.audit.recording import record as audit
from flying_trainees.groups.inviting import invite
from flying_trainees.groups.models import ClaimOrigin
from flying_trainees.groups.schemas import OfferMemberIn, OffersIn
from flying_trainees.jobs.models import Job, SeatRole


def send_run(
    session: Session, actor: Actor, now: datetime, network_id: UUID, run_id: UUID
) -> AssignmentRun:
    """Offer every seat of the plan to the person planned for it.

    Raises NotFound, NotAllowed, TransitionNotAllowed (sent already, or no plan yet), PlanEmpty,
    PlanStale with every change since the plan was made, and what `invite` raises.
    """
    run = find_run(session, actor, network_id, run_id, lock=True)
    state = target(RunAction.SEND, run.state)
    plan = run.plan or {"jobs": []}
    if not plan["jobs"]:
        raise PlanEmpty
    jobs = lock_jobs(session, plan)
    changed = changes(session, now, plan, jobs)
    if changed:
        raise PlanStale(changed, count=len(changed))
    offers = sum(_offer(session, actor, now, jobs, row) for row in plan["jobs"])
    write_step(session, now, run.id, RunAction.SEND.value, (run.state, state), actor.person_id)
    run.state, run.sent_at, run.version = state, now, run.version + 1
    session.add(run)
    audit(
        session, now, actor.person_id, "assignment-run-sent", ("assignment-run", run.id),
        details={"network_id": str(network_id), "jobs": len(plan["jobs"]), "offers": offers},
    )  # fmt: skip
    session.flush()
    return run


def _offer(
    session: Session, actor: Actor, now: datetime, jobs: Mapping[UUID, Job], row: Json
) -> int:
    """The offers of one job; how many."""
    members = [
        OfferMemberIn(person_id=UUID(member["personId"]), seat=SeatRole(member["seat"]))
        for member in row["members"]
    ]
    option_id = UUID(row["optionId"]) if row["optionId"] else None
    given = OffersIn(members=members, option_id=option_id)
    job = jobs[UUID(row["jobId"])]
    return len(invite(session, actor, now, job.id, given, ClaimOrigin.ASSIGNMENT))
