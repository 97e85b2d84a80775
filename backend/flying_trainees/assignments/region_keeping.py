"""The regions of a large run: written at once, taken up by any worker, done again if one dies.

Whoever changes regions and their run locks the run first, as everybody who stops a run does.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import text
from sqlmodel import Session, col, func, select, update

from flying_trainees.assignments.history import write_step
from flying_trainees.assignments.keeping import (
    MOST_ATTEMPTS,
    SILENT_AFTER,
    let_regions_go,
    queue_run,
)
from flying_trainees.assignments.models import AssignmentRun, Failure, Json, RunState
from flying_trainees.assignments.parts import Part
from flying_trainees.assignments.queries import WITHOUT_INPUT
from flying_trainees.assignments.region_models import AssignmentRegion, RegionState
from flying_trainees.outbox.recording import defer

WORK = "assignments.regions"
QUEUE = "regions"
"""Of its own: a worker takes one call at a time, and leaves the others to workers that are free."""
WAKE_UPS = 8
"""So many workers at most are called at once; those who come later find the rest."""

SUMS = text("""
    UPDATE assignment_runs SET beat_at = :now, progress = sums.progress
    FROM (
        SELECT jsonb_build_object(
            'objective', coalesce(sum((progress ->> 'objective')::bigint), 0),
            'bound', NULL,
            'staffed', coalesce(sum((progress ->> 'staffed')::bigint), 0),
            'seconds', coalesce(max((progress ->> 'seconds')::float), 0),
            'curve', '[]'::jsonb
        ) AS progress
        FROM assignment_regions WHERE run_id = :run_id
    ) AS sums
    WHERE id = :run_id
""")
"""Nobody is in two regions, so what they are worth adds up. Their bounds don't: they know nothing
of people of other regions."""


def store_regions(session: Session, run_id: UUID, parts: Iterable[Part]) -> None:
    """Write the regions of a run and call the workers; the caller holds the run."""
    regions = [
        AssignmentRegion(
            run_id=run_id,
            number=number,
            seconds=part.seconds,
            instance=part.instance,
            start=part.start,
        )
        for number, part in enumerate(parts)
    ]
    session.add_all(regions)
    session.flush()
    for _ in regions[:WAKE_UPS]:
        defer(session, WORK, queue=QUEUE, run_id=str(run_id))


def regions_of(session: Session, run_id: UUID) -> list[AssignmentRegion]:
    """A run's regions in their order; none for a run that is solved as a whole."""
    found = select(AssignmentRegion).where(AssignmentRegion.run_id == run_id)
    return list(session.exec(found.order_by(col(AssignmentRegion.number))))


def take_up_region(
    session: Session, now: datetime, run_id: UUID, worker: str
) -> AssignmentRegion | None:
    """The next region that nobody has; None when there is none, or the run was stopped."""
    going = select(AssignmentRun.id).where(
        AssignmentRun.id == run_id, AssignmentRun.state == RunState.RUNNING
    )
    region = session.exec(
        select(AssignmentRegion)
        .where(
            col(AssignmentRegion.run_id).in_(going), AssignmentRegion.state == RegionState.QUEUED
        )
        .order_by(col(AssignmentRegion.number))
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if region is not None:
        region.state, region.worker, region.beat_at = RegionState.RUNNING, worker, now
        region.attempt += 1
        session.add(region)
        session.flush()
    return region


def beat_region(
    session: Session, now: datetime, region: AssignmentRegion, progress: Json | None
) -> bool:
    """A sign of life; False when the region is no longer ours, or the run was stopped."""
    if _running(session, region.run_id) is None:
        return False
    values: Json = {"beat_at": now} | ({"progress": progress} if progress else {})
    ours = _write(session, region, values)
    if ours:
        _add_up(session, now, region.run_id)
    return ours


def finish_region(
    session: Session, now: datetime, region: AssignmentRegion, solution: Json, progress: Json
) -> bool:
    """Store what was found; the last one in queues the round over the borders."""
    run = _running(session, region.run_id)
    done: Json = {
        "state": RegionState.FINISHED, "solution": solution, "progress": progress,
        "instance": None, "start": None, "beat_at": now, "finished_at": now,
    }  # fmt: skip
    if run is None or not _write(session, region, done):
        return False
    _add_up(session, now, run.id)
    left = select(func.count()).where(
        AssignmentRegion.run_id == run.id, AssignmentRegion.state != RegionState.FINISHED
    )
    if not session.exec(left).one():
        run.state, run.version = RunState.QUEUED, run.version + 1
        session.add(run)
        write_step(session, now, run.id, "regions-done", (RunState.RUNNING, RunState.QUEUED))
        queue_run(session, run.id)
    session.flush()
    return True


def give_back_region(session: Session, region: AssignmentRegion) -> None:
    """Leave it to another worker, as this one has to stop."""
    if _write(session, region, {"state": RegionState.QUEUED, "attempt": region.attempt - 1}):
        defer(session, WORK, queue=QUEUE, run_id=str(region.run_id))


def fail_run(session: Session, now: datetime, run_id: UUID, why: Failure) -> None:
    """Give the whole run up."""
    run = _running(session, run_id)
    if run is not None:
        run.state, run.why, run.finished_at = RunState.FAILED, why, now
        run.version += 1
        session.add(run)
        write_step(session, now, run.id, "fail", (RunState.RUNNING, RunState.FAILED))
        let_regions_go(session, run.id)


def resume_silent_regions(session: Session, now: datetime) -> int:
    """Regions whose worker has gone silent wait again; whoever can is called. How many there are.

    A region that silences its workers again and again is the end of its run.
    """
    silent = _silent(session, now)
    for region in silent:
        region.state = RegionState.QUEUED
        session.add(region)
        if region.attempt >= MOST_ATTEMPTS:
            fail_run(session, now, region.run_id, Failure.WORKER_LOST)
    session.flush()
    for run_id in _waiting(session):
        _call(session, run_id)
    return len(silent)


def _silent(session: Session, now: datetime) -> Sequence[AssignmentRegion]:
    """Regions without signs of life, locked after their runs; what somebody else holds waits."""
    quiet = (
        col(AssignmentRegion.state) == RegionState.RUNNING,
        col(AssignmentRegion.beat_at) < now - SILENT_AFTER,
    )
    runs = session.exec(
        select(AssignmentRun.id)
        .where(col(AssignmentRun.id).in_(select(AssignmentRegion.run_id).where(*quiet)))
        .with_for_update(skip_locked=True, key_share=True)
    ).all()
    return session.exec(
        select(AssignmentRegion)
        .where(col(AssignmentRegion.run_id).in_(runs), *quiet)
        .with_for_update(skip_locked=True)
    ).all()


def _waiting(session: Session) -> list[UUID]:
    """Runs with a region that nobody has."""
    return list(
        session.exec(
            select(AssignmentRun.id)
            .join(AssignmentRegion, col(AssignmentRegion.run_id) == col(AssignmentRun.id))
            .where(
                AssignmentRun.state == RunState.RUNNING,
                AssignmentRegion.state == RegionState.QUEUED,
            )
            .distinct()
        )
    )


def _call(session: Session, run_id: UUID) -> None:
    """One more worker, unless one is called already."""
    once = f"regions:{run_id}"
    try:
        with session.begin_nested():
            defer(session, WORK, queue=QUEUE, once=once, run_id=str(run_id))
    except AlreadyEnqueued:
        return


def _running(session: Session, run_id: UUID) -> AssignmentRun | None:
    """The run, locked, while it runs."""
    return session.exec(
        select(AssignmentRun)
        .where(AssignmentRun.id == run_id, AssignmentRun.state == RunState.RUNNING)
        .options(WITHOUT_INPUT)
        .with_for_update(key_share=True)
    ).first()


def _add_up(session: Session, now: datetime, run_id: UUID) -> None:
    session.execute(SUMS, {"now": now, "run_id": run_id})


def _write(session: Session, region: AssignmentRegion, values: Json) -> bool:
    written = session.execute(
        update(AssignmentRegion)
        .where(
            col(AssignmentRegion.id) == region.id,
            col(AssignmentRegion.state) == RegionState.RUNNING,
            col(AssignmentRegion.attempt) == region.attempt,
        )
        .values(**values)
        .returning(col(AssignmentRegion.id))
        .execution_options(synchronize_session=False)
    )
    return written.first() is not None
