"""An employer's sign-in page: a certified OpenID provider in a process of its own."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from playwright.sync_api import Page

PROVIDER = Path(__file__).parent / "identity_provider.mjs"
NAME = "Gemeente Ergens"


@contextmanager
def running_provider(port: int, product: str) -> Iterator[str]:
    """The employer's issuer, once it answers."""
    provider = subprocess.Popen(
        ["node", PROVIDER, str(port), product],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert provider.stdout is not None
    assert provider.stdout.readline().strip() == "ready"
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        provider.terminate()
        provider.wait(10)


def make_known(administrator: httpx.Client, product: str, issuer: str, domain: str) -> None:
    """Tell the product of it, as an administrator does."""
    made = administrator.post(
        "/identity-providers",
        json={
            "key": "gemeente", "name": NAME, "issuer": issuer, "clientId": "marktplaats",
            "secret": "een-geheim-van-de-werkgever", "domains": [domain],
        },
    )  # fmt: skip
    assert made.status_code == 201, made.text
    assert made.json()["redirectUri"] == f"{product}/inloggen/terug/gemeente"


def go_there(page: Page, email: str, issuer: str) -> None:
    """Fill in one's address, which leads to the employer's page."""
    page.get_by_label("Je e-mailadres van je werk").fill(email)
    page.get_by_role("button", name="Ga verder").click()
    page.wait_for_url(f"{issuer}/**")


def sign_in_there(page: Page, who: str) -> None:
    """Fill in the employer's own pages."""
    page.get_by_placeholder("Enter any login").fill(who)
    page.get_by_placeholder("and password").fill("wat dan ook")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()


def sign_out_there(page: Page, issuer: str) -> None:
    """Say yes to signing out there too."""
    page.wait_for_url(f"{issuer}/**")
    page.get_by_role("button", name="Yes, sign me out").click()
