"""Ask for a run: the order is stored and a worker does it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.choices import Choices, given_choices, next_choices
from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.keeping import queue_run
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.order_schemas import AssignmentRunIn
from flying_trainees.assignments.queries import find_run, require_network
from flying_trainees.assignments.rules import Rules
from flying_trainees.assignments.scope import open_jobs
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput


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
    rules = _rules(given, Rules.of(earlier.rules if earlier else {}).within(jobs))
    found = given_choices(given, inherited, jobs)
    _check_jobs(rules, jobs)
    run = AssignmentRun(
        network_id=network_id,
        asked_by_id=actor.person_id,
        seed=given.seed,
        seconds=given.seconds,
        pinned=found.pinned,
        forbidden=found.forbidden,
        left_out_jobs=found.left_out_jobs,
        left_out_people=found.left_out_people,
        rules=rules.document(),
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


def _check_jobs(rules: Rules, jobs: Collection[str]) -> None:
    """Raises InvalidInput for chosen jobs that aren't open here."""
    unknown = [
        FieldError(f"onlyJobs.{number}", "job-not-in-run", {})
        for number, job in enumerate(rules.only_jobs or ())
        if job not in jobs
    ]
    if unknown:
        raise InvalidInput(fields=unknown)


def _rules(given: AssignmentRunIn, inherited: Rules) -> Rules:
    """What the order says, and for the rest what the run had that it goes on from.

    What is inherited gives way to what is given. Raises InvalidInput for a given period that ends
    before it begins.
    """
    said = {
        "first_day": given.first_day,
        "last_day": given.last_day,
        "only_jobs": None if given.only_jobs is None else tuple(map(str, given.only_jobs)),
        "keep_plan": given.keep_plan,
        "most_groups": given.most_groups,
        "most_hours": given.most_hours,
        "regions": given.regions,
    }
    said = {key: value for key, value in said.items() if key in given.model_fields_set}
    rules = replace(inherited, **said)
    if not rules.first_day or not rules.last_day or rules.first_day <= rules.last_day:
        return rules
    if "first_day" in said and "last_day" in said:
        raise InvalidInput(fields=[FieldError("lastDay", "ends-before-begin", {})])
    return replace(rules, **{"last_day" if "first_day" in said else "first_day": None})
