"""Between a phone and a desk, and on paper: what there is fits the room, and no more is shown."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.rooms import Rooms
from tests.e2e.seeing import in_order, settled, too_wide

READABLE = 240
"""Pixels below which a sentence breaks after every other word."""


@pytest.fixture
def page(rooms: Rooms) -> Iterator[Page]:
    """Noor's best job, on a tablet."""
    page = rooms.enter("noor", "tablet", "nl-NL", "light").new_page()
    page.goto("/voor-jou")
    yield settled(page)
    page.close()


@pytest.mark.parametrize("wide", [768, 1000, 1200])
def test_reasons_keep_the_room_that_reading_takes(page: Page, wide: int) -> None:
    """Beside a column there is less room than the screen seems to have."""
    page.set_viewport_size({"width": wide, "height": 900})

    why = page.get_by_role("heading", name="Waarom jij?").locator("xpath=..")
    box = why.bounding_box()

    assert box is not None
    assert box["width"] >= READABLE
    assert not too_wide(page)


def test_a_tablet_shows_a_page_that_is_whole(page: Page) -> None:
    in_order(page)


def test_on_paper_nobody_goes_to_another_page(page: Page) -> None:
    navigation = page.get_by_role("navigation")
    assert any(one.is_visible() for one in navigation.all())

    page.emulate_media(media="print")

    assert not any(one.is_visible() for one in navigation.all())
    expect(page.get_by_role("contentinfo")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
