"""Passkeys in the browser: Chromium's own virtual device makes one and signs in with it."""

from collections.abc import Callable
from typing import Literal

from playwright.sync_api import Page, expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Api, Visit
from tests.e2e.mailbox import Mailbox, link_in
from tests.e2e.seeing import in_order, settled
from tests.server.demo_server import persona

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


WITHOUT_OFFERS = "delete PublicKeyCredential.isConditionalMediationAvailable"
"""As older browsers are, which only ask when a button is pressed."""

Touch = Callable[[Literal["here", "away"]], None]


def with_device(page: Page) -> Touch:
    """Give the browser a device with passkeys; returns what says where its owner is."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})

    def touch(owner: Literal["here", "away"]) -> None:
        state = {"authenticatorId": made["authenticatorId"], "enabled": owner == "here"}
        devtools.send("WebAuthn.setAutomaticPresenceSimulation", state)

    return touch


def enter_anew(visit: Visit, name: str, to: str, width: str = "desktop") -> Page:
    """Sign in a moment ago, as what lets people in asks for."""
    page = visit(f"/inloggen?terug={to}", None, width)
    page.get_by_role("button", name=name).click()
    page.wait_for_url(f"**{to}")
    return settled(page)


def test_a_passkey_is_made_named_used_and_taken_away(visit: Visit, address: str) -> None:
    page = enter_anew(visit, "Daan", "/account")
    touch = with_device(page)
    expect(page.get_by_text("Je hebt nog geen passkey.")).to_be_visible()

    page.get_by_role("button", name="Passkey maken").click()
    page.get_by_role("textbox", name="Naam").fill("Werklaptop")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Werklaptop")).to_be_visible()
    in_order(page)

    # A device that is there answers the sign-in page by itself, where its owner would choose.
    touch("away")
    sign_out(page)
    page.goto("/inloggen?terug=/vrije-tijd")
    expect(page.get_by_label("Je e-mailadres van je werk")).to_be_visible()
    touch("here")
    page.reload()
    expect(page).to_have_url(f"{address}/vrije-tijd")

    touch("away")
    sign_out(page)
    page.add_init_script(WITHOUT_OFFERS)
    page.goto("/inloggen?terug=/berichten")
    touch("here")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page).to_have_url(f"{address}/berichten")

    page.goto("/account")
    expect(page.get_by_text("Laatst gebruikt op").first).to_be_visible()
    page.get_by_role("button", name="Haal Werklaptop weg").click()
    in_order(page)
    page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(page.get_by_text("Je hebt nog geen passkey.")).to_be_visible()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Menu van Daan").click()
    page.get_by_role("menuitem", name="Uitloggen").click()
    expect(page.get_by_role("link", name="Inloggen")).to_be_visible()


def test_other_browsers_are_signed_out_from_here(visit: Visit) -> None:
    others = [enter_anew(visit, "Yara", "/berichten", "phone") for _ in range(2)]
    page = enter_anew(visit, "Yara", "/account")
    listed = page.get_by_role("region", name="Hier ben je ingelogd")
    expect(listed.get_by_text("dit apparaat")).to_be_visible()
    buttons = listed.get_by_role("button", name="Uitloggen Chrome op Linux")
    before = buttons.count()

    buttons.first.click()
    dialog(page).get_by_role("button", name="Uitloggen").click()
    expect(buttons).to_have_count(before - 1)
    listed.get_by_role("button", name="Overal anders uitloggen").click()
    dialog(page).get_by_role("button", name="Overal anders uitloggen").click()
    expect(buttons).to_have_count(0)

    for other in others:
        other.reload()
        expect(other.get_by_label("Je e-mailadres van je werk")).to_be_visible()
    in_order(page)


def test_an_administrator_who_comes_by_link_makes_a_passkey_first(
    visit: Visit, api: Api, address: str
) -> None:
    els = persona(address, "els")
    mailbox = Mailbox(api(None), els)
    page = visit("/beheer", None, "phone")
    with_device(page)
    page.get_by_label("Je e-mailadres van je werk").fill(els)
    page.get_by_role("button", name="Ga verder").click()
    page.goto(link_in(mailbox.next("Inloggen"), "/inloggen/link"))

    expect(page.get_by_role("heading", level=1, name="Nog één stap")).to_be_visible()
    expect(page.get_by_role("heading", level=2, name="Maak een passkey")).to_be_visible()
    in_order(page)
    page.get_by_role("button", name="Passkey maken").click()

    expect(page).to_have_url(f"{address}/beheer")
    expect(page.get_by_role("heading", level=1, name="Beheer")).to_be_visible()
    key = api("els").get("/me/passkeys").json()["items"][0]
    assert api("els").delete(f"/me/passkeys/{key['id']}").status_code == 204
