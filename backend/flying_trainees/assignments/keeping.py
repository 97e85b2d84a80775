"""A worker's hold on a run: take it up, give signs of life, write the end; one worker at a time.

A worker that writes names its attempt. When the run was cancelled, or taken up again by another
worker because this one was silent for too long, it finds no row and learns that it is too late.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select, update

from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.models import AssignmentRun, Failure, Json, RunState
from flying_trainees.assignments.queries import WITHOUT_INPUT
from flying_trainees.assignments.region_models import AssignmentRegion, RegionState
from flying_trainees.outbox.recording import defer

Clock = Callable[[], datetime]

RUN = "assignments.run"
ANSWER = "assignments.answer"
QUEUE = "assignments"
SILENT_AFTER = timedelta(seconds=20)
MOST_ATTEMPTS = 3


def queue_run(session: Session, run_id: UUID) -> None:
    """Queue the task in the caller's transaction."""
    defer(session, RUN, queue=QUEUE, run_id=str(run_id))


def queue_question(session: Session, question_id: UUID) -> None:
    """Queue the answering of a question in the caller's transaction."""
    defer(session, ANSWER, queue=QUEUE, question_id=str(question_id))


def take_up(session: Session, now: datetime, run_id: UUID) -> AssignmentRun | None:
    """Begin a queued run; None when it isn't queued (any more)."""
    run = session.exec(
        select(AssignmentRun)
        .where(AssignmentRun.id == run_id, AssignmentRun.state == RunState.QUEUED)
        .options(WITHOUT_INPUT)
        .with_for_update(skip_locked=True)
    ).first()
    if run is None:
        return None
    run.state, run.attempt, run.version = RunState.RUNNING, run.attempt + 1, run.version + 1
    run.started_at = run.beat_at = now
    run.progress = None
    session.add(run)
    write_step(session, now, run_id, "start", (RunState.QUEUED, RunState.RUNNING))
    session.flush()
    return run


def beat(
    session: Session, now: datetime, run_id: UUID, attempt: int, progress: Json | None
) -> bool:
    """A sign of life with the progress so far; False when the run is no longer ours."""
    values: Json = {"beat_at": now} | ({"progress": progress} if progress else {})
    return _write(session, run_id, attempt, values)


def keep_snapshot(session: Session, run_id: UUID, attempt: int, snapshot: Json) -> bool:
    """Store the input; False when the run is no longer ours."""
    return _write(session, run_id, attempt, {"snapshot": snapshot})


def finish(
    session: Session, now: datetime, run_id: UUID, attempt: int, plan: Json, progress: Json
) -> bool:
    """Store the plan; False when the run is no longer ours."""
    end = {"state": RunState.FINISHED, "plan": plan, "progress": progress, "finished_at": now}
    return _end(session, now, run_id, attempt, "finish", end)


def fail(session: Session, now: datetime, run_id: UUID, attempt: int, why: Failure) -> bool:
    """Give up; False when the run is no longer ours."""
    end: Json = {"state": RunState.FAILED, "why": why, "finished_at": now}
    return _end(session, now, run_id, attempt, "fail", end)


def give_back(session: Session, now: datetime, run_id: UUID, attempt: int) -> None:
    """Queue the run for another worker, as this one has to stop."""
    again: Json = {"state": RunState.QUEUED, "attempt": attempt - 1}
    if _end(session, now, run_id, attempt, "give-back", again):
        queue_run(session, run_id)


def _end(
    session: Session, now: datetime, run_id: UUID, attempt: int, action: str, values: Json
) -> bool:
    ours = _write(session, run_id, attempt, values)
    if ours:
        write_step(session, now, run_id, action, (RunState.RUNNING, values["state"]))
    if ours and values["state"] is not RunState.QUEUED:
        let_regions_go(session, run_id)
    return ours


def let_regions_go(session: Session, run_id: UUID) -> None:
    """What a run that is over no longer needs: who was where in its regions."""
    session.execute(
        update(AssignmentRegion)
        .where(col(AssignmentRegion.run_id) == run_id)
        .values(instance=None, start=None, solution=None)
        .execution_options(synchronize_session=False)
    )


def _write(session: Session, run_id: UUID, attempt: int, values: Json) -> bool:
    written = session.execute(
        update(AssignmentRun)
        .where(
            col(AssignmentRun.id) == run_id,
            col(AssignmentRun.state) == RunState.RUNNING,
            col(AssignmentRun.attempt) == attempt,
        )
        .values(**values)
        .returning(col(AssignmentRun.id))
        .execution_options(synchronize_session=False)
    )
    return written.first() is not None


def resume_silent_runs(session: Session, now: datetime) -> int:
    """Queue again the runs whose worker has gone silent, or give them up; how many there were.

    While a run's regions are searched, each of those has a worker of its own.
    """
    regions = select(AssignmentRegion.run_id)
    searched = regions.where(AssignmentRegion.state != RegionState.FINISHED)
    silent = session.exec(
        select(AssignmentRun)
        .where(
            AssignmentRun.state == RunState.RUNNING,
            col(AssignmentRun.beat_at) < now - SILENT_AFTER,
            col(AssignmentRun.id).not_in(searched),
        )
        .options(WITHOUT_INPUT)
        .with_for_update(skip_locked=True)
    ).all()
    divided = set(
        session.exec(regions.where(col(AssignmentRegion.run_id).in_([r.id for r in silent])))
    )
    for run in silent:
        run.version += 1
        if run.attempt >= MOST_ATTEMPTS + (run.id in divided):
            run.state, run.why, run.finished_at = RunState.FAILED, Failure.WORKER_LOST, now
            let_regions_go(session, run.id)
        else:
            run.state = RunState.QUEUED
            queue_run(session, run.id)
        write_step(session, now, run.id, "worker-lost", (RunState.RUNNING, run.state))
        session.add(run)
    session.flush()
    return len(silent)
