"""Connecting, looking at and letting go of one's own calendars over the API."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.calendar_models import Calendar
from flying_trainees.availability.calendars import connecting
from flying_trainees.availability.calendars.connecting import UPLOADS
from flying_trainees.availability.calendars.process import Readers
from flying_trainees.availability.free_time import free_time
from flying_trainees.core.clock import AMSTERDAM, utc_now
from tests.factories.calendars import calendar, event
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]
ADDRESS = "webcal://agenda.example.nl/private/secret-token/agenda.ics"


@pytest.fixture(scope="module", autouse=True)
def _reading_process_ends() -> Iterator[None]:
    yield
    UPLOADS.close()


@pytest.fixture
def person(session: Session) -> Person:
    """A member."""
    return make_member(session, make_network(session))


@pytest.fixture
def noor(person: Person, sign_in: SignIn) -> TestClient:
    """The same, signed in."""
    return sign_in(person)


def upload(client: TestClient, data: bytes, name: str = "Werk", **form: str) -> Any:
    return client.post(
        "/v1/me/calendar-files", files={"file": ("agenda.ics", data)}, data={"name": name} | form
    )


def tomorrow(*more: str, uid: str = "1", begin: int = 13) -> bytes:
    """An hour and a half of tomorrow's afternoon."""
    day = utc_now().astimezone(AMSTERDAM) + timedelta(days=1)
    return calendar(
        event(f"UID:{uid}", "SUMMARY:Kapper met Fatima", f"DTSTART:{day:%Y%m%d}T{begin:02}0000",
              "DURATION:PT1H30M", *more)
    )  # fmt: skip


def test_a_file_is_read_after_the_reading_process_was_ended_too(noor: TestClient) -> None:
    for name in ("Werk", "Thuis"):
        assert upload(noor, tomorrow(), name).status_code == 201
        UPLOADS.close()


def test_who_uploads_while_files_of_others_are_read_comes_back_later(
    noor: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "UPLOADS", Readers(number=0, patience=0.05))
    refused = upload(noor, tomorrow())
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-requests")
    assert int(refused.headers["Retry-After"]) == connecting.UPLOAD_AGAIN_AFTER


def test_an_address_is_connected_queued_and_never_shown_again(
    noor: TestClient, session: Session
) -> None:
    made = noor.post("/v1/me/calendars", json={"address": ADDRESS})

    assert made.status_code == 201
    assert made.json()["server"] == made.json()["name"] == "agenda.example.nl"
    assert made.json()["fetching"] is True
    assert "secret-token" not in made.text + noor.get("/v1/me/calendars").text
    waiting = session.connection().scalars(
        text("SELECT args ->> 'calendar_id' FROM procrastinate_jobs"
             " WHERE task_name = 'calendars.refresh_one'")
    )  # fmt: skip
    assert made.json()["id"] in waiting.all()


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("ftp://example.nl/a.ics", "calendar-bad-address"),
        ("agenda.ics", "calendar-bad-address"),
        ("https://me:secret@example.nl/a.ics", "calendar-bad-address"),
        ("http://169.254.169.254/latest", "calendar-internal-address"),
        ("https://[::ffff:10.0.0.1]/a.ics", "calendar-internal-address"),
    ],
)
def test_an_unusable_address_is_refused_in_words(noor: TestClient, address: str, code: str) -> None:
    refused = noor.post("/v1/me/calendars", json={"address": address})
    assert refused.status_code == 400
    (error,) = refused.json()["errors"]
    assert (error["path"], error["code"]) == ("address", code)
    assert "secret" not in refused.text
    assert error["detail"] != "Dit klopt niet."


def test_the_same_calendar_twice_and_too_many_are_refused(noor: TestClient) -> None:
    noor.post("/v1/me/calendars", json={"address": ADDRESS})
    again = noor.post("/v1/me/calendars", json={"address": ADDRESS.replace("webcal", "https")})
    assert (again.status_code, again.json()["code"]) == (409, "calendar-connected")
    for number in range(9):
        noor.post("/v1/me/calendars", json={"address": f"{ADDRESS}?{number}"})
    full = noor.post("/v1/me/calendars", json={"address": f"{ADDRESS}?last"})
    assert (full.status_code, full.json()["code"]) == (409, "too-many-calendars")


def test_a_file_gives_busy_time_and_nothing_else(
    noor: TestClient, person: Person, session: Session
) -> None:
    day = utc_now().astimezone(AMSTERDAM) + timedelta(days=1)
    window = {"weekday": day.isoweekday(), "start": "12:00", "end": "17:00"}
    noor.put("/v1/me/free-time", json={"windows": [window], "hoursPerMonth": 8})
    noor.put("/v1/me/calendar-choices", json={"schoolRegion": None, "worksOnHolidays": True})

    made = upload(noor, tomorrow(), tentativeCounts="false")

    assert (made.status_code, made.json()["busyCount"]) == (201, 1)
    assert made.json()["tentativeCounts"] is False
    free = free_time(session, [person.id], day - timedelta(hours=30), day + timedelta(hours=30))
    local = [(f"{a.astimezone(AMSTERDAM):%H%M}", f"{b.astimezone(AMSTERDAM):%H%M}")
             for a, b in free[person.id]]  # fmt: skip
    assert ("1200", "1300") in local
    assert ("1430", "1700") in local
    kept = session.connection().scalar(
        text("SELECT count(*) FROM busy_periods b JOIN calendars c ON c.id = b.calendar_id"
             " WHERE (b.*)::text || (c.*)::text LIKE '%Fatima%'")
    )  # fmt: skip
    assert kept == 0


def test_a_busy_time_of_a_calendar_is_removed_with_its_calendar_only(noor: TestClient) -> None:
    calendar_id = upload(noor, tomorrow()).json()["id"]
    noor.post("/v1/me/busy-periods",
              json={"start": "2027-01-04T09:00:00Z", "end": "2027-01-04T10:00:00Z"})  # fmt: skip
    (busy,) = [b for b in noor.get("/v1/me/busy-periods").json()["items"] if b["calendarId"]]
    assert busy["calendarId"] == calendar_id

    refused = noor.delete(f"/v1/me/busy-periods/{busy['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "from-calendar")
    assert noor.delete(f"/v1/me/calendars/{calendar_id}").status_code == 204
    left = noor.get("/v1/me/busy-periods").json()["items"]
    assert [b["calendarId"] for b in left] == [None]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html>", "calendar-not-a-calendar"),
        (tomorrow("RRULE:FREQ=SECONDLY"), "calendar-too-heavy"),
    ],
)
def test_a_file_that_is_none_is_refused_and_leaves_nothing(
    noor: TestClient, data: bytes, code: str
) -> None:
    refused = upload(noor, data)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (400, code)
    assert noor.get("/v1/me/calendars").json()["items"] == []


def test_a_calendar_is_renamed_and_tentative_chosen_where_that_can_be_read_again(
    noor: TestClient, session: Session
) -> None:
    made = noor.post("/v1/me/calendars", json={"address": ADDRESS}).json()
    changed = noor.patch(
        f"/v1/me/calendars/{made['id']}", json={"name": "Privé", "tentativeCounts": False}
    ).json()
    assert (changed["name"], changed["tentativeCounts"]) == ("Privé", False)
    assert session.exec(select(Calendar.etag)).all() == [""]
    file = upload(noor, tomorrow()).json()
    refused = noor.patch(f"/v1/me/calendars/{file['id']}", json={"tentativeCounts": False})
    assert refused.json()["errors"][0]["code"] == "upload-again"


def test_nobody_reaches_anothers_calendar(
    noor: TestClient, session: Session, sign_in: SignIn
) -> None:
    calendar_id = upload(noor, tomorrow()).json()["id"]
    other = sign_in(make_member(session, make_network(session)))
    assert other.get("/v1/me/calendars").json()["items"] == []
    assert other.patch(f"/v1/me/calendars/{calendar_id}", json={"name": "x"}).status_code == 404
    assert other.post(f"/v1/me/calendars/{calendar_id}/refreshes").status_code == 404
    assert other.delete(f"/v1/me/calendars/{calendar_id}").status_code == 404


def test_holidays_block_unless_one_works_then_and_school_holidays_follow_the_region(
    noor: TestClient, person: Person, session: Session
) -> None:
    days = "/v1/me/holidays?from=2027-02-01&until=2027-05-31"
    noor.put("/v1/me/free-time", json={
        "windows": [{"weekday": 2, "start": "09:00", "end": "17:00"}], "hoursPerMonth": 8,
    })  # fmt: skip
    kings_day = (utc_now().replace(2027, 4, 26, 0), utc_now().replace(2027, 4, 28, 0))
    assert free_time(session, [person.id], *kings_day)[person.id] == []
    before = noor.get(days).json()["items"]
    assert {"Koningsdag", "Voorjaarsvakantie"} <= {day["name"] for day in before}
    assert [day["blocks"] for day in before if day["name"] == "Koningsdag"] == [True]

    chosen = noor.put(
        "/v1/me/calendar-choices", json={"schoolRegion": "Zuid", "worksOnHolidays": True}
    ).json()

    assert (chosen["schoolRegion"], chosen["presumedRegion"]) == ("Zuid", "Noord")
    assert len(free_time(session, [person.id], *kings_day)[person.id]) == 1
    after = noor.get(days).json()["items"]
    spring = [day["start"] for days in (before, after) for day in days
              if day["name"] == "Voorjaarsvakantie"]  # fmt: skip
    assert spring[0] != spring[1]
