"""A run outlives its worker, stops when told, and is written by one worker only."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlmodel import Session

from flying_trainees.assignments import keeping, running, searching
from flying_trainees.assignments.models import AssignmentRun, Failure, RunState
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.privacy.keeping import let_rows_go
from flying_trainees.privacy.models import KeepingPeriod
from tests.factories.assignments import Json, Town
from tests.factories.clock import MONDAY_MORNING
from tests.integration.outbox.workers import closed_gate, kill, wait_until, worker

ENDLESS = (sys.executable, "-c", "import sys, time; sys.stdin.read(); time.sleep(600)")
NO_MAIL = "smtp://127.0.0.1:9"


@contextmanager
def endless_search(
    town: Town, run: Json, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Event, Thread]]:
    """A worker's task in a thread, with an engine that never answers; ends within seconds."""
    monkeypatch.setattr(searching, "COMMAND", ENDLESS)
    stopping = Event()
    task = Thread(
        target=running.run_assignment, args=(town.engine, utc_now, UUID(run["id"]), stopping)
    )
    task.start()
    try:
        wait_until(lambda: town.stored(run).snapshot is not None)
        yield stopping, task
    finally:
        stopping.set()
        task.join(30)
        assert not task.is_alive()


def test_cancelling_stops_the_search(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.job(group=(2, 2))
    run = town.ask(seconds=300)
    with endless_search(town, run, monkeypatch) as (_, task):
        assert town.get(run)["state"] == "running"
        assert town.step(run, "cancel").json()["state"] == "cancelled"
        task.join(10)
        assert not task.is_alive(), "the search goes on"

    assert town.get(run)["state"] == "cancelled"
    assert town.step(run, "send").status_code == 409


def test_a_worker_that_has_to_stop_gives_the_run_back(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.job(group=(2, 2))
    run = town.ask()
    with endless_search(town, run, monkeypatch) as (stopping, task):
        stopping.set()
        task.join(10)

    assert town.get(run)["state"] == "queued"
    monkeypatch.undo()
    assert town.work(run)["state"] == "finished"


def test_a_killed_worker_is_made_good_by_the_next(town: Town, database_url: str) -> None:
    town.job((next_week(),), group=(2, 2))
    run = town.ask()
    gate = closed_gate(town.engine, "UPDATE ON assignment_runs", "WHEN (NEW.state = 'finished')")
    with gate as arrives, worker(database_url, NO_MAIL) as first:
        arrives()
        kill(first)
    assert town.get(run)["state"] == "running"
    silent_for(town, run, timedelta(minutes=1))
    with worker(database_url, NO_MAIL):
        wait_until(lambda: town.get(run)["state"] == "finished")

    assert town.stored(run).attempt == 2
    assert len(town.get(run)["plan"]["jobs"]) == 1


def next_week() -> datetime:
    """Ten o'clock on a day a week from the real now, which real workers go by."""
    day = utc_now().astimezone(AMSTERDAM) + timedelta(days=7)
    return day.replace(hour=10, minute=0, second=0, microsecond=0)


def silent_for(town: Town, run: Json, span: timedelta) -> None:
    """As if the worker had given no sign of life for that long."""
    with town.engine.begin() as connection:
        connection.execute(
            text("UPDATE assignment_runs SET beat_at = :at WHERE id = :id"),
            {"at": utc_now() - span, "id": run["id"]},
        )


def test_a_run_that_kills_its_workers_is_given_up(town: Town) -> None:
    run = town.ask()
    for attempt in range(1, keeping.MOST_ATTEMPTS + 1):
        with Session(town.engine) as session:
            taken = keeping.take_up(session, MONDAY_MORNING, UUID(run["id"]))
            assert taken is not None
            assert taken.attempt == attempt
            session.commit()
        with Session(town.engine) as session:
            assert keeping.resume_silent_runs(session, MONDAY_MORNING) == 0
            later = MONDAY_MORNING + keeping.SILENT_AFTER + timedelta(seconds=1)
            assert keeping.resume_silent_runs(session, later) == 1
            session.commit()

    row = town.stored(run)
    assert (row.state, row.why) == (RunState.FAILED, Failure.WORKER_LOST)
    assert town.get(run)["whyText"].startswith("De berekening is een paar keer afgebroken")


def test_a_worker_thought_dead_writes_nothing(town: Town) -> None:
    run = town.ask()
    run_id = UUID(run["id"])
    with Session(town.engine) as session:
        old = keeping.take_up(session, MONDAY_MORNING, run_id)
        later = MONDAY_MORNING + timedelta(minutes=1)
        keeping.resume_silent_runs(session, later)
        new = keeping.take_up(session, later, run_id)
        session.commit()
        assert old is not None
        assert new is not None
        plan: Json = {"jobs": []}
        assert not keeping.finish(session, later, run_id, 1, plan, {})
        assert not keeping.beat(session, later, run_id, 1, None)
        assert keeping.beat(session, later, run_id, 2, {"staffed": 3})
        assert keeping.take_up(session, later, run_id) is None
        session.commit()

    assert town.stored(run).progress == {"staffed": 3}


def test_an_engine_that_breaks_fails_the_run(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.job(group=(2, 2))
    monkeypatch.setattr(searching, "COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
    began = time.monotonic()
    run = town.work(town.ask())

    assert (run["state"], run["why"]) == ("failed", "engine-failed")
    assert time.monotonic() - began < 30


def test_old_inputs_are_forgotten_and_plans_are_not(town: Town) -> None:
    town.job(group=(2, 2))
    run = town.planned()
    with Session(town.engine) as session:
        session.add(KeepingPeriod(key="sessions", days=30, changed_at=MONDAY_MORNING))
        let_rows_go(session, MONDAY_MORNING + timedelta(days=1))
        assert session.get_one(AssignmentRun, UUID(run["id"])).snapshot is not None
        let_rows_go(session, MONDAY_MORNING + timedelta(days=31))
        session.commit()

    assert town.stored(run).snapshot is None
    assert town.get(run)["plan"]["jobs"] != []
    assert town.client.get(f"{town.path}/{run['id']}/instance").status_code == 404
