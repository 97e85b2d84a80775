"""A pool assignment from kick-off to recommendation: a guest, a late milestone, a closing day."""

import re
from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Page, expect

from flying_trainees.core.clock import utc_now
from tests.e2e.acts import dialog
from tests.e2e.conftest import Api, Visit
from tests.e2e.mailbox import Mailbox, link_in
from tests.e2e.seeing import in_order, settled
from tests.e2e.walking import go_on

TITLE = "Minder formulieren in Twente"
GUEST = "gast@buurtschool.example"


def part(page: Page, name: str) -> Page:
    """Follow one of the ways through the assignment."""
    page.get_by_role("navigation", name="Delen van deze poolopdracht").get_by_role(
        "link", name=name
    ).click()
    return settled(page)


def start(page: Page) -> str:
    """The coordinator starts it, and chooses who steers: who had the fewest turns comes first."""
    in_order(page)
    page.get_by_label("Waarom, en wat merken inwoners ervan?").fill(
        "Inwoners hoeven hun gegevens nog maar één keer in te vullen."
    )
    page.get_by_label("Naam").fill(TITLE)
    page.get_by_text("Gemeente Tubbergen", exact=True).click()
    page.get_by_role("button", name="Start en kies de stuurgroep").click()
    page.wait_for_url(re.compile("/bewerken$"))
    settled(page)
    page.get_by_role("button", name=re.compile("^Alle .* leden$")).click()
    page.get_by_text("Noor Veldkamp", exact=True).first.click()
    page.get_by_role("button", name="Bewaar de stuurgroep").click()
    page.get_by_role("button", name="Thema toevoegen").click()
    page.get_by_label("Thema, in eigen woorden").fill("Het loket")
    page.get_by_role("button", name="Bewaar de thema’s").click()
    expect(page.get_by_text("De thema’s zijn bewaard.")).to_be_visible()
    in_order(page)
    part(page, "Overzicht").get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_text("De poolopdracht is begonnen.")).to_be_visible()
    return page.url.rsplit("/", maxsplit=1)[1]


def plan(api: Api, pool: str) -> None:
    """What the test is not about: a mid-term presentation of last week, and a table."""
    late = {"kind": "midTerm", "title": "Tussenpresentatie",
            "dueOn": str(utc_now().date() - timedelta(days=6))}  # fmt: skip
    at = (utc_now() + timedelta(days=9)).replace(hour=12, minute=0)
    table = {"kind": "themeTable", "title": "Tafel van het loket", "room": "Raadzaal", "seats": 2,
             "start": at.isoformat(), "end": (at + timedelta(hours=1)).isoformat()}  # fmt: skip
    for path, body in (("milestones", late), ("programme", table)):
        assert api("noor").post(f"/pool-assignments/{pool}/{path}", json=body).status_code == 201


def follow(page: Page) -> None:
    """The steering group sees what is late and why, says how it goes, and marks it as done."""
    expect(page.get_by_role("main").get_by_text("Te laat").first).to_be_visible()
    expect(page.get_by_text("“Tussenpresentatie” is 6 dagen te laat.")).to_be_visible()
    in_order(page)
    page.get_by_text("Ik zie een risico").click()
    page.get_by_label("In één regel").fill("De wethouder was ziek.")
    page.get_by_role("button", name="Laat het weten").click()
    expect(page.get_by_text("De wethouder was ziek.")).to_be_visible()
    page.get_by_role("button", name="Tussenpresentatie").click()
    in_order(page)
    dialog(page).get_by_text("Het is klaar").click()
    dialog(page).get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Klaar, 6 dagen later dan gepland.")).to_be_visible()
    part(page, "Bevindingen").get_by_text("Verrassing", exact=True).click()
    page.get_by_label("Wat verraste je?").fill("Niemand weet wie het formulier leest.")
    page.get_by_role("button", name="Deel het").click()
    expect(page.locator("li").get_by_text("Niemand weet wie het formulier leest.")).to_be_visible()
    in_order(page)


def invite(page: Page) -> None:
    """A guest from outside who agreed."""
    part(page, "Programma").get_by_label("Naam").fill("Gonda Gast")
    page.get_by_label("E-mailadres").fill(GUEST)
    page.get_by_text("De gast weet dit en vindt het goed").click()
    page.get_by_role("button", name="Stuur de link").click()
    expect(page.get_by_text("Gonda Gast krijgt een link.")).to_be_visible()
    page.get_by_role("button", name="Schuif aan: Tafel van het loket").click()
    expect(page.get_by_text("Jouw plek")).to_be_visible()
    in_order(page)


def join(page: Page) -> None:
    """The guest takes the last seat by the link, without an account."""
    in_order(page)
    page.get_by_text("Ik schuif hier aan").click()
    page.get_by_role("button", name="Bewaar mijn keuze").click()
    expect(page.get_by_text("Je keuze is bewaard.")).to_be_visible()
    expect(page.get_by_text("2 van 2 plekken bezet")).to_be_visible()
    assert "Noor" not in page.get_by_role("main").inner_text()
    in_order(page)


def advise(page: Page) -> None:
    """What the pool recommends, once the guest is seen in the programme."""
    part(page, "Programma")
    page.reload()
    expect(page.get_by_text("Gonda Gast (gast)")).to_be_visible()
    part(page, "Advies").get_by_role("button", name="Schrijf het advies").click()
    page.get_by_label("Het advies in een paar zinnen").fill("Vraag niets wat je al weet.")
    in_order(page)
    page.get_by_role("button", name="Stuur naar de opdrachtgever").click()
    page.get_by_role("button", name="Ga afronden").click()
    expect(page.get_by_text("De opdrachtgever heeft nog niet geantwoord.")).to_be_visible()


def answer(page: Page) -> None:
    """The client answers, and it stands in the library."""
    page.get_by_text("Deels overgenomen").click()
    page.get_by_label("In eigen woorden").fill("Het adres vragen we nooit meer.")
    in_order(page)
    page.get_by_role("button", name="Stuur het antwoord").click()
    expect(page.get_by_text("Het adres vragen we nooit meer.")).to_be_visible()
    go_on(page, "/geleerd")
    expect(page.get_by_role("heading", level=3, name=TITLE)).to_be_visible()
    in_order(page)


def test_a_pool_assignment_from_kick_off_to_recommendation(visit: Visit, api: Api) -> None:
    guest_mail = Mailbox(api("els"), GUEST)
    pool = start(settled(visit("/poolopdrachten/nieuw", "ruben")))
    plan(api, pool)
    noor = settled(visit(f"/poolopdrachten/{pool}", "noor", "phone"))
    steps: tuple[Callable[[Page], None], ...] = (follow, invite)
    for step in steps:
        step(noor)
    join(visit(link_in(guest_mail.next("Kies je tafels"), "/gast")))
    advise(noor)
    answer(settled(visit(f"/poolopdrachten/{pool}/advies", "dirk")))

    done = api("noor").post(f"/pool-assignments/{pool}/transitions", json={"action": "complete"})
    assert done.json()["state"] == "completed"
    go_on(noor, "/poolopdrachten")
    expect(noor.get_by_text("Deels overgenomen")).to_be_visible()
    in_order(noor)
