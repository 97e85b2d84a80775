"""Calendars to subscribe to: who gets which, what stands in them, and until when."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from icalendar import Calendar, Event
from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.availability.models import NetworkDay
from flying_trainees.core.clock import utc_now
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState
from flying_trainees.notifications.amsterdam_zone import amsterdam_zone
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import Scene, make_scene

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def scene(session: Session) -> Scene:
    """A staffed job with Noor and Bram in it."""
    return make_scene(session, JobState.STAFFED)


@pytest.fixture
def program(app: FastAPI) -> TestClient:
    """A calendar program: no cookie, no header of ours."""
    return TestClient(app, base_url="http://localhost")


def subscribe(client: TestClient, **of: str) -> str:
    made = client.post("/v1/me/calendar-feeds", json={"kind": "own"} | of)
    assert made.status_code == 201, made.text
    return str(made.json()["address"]).removeprefix("http://localhost:8000")


def events(program: TestClient, path: str) -> dict[str, Event]:
    answer = program.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    return {str(event["summary"]): event for event in calendar.events}


def test_my_calendar_holds_my_seats_and_my_networks_days(
    scene: Scene, session: Session, sign_in: SignIn, program: TestClient
) -> None:
    start = utc_now() + timedelta(days=3)
    session.add(NetworkDay(network_id=scene.job.network_id, name="Trainingsdag",
                           during=Range(start, start + timedelta(hours=8))))  # fmt: skip
    session.flush()

    mine = events(program, subscribe(sign_in(scene.noor)))

    assert set(mine) == {scene.job.title, "Trainingsdag"}
    job = mine[scene.job.title]
    assert (job["status"], job["transp"]) == ("CONFIRMED", "OPAQUE")
    assert job.start == scene.job.starts_at
    assert str(scene.job.id) in str(job["description"])
    hosted = events(program, subscribe(sign_in(scene.poster)))
    assert set(hosted) == {scene.job.title}


@pytest.mark.parametrize(
    ("state", "words"), [(ClaimState.OFFERED, "Uitnodiging: "), (ClaimState.CLAIMED, "Misschien: ")]
)
def test_what_is_not_certain_is_tentative(
    session: Session, sign_in: SignIn, program: TestClient, state: ClaimState, words: str
) -> None:
    scene = make_scene(session)
    scene.claim.state = state
    session.flush()
    mine = events(program, subscribe(sign_in(scene.noor)))
    assert mine, "an open job with a time"
    assert all(title.startswith(words) for title in mine)
    assert {event["status"] for event in mine.values()} == {"TENTATIVE"}


def test_several_times_are_each_held_until_one_is_settled(
    session: Session, sign_in: SignIn, program: TestClient
) -> None:
    starts = [MONDAY_MORNING + timedelta(days=day) for day in (7, 8, 9)]
    scene = make_scene(session, starts=starts)
    scene.claim.state = ClaimState.OFFERED
    session.flush()
    path = subscribe(sign_in(scene.noor))

    held = Calendar.from_ical(program.get(path).content).events
    assert [event.start for event in held] == starts
    assert {str(event["status"]) for event in held} == {"TENTATIVE"}
    assert {str(event["x-microsoft-cdo-busystatus"]) for event in held} == {"TENTATIVE"}
    assert len({str(event["uid"]) for event in held}) == len(starts)

    scene.job.state, scene.claim.state = JobState.STAFFED, ClaimState.CONFIRMED
    scene.job.starts_at, scene.job.ends_at = starts[1], starts[1] + timedelta(hours=2)
    session.flush()
    (settled,) = Calendar.from_ical(program.get(path).content).events
    assert (settled.start, str(settled["status"])) == (starts[1], "CONFIRMED")


def test_a_lost_seat_is_gone(
    scene: Scene, session: Session, sign_in: SignIn, program: TestClient
) -> None:
    path = subscribe(sign_in(scene.noor))
    scene.claim.state = ClaimState.WITHDRAWN
    session.flush()
    assert events(program, path) == {}


def test_programs_are_told_how_often_to_look_and_whether_anything_changed(
    scene: Scene, session: Session, sign_in: SignIn, program: TestClient
) -> None:
    path = subscribe(sign_in(scene.noor))
    first = program.get(path)
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in first.text
    assert "X-PUBLISHED-TTL:PT1H" in first.text
    assert first.text.index("BEGIN:VTIMEZONE") < first.text.index("BEGIN:VEVENT")
    known = {"If-None-Match": first.headers["etag"]}
    unchanged = program.get(path, headers=known)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    scene.job.title = "Iets anders"
    session.flush()
    assert program.get(path, headers=known).status_code == 200


def test_an_address_is_shown_once_replaced_and_revoked(
    scene: Scene, sign_in: SignIn, program: TestClient, session: Session
) -> None:
    noor = sign_in(scene.noor)
    old = subscribe(noor)
    assert [feed["address"] for feed in noor.get("/v1/me/calendar-feeds").json()["items"]] == [None]
    token = old.rpartition("/")[2].removesuffix(".ics")
    stored = session.connection().exec_driver_sql("SELECT calendar_feeds::text FROM calendar_feeds")
    assert token not in str(stored.all())

    new = subscribe(noor)
    assert program.get(old).status_code == 404
    assert program.get(new).status_code == 200
    (feed,) = noor.get("/v1/me/calendar-feeds").json()["items"]
    assert feed["usedAt"]
    other = sign_in(scene.bram)
    assert other.delete(f"/v1/me/calendar-feeds/{feed['id']}").status_code == 404
    assert noor.delete(f"/v1/me/calendar-feeds/{feed['id']}").status_code == 204
    assert program.get(new).status_code == 404


def test_organisations_and_networks_have_one_for_those_who_may_see_them(
    scene: Scene, sign_in: SignIn, program: TestClient
) -> None:
    organisation = {"kind": "organisation", "organisationId": str(scene.job.organisation_id)}
    network = {"kind": "network", "networkId": str(scene.job.network_id)}
    for person, of in ((scene.poster, organisation), (scene.coordinator, network),
                       (scene.noor, network)):  # fmt: skip
        assert scene.job.title in events(program, subscribe(sign_in(person), **of))
    refused = sign_in(scene.noor).post("/v1/me/calendar-feeds", json=organisation)
    assert (refused.status_code, refused.json()["code"]) == (403, "feed-not-yours")
    assert sign_in(scene.poster).post("/v1/me/calendar-feeds", json=network).status_code == 403
    for odd in ({**network, "kind": "own"}, {"kind": "network"}, {**organisation, **network}):
        assert sign_in(scene.noor).post("/v1/me/calendar-feeds", json=odd).status_code == 400


def test_an_address_outlives_neither_role_nor_account(
    scene: Scene, session: Session, sign_in: SignIn, program: TestClient
) -> None:
    path = subscribe(sign_in(scene.poster), kind="organisation",
                     organisationId=str(scene.job.organisation_id))  # fmt: skip
    own = subscribe(sign_in(scene.poster))
    for grant in session.exec(select(RoleGrant).where(RoleGrant.person_id == scene.poster.id)):
        session.delete(grant)
    session.flush()
    assert program.get(path).status_code == 404
    assert program.get(own).status_code == 200
    scene.poster.deactivated_at = utc_now()
    session.flush()
    assert program.get(own).status_code == 404


def test_the_zone_in_the_file_is_dutch_time() -> None:
    zone = amsterdam_zone().to_tz(lookup_tzid=False)
    real = ZoneInfo("Europe/Amsterdam")
    for day in range(0, 12 * 365, 5):
        for hour in (0, 1, 4, 12):
            moment = datetime(2024, 1, 1, hour) + timedelta(days=day)  # noqa: DTZ001
            assert zone.utcoffset(moment) == real.utcoffset(moment), moment
    for year in range(2024, 2036):
        for month in (3, 10):
            for day in range(24, 32):
                for hour in (0, 1, 4):
                    moment = datetime(year, month, day, hour)  # noqa: DTZ001
                    assert zone.utcoffset(moment) == real.utcoffset(moment), moment
