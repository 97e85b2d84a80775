"""Passkeys in the browser: Chromium's own virtual device makes one and signs in with it."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visit
from tests.e2e.seeing import in_order

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


def with_device(page: Page) -> None:
    """Give the browser a device that holds passkeys and knows its owner."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def test_a_passkey_is_made_named_used_and_taken_away(visit: Visit, address: str) -> None:
    page = visit("/account", "daan")
    with_device(page)
    expect(page.get_by_text("Je hebt nog geen passkey.")).to_be_visible()

    page.get_by_role("button", name="Passkey maken").click()
    page.get_by_role("textbox", name="Naam").fill("Werklaptop")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Werklaptop")).to_be_visible()
    in_order(page)

    page.get_by_role("button", name="Menu van Daan").click()
    page.get_by_role("menuitem", name="Uitloggen").click()
    page.goto("/inloggen?terug=/berichten")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page).to_have_url(f"{address}/berichten")

    page.goto("/account")
    expect(page.get_by_text("Laatst gebruikt op").first).to_be_visible()
    page.get_by_role("button", name="Haal Werklaptop weg").click()
    page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(page.get_by_text("Je hebt nog geen passkey.")).to_be_visible()


def test_another_browser_is_signed_out_from_here(visit: Visit) -> None:
    other = visit("/berichten", "yara", "phone")
    page = visit("/account", "yara")
    listed = page.get_by_role("region", name="Hier ben je ingelogd")
    expect(listed.get_by_text("dit apparaat")).to_be_visible()
    buttons = listed.get_by_role("button", name="Uitloggen Chrome op Linux")
    before = buttons.count()

    for _ in range(before):
        buttons.first.click()
        before -= 1
        expect(buttons).to_have_count(before)

    other.reload()
    expect(other.get_by_label("Je e-mailadres van je werk")).to_be_visible()
    in_order(page)
