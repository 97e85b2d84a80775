"""Finding the time together: hours in which a job's people are free at once."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, col, delete

from flying_trainees.accounts.models import Person
from flying_trainees.availability.models import BusyPeriod, FreeTimeWindow
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import TimeOption
from tests.factories.notifications import Scene, make_scene

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def day() -> datetime:
    """Midnight of a coming Tuesday that is no holiday: those of January aren't."""
    january = utc_now().astimezone(AMSTERDAM).replace(month=1, day=5)
    year = january.year + 1
    while True:
        found = datetime(year, 1, 5, tzinfo=AMSTERDAM)
        return found + timedelta(days=(1 - found.weekday()) % 7)


@pytest.fixture
def scene(session: Session, day: datetime) -> Scene:
    """A job of two hours on that day; Noor is free from 9 to 17, Bram from 13 to 17."""
    scene = make_scene(session)
    scene.job.hours_per_person = 2  # ty: ignore[invalid-assignment]
    session.execute(delete(TimeOption).where(col(TimeOption.job_id) == scene.job.id))
    at = day + timedelta(hours=10)
    session.add(TimeOption(job_id=scene.job.id, starts_at=at, ends_at=at + timedelta(hours=2)))
    for person, begins in ((scene.noor, 9), (scene.bram, 13)):
        session.add(FreeTimeWindow(person_id=person.id, weekday=2, starts_at=time(begins),
                                   ends_at=time(17)))  # fmt: skip
    session.flush()
    return scene


def look(client: TestClient, scene: Scene, day: datetime) -> dict[str, Any]:
    answer = client.get(f"/v1/jobs/{scene.job.id}/common-times?from={day:%Y-%m-%d}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def hours(found: dict[str, Any]) -> dict[int, int]:
    """Free people by hour on the first day."""
    return {
        datetime.fromisoformat(hour["start"]).astimezone(AMSTERDAM).hour: hour["free"]
        for hour in found["days"][0]["hours"]
        if hour["free"]
    }


def test_each_hour_says_how_many_of_the_group_are_free(
    scene: Scene, sign_in: SignIn, day: datetime
) -> None:
    found = look(sign_in(scene.poster), scene, day)
    assert (found["basis"], found["people"], len(found["days"])) == ("group", 2, 14)
    assert hours(found) == dict.fromkeys(range(9, 13), 1) | dict.fromkeys(range(13, 17), 2)
    best = datetime.fromisoformat(found["best"][0]["start"]).astimezone(AMSTERDAM)
    assert (best, found["best"][0]["free"]) == (day + timedelta(hours=13), 2)


def test_the_posters_own_calendar_counts_when_he_must_be_there(
    scene: Scene, sign_in: SignIn, session: Session, day: datetime
) -> None:
    poster = sign_in(scene.poster)
    busy = Range(day + timedelta(hours=12), day + timedelta(hours=14))
    session.add(BusyPeriod(person_id=scene.poster.id, during=busy))
    scene.job.state = "draft"  # ty: ignore[invalid-assignment]
    session.flush()
    assert look(poster, scene, day)["days"][0]["hours"][4]["posterFree"] is None

    changed = poster.patch(f"/v1/jobs/{scene.job.id}", json={"posterPresent": True})

    assert (changed.status_code, changed.json()["posterPresent"]) == (200, True)
    found = look(poster, scene, day)
    present = [hour["posterFree"] for hour in found["days"][0]["hours"]]
    assert present == [True] * 4 + [False] * 2 + [True] * 8
    best = datetime.fromisoformat(found["best"][0]["start"]).astimezone(AMSTERDAM)
    assert best == day + timedelta(hours=14)


def test_without_a_group_everybody_counts_whom_the_job_reaches(
    scene: Scene, sign_in: SignIn, session: Session, day: datetime
) -> None:
    session.execute(delete(Claim).where(col(Claim.job_id) == scene.job.id))
    found = look(sign_in(scene.coordinator), scene, day)
    assert (found["basis"], found["people"]) == ("audience", 2)
    assert hours(found)[13] == 2


def test_only_who_is_in_charge_sees_it(scene: Scene, sign_in: SignIn) -> None:
    answer = sign_in(scene.noor).get(f"/v1/jobs/{scene.job.id}/common-times")
    assert answer.status_code == 403
