"""A coordinator assigns a whole pool: makes a plan, pins, goes on from it, compares, and sends."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import in_order

SEARCH_MS = 90_000
"""A search of ten seconds, on a machine that is busy, its code compiled on the first one."""


def test_a_coordinator_assigns_a_pool_and_sends_the_offers(visit: Visit, api: Api) -> None:
    page = visit("/overzicht", "ruben", "desktop")
    page.get_by_role("link", name="Deel iedereen in één keer in").click()
    page.get_by_role("button", name="Maak een indeling").click()
    _has_a_plan(page)
    first = page.url
    in_order(page)
    pinned = _pin_somebody(page)
    page.get_by_role("button", name="Reken opnieuw").click()
    expect(page).not_to_have_url(first)
    _has_a_plan(page)
    expect(page.get_by_role("button", name=f"{pinned} losmaken").first).to_be_visible()
    page.get_by_role("link", name="Bekijk wat er anders is").click()
    expect(page.get_by_role("heading", name="Wat is er anders?")).to_be_visible()
    in_order(page)
    page.get_by_role("link", name="Terug naar de indeling").click()
    _send(page)
    assert _offers(api) > 0


def _has_a_plan(page: Page) -> None:
    heading = page.get_by_role("heading", name="Voorgestelde groepjes")
    expect(heading).to_be_visible(timeout=SEARCH_MS)


def _pin_somebody(page: Page) -> str:
    """By keyboard; returns the name."""
    menu = page.get_by_role("button", name=re.compile("vastzetten of uitsluiten$")).first
    name = (menu.get_attribute("aria-label") or "").removesuffix(" vastzetten of uitsluiten")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Vastzetten")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{name} staat vast.")).to_be_visible()
    expect(page.get_by_text("Je keuzes zijn veranderd")).to_be_visible()
    return name


def _send(page: Page) -> None:
    page.get_by_role("button", name="Verstuur", exact=True).click()
    dialog = page.get_by_role("alertdialog")
    expect(dialog.get_by_text("Niemand wordt ingedeeld zonder ja.")).to_be_visible()
    in_order(page)
    dialog.get_by_role("button", name=re.compile("^Verstuur ")).click()
    expect(page.get_by_text("De uitnodigingen zijn verstuurd.")).to_be_visible()
    in_order(page)


def _offers(api: Api) -> int:
    """How many open offers some of the members have that came from the plan."""
    found = 0
    for who in ("noor", "daan", "iris", "femke", "sem", "tijn"):
        reply = api(who).get("/me/claims?limit=100")
        if reply.status_code == 200:
            claims = [item["claim"] for item in reply.json()["items"]]
            found += len([claim for claim in claims if claim["state"] == "offered"])
    return found
