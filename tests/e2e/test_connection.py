"""The server goes away and comes back: one line says so, and nothing typed is lost."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visit
from tests.e2e.seeing import accessibility_problems, settled

LOST = "Verbinding onderbroken. Opnieuw proberen…"
AWAY = "**/v1/**"
PATIENT_AFTER = 3
"""So many attempts in vain, and the page waits long enough for somebody to be before it."""


def _take_server_away(page: Page) -> None:
    page.route(AWAY, lambda route: route.abort("internetdisconnected"))


def test_a_banner_stands_there_while_the_server_is_away(visit: Visit) -> None:
    page = settled(visit("/vrije-tijd", "lotte"))

    _take_server_away(page)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Geleerd").click()
    banner = page.get_by_role("status").filter(has_text=LOST)
    expect(banner).to_be_visible()
    expect(page.get_by_role("heading", level=1, name="Eén keer bedacht")).to_be_visible()
    assert accessibility_problems(page) == []
    retry = page.get_by_role("button", name="Nu proberen")
    for _ in range(PATIENT_AFTER):
        with page.expect_event("requestfailed"):
            retry.click()
        expect(banner).to_be_visible()
    page.unroute(AWAY)
    retry.click()

    expect(banner).to_have_count(0)
    expect(page.get_by_role("heading", level=1, name="Eén keer bedacht")).to_be_visible()


def test_the_page_tries_again_by_itself(visit: Visit) -> None:
    page = settled(visit("/vrije-tijd", "lotte"))
    _take_server_away(page)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Mensen").click()
    banner = page.get_by_role("status").filter(has_text=LOST)
    expect(banner).to_be_visible()

    page.unroute(AWAY)

    expect(banner).to_have_count(0)


def test_what_was_typed_stays_when_the_server_is_away(visit: Visit) -> None:
    page = visit("/inloggen")
    field = page.get_by_label("Je e-mailadres van je werk")
    field.fill("noor@gemeente.example")
    _take_server_away(page)

    page.get_by_role("button", name="Ga verder").click()

    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    expect(field).to_have_value("noor@gemeente.example")
    page.unroute(AWAY)
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("heading", name="Kijk in je mail")).to_be_visible()
