"""An offer to somebody who answers from the own calendar: the job, its mails, their calendar."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage

import httpx

from tests.e2e.conftest import Api
from tests.factories.calendars import OUTLOOK_ZONE, calendar, event
from tests.factories.mail_servers import Post, invitation_in

TITLE = "Kijk mee naar de brief over afval"
WITHIN_SECONDS = 60


def hard_cases(thursday: datetime) -> bytes:
    """A weekly series as Outlook writes it, moved on that Thursday; and events that are no bar."""
    first = thursday - timedelta(weeks=6)
    zone = f";TZID={OUTLOOK_ZONE}:"

    def at(name: str, day: datetime, hour: int) -> str:
        return f"{name}{zone}{day:%Y%m%d}T{hour:02}0000"

    return calendar(
        event("UID:weekly", "SUMMARY:Teamoverleg", at("DTSTART", first, 9), at("DTEND", first, 10),
              "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=20",
              at("EXDATE", first + timedelta(weeks=1), 9)),
        event("UID:weekly", at("RECURRENCE-ID", thursday, 9), at("DTSTART", thursday, 15),
              at("DTEND", thursday, 16)),
        event("UID:free", at("DTSTART", thursday, 10), at("DTEND", thursday, 12),
              "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
        event("UID:day", f"DTSTART;VALUE=DATE:{thursday:%Y%m%d}", "TRANSP:TRANSPARENT"),
    )  # fmt: skip


def offer(api: Api, *starts: datetime, to: str = "Noor") -> str:
    """A poster's job at one of these times, two hours long, and a seat in it for somebody."""
    poster = api("marieke")
    me = poster.get("/me").json()
    organisation = next(role["organisationId"] for role in me["roles"] if role["organisationId"])
    network = next(
        network["id"] for network in poster.get("/networks").json()["items"]
        if organisation in {one["id"] for one in network["organisations"]}
    )  # fmt: skip
    theme = next(item["id"] for item in poster.get("/themes").json()["items"] if item["broader"])
    made = poster.post("/jobs", json={
        "title": TITLE, "goal": "Inwoners begrijpen de brief in één keer.",
        "description": "We lezen hem samen hardop.", "helpForm": "freshEye", "themes": [theme],
        "organisationId": organisation, "networkId": network, "hoursPerPerson": 2,
        "groupMin": 1, "groupMax": 2, "place": {"kind": "online"}, "posterPresent": True,
        "timing": {"kind": "options" if starts[1:] else "fixed", "options": [
            {"start": start.isoformat(), "end": (start + timedelta(hours=2)).isoformat()}
            for start in starts
        ]},
        "claimDeadline": (starts[0] - timedelta(days=2)).isoformat(),
        "audience": "network", "claimMode": "direct",
    })  # fmt: skip
    assert made.status_code == 201, made.text
    job_id = str(made.json()["id"])
    step(poster, f"/jobs/{job_id}/transitions", action="publish")
    people = poster.get("/people", params={"q": to}).json()["items"]
    member = {"personId": people[0]["id"], "seat": "member"}
    step(poster, f"/jobs/{job_id}/offers", members=[member])
    return job_id


def step(client: httpx.Client, path: str, **body: object) -> None:
    """Do one thing by the API."""
    answer = client.post(path, json=body)
    assert answer.is_success, answer.text


def claim_states(poster: httpx.Client, job_id: str) -> list[str]:
    """Where the claims on the job stand, as its poster sees them."""
    return [str(claim["state"]) for claim in poster.get(f"/jobs/{job_id}").json()["claims"]]


def is_invitation(mail: EmailMessage, words: str) -> bool:
    """Whether it holds a calendar file of this job with these words, lines unfolded."""
    if "text/calendar" not in {part.get_content_type() for part in mail.walk()}:
        return False
    unfolded = invitation_in(mail).replace("\r\n ", "")
    return TITLE in unfolded and words in unfolded


def uid(mail: EmailMessage) -> str:
    """Which event its calendar file is about."""
    unfolded = invitation_in(mail).replace("\r\n ", "")
    return next(line for line in unfolded.splitlines() if line.startswith("UID:"))


def next_mail(post: Post, email: str, words: str) -> EmailMessage:
    """The first mail to somebody with an invitation that has these words. A worker sends it."""
    wait_until(lambda: any(is_invitation(mail, words) for mail in post.to(email)))
    return next(mail for mail in post.to(email) if is_invitation(mail, words))


def wait_until(true: Callable[[], bool]) -> None:
    """Look again until it is so."""
    ends = time.monotonic() + WITHIN_SECONDS
    while not true():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.3)
