"""One's own free and busy time over the API."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]
WINDOWS = [
    {"weekday": 2, "start": "13:00", "end": "17:00", "from": None, "until": None},
    {"weekday": 4, "start": "19:00", "end": "00:00", "from": "2026-11-01", "until": "2027-01-31"},
]


@pytest.fixture
def noor(session: Session, sign_in: SignIn) -> TestClient:
    """A member."""
    return sign_in(make_member(session, make_network(session)))


def test_free_time_is_replaced_whole(noor: TestClient) -> None:
    assert noor.get("/v1/me/free-time").json()["updatedAt"] is None

    noor.put("/v1/me/free-time", json={"windows": WINDOWS[:1] * 3, "hoursPerMonth": 4})
    answer = noor.put("/v1/me/free-time", json={"windows": WINDOWS, "hoursPerMonth": 12})

    assert answer.status_code == 200
    kept = noor.get("/v1/me/free-time").json()
    assert (kept["windows"], kept["hoursPerMonth"]) == (WINDOWS, 12)


@pytest.mark.parametrize(
    ("window", "path"),
    [
        ({"weekday": 1, "start": "13:00", "end": "13:00"}, "windows.0.end"),
        ({"weekday": 1, "start": "13:00", "end": "24:00"}, "windows.0.end"),
        ({"weekday": 8, "start": "13:00", "end": "14:00"}, "windows.0.weekday"),
        (
            {
                "weekday": 1,
                "start": "13:00",
                "end": "14:00",
                "from": "2026-12-01",
                "until": "2026-11-01",
            },
            "windows.0.until",
        ),
        ({"weekday": 1, "start": "13:00", "end": "14:00", "from": "0001-01-01"}, "windows.0.from"),
    ],
)
def test_a_window_that_is_none_names_its_field(
    noor: TestClient, window: dict[str, Any], path: str
) -> None:
    refused = noor.put("/v1/me/free-time", json={"windows": [window], "hoursPerMonth": 8})

    assert refused.status_code == 400
    assert [error["path"] for error in refused.json()["errors"]] == [path]


def test_busy_periods_come_and_go_and_are_ones_own(
    session: Session, noor: TestClient, sign_in: SignIn
) -> None:
    period = {"start": "2030-01-07T09:00:00+01:00", "end": "2030-01-07T12:00:00+01:00"}
    made = noor.post("/v1/me/busy-periods", json=period)
    other = sign_in(make_member(session, make_network(session)))
    address = f"/v1/me/busy-periods/{made.json()['id']}"
    asked = {"from": "2030-01-07T10:00:00Z"}

    assert made.status_code == 201
    assert made.json()["start"] == "2030-01-07T08:00:00Z"
    assert noor.get("/v1/me/busy-periods", params=asked).json()["items"] == [made.json()]
    assert other.get("/v1/me/busy-periods", params=asked).json()["items"] == []
    assert other.delete(address).status_code == 404
    assert noor.delete(address).status_code == 204
    assert noor.get("/v1/me/busy-periods", params=asked).json()["items"] == []


@pytest.mark.parametrize(
    ("start", "end", "path"),
    [
        ("2030-01-07T09:00:00Z", "2030-01-07T09:00:00Z", "end"),
        ("2030-01-07T09:00:00Z", "2032-01-07T09:00:00Z", "end"),
        ("9999-12-31T23:59:59-12:00", "2030-01-07T09:00:00Z", "start"),
        ("2030-01-07T09:00:00", "2030-01-07T10:00:00Z", "start"),
    ],
)
def test_a_busy_period_that_is_none_names_its_field(
    noor: TestClient, start: str, end: str, path: str
) -> None:
    refused = noor.post("/v1/me/busy-periods", json={"start": start, "end": end})

    assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, path)
