"""Somebody takes a copy of all his data along, opens it, and has the account erased to the end."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import in_order, settled

EMAIL = "wies.wisman@demo.flying-trainees.example"
WISH = "Fietspaden die kloppen met hoe mensen fietsen"
AS_WIES = """async ([email, ambition]) => {
  const send = (method, path, body) => fetch(`/v1${path}`, {
    method, body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', 'X-Requested-With': 'flying-trainees'},
  });
  await send('POST', '/demo/sign-in', {email});
  return (await send('PUT', '/me/profile', {ambition})).status;
}"""


@pytest.fixture
def without_grace(api: Api) -> Iterator[None]:
    """An account to lose, and an installation that erases at once."""
    els = api("els")
    made = els.post("/accounts", json={"name": "Wies Wisman", "email": EMAIL})
    assert made.status_code == 201, made.text
    assert els.put("/keeping-periods/erasure-grace", json={"days": 0}).status_code == 200
    yield
    els.put("/keeping-periods/erasure-grace", json={"days": 7})


@pytest.mark.usefixtures("without_grace")
def test_somebody_takes_his_data_along_and_is_erased(
    visit: Visit, api: Api, tmp_path: Path
) -> None:
    page = visit("/privacy")
    in_order(page)
    assert page.evaluate(AS_WIES, [EMAIL, WISH]) == 200

    page.goto("/profiel")
    page.get_by_role("link", name="Naar mijn gegevens").click()
    expect(page.get_by_role("heading", level=1, name="Mijn gegevens")).to_be_visible()
    in_order(page)
    _take_a_copy(page, tmp_path)

    page.get_by_role("button", name="Wis mijn account").click()
    dialog = page.get_by_role("dialog")
    in_order(page)
    dialog.get_by_role("textbox").fill(EMAIL)
    dialog.get_by_role("button", name="Wis mijn account").click()

    expect(page.get_by_role("heading", level=1, name="Je account is gewist")).to_be_visible()
    in_order(page)
    page.goto("/profiel/gegevens")
    page.wait_for_url("**/inloggen**")
    assert api("els").get("/accounts", params={"q": "Wisman"}).json()["items"] == []


def test_a_coordinator_asks_for_somebody_on_request_and_takes_it_back(visit: Visit) -> None:
    page = visit("/beheer/bewaren", "ruben", "phone")
    settled(page)
    page.get_by_role("button", name="Iemand op verzoek wissen").click()
    asked = dialog(page)
    asked.get_by_role("button", name="Wis dit account").click()
    expect(asked.get_by_text("Kies iemand uit de lijst.")).to_be_visible()
    in_order(page)

    asked.get_by_role("combobox", name="Wie?").fill("Tijn")
    page.get_by_role("option", name="Tijn").first.click()
    asked.get_by_role("button", name="Wis dit account").click()
    expect(page.get_by_text("Het verzoek staat klaar.")).to_be_visible()
    in_order(page)

    page.get_by_role("button", name="Trek in: het verzoek van Tijn").click()
    expect(page.get_by_text("Niemand wacht op wissen")).to_be_visible()


def _take_a_copy(page: Page, folder: Path) -> None:
    """Ask for a copy, download it, and read both of its files."""
    page.get_by_role("button", name="Maak een kopie").click()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download de kopie").click()
    with zipfile.ZipFile(downloading.value.path()) as archive:
        archive.extractall(folder)
    data = json.loads((folder / "gegevens.json").read_text())
    assert data["tables"]["profiles"][0]["ambition"] == WISH
    copy = page.context.new_page()
    copy.goto((folder / "index.html").as_uri())
    expect(copy.get_by_role("heading", level=1, name="Gegevens van Wies Wisman")).to_be_visible()
    expect(copy.get_by_text(WISH)).to_be_visible()
    copy.close()
