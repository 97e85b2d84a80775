"""The whole product once: from a goal to a group in everyone's agenda, and what follows.

Three roles, each in a browser of its own, at desktop and phone width; every page they see must be
whole and free of accessibility problems.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Event
from playwright.sync_api import Page, expect

from tests.e2e.acts import accept, claim, post_job, says
from tests.e2e.conftest import Api, Visit
from tests.e2e.mailbox import Mailbox, event_in
from tests.e2e.seeing import in_order, settled
from tests.server.demo_server import persona

QUESTION = "Mag ik mijn eigen laptop meenemen?"
ANSWER = "Graag, er is wifi."
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(("width", "weeks"), [("desktop", 7), ("phone", 8)])
def test_from_a_goal_to_a_group_that_changes(
    visit: Visit, api: Api, address: str, width: str, weeks: int
) -> None:
    title = f"Loop de afvalpagina na ({width})"
    monday = date.today() + timedelta(days=7 * weeks - date.today().weekday())  # noqa: DTZ011
    days = [monday + timedelta(days=1), monday + timedelta(days=2)]
    inbox = Mailbox(api(None), persona(address, "noor"))

    poster = visit("/klussen/nieuw", "marieke", width)
    post_job(poster, title, days)
    path = poster.url.removeprefix(address)
    _two_claim_together_and_ask(visit, path, width)
    _poster_answers(poster)
    invited = _coordinator_invites(visit, api, path, width)
    accept(visit(path, invited, width))
    _poster_confirms(poster)
    invitation = _check_invitation(inbox, title, days[0], persona(address, "noor"))
    _one_leaves(visit, path, width)
    _check_cancellation(inbox, title, invitation)


def _two_claim_together_and_ask(visit: Visit, path: str, width: str) -> None:
    noor = visit(path, "noor", width)
    claim(noor, with_colleague="Daan Wessels")
    says(noor, "Je doet mee")
    noor.get_by_label("Stel je vraag").fill(QUESTION)
    noor.get_by_role("button", name="Vraag versturen").click()
    expect(noor.get_by_text("Wacht op antwoord.")).to_be_visible()
    in_order(noor)
    accept(visit(path, "daan", width))


def _poster_answers(poster: Page) -> None:
    settled(poster)
    poster.reload()
    expect(poster.get_by_text(QUESTION)).to_be_visible()
    poster.get_by_label("Antwoord aan Noor Veldkamp").fill(ANSWER)
    poster.get_by_role("button", name="Antwoord versturen").click()
    expect(poster.get_by_text(ANSWER, exact=True)).to_be_visible()
    in_order(poster)


def _coordinator_invites(visit: Visit, api: Api, path: str, width: str) -> str:
    """Take the first suggested group; returns who was asked (the first part of the address)."""
    ruben = visit("/overzicht", "ruben", width)
    in_order(ruben)
    ruben.goto(path.replace("/klussen/", "/overzicht/"))
    in_order(ruben)
    ruben.get_by_role("button", name="Nodig").first.click()
    in_order(ruben)
    ruben.get_by_role("dialog").or_(ruben.get_by_role("alertdialog")).get_by_role(
        "button", name="Verstuur"
    ).click()
    expect(ruben.get_by_text("verstuurd").last).to_be_visible()
    claims = api("ruben").get(f"/jobs/{path.rsplit('/', 1)[1]}").json()["claims"]
    asked = [one["person"]["name"] for one in claims if one["state"] == "offered"]
    assert asked
    return str(asked[0]).lower().split()[0]


def _poster_confirms(poster: Page) -> None:
    poster.reload()
    settled(poster)
    poster.get_by_role("button", name="Leg het groepje vast").click()
    dialog = poster.get_by_role("alertdialog").or_(poster.get_by_role("dialog"))
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Leg het groepje vast").click()
    expect(dialog).to_have_count(0)
    in_order(poster)


def _check_invitation(inbox: Mailbox, title: str, day: date, email: str) -> Event:
    method, event = event_in(inbox.next(f"Het gaat door: {title}"))
    at = datetime(day.year, day.month, day.day, 9, tzinfo=AMSTERDAM)

    assert method == "REQUEST"
    assert (event.start, event.end) == (at, at + timedelta(hours=3))
    assert event["UID"]
    assert event["SUMMARY"]
    assert _number(event) >= 0
    attendees = event["ATTENDEE"]
    listed = attendees if isinstance(attendees, list) else [attendees]
    assert f"mailto:{email}" in {str(one).lower() for one in listed}
    assert event.stamp <= datetime.now(UTC) + timedelta(minutes=1)
    return event


def _one_leaves(visit: Visit, path: str, width: str) -> None:
    noor = visit(path, "noor", width)
    says(noor, "Je gaat mee")
    noor.get_by_role("button", name="Meld me af").click()
    dialog = noor.get_by_role("alertdialog").or_(noor.get_by_role("dialog"))
    expect(dialog).to_be_visible()
    in_order(noor)
    dialog.get_by_role("button", name="Meld me af").click()
    expect(dialog).to_have_count(0)
    expect(noor.get_by_role("heading", name="Doe je mee?")).to_be_visible()


def _check_cancellation(inbox: Mailbox, title: str, invitation: Event) -> None:
    method, event = event_in(inbox.next(f"Afgemeld: {title}"))

    assert method == "CANCEL"
    assert event["UID"] == invitation["UID"]
    assert event["STATUS"] == "CANCELLED"
    assert _number(event) > _number(invitation)


def _number(event: Event) -> int:
    """Which version of the event this is."""
    return int(str(event["SEQUENCE"]))
