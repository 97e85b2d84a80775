"""The server answers, but not with what the page asks for: it says so, and tries again when told.

Nothing loads for ever, nothing is said to be empty that couldn't be read, and what was read stays.
"""

import json
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Api
from tests.e2e.every_page import addresses
from tests.e2e.rooms import Rooms
from tests.e2e.seeing import in_order, quiet, settled

FAILED = "We konden dit niet ophalen"
RETRY = "Opnieuw proberen"
REQUEST_ID = "7d0c2f"
LIBRARY = "**/v1/learnings?*"


class Broken(NamedTuple):
    """A page whose answer to one question is a fault, and what is told and untold then."""

    path: str
    who: str
    asked: str
    told: str
    comes: str


PARTS = (
    Broken(
        "/kaart?weergave=cijfers", "noor", "**/v1/network-map/figures*", FAILED, "Uren gevraagd"
    ),
    Broken("/geleerd", "noor", LIBRARY, "We konden niet zoeken", "Vaakst herhaald"),
)


def _fails(route: Route) -> None:
    problem = {"status": 500, "code": "internal-error", "detail": ""}
    route.fulfill(
        status=500,
        content_type="application/problem+json",
        headers={"X-Request-Id": REQUEST_ID},
        body=json.dumps(problem),
    )


def _open(rooms: Rooms, who: str, path: str, asked: str) -> Page:
    page = rooms.enter(who, "small", "nl-NL", "light").new_page()
    page.route(asked, _fails)
    page.goto(path)
    return page


@pytest.mark.parametrize("broken", PARTS, ids=[part.path for part in PARTS])
def test_a_part_that_cannot_be_read_says_so_and_comes_when_tried_again(
    rooms: Rooms, broken: Broken
) -> None:
    page = _open(rooms, broken.who, broken.path, broken.asked)
    expect(page.get_by_role("alert")).to_contain_text(broken.told)
    expect(page.get_by_role("alert")).to_contain_text(REQUEST_ID)
    in_order(page)

    page.unroute(broken.asked)
    page.get_by_role("button", name=RETRY).click()

    expect(page.get_by_role("main")).to_contain_text(broken.comes)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


@pytest.mark.parametrize(("path", "who"), [("/indelen", "ruben"), ("/kaart/project/nieuw", "els")])
def test_a_page_without_what_it_needs_says_so_and_comes_when_tried_again(
    rooms: Rooms, path: str, who: str
) -> None:
    page = _open(rooms, who, path, "**/v1/networks*")
    expect(page.get_by_role("heading", level=1, name="Dat ging mis bij ons")).to_be_visible()

    page.unroute("**/v1/networks*")
    page.get_by_role("button", name=RETRY).click()

    expect(page.get_by_role("heading", level=1, name="Dat ging mis bij ons")).to_have_count(0)
    in_order(page)
    page.close()


def test_a_job_does_not_say_that_nothing_was_learned_when_it_cannot_know(
    rooms: Rooms, api: Api
) -> None:
    [(path, who)] = addresses(api, "/geleerd/schrijven/$jobId")
    job = path.replace("/geleerd/schrijven", "/klussen")
    page = _open(rooms, who or "", job, "**/v1/jobs/*/learnings*")
    part = page.get_by_role("region", name="Wat is er geleerd?")
    expect(part.get_by_role("alert")).to_contain_text(FAILED)
    page.close()


def test_what_was_read_stays_when_reading_it_again_fails(rooms: Rooms) -> None:
    page = rooms.enter("noor", "small", "nl-NL", "light").new_page()
    page.clock.install()
    page.goto("/geleerd")
    entries = settled(page).get_by_role("main").get_by_role("article")
    expect(entries.first).to_be_visible()

    page.route(LIBRARY, _fails)
    page.clock.fast_forward(60_000)
    with page.expect_response(LIBRARY):
        page.evaluate("window.dispatchEvent(new Event('visibilitychange'))")
    quiet(page)

    expect(entries.first).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


def test_a_window_whose_code_does_not_come_leaves_the_page_and_comes_the_next_time(
    rooms: Rooms,
) -> None:
    """A new version took the place of the one that this page is of, or the line was lost."""
    page = rooms.enter("noor", "small", "nl-NL", "light").new_page()
    page.route("**/assets/BusyDialog-*.js", lambda route: route.fulfill(status=404))
    page.goto("/vrije-tijd")
    button = settled(page).get_by_role("button", name="Bezette tijd toevoegen")

    button.click()

    expect(page.get_by_text("Een deel van deze pagina kwam niet binnen.")).to_be_visible()
    expect(page.get_by_role("heading", level=1, name="Mijn vrije tijd")).to_be_visible()
    page.unroute("**/assets/BusyDialog-*.js")
    button.click()
    expect(dialog(page)).to_be_visible()
