"""Ask for a run: the order is stored and a worker does it."""

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.keeping import queue_run
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.queries import require_network
from flying_trainees.assignments.schemas import AssignmentRunIn, ForbidIn, PinIn
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
    if given.pinned or given.forbidden:
        jobs = {job.id for job in open_jobs(session, network_id, actor.person_id)}
        wrong = [*_wrong(given, jobs)]
        if wrong:
            raise InvalidInput(fields=wrong)
    run = AssignmentRun(
        network_id=network_id,
        asked_by_id=actor.person_id,
        seed=given.seed,
        seconds=given.seconds,
        pinned=[pin.model_dump(mode="json", by_alias=True) for pin in given.pinned],
        forbidden=[pair.model_dump(mode="json", by_alias=True) for pair in given.forbidden],
        created_at=now,
    )
    session.add(run)
    session.flush()
    audit(
        session, now, actor.person_id, "assignment-run-started", ("assignment-run", run.id),
        details={"network_id": str(network_id)},
    )  # fmt: skip
    queue_run(session, run.id)
    return run


def _wrong(given: AssignmentRunIn, jobs: Collection[UUID]) -> Iterator[FieldError]:
    """Jobs that aren't in the run, people twice in one job, pinned and forbidden at once."""
    yield from _wrong_pairs("pinned", given.pinned, jobs)
    yield from _wrong_pairs("forbidden", given.forbidden, jobs)
    forbidden = {(pair.job_id, pair.person_id) for pair in given.forbidden}
    for number, pin in enumerate(given.pinned):
        if (pin.job_id, pin.person_id) in forbidden:
            yield FieldError(f"pinned.{number}.personId", "pinned-and-forbidden", {})


def _wrong_pairs(
    path: str, pairs: Collection[PinIn] | Collection[ForbidIn], jobs: Collection[UUID]
) -> Iterator[FieldError]:
    seen: set[tuple[UUID, UUID]] = set()
    for number, pair in enumerate(pairs):
        if pair.job_id not in jobs:
            yield FieldError(f"{path}.{number}.jobId", "job-not-in-run", {})
        if (pair.job_id, pair.person_id) in seen:
            yield FieldError(f"{path}.{number}.personId", "person-twice", {})
        seen.add((pair.job_id, pair.person_id))
