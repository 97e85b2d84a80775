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


def test_reasons_that_are_not_there_yet_are_told_as_lost_after_ten_minutes(town: Town) -> None:
    job = town.job(group=(2, 2))
    run = town.planned()
    person = run["plan"]["jobs"][0]["members"][0]["personId"]
    path = f"{town.path}/{run['id']}/explanations/{person}/{job.id}"
    assert town.client.get(path).json()["reason"] == "chosen"
    with town.engine.begin() as lost:
        lost.execute(text("DELETE FROM assignment_explanations"))
    early = town.client.get(path).json()
    with town.engine.begin() as later:
        ended = text("UPDATE assignment_runs SET finished_at = finished_at - interval '11 minutes'")
        later.execute(ended)
    late = town.client.get(path).json()

    assert (early["reason"], late["reason"]) == ("not-yet", "reasons-lost")
    assert "Reken opnieuw" in late["text"]
    assert not late["mayAsk"]
