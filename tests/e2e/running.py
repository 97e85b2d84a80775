"""A job that goes on today, with its people: made through the API, since no test waits a day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.e2e.conftest import Api
from tests.e2e.offers import step

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STARTS_WITHIN = 90_000
"""Milliseconds until a job that is due has surely started: a minute, and time to do it."""


def begin_job(api: Api, title: str, people: list[str]) -> str:
    """A poster's flexible job from today on, confirmed with these people; returns its id.

    A worker starts it at the next full minute.
    """
    poster, today = api("marieke"), datetime.now(AMSTERDAM)
    roles = poster.get("/me").json()["roles"]
    made = poster.post("/jobs", json={
        "title": title, "goal": "Inwoners begrijpen de afvalpagina in één keer.",
        "description": "We lezen de pagina ieder op een eigen moment.", "helpForm": "freshEye",
        "themes": [poster.get("/themes").json()["items"][0]["id"]],
        "organisationId": roles[0]["organisationId"], "networkId": _network(api, people[0]),
        "hoursPerPerson": 1, "groupMin": 1, "groupMax": len(people), "place": {"kind": "online"},
        "timing": {"kind": "flexible", "from": _day(today.date(), 0),
                   "until": _day(today.date(), 9)},
        "claimDeadline": (today + timedelta(days=5)).isoformat(),
        "audience": "network", "claimMode": "direct",
    })  # fmt: skip
    assert made.status_code == 201, made.text
    job_id = str(made.json()["id"])
    step(poster, f"/jobs/{job_id}/transitions", action="publish")
    for who in people:
        step(api(who), f"/jobs/{job_id}/claims")
    step(poster, f"/jobs/{job_id}/transitions", action="confirm")
    return job_id


def _network(api: Api, who: str) -> str:
    """The network that somebody is a member of."""
    roles = api(who).get("/me").json()["roles"]
    return str(next(role["networkId"] for role in roles if role["role"] == "member"))


def _day(today: date, later: int) -> str:
    return (today + timedelta(days=later)).isoformat()
