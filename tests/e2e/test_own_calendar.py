"""A member's own calendar, in and out: connected, counted, and answered from.

Everything is real: the browser, a server that publishes a calendar with the hard cases, an SMTP
server, and the IMAP mailbox that its answers are delivered to.
"""

import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from flying_trainees.core.clock import AMSTERDAM, utc_now
from tests.e2e.conftest import Api, Visit
from tests.e2e.rooms import Rooms
from tests.e2e.seeing import in_order, settled
from tests.factories.calendars import OUTLOOK_ZONE, Published, calendar, event, publish
from tests.factories.mail_servers import (
    Mailbox,
    Post,
    invitation_in,
    mailbox_server,
    post_office,
    reply_to,
    send,
)
from tests.server.demo_server import client, persona, running_demo

REPLIES = "antwoorden@klussen.example"
WITHIN_SECONDS = 60
TITLE = "Kijk mee naar de brief over afval"


@pytest.fixture(scope="module")
def published() -> Iterator[Published]:
    with publish() as server:
        yield server


@pytest.fixture(scope="module")
def post() -> Iterator[Post]:
    with mailbox_server() as mailbox, post_office(mailbox, REPLIES) as running:
        yield running


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, published: Published, post: Post
) -> Iterator[str]:
    """A demo of this file's own, that reaches the servers above."""
    mailbox: Mailbox = post.mailbox
    with running_demo(
        tmp_path_factory,
        SMTP_URL=f"smtp://127.0.0.1:{post.port}",
        IMAP_URL=mailbox.url,
        CALENDAR_REPLY_ADDRESS=REPLIES,
        OUTBOUND_ALLOWED=published.allowed,
    ) as where:
        yield where


@pytest.fixture(scope="module")
def api(address: str) -> Api:
    """Clients of that demo."""
    return lambda who: client(address, who)


@pytest.fixture(scope="module")
def rooms(browser: Browser, address: str) -> Iterator[Rooms]:
    """Browser contexts on that demo."""
    rooms = Rooms(browser, address)
    yield rooms
    rooms.close()


@pytest.fixture
def thursday() -> datetime:
    """Midnight of a Thursday in the new year, on which Noor is free from 9 to 17."""
    day = datetime(utc_now().year + 1, 1, 11, tzinfo=AMSTERDAM)
    return day + timedelta(days=(3 - day.weekday()) % 7)


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


def test_a_calendar_is_connected_an_offer_answered_from_it_and_the_seat_confirmed(
    visit: Visit, api: Api, address: str, published: Published, post: Post, thursday: datetime
) -> None:
    published.data = hard_cases(thursday)
    noor = persona(address, "noor")
    page = visit("/vrije-tijd/agendas", "noor")

    connect(page, published)
    free_hours_changed(page, thursday)
    job_id = offer(api, thursday)
    invited = next_mail(post, noor, lambda mail: is_invitation(mail, "NEEDS-ACTION"))
    send(post, reply_to(invitation_in(invited), "ACCEPTED", f"Noor Veldkamp <{noor}>"))
    wait_until(lambda: claim_state(api, job_id) == "claimed")
    assert post.mailbox.flags() == []

    step(api("marieke"), f"/jobs/{job_id}/transitions", action="confirm")
    confirmed = next_mail(post, noor, lambda mail: is_invitation(mail, "PARTSTAT=ACCEPTED"))
    page.goto(f"/klussen/{job_id}")
    in_order(page)
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    assert claim_state(api, job_id) == "confirmed"
    assert uid(invitation_in(invited)) == uid(invitation_in(confirmed))


def connect(page: Page, published: Published) -> None:
    """Connect by address; a task fetches it."""
    settled(page)
    page.get_by_role("button", name="Agenda koppelen").click()
    page.get_by_label("Adres van je agenda").fill(published.address)
    page.get_by_label("Naam").fill("Werk")
    page.get_by_role("button", name="Koppelen", exact=True).click()
    expect(page.get_by_text("Werkt", exact=True)).to_be_visible(timeout=30_000)
    expect(page.get_by_text("secret-token")).to_have_count(0)


def free_hours_changed(page: Page, thursday: datetime) -> None:
    """The moved hour is taken; the hour it was moved from, and what is shown as free, is not."""
    page.goto(f"/vrije-tijd?week={thursday:%Y-%m-%d}")
    in_order(page)
    taken = page.get_by_role("button", name="donderdag").and_(
        page.get_by_role("button", name="bezet in je agenda")
    )
    expect(taken).to_have_count(1)
    expect(taken).to_have_accessible_name(re.compile("15 tot 16 uur, bezet in je agenda"))


def offer(api: Api, thursday: datetime) -> str:
    """A poster's job with one time, and a seat in it for Noor."""
    poster = api("marieke")
    me = poster.get("/me").json()
    organisation = next(role["organisationId"] for role in me["roles"] if role["organisationId"])
    network = next(
        network["id"] for network in api("noor").get("/networks").json()["items"]
        if organisation in {one["id"] for one in network["organisations"]}
    )  # fmt: skip
    theme = next(item["id"] for item in poster.get("/themes").json()["items"] if item["broader"])
    start = thursday + timedelta(hours=10)
    made = poster.post("/jobs", json={
        "title": TITLE, "goal": "Inwoners begrijpen de brief in één keer.",
        "description": "We lezen hem samen hardop.", "helpForm": "freshEye", "themes": [theme],
        "organisationId": organisation, "networkId": network, "hoursPerPerson": 2,
        "groupMin": 1, "groupMax": 2, "place": {"kind": "online"}, "posterPresent": True,
        "timing": {"kind": "fixed", "options": [
            {"start": start.isoformat(), "end": (start + timedelta(hours=2)).isoformat()},
        ]},
        "claimDeadline": (start - timedelta(days=2)).isoformat(),
        "audience": "network", "claimMode": "direct",
    })  # fmt: skip
    assert made.status_code == 201, made.text
    job_id = str(made.json()["id"])
    step(poster, f"/jobs/{job_id}/transitions", action="publish")
    people = poster.get("/people", params={"q": "Noor"}).json()["items"]
    member = {"personId": people[0]["id"], "seat": "member"}
    step(poster, f"/jobs/{job_id}/offers", members=[member])
    return job_id


def step(client: httpx.Client, path: str, **body: object) -> None:
    answer = client.post(path, json=body)
    assert answer.is_success, answer.text


def claim_state(api: Api, job_id: str) -> str:
    """Where Noor's claim on the job stands."""
    mine = api("noor").get("/me/claims?limit=100").json()["items"]
    return next(str(one["claim"]["state"]) for one in mine if one["job"]["id"] == job_id)


def is_invitation(mail: EmailMessage, words: str) -> bool:
    """Whether it holds a calendar file of this job with these words, lines unfolded."""
    if "text/calendar" not in {part.get_content_type() for part in mail.walk()}:
        return False
    unfolded = invitation_in(mail).replace("\r\n ", "")
    return TITLE in unfolded and words in unfolded


def uid(invitation: str) -> str:
    unfolded = invitation.replace("\r\n ", "")
    return next(line for line in unfolded.splitlines() if line.startswith("UID:"))


def next_mail(post: Post, email: str, wanted: Callable[[EmailMessage], bool]) -> EmailMessage:
    """A mail to somebody that is wanted. Waits: a worker sends it."""
    wait_until(lambda: any(wanted(mail) for mail in post.to(email)))
    return next(mail for mail in post.to(email) if wanted(mail))


def wait_until(true: Callable[[], bool]) -> None:
    ends = time.monotonic() + WITHIN_SECONDS
    while not true():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.3)
