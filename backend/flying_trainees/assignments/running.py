"""The worker's task: take a run up, look at the world, let the engine search, keep the plan."""

import logging
import subprocess
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread
from typing import Self
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.assignments import keeping
from flying_trainees.assignments.models import AssignmentRun, Failure, Json, RunState
from flying_trainees.assignments.reviewing import SeatImpossible, review
from flying_trainees.assignments.searching import Curve, search
from flying_trainees.assignments.snapshot import Snapshot, take_snapshot
from flying_trainees.assignments.warm_start import start_of

logger = logging.getLogger(__name__)

BEAT_SECONDS = 1.0
EMPTY: Json = {"jobs": [], "objective": 0, "bound": 0, "seconds": 0.0}

Clock = Callable[[], datetime]


def run_assignment(engine: Engine, clock: Clock, run_id: UUID, stopping: Event) -> None:
    """Do one run. Does nothing for a run that isn't queued; gives it back when `stopping` is set.

    An error on the way leaves the run without signs of life, so that it is taken up again.
    """
    with Session(engine, expire_on_commit=False) as session:
        run = keeping.take_up(session, clock(), run_id)
        session.commit()
    if run is not None:
        with _Watch(engine, clock, run, stopping) as watch:
            _do(engine, clock, run, watch)


class _Watch:
    """Gives a sign of life every second in a thread of its own, and stops what must stop."""

    def __init__(self, engine: Engine, clock: Clock, run: AssignmentRun, stopping: Event) -> None:
        self.progress: Json | None = None
        self.curve = Curve()
        self.over = Event()
        """The run is no longer ours, or this worker has to stop."""
        self.stopping = stopping
        self._engine, self._clock, self._run = engine, clock, run
        self._done = Event()
        self._search: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._go_on, name="assignment-beat", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._done.set()
        self._thread.join()

    def stops(self, search: subprocess.Popen[str]) -> None:
        """From now on this is what has to stop."""
        self._search = search
        if self.over.is_set():
            search.kill()

    def follow(self, now: Json) -> None:
        """Take in how far the search is."""
        self.curve.add(now)
        self.progress = {**now, "curve": self.curve.points}

    def _go_on(self) -> None:
        while not self._done.wait(BEAT_SECONDS):
            if self.stopping.is_set() or not self._beat():
                self.over.set()
                if self._search is not None:
                    self._search.kill()
                return

    def _beat(self) -> bool:
        run = self._run
        with Session(self._engine) as session:
            ours = keeping.beat(session, self._clock(), run.id, run.attempt, self.progress)
            session.commit()
        return ours


def _do(engine: Engine, clock: Clock, run: AssignmentRun, watch: _Watch) -> None:
    consistent = engine.execution_options(isolation_level="REPEATABLE READ")
    with Session(consistent, expire_on_commit=False) as session:
        earlier = _earlier_plan(session, run)
        snapshot = take_snapshot(session, run, clock(), earlier)
    with Session(engine) as session:
        keeping.keep_snapshot(session, run.id, run.attempt, snapshot.instance)
        session.commit()
    answer = _search(run, snapshot, start_of(snapshot, earlier), watch)
    with Session(engine) as session:
        _keep(session, clock, run, snapshot, answer, watch)
        session.commit()


def _earlier_plan(session: Session, run: AssignmentRun) -> Json | None:
    """The plan of the run that this one goes on from, or the last one that stands there unsent."""
    if run.from_run_id is not None:
        before = session.get(AssignmentRun, run.from_run_id)
        return before.plan if before else None
    return session.exec(
        select(AssignmentRun.plan)
        .where(
            AssignmentRun.network_id == run.network_id,
            AssignmentRun.state == RunState.FINISHED,
        )
        .order_by(col(AssignmentRun.created_at).desc())
        .limit(1)
    ).first()


def _search(run: AssignmentRun, snapshot: Snapshot, start: Json | None, watch: _Watch) -> Json:
    """The engine's last line: `plan`, `impossible`, or nothing when it was stopped or broke."""
    staffing = {row["id"] for row in snapshot.instance["jobs"]}
    pins = [(pin["personId"], pin["jobId"]) for pin in run.pinned]
    if any(job not in staffing for _, job in pins):
        return {"impossible": "pinned to a job that can't be staffed"}
    if not snapshot.instance["candidates"]:
        return {"plan": EMPTY}
    order = {
        "instance": snapshot.instance,
        "seconds": run.seconds,
        "seed": run.seed,
        "pinned": pins,
        "start": start,
    }
    last = search(order, watch.stops, watch.follow)
    return {} if watch.over.is_set() else last


def _keep(
    session: Session,
    clock: Clock,
    run: AssignmentRun,
    snapshot: Snapshot,
    answer: Json,
    watch: _Watch,
) -> None:
    if watch.over.is_set():
        if watch.stopping.is_set():
            keeping.give_back(session, clock(), run.id, run.attempt)
        return
    if "impossible" in answer:
        logger.info("assignment run %s: %s", run.id, answer["impossible"])
        keeping.fail(session, clock(), run.id, run.attempt, Failure.CHOICES_IMPOSSIBLE)
        return
    if "plan" not in answer:
        keeping.fail(session, clock(), run.id, run.attempt, Failure.ENGINE_FAILED)
        return
    found = answer["plan"]
    try:
        plan = review(session, run, snapshot, found)
    except SeatImpossible:
        keeping.fail(session, clock(), run.id, run.attempt, Failure.CHOICES_IMPOSSIBLE)
        return
    progress: Json = {
        "objective": found["objective"],
        "bound": found["bound"],
        "staffed": len(found["jobs"]),
        "seconds": round(found["seconds"], 1),
    }
    watch.curve.add(progress)
    progress["curve"] = watch.curve.points
    keeping.finish(session, clock(), run.id, run.attempt, plan, progress)
