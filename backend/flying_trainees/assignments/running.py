"""The worker's task: take a run up, look at the world, let the engine search, keep the plan."""

import logging
from threading import Event
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.assignments import keeping, region_keeping
from flying_trainees.assignments.dividing import (
    border_seconds,
    divided,
    joined,
    region_seconds,
    regions_wanted,
)
from flying_trainees.assignments.explaining import keep_explanation
from flying_trainees.assignments.keeping import Clock
from flying_trainees.assignments.models import AssignmentRun, Failure, Json, RunState
from flying_trainees.assignments.region_models import AssignmentRegion
from flying_trainees.assignments.reviewing import SeatImpossible, review
from flying_trainees.assignments.rules import Rules
from flying_trainees.assignments.searching import Curve, search
from flying_trainees.assignments.snapshot import Snapshot, take_snapshot
from flying_trainees.assignments.warm_start import start_of
from flying_trainees.assignments.watching import Watch
from flying_trainees.core.settings import get_settings
from flying_trainees.outbox.queue_keeping import workers_alive

logger = logging.getLogger(__name__)

EMPTY: Json = {"jobs": [], "objective": 0, "bound": 0, "seconds": 0.0}


def run_assignment(engine: Engine, clock: Clock, run_id: UUID, stopping: Event) -> None:
    """Do one run. Does nothing for a run that isn't queued; gives it back when `stopping` is set.

    A large run is only cut into regions; it comes back here when all of them are solved. An error
    on the way leaves the run without signs of life, so that it is taken up again.
    """
    with Session(engine, expire_on_commit=False) as session:
        run = keeping.take_up(session, clock(), run_id)
        session.commit()
    if run is None:
        return

    def beat(progress: Json | None) -> bool:
        with Session(engine) as session:
            ours = keeping.beat(session, clock(), run.id, run.attempt, progress)
            session.commit()
        return ours

    with Watch(beat, stopping) as watch:
        _Doing(engine, clock, run, watch).do()


class _Doing:
    """One run in the hands of this worker."""

    def __init__(self, engine: Engine, clock: Clock, run: AssignmentRun, watch: Watch) -> None:
        self._engine, self._clock, self._run, self._watch = engine, clock, run, watch
        self._curve, self._rules = Curve(), Rules.of(run.rules)
        self._outcome: Json = {}
        self._snapshot: Snapshot

    def do(self) -> None:
        """Look at the world, then cut the run into regions or search for its plan."""
        run = self._run
        consistent = self._engine.execution_options(isolation_level="REPEATABLE READ")
        with Session(consistent, expire_on_commit=False) as session:
            earlier = _earlier_plan(session, run)
            regions = region_keeping.regions_of(session, run.id)
            self._snapshot = take_snapshot(session, run, self._clock(), earlier)
        instance = self._snapshot.instance
        known = start_of(self._snapshot, earlier) if self._rules.keep_plan else None
        with Session(self._engine) as session:
            ours = keeping.keep_snapshot(session, run.id, run.attempt, instance)
            cut = ours and not regions and self._cut(session, known)
            session.commit()
        if ours and not cut:
            self._search(regions, known)
            self._end()

    def _cut(self, session: Session, known: Json | None) -> bool:
        """Whether the run is so large that it is left to regions; they keep what is known."""
        instance, most = self._snapshot.instance, get_settings().assignment_region_people
        count = regions_wanted(instance, self._rules.regions, most)
        if count > 1:
            seconds = region_seconds(self._run.seconds, count, workers_alive(session))
            parts = divided(instance, count, seconds, known)
            region_keeping.store_regions(session, self._run.id, parts)
        return count > 1

    def _search(self, regions: list[AssignmentRegion], known: Json | None) -> None:
        """`known`: the groups of an earlier plan; no job of it is given up for another one."""
        run, instance = self._run, self._snapshot.instance
        staffing = {row["id"] for row in instance["jobs"]}
        pins = [(pin["personId"], pin["jobId"]) for pin in run.pinned]
        if any(job not in staffing for _, job in pins):
            self._told({"impossible": "pinned to a job that can't be staffed"})
        elif not instance["candidates"]:
            self._told({"plan": EMPTY, "jobs": {}})
        else:
            found = joined(instance, [one.solution for one in regions if one.solution])
            order: Json = {
                "instance": instance,
                "seconds": border_seconds(run.seconds) if regions else run.seconds,
                "seed": run.seed,
                "pinned": pins,
                "start": found if regions else known,
                "keep": [row["id"] for row in known["jobs"]] if known else [],
                "explain": True,
            }
            search(order, self._watch.stops, self._told)

    def _told(self, line: Json) -> None:
        """A line of the engine; the plan is kept at once, what explains it comes after."""
        if "progress" in line:
            self._curve.add(line["progress"])
            self._watch.progress = {**line["progress"], "curve": self._curve.points}
        elif not self._watch.over.is_set():
            with Session(self._engine) as session:
                self._write(session, line)
                session.commit()

    def _write(self, session: Session, line: Json) -> None:
        """What is found. Without a plan of ours that was kept there is nothing to explain."""
        if "explained" in line:
            keep_explanation(session, self._clock(), self._run.id, line["explained"])
            return
        self._outcome = line
        if _keep(session, self._clock, self._run, self._snapshot, line, self._curve):
            self._watch.found()
        else:
            self._watch.end()

    def _end(self) -> None:
        """The engine is gone. Without an outcome the run goes to another worker, or has failed."""
        if self._outcome:
            return
        run, at = self._run, self._clock()
        with Session(self._engine) as session:
            if self._watch.stopping.is_set():
                keeping.give_back(session, at, run.id, run.attempt)
            elif not self._watch.over.is_set():
                keeping.fail(session, at, run.id, run.attempt, Failure.ENGINE_FAILED)
            session.commit()


def _earlier_plan(session: Session, run: AssignmentRun) -> Json | None:
    """The plan of the run that this one goes on from, or the last one that stands there unsent."""
    if run.from_run_id is not None:
        before = select(AssignmentRun.plan).where(AssignmentRun.id == run.from_run_id)
        return session.exec(before).first()
    return session.exec(
        select(AssignmentRun.plan)
        .where(
            AssignmentRun.network_id == run.network_id,
            AssignmentRun.state == RunState.FINISHED,
        )
        .order_by(col(AssignmentRun.created_at).desc())
        .limit(1)
    ).first()


def _keep(
    session: Session,
    clock: Clock,
    run: AssignmentRun,
    snapshot: Snapshot,
    answer: Json,
    curve: Curve,
) -> bool:
    """Write the plan, or that there is none; whether there is one, and the run is still ours."""
    if "plan" not in answer:
        logger.info("assignment run %s: %s", run.id, answer["impossible"])
        keeping.fail(session, clock(), run.id, run.attempt, Failure.CHOICES_IMPOSSIBLE)
        return False
    found = answer["plan"]
    try:
        plan = review(session, run, snapshot, found, answer["jobs"])
    except SeatImpossible:
        keeping.fail(session, clock(), run.id, run.attempt, Failure.CHOICES_IMPOSSIBLE)
        return False
    progress: Json = {
        "objective": found["objective"],
        "bound": found["bound"],
        "staffed": len(found["jobs"]),
        "seconds": round(found["seconds"], 1),
    }
    curve.add(progress)
    progress["curve"] = curve.points
    return keeping.finish(session, clock(), run.id, run.attempt, plan, progress)
