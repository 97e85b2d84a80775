"""Sign in at an employer's own page: a certified OpenID provider in a process of its own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import in_order
from tests.server.demo_server import persona

PROVIDER = Path(__file__).parent / "identity_provider.mjs"


@pytest.fixture
def employer(address: str, employer_port: int) -> Iterator[str]:
    """The employer's issuer, once it answers."""
    provider = subprocess.Popen(
        ["node", PROVIDER, str(employer_port), address],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert provider.stdout is not None
    assert provider.stdout.readline().strip() == "ready"
    yield f"http://127.0.0.1:{employer_port}"
    provider.terminate()
    provider.wait(10)


@pytest.fixture
def keeper(api: Api, address: str, employer: str) -> Iterator[httpx.Client]:
    """An administrator who made the provider known, and takes it away again."""
    els = api("els")
    domain = persona(address, "noor").partition("@")[2]
    made = els.post(
        "/identity-providers",
        json={
            "key": "gemeente", "name": "Gemeente Ergens", "issuer": employer,
            "clientId": "marktplaats", "secret": "een-geheim-van-de-werkgever",
            "domains": [domain],
        },
    )  # fmt: skip
    assert made.status_code == 201, made.text
    assert made.json()["redirectUri"] == f"{address}/inloggen/terug/gemeente"
    yield els
    els.delete(f"/identity-providers/{made.json()['id']}")


def sign_in_there(page: Page, who: str) -> None:
    """Fill in the employer's own pages."""
    page.get_by_placeholder("Enter any login").fill(who)
    page.get_by_placeholder("and password").fill("wat dan ook")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()


@pytest.mark.usefixtures("keeper")
def test_an_address_leads_to_the_employers_page_and_back_to_where_one_was_going(
    visit: Visit, address: str, employer: str
) -> None:
    noor = persona(address, "noor")
    page = visit("/vrije-tijd", None, "phone")

    page.get_by_label("Je e-mailadres van je werk").fill(noor)
    page.get_by_role("button", name="Ga verder").click()
    page.wait_for_url(f"{employer}/**")
    sign_in_there(page, noor)

    expect(page.get_by_role("heading", level=1, name="Mijn vrije tijd")).to_be_visible()
    assert page.url == f"{address}/vrije-tijd"
    page.goto("/account")
    expect(page.get_by_text("Gemeente Ergens")).to_be_visible()
    in_order(page)

    page.get_by_role("button", name="Menu van Noor").click()
    page.get_by_role("menuitem", name="Uitloggen").click()
    page.wait_for_url(f"{employer}/**")
    page.get_by_role("button", name="Yes, sign me out").click()
    page.wait_for_url(f"{address}/inloggen**")
    page.goto("/vrije-tijd")
    expect(page.get_by_label("Je e-mailadres van je werk")).to_be_visible()


@pytest.mark.usefixtures("keeper")
def test_stopping_at_the_employers_page_says_so_here(
    visit: Visit, address: str, employer: str
) -> None:
    page = visit("/inloggen")
    page.get_by_label("Je e-mailadres van je werk").fill(persona(address, "daan"))
    page.get_by_role("button", name="Ga verder").click()
    page.wait_for_url(f"{employer}/**")

    page.get_by_role("link", name="[ Cancel ]").click()

    expect(page.get_by_role("heading", name="Inloggen lukte niet")).to_be_visible()
    in_order(page)
    expect(page.get_by_role("link", name="Opnieuw inloggen")).to_be_visible()
