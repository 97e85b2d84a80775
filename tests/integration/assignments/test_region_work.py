"""What a worker does with regions: choices hold for the whole run."""

from datetime import datetime
from threading import Event
from uuid import UUID

import pytest
from sqlalchemy import event, update
from sqlmodel import Session, col

from flying_trainees.assignments import region_keeping, region_work
from flying_trainees.assignments.region_work import work_on_regions
from flying_trainees.assignments.watching import Watch
from flying_trainees.jobs.models import Job
from tests.factories.assignments import A_DAY, Json, Town, pairs_of
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK


def clock() -> datetime:
    """The town's."""
    return MONDAY_MORNING


def solve_regions(town: Town, run: Json) -> None:
    """As one worker does."""
    assert town.work(run)["state"] == "running"
    work_on_regions(town.engine, clock, UUID(run["id"]), Event())


def test_who_is_pinned_is_in_the_plan_although_the_region_has_too_few_people(town: Town) -> None:
    jobs = [town.job((IN_A_WEEK + day * A_DAY,), group=(5, 5)) for day in range(2)]
    ada = town.members["Ada"]
    pins = [{"jobId": str(job.id), "personId": str(ada.id)} for job in jobs]
    run = town.ask(regions=2, pinned=pins)
    solve_regions(town, run)
    with Session(town.engine) as session:
        regions = region_keeping.regions_of(session, UUID(run["id"]))
    assert [one.solution for one in regions] == [{"jobs": []}] * 2, "nowhere are five people"

    found = town.work(run)
    assert found["state"] == "finished"
    assert {(str(job.id), "Ada") for job in jobs} <= pairs_of(found)


class Lingering(Watch):
    """Gives one more sign of life when the region is written down: it is nobody's by then."""

    def __exit__(self, *error: object) -> None:
        assert self.over.wait(10), "the sign of life came"
        super().__exit__(*error)


def test_a_sign_of_life_too_late_does_not_keep_a_worker_from_the_next_region(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(region_work, "Watch", Lingering)
    for day in range(2):
        town.job((IN_A_WEEK + day * A_DAY,), group=(2, 2))
    run = town.ask(regions=2)
    solve_regions(town, run)
    with Session(town.engine) as session:
        regions = region_keeping.regions_of(session, UUID(run["id"]))
    assert [one.solution is not None for one in regions] == [True, True]


def test_a_plan_is_kept_by_a_run_in_regions_too(town: Town) -> None:
    """Everybody is planned for one job; a more important one opens at the same time.

    Meanwhile the large input of the runs is written, and read by nobody.
    """
    statements: list[str] = []
    event.listen(town.engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    job = town.job(group=(8, 8))
    first = town.planned()
    urgent = town.job(group=(8, 8))
    other = update(Job).where(col(Job.id) == job.id).values(claim_deadline=None)
    town.change(lambda session: session.execute(other))
    run = town.ask(regions=2, fromRunId=first["id"])
    solve_regions(town, run)
    kept = town.work(run)
    afresh = town.ask(regions=2, fromRunId=first["id"], keepPlan=False)
    solve_regions(town, afresh)

    assert {found for found, _ in pairs_of(kept)} == {str(job.id)}
    assert {found for found, _ in pairs_of(town.work(afresh))} == {str(urgent.id)}
    assert [one for one in statements if "assignment_runs.snapshot" in one] == []
