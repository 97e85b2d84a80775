"""The whole product once: from a goal to a group in everyone's agenda, and what was learned.

Three roles, each in a browser of its own, at desktop and phone width; every page they see must be
whole and free of accessibility problems.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from icalendar import Event
from playwright.sync_api import Page, expect

from tests.e2e.acts import accept, claim, dialog, post_job, says
from tests.e2e.conftest import Api, Visit
from tests.e2e.mailbox import Mailbox, event_in
from tests.e2e.offers import step
from tests.e2e.running import STARTS_WITHIN, begin_job
from tests.e2e.seeing import in_order, settled
from tests.server.demo_server import persona

QUESTION = "Mag ik mijn eigen laptop meenemen?"
ANSWER = "Graag, er is wifi."
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
THURSDAY = 3


class Journey(NamedTuple):
    """What a journey is about: one job, seen at one width."""

    visit: Visit
    api: Api
    address: str
    width: str
    title: str

    def mailbox(self, who: str) -> Mailbox:
        """Mails to somebody from now on."""
        return Mailbox(self.api(None), persona(self.address, who))


@pytest.mark.parametrize(("width", "number"), [("desktop", 0), ("phone", 1)])
def test_from_a_goal_to_what_was_learned(
    visit: Visit, api: Api, address: str, width: str, number: int
) -> None:
    journey = Journey(visit, api, address, width, f"Loop de afvalpagina na ({width})")
    running = begin_job(api, f"Lees de oude afvalpagina ({width})", ["noor", "daan"])
    inbox = journey.mailbox("noor")
    days = _days_that_suit_noor(api)[number]

    poster = visit("/klussen/nieuw", "marieke", width)
    post_job(poster, journey.title, days)
    path = poster.url.removeprefix(address)
    noor = _finds_it_and_claims_with_a_colleague(journey, path)
    _poster_answers(poster)
    waits = _coordinator_fills_the_group(journey, path)
    _one_more_waits(journey, path, waits)
    _poster_confirms(poster)
    day = _settled_day(journey, path)
    assert day in days
    invitation = _check_invitation(inbox, journey.title, day, inbox.email)
    _one_leaves(noor)
    _check_cancellation(inbox, journey.title, invitation)
    _who_waited_takes_the_seat(journey, path, waits, day)
    _poster_finishes(poster, running)
    _what_was_learned_is_found(noor, poster, running, width)


def _days_that_suit_noor(api: Api) -> list[list[date]]:
    """Thursday and Friday of the weeks, from five weeks on, in which she has both mornings free."""
    today = datetime.now(AMSTERDAM).replace(hour=0, minute=0, second=0, microsecond=0)
    first = today + timedelta(days=35 + THURSDAY - today.weekday())
    period = {"from": first.isoformat(), "until": (first + timedelta(days=70)).isoformat()}
    free = [
        (datetime.fromisoformat(span["start"]), datetime.fromisoformat(span["end"]))
        for span in api("noor").get("/me/agenda", params=period).json()["free"]
    ]

    def suits(day: datetime) -> bool:
        begin, end = day.replace(hour=9), day.replace(hour=12)
        return any(start <= begin and end <= until for start, until in free)

    weeks = [first + timedelta(weeks=number) for number in range(10)]
    pairs = [[thursday, thursday + timedelta(days=1)] for thursday in weeks]
    return [[day.date() for day in pair] for pair in pairs if all(map(suits, pair))]


def _finds_it_and_claims_with_a_colleague(journey: Journey, path: str) -> Page:
    noor = journey.visit("/voor-jou", "noor", journey.width)
    in_order(noor)
    expect(noor.get_by_text("Waarom jij?")).to_be_visible()
    job = noor.get_by_role("main").get_by_role("link", name=journey.title, exact=True)
    if not job.is_visible():
        noor.get_by_role("button", name="Toon meer").click()
    job.click()
    expect(noor.get_by_role("heading", level=1, name=journey.title)).to_be_visible()
    claim(noor, with_colleague="Daan Wessels")
    says(noor, "Je doet mee")
    _takes_back_a_time(noor)
    noor.get_by_label("Stel je vraag").fill(QUESTION)
    noor.get_by_role("button", name="Vraag versturen").click()
    expect(noor.get_by_text("Wacht op antwoord.")).to_be_visible()
    in_order(noor)
    _says_yes(journey, path, "daan")
    return noor


def _takes_back_a_time(noor: Page) -> None:
    """She can't come at one of the times after all; and then she can."""
    card = noor.get_by_role("region", name="Je doet mee")
    expect(card.get_by_role("listitem")).to_have_count(2)
    for number in (1, 2):
        card.get_by_role("button", name="Andere tijden").click()
        window = dialog(noor)
        expect(window.get_by_role("checkbox")).to_have_count(2)
        if number == 1:
            in_order(noor)
        window.locator("label", has=noor.get_by_role("checkbox")).last.click()
        window.get_by_role("button", name="Bewaar").click()
        expect(window).to_have_count(0)
        expect(card.get_by_role("listitem")).to_have_count(number)


def _says_yes(journey: Journey, path: str, who: str) -> None:
    """Through the API: somebody else does it by hand."""
    mine = journey.api(who).get(f"/jobs/{_job_in(path)}").json()["myClaim"]
    step(journey.api(who), f"/claims/{mine['id']}/transitions", action="accept")


def _job_in(path: str) -> str:
    return path.rsplit("/", 1)[1]


def _poster_answers(poster: Page) -> None:
    poster.reload()
    expect(poster.get_by_text(QUESTION)).to_be_visible()
    poster.get_by_label("Antwoord aan Noor Veldkamp").fill(ANSWER)
    poster.get_by_role("button", name="Antwoord versturen").click()
    expect(poster.get_by_text(ANSWER, exact=True)).to_be_visible()
    in_order(poster)


def _coordinator_fills_the_group(journey: Journey, path: str) -> str:
    """Take the first suggested group, who all say yes; returns somebody else who has time."""
    ruben = journey.visit("/overzicht", "ruben", journey.width)
    in_order(ruben)
    ruben.goto(path.replace("/klussen/", "/overzicht/"))
    in_order(ruben)
    ruben.get_by_role("button", name="Nodig").first.click()
    in_order(ruben)
    dialog(ruben).get_by_role("button", name="Verstuur").click()
    expect(ruben.get_by_text("verstuurd").last).to_be_visible()
    ruben.close()
    address = f"/jobs/{_job_in(path)}"
    job = journey.api("ruben").get(address).json()
    offers = [one for one in job["claims"] if one["state"] == "offered"]
    first, *others = [_first_name(one["person"]) for one in offers]
    invited = journey.visit(path, first, journey.width)
    accept(invited)
    invited.close()
    for who in others:
        _says_yes(journey, path, who)
    found = journey.api("ruben").get(f"{address}/candidates?limit=100").json()["items"]
    said = journey.api("ruben").get(address).json()["optionClaims"]
    # The poster is offered the time that most can make.
    time = max(said, key=lambda one: one["canMake"])["optionId"]
    return next(
        _first_name(one) for one in found if time in one["freeOptions"] and not one["claimState"]
    )


def _first_name(person: dict[str, str]) -> str:
    """How the address of a persona begins."""
    return person["name"].split()[0].lower()


def _one_more_waits(journey: Journey, path: str, waits: str) -> None:
    page = journey.visit(path, waits, journey.width)
    expect(page.get_by_role("button", name="Zet me op de wachtlijst").last).to_be_visible()
    claim(page)
    says(page, "Je staat op de wachtlijst")
    in_order(page)
    page.close()


def _poster_confirms(poster: Page) -> None:
    poster.reload()
    settled(poster)
    poster.get_by_role("button", name="Leg het groepje vast").click()
    in_order(poster)
    dialog(poster).get_by_role("button", name="Leg het groepje vast").click()
    expect(dialog(poster)).to_have_count(0)
    in_order(poster)


def _settled_day(journey: Journey, path: str) -> date:
    start = journey.api("noor").get(f"/jobs/{_job_in(path)}").json()["timing"]["start"]
    return datetime.fromisoformat(start).astimezone(AMSTERDAM).date()


def _check_invitation(inbox: Mailbox, title: str, day: date, email: str) -> Event:
    method, event = event_in(inbox.next(f"Het gaat door: {title}"))
    at = datetime(day.year, day.month, day.day, 9, tzinfo=AMSTERDAM)

    assert method == "REQUEST"
    assert (event.start, event.end) == (at, at + timedelta(hours=3))
    assert event["UID"]
    assert title in str(event["SUMMARY"])
    assert _number(event) >= 0
    attendees = event["ATTENDEE"]
    listed = attendees if isinstance(attendees, list) else [attendees]
    assert f"mailto:{email}" in {str(one).lower() for one in listed}
    assert event.stamp <= datetime.now(UTC) + timedelta(minutes=1)
    return event


def _one_leaves(noor: Page) -> None:
    noor.reload()
    says(noor, "Je gaat mee")
    expect(noor.get_by_text(ANSWER, exact=True)).to_be_visible()
    noor.get_by_role("button", name="Meld me af").click()
    in_order(noor)
    dialog(noor).get_by_role("button", name="Meld me af").click()
    expect(dialog(noor)).to_have_count(0)
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


def _who_waited_takes_the_seat(journey: Journey, path: str, waits: str, day: date) -> None:
    """The freed seat was offered to the first on the waiting list, by itself."""
    inbox = journey.mailbox(waits)
    page = journey.visit("/mijn-klussen", waits, journey.width)
    strips = page.get_by_role("region", name="vraagt jou")
    offer = strips.filter(has=page.get_by_role("link", name=journey.title))
    expect(offer).to_be_visible()
    in_order(page)
    offer.get_by_role("button", name="Ja, ik doe mee").click()
    expect(page.get_by_text("Fijn, je doet mee")).to_be_visible()
    page.goto(path)
    says(page, "Je gaat mee")
    in_order(page)
    page.close()
    _check_invitation(inbox, journey.title, day, inbox.email)


def _poster_finishes(poster: Page, job_id: str) -> None:
    """Person by person: Noor was there, Daan was not.

    What is due starts every full minute; a page that is open by then shows it by itself.
    """
    poster.goto(f"/klussen/{job_id}")
    settled(poster)
    finish = poster.get_by_role("button", name="Rond af")
    expect(finish).to_be_visible(timeout=STARTS_WITHIN)
    finish.click()
    dialog(poster).get_by_role("checkbox", name="Daan Wessels").uncheck(force=True)
    in_order(poster)
    dialog(poster).get_by_role("button", name="Rond af").click()
    expect(dialog(poster)).to_have_count(0)
    expect(poster.get_by_text("was er niet", exact=True)).to_be_visible()
    in_order(poster)


def _what_was_learned_is_found(noor: Page, poster: Page, job_id: str, width: str) -> None:
    learned = f"Wie de pagina niet kent, ziet op een {width} meteen waar hij hapert."
    noor.goto(f"/klussen/{job_id}")
    noor.get_by_role("link", name="Vertel wat je leerde").click()
    expect(noor.get_by_label("Wat heb je geleerd?")).to_be_visible()
    in_order(noor)
    noor.get_by_role("button", name="Bewaar").click()
    expect(noor.get_by_text("Schrijf één of twee zinnen.").first).to_be_visible()
    in_order(noor)
    noor.get_by_label("Wat heb je geleerd?").fill(learned)
    noor.get_by_label("Wat neem je mee naar je eigen organisatie?").fill("Dit doen wij ook.")
    noor.get_by_role("button", name="Bewaar").click()
    expect(noor).to_have_url(re.compile(rf"/klussen/{job_id}$"))
    expect(noor.get_by_text(learned)).to_be_visible()
    in_order(noor)
    poster.goto("/geleerd?q=hapert")
    expect(poster.get_by_text(learned).first).to_be_visible()
    in_order(poster)
