"""Without a mouse: a seat is claimed and free time is filled in by keys alone."""

import time

from playwright.sync_api import Locator, Page, expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import PATIENCE_MS, in_order, settled

FAR_ENOUGH = 150
"""Presses of Tab after which something that is not reached yet never will be."""


def _tab_to(page: Page, wanted: Locator) -> None:
    expect(wanted).to_be_visible()
    for _ in range(FAR_ENOUGH):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not reach {wanted}")


def test_a_seat_is_claimed_by_keys_alone(visit: Visit, api: Api) -> None:
    jobs = api("bram").get("/jobs?state=open&limit=100").json()["items"]
    free = [
        job["id"]
        for job in jobs
        if api("bram").get(f"/jobs/{job['id']}").json()["claimChoices"]["canClaim"]
    ]
    page = settled(visit(f"/klussen/{free[-1]}", "bram"))

    for box in page.get_by_role("checkbox").all():
        _tab_to(page, box)
        page.keyboard.press("Space")
    claim = (
        page.get_by_role("button", name="Ik doe mee")
        .or_(page.get_by_role("button", name="Ik meld me aan"))
        .or_(page.get_by_role("button", name="Zet me op de wachtlijst"))
    )
    _tab_to(page, claim)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Doe je mee?")).to_have_count(0)
    mine = api("bram").get("/me/claims?limit=100").json()["items"]
    assert free[-1] in {item["job"]["id"] for item in mine}


def test_a_dialog_that_closes_gives_the_focus_back(visit: Visit, api: Api) -> None:
    """Also the first time, when it still has to fetch its words."""
    jobs = api("ruben").get("/jobs?state=open&limit=1").json()["items"]
    page = settled(visit(f"/klussen/{jobs[0]['id']}", "ruben"))
    move = page.get_by_role("button", name="Verplaats")
    _tab_to(page, move)

    page.keyboard.press("Enter")
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(dialog(page).locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")

    expect(dialog(page)).to_have_count(0)
    expect(move).to_be_focused()


def test_escape_in_an_open_list_closes_the_list_and_not_its_window(visit: Visit) -> None:
    page = settled(visit("/vrije-tijd", "noor"))
    page.get_by_role("button", name="Periode toevoegen").click()
    day = dialog(page).get_by_role("combobox", name="Dag")
    day.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("option", name="woensdag")).to_be_visible()

    page.keyboard.press("Escape")
    expect(page.get_by_role("option", name="woensdag")).to_be_hidden()
    expect(day).to_be_focused()

    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)


def test_the_first_key_leads_past_the_menu(visit: Visit) -> None:
    page = settled(visit("/vrije-tijd", "bram"))

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_be_focused()


def test_free_time_is_changed_and_kept_by_keys_alone(visit: Visit, api: Api) -> None:
    before = api("bram").get("/me/free-time").json()["windows"]
    page = settled(visit("/vrije-tijd", "bram"))
    cell = page.locator("[role=grid] [tabindex='0'], table button[tabindex='0']").first

    _tab_to(page, cell)
    page.keyboard.press("Space")

    expect(page.get_by_text("Alles is bewaard.")).to_be_visible()
    page.reload()
    settled(page)
    assert api("bram").get("/me/free-time").json()["windows"] != before


def _search_by_key(page: Page) -> None:
    """The keys are there a moment after the page itself."""
    box = page.get_by_role("searchbox")
    until = time.monotonic() + PATIENCE_MS / 1000
    while not box.evaluate("box => box === document.activeElement"):
        assert time.monotonic() < until, "the key leads nowhere"
        page.keyboard.press("/")
        page.wait_for_timeout(50)


def test_a_menu_follows_keys_however_fast_they_come(visit: Visit) -> None:
    page = settled(visit("/klussen", "noor"))
    _tab_to(page, page.get_by_role("button", name="Menu van"))

    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("menuitem").nth(2)).to_be_focused()


def test_a_coordinator_goes_through_lists_by_single_keys_and_finds_a_filter_back(
    visit: Visit,
) -> None:
    page = settled(visit("/klussen", "ruben"))

    _search_by_key(page)
    page.keyboard.type("energie")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Bewaar dit filter").press("Enter")
    in_order(page)
    dialog(page).get_by_label("Naam").fill("Alles over energie")
    page.keyboard.press("Enter")
    chip = page.get_by_role("link", name="Alles over energie")
    expect(chip).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("article").first.get_by_role("link").first).to_be_focused()

    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page.get_by_role("heading", level=1, name="Mensen")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("k")
    chip.click()
    expect(page.get_by_role("searchbox")).to_have_value("energie")
    in_order(page)
    page.get_by_role("button", name="Filters aanpassen").click()
    page.get_by_role("button", name="Filter “Alles over energie” weghalen").click()
    expect(chip).to_have_count(0)
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(chip).to_be_visible()

    page.keyboard.press("?")
    in_order(page)
    page.get_by_role("checkbox", name="Sneltoetsen staan aan op dit apparaat").press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(chip).to_be_visible()
