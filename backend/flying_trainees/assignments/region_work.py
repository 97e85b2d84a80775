"""A worker's part in a large run: one region after the other, as long as there are any.

One at a time in a process (the worker takes one call of the queue at a time), as the engine takes
the cores that it gets; other workers take the others. Nothing but the database joins them.
"""

import logging
import os
import socket
from threading import Event
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.assignments.keeping import Clock
from flying_trainees.assignments.models import AssignmentRun, Failure, Json
from flying_trainees.assignments.queries import WITHOUT_INPUT
from flying_trainees.assignments.region_keeping import (
    beat_region,
    fail_run,
    finish_region,
    give_back_region,
    take_up_region,
)
from flying_trainees.assignments.region_models import AssignmentRegion
from flying_trainees.assignments.searching import search
from flying_trainees.assignments.watching import Watch

logger = logging.getLogger(__name__)


def work_on_regions(engine: Engine, clock: Clock, run_id: UUID, stopping: Event) -> None:
    """Solve regions of the run until none is left."""
    while not stopping.is_set() and _one(engine, clock, run_id, stopping):
        continue


def this_worker() -> str:
    """The host and the process, for whoever looks after the workers."""
    return f"{socket.gethostname()}:{os.getpid()}"[:200]


def _one(engine: Engine, clock: Clock, run_id: UUID, stopping: Event) -> bool:
    """Solve one region; False when there is none for us."""
    with Session(engine, expire_on_commit=False) as session:
        region = take_up_region(session, clock(), run_id, this_worker())
        run = session.get(AssignmentRun, run_id, options=[WITHOUT_INPUT]) if region else None
        session.commit()
    if region is None or run is None:
        return False

    def beat(progress: Json | None) -> bool:
        with Session(engine) as session:
            ours = beat_region(session, clock(), region, progress)
            session.commit()
        return ours

    with Watch(beat, stopping) as watch:
        answer = _solve(run, region, watch)
        with Session(engine) as session:
            kept = _keep(session, clock, region, answer, watch)
            session.commit()
    # Not what the watch says by now: a finished region is nobody's any more.
    return kept


def _solve(run: AssignmentRun, region: AssignmentRegion, watch: Watch) -> Json:
    """What the engine said last.

    Who is pinned to a job of another region comes in when the regions are joined. So does a pin
    that is impossible with the people of this region alone.
    """
    instance = region.instance or {"people": [], "jobs": [], "candidates": []}
    if not instance["candidates"]:
        return {"plan": {"jobs": [], "objective": 0, "bound": 0, "seconds": 0.0}}
    people, jobs = ({row["id"] for row in instance[kind]} for kind in ("people", "jobs"))
    pins = [(pin["personId"], pin["jobId"]) for pin in run.pinned]
    order: Json = {
        "instance": instance,
        "seconds": region.seconds,
        "seed": run.seed + region.number,
        "pinned": [pin for pin in pins if pin[0] in people and pin[1] in jobs],
        "start": region.start,
        "keep": [row["id"] for row in region.start["jobs"]] if region.start else [],
    }
    answer = _searched(order, watch)
    if "impossible" in answer and order["pinned"]:
        answer = _searched({**order, "pinned": []}, watch)
    return answer


def _searched(order: Json, watch: Watch) -> Json:
    last: Json = {}

    def told(line: Json) -> None:
        nonlocal last
        last = line
        watch.progress = line.get("progress", watch.progress)

    search(order, watch.stops, told)
    return last


def _keep(
    session: Session, clock: Clock, region: AssignmentRegion, answer: Json, watch: Watch
) -> bool:
    """Write down what was found; False when the region was no longer ours, or the run failed."""
    if watch.over.is_set():
        if watch.stopping.is_set():
            give_back_region(session, region)
        return False
    if "plan" not in answer:
        impossible = "impossible" in answer
        why = Failure.CHOICES_IMPOSSIBLE if impossible else Failure.ENGINE_FAILED
        fail_run(session, clock(), region.run_id, why)
        return False
    found = answer["plan"]
    instance = region.instance or {"jobs": []}
    options = {row["id"]: row["options"] for row in instance["jobs"]}
    rows = [
        {"id": row["id"], "option": options[row["id"]][row["option"]], "members": row["members"]}
        for row in found["jobs"]
    ]
    progress: Json = {
        "objective": found["objective"],
        "bound": found["bound"],
        "staffed": len(rows),
        "seconds": round(found["seconds"], 1),
    }
    kept = finish_region(session, clock(), region, {"jobs": rows}, progress)
    logger.info("region %d of run %s: %d jobs", region.number, region.run_id, len(rows))
    return kept
