"""A large run is searched in regions by several workers, whatever becomes of one of them."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

from flying_trainees.assignments import keeping, region_keeping, running
from flying_trainees.assignments.models import AssignmentRun, Failure, RunState
from flying_trainees.assignments.region_models import AssignmentRegion, RegionState
from flying_trainees.core.clock import utc_now
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.plan import FORMAT, plan_from
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.outbox.queue_keeping import workers_alive
from tests.factories.assignments import Json, Town
from tests.factories.clock import MONDAY_MORNING
from tests.integration.assignments.test_working import NO_MAIL, next_week
from tests.integration.outbox.workers import kill, wait_until, worker

REGIONS = 4
A_MINUTE = timedelta(minutes=1)


def regions_of(town: Town, run: Json) -> list[AssignmentRegion]:
    """The run's regions as they are."""
    with Session(town.engine) as session:
        return region_keeping.regions_of(session, UUID(run["id"]))


def those(town: Town, run: Json, pid: int | None, state: RegionState) -> list[AssignmentRegion]:
    """The regions that a worker process has, or had, in that state."""
    return [
        one
        for one in regions_of(town, run)
        if one.state is state and one.worker.endswith(f":{pid}")
    ]


def processes(town: Town) -> int:
    """How many worker processes are at work."""
    with Session(town.engine) as session:
        return workers_alive(session)


def test_two_workers_share_a_run_and_one_of_them_is_killed(town: Town, database_url: str) -> None:
    for day in range(REGIONS):
        town.job((next_week() + timedelta(days=day),), group=(2, 2), title=f"Klus {day}")
    with worker(database_url, NO_MAIL) as first, worker(database_url, NO_MAIL) as second:
        wait_until(lambda: processes(town) == 2)
        run = town.ask(seconds=4, regions=REGIONS)
        wait_until(
            lambda: all(
                those(town, run, one.pid, RegionState.RUNNING) != [] for one in (first, second)
            )
        )
        assert processes(town) == 2, "both are all there by now"
        kill(first)
        [lost] = those(town, run, first.pid, RegionState.RUNNING)
        with Session(town.engine) as session:
            row = session.get_one(AssignmentRegion, lost.id)
            row.beat_at = utc_now() - A_MINUTE
            session.add(row)
            session.flush()
            assert region_keeping.resume_silent_regions(session, utc_now()) == 1, "the dead one's"
            session.commit()
        wait_until(lambda: town.get(run)["state"] == "finished", 120)

    rows = regions_of(town, run)
    assert [row.state for row in rows] == [RegionState.FINISHED] * REGIONS
    again = next(row for row in rows if row.id == lost.id)
    assert (again.attempt, again.worker.endswith(f":{second.pid}")) == (2, True)
    assert {row.instance for row in rows} | {row.solution for row in rows} == {None}
    shown = town.get(run)
    assert shown["regions"]["finished"] == REGIONS
    stored = town.stored(run)
    assert stored.snapshot is not None
    assert stored.plan is not None
    instance = instance_from(stored.snapshot)
    plan = plan_from({"format": FORMAT, "jobs": stored.plan["solution"]})
    objective = check_plan(instance, plan)
    assert objective == shown["progress"]["objective"] <= shown["progress"]["bound"]
    assert len(shown["plan"]["jobs"]) >= 4, "people of other regions help out at the borders"


@pytest.fixture
def divided(town: Town) -> Json:
    """A run that was cut into three regions; nobody has one yet."""
    for day in range(3):
        town.job((MONDAY_MORNING + timedelta(days=7 + day),), group=(2, 2))
    run = town.ask(regions=3)
    assert town.work(run)["state"] == "running"
    return run


def test_regions_share_nobody_and_add_up(town: Town, divided: Json) -> None:
    rows = regions_of(town, divided)
    people = [one["id"] for row in rows for one in (row.instance or {})["people"]]
    jobs = [one["id"] for row in rows for one in (row.instance or {})["jobs"]]
    assert len(people) == len(set(people)) == 8
    assert len(jobs) == len(set(jobs)) == 3
    assert town.get(divided)["regions"] == {"total": 3, "finished": 0, "workers": 0}
    with Session(town.engine) as session:
        for worth in (300, 500):
            found = region_keeping.take_up_region(session, MONDAY_MORNING, UUID(divided["id"]), "a")
            assert found is not None
            so_far: Json = {"objective": worth, "bound": 900, "staffed": 1, "seconds": 1.0}
            assert region_keeping.beat_region(session, MONDAY_MORNING, found, so_far)
        session.commit()

    progress = town.get(divided)["progress"]
    assert (progress["objective"], progress["staffed"]) == (800, 2)
    assert progress["bound"] is None, "what holds for regions says nothing of the whole"


def test_cancelling_a_run_stops_its_regions(town: Town, divided: Json) -> None:
    run_id = UUID(divided["id"])
    with Session(town.engine, expire_on_commit=False) as session:
        taken = region_keeping.take_up_region(session, MONDAY_MORNING, run_id, "a")
        session.commit()
    assert taken is not None
    assert town.step(divided, "cancel").status_code == 200
    with Session(town.engine) as session:
        assert not region_keeping.beat_region(session, MONDAY_MORNING, taken, None)
        assert region_keeping.take_up_region(session, MONDAY_MORNING, run_id, "b") is None
        assert not region_keeping.finish_region(session, MONDAY_MORNING, taken, {"jobs": []}, {})
    assert {row.instance is None for row in regions_of(town, divided)} == {True}


def test_a_region_that_kills_its_workers_ends_the_run(town: Town, divided: Json) -> None:
    run_id = UUID(divided["id"])
    later = MONDAY_MORNING
    for _ in range(keeping.MOST_ATTEMPTS):
        with Session(town.engine) as session:
            assert region_keeping.take_up_region(session, later, run_id, "a") is not None
            later += A_MINUTE
            assert keeping.resume_silent_runs(session, later) == 0
            assert region_keeping.resume_silent_regions(session, later) == 1
            session.commit()

    row = town.stored(divided)
    assert (row.state, row.why) == (RunState.FAILED, Failure.WORKER_LOST)


def fails(session: Session, run: AssignmentRun) -> None:
    """The engine breaks."""
    keeping.fail(session, MONDAY_MORNING, run.id, run.attempt, Failure.ENGINE_FAILED)


def falls_silent(session: Session, run: AssignmentRun) -> None:
    """The workers die, one after the other."""
    run.attempt = keeping.MOST_ATTEMPTS + 1
    session.add(run)
    assert keeping.resume_silent_runs(session, MONDAY_MORNING + A_MINUTE) == 1


@pytest.mark.parametrize("ends", [fails, falls_silent])
def test_who_was_where_in_the_regions_goes_when_the_last_round_fails(
    town: Town, divided: Json, ends: Callable[[Session, AssignmentRun], None]
) -> None:
    run_id = UUID(divided["id"])
    with Session(town.engine) as session:
        while region := region_keeping.take_up_region(session, MONDAY_MORNING, run_id, "a"):
            found: Json = {"jobs": []}
            assert region_keeping.finish_region(session, MONDAY_MORNING, region, found, {})
        run = keeping.take_up(session, MONDAY_MORNING, run_id)
        assert run is not None
        session.commit()
        assert {row.solution is None for row in regions_of(town, divided)} == {False}
        ends(session, run)
        session.commit()

    assert town.stored(divided).state is RunState.FAILED
    assert {row.solution is None for row in regions_of(town, divided)} == {True}


def life(session: Session, region: AssignmentRegion) -> None:
    """A worker's sign of life."""
    region_keeping.beat_region(session, MONDAY_MORNING, region, None)


def end(session: Session, _region: AssignmentRegion) -> None:
    """The sweep finds the worker silent, and gives the run up."""
    region_keeping.resume_silent_regions(session, MONDAY_MORNING + A_MINUTE)


@pytest.mark.parametrize("step", [life, end])
def test_a_run_can_be_stopped_while_its_regions_are_written(
    town: Town, divided: Json, step: Callable[[Session, AssignmentRegion], None]
) -> None:
    """In another order of locks, both would wait for each other until the database ends one."""
    with Session(town.engine, expire_on_commit=False) as session:
        taken = region_keeping.take_up_region(session, MONDAY_MORNING, UUID(divided["id"]), "a")
        assert taken is not None
        taken.attempt = keeping.MOST_ATTEMPTS
        session.commit()
    written = []

    def write() -> None:
        with Session(town.engine) as session:
            step(session, taken)
            session.commit()
            written.append(step)

    def waits() -> bool:
        query = "SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted"
        with town.engine.connect() as looking:
            return bool(looking.scalar(text(query)))

    with Session(town.engine) as stopping:
        stopping.exec(select(AssignmentRun.id).where(AssignmentRun.id == taken.run_id)
                      .with_for_update()).one()  # fmt: skip
        other = Thread(target=write)
        other.start()
        wait_until(lambda: waits() or not other.is_alive())
        keeping.let_regions_go(stopping, taken.run_id)
        stopping.commit()
    other.join(30)

    assert written == [step]


def test_the_number_of_people_decides_unless_one_asks(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Few:
        assignment_region_people = 3

    monkeypatch.setattr(running, "get_settings", Few)
    for day in range(3):
        town.job((MONDAY_MORNING + timedelta(days=7 + day),), group=(2, 2))
    run = town.ask()
    town.work(run)
    assert len(regions_of(town, run)) == 3
    with town.engine.connect() as connection:
        queued = text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = :name")
        assert connection.scalar(queued, {"name": region_keeping.WORK}) == 3


def test_a_run_that_is_asked_as_a_whole_has_no_regions(town: Town) -> None:
    town.job(group=(2, 2))
    run = town.planned(regions=1)
    assert run["regions"] is None
    with Session(town.engine) as session:
        assert session.get_one(AssignmentRun, UUID(run["id"])).rules == {"regions": 1}
