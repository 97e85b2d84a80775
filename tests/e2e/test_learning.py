"""What was learned is repeated by another organisation; writing it is part of the journey."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.seeing import in_order, settled


def test_another_organisation_repeats_a_finished_job(visit: Visit, address: str) -> None:
    page = settled(visit("/geleerd", "tom"))

    page.get_by_role("button", name="Herhaal deze klus").first.click()
    make = page.get_by_role("button", name="Maak een concept")
    draft = page.get_by_role("heading", level=1, name="Concept afmaken")
    expect(make.or_(draft).first).to_be_visible()
    if make.is_visible():
        in_order(page)
        make.click()

    expect(page).to_have_url(re.compile(rf"^{address}/klussen/[0-9a-f-]+/bewerken"))
    expect(draft).to_be_visible()
    in_order(page)
