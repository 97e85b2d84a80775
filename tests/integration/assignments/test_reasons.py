"""Why somebody is or is not in a job: stored with the plan, told as long as it is known."""

from datetime import datetime
from threading import Event, Thread
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

from flying_trainees.assignments import running, watching
from flying_trainees.assignments.models import RunState
from flying_trainees.assignments.region_models import AssignmentExplanation
from tests.factories.assignments import Json, Town
from tests.factories.clock import MONDAY_MORNING
from tests.integration.outbox.workers import wait_until


def clock() -> datetime:
    """The town's."""
    return MONDAY_MORNING


def explained(town: Town, run: Json) -> int:
    """Of how many jobs the reasons are stored."""
    with Session(town.engine) as session:
        kept = select(AssignmentExplanation.job_id)
        return len(session.exec(kept.where(AssignmentExplanation.run_id == UUID(run["id"]))).all())


def test_a_worker_that_is_too_late_with_its_plan_explains_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "BEAT_SECONDS", 600.0)
    town.job(group=(2, 2))
    run = town.ask()
    late = Thread(
        target=running.run_assignment, args=(town.engine, clock, UUID(run["id"]), Event())
    )
    late.start()
    wait_until(lambda: town.stored(run).snapshot is not None)
    with town.engine.begin() as other:
        taken_up = text("UPDATE assignment_runs SET attempt = attempt + 1 WHERE id = :id")
        other.execute(taken_up, {"id": run["id"]})
    late.join(60)

    assert not late.is_alive()
    assert town.stored(run).state is RunState.RUNNING, "the other worker goes on"
    assert explained(town, run) == 0
