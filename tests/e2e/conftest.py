"""The whole product in a real browser: server with demo data, Chromium, somebody who visits."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.e2e.chromium import launch
from tests.e2e.rooms import Rooms, Scheme
from tests.e2e.seeing import PATIENCE_MS, accessibility_problems, too_wide
from tests.e2e.walking import Tabs, go_on
from tests.server.demo_server import client, running_demo

__all__ = ["Visit", "accessibility_problems", "too_wide"]

Visit = Callable[..., Page]
Walk = Callable[[str, str | None], Page]
Api = Callable[[str | None], httpx.Client]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the demo answers: started as a user does, with a data folder of its own."""
    with running_demo(tmp_path_factory) as where:
        yield where


@pytest.fixture(scope="session")
def api(address: str) -> Api:
    """Clients of the API by persona: to look things up, and to prepare what a test is not about."""
    return cache(partial(client, address))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. Without one the browser tests fail, and say how to get it."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def rooms(browser: Browser, address: str) -> Iterator[Rooms]:
    """Browser contexts that are kept: who has signed in once at a width comes back there."""
    rooms = Rooms(browser, address)
    yield rooms
    rooms.close()


@pytest.fixture
def visit(rooms: Rooms, address: str) -> Iterator[Visit]:
    """Opens a page of the product as somebody, at a width; watches for errors on the way.

    `visit("/voor-jou", "noor", "phone")`: the path, the first part of a persona's address (None:
    a visitor, who is new each time), the width's name, the language, and the device's colour
    scheme. What a page keeps on the device is gone after the test.
    """
    pages: list[Page] = []
    complaints: list[str] = []

    def open_page(
        path: str = "/",
        who: str | None = None,
        width: str = "desktop",
        language: str = "nl-NL",
        scheme: Scheme = "light",
    ) -> Page:
        page = rooms.enter(who, width, language, scheme).new_page()
        pages.append(page)
        _watch(page, address, complaints)
        page.goto(path)
        return page

    yield open_page
    for page in pages:
        if not page.is_closed() and page.url.startswith(address):
            page.evaluate("localStorage.clear()")
        page.close()
    rooms.forget_visitors()
    assert complaints == [], "the browser complained"


@pytest.fixture(scope="module")
def tabs() -> Iterator[Tabs]:
    """The tabs in which people walk through the product."""
    tabs = Tabs()
    yield tabs
    for page in tabs.pages.values():
        page.close()


@pytest.fixture
def walk(visit: Visit, rooms: Rooms, address: str, tabs: Tabs) -> Iterator[Walk]:
    """Goes to a page in English and dark without loading the product anew; a visitor does load it.

    `walk("/voor-jou", "noor")`: the path and the first part of a persona's address.
    """

    def go(path: str, who: str | None) -> Page:
        if who is None:
            return visit(path, None, "desktop", "en-GB", "dark")
        if who in tabs.pages:
            return go_on(tabs.pages[who], path)
        page = _tab(tabs, who, rooms.enter(who, "desktop", "en-GB", "dark"), address)
        page.goto(path)
        return page

    tabs.complaints.clear()
    yield go
    assert tabs.complaints == [], "the browser complained"


@pytest.fixture
def load(visit: Visit, rooms: Rooms, address: str, tabs: Tabs) -> Iterator[Walk]:
    """Opens a page by its address on the smallest screen, in the tab that somebody has there."""

    def go(path: str, who: str | None) -> Page:
        if who is None:
            return visit(path, None, "small")
        room = rooms.enter(who, "small", "nl-NL", "light")
        page = tabs.pages.get(who) or _tab(tabs, who, room, address)
        page.goto(path)
        return page

    tabs.complaints.clear()
    yield go
    assert tabs.complaints == [], "the browser complained"


def _tab(tabs: Tabs, who: str, room: BrowserContext, address: str) -> Page:
    """Somebody's first one, which stays open."""
    page = tabs.pages[who] = room.new_page()
    _watch(page, address, tabs.complaints)
    return page


def _watch(page: Page, address: str, complaints: list[str]) -> None:
    """Collect what the console shows in red on our own pages: errors, refusals of their policy."""
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: (
            complaints.append(f"{page.url}: {message.text}")
            if message.type == "error"
            and page.url.startswith(address)
            and not _expected(message.text)
            else None
        ),
    )


def _expected(text: str) -> bool:
    """Answers 4xx are part of some journeys, and so is a server that a test takes away."""
    return bool(re.search(r"status of (401|403|404|409|412)|ERR_INTERNET_DISCONNECTED", text))
