"""The pictures of the README and of reviews; made where SCREENSHOTS_DIR says, else only tried."""

import os
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from flying_trainees.notifications.mail.rendering import render
from tests.e2e.conftest import Api, Visit
from tests.e2e.every_page import PATHS, addresses
from tests.e2e.mailbox import WITHIN_SECONDS
from tests.e2e.rooms import Scheme
from tests.e2e.seeing import ROOT, accessibility_problems, broken, settled, too_wide
from tests.factories.mails import DIGEST

README = {"voor-jou": ("/voor-jou", "noor"), "overzicht": ("/overzicht", "ruben")}
MAILS = {"uitnodiging": "Uitnodiging", "gaat-door": "gaat door"}
"""Mails of the demo by words of their subject."""
AROUND_A_MAIL = ("region", "landmark-one-main")
"""Landmarks are those of the program that shows it."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go: into the documentation when asked, else away."""
    wanted = os.environ.get("SCREENSHOTS_DIR")
    made = ROOT / wanted if wanted else tmp_path
    for inside in ("review", "mails"):
        (made / inside).mkdir(parents=True, exist_ok=True)
    return made


@pytest.mark.parametrize("name", README)
def test_a_picture_for_the_readme(visit: Visit, folder: Path, name: str) -> None:
    path, who = README[name]
    page = settled(visit(path, who))

    page.screenshot(path=folder / f"{name}.png")

    assert broken(page) == ""
    assert (folder / f"{name}.png").stat().st_size > 20_000


@pytest.mark.skipif("SCREENSHOTS_DIR" not in os.environ, reason="made for reviews only")
@pytest.mark.parametrize("width", ["phone", "tablet", "desktop"])
@pytest.mark.parametrize("path", PATHS)
def test_a_picture_for_a_review(
    visit: Visit, api: Api, folder: Path, path: str, width: str
) -> None:
    for address, who in addresses(api, path):
        page = settled(visit(address, who, width))

        name = address.strip("/") if path.endswith("$part") else path.strip("/").replace("$", "")
        shown = name.replace("/", "-") or "begin"
        page.screenshot(path=folder / "review" / f"{shown}-{width}.png", full_page=True)

        assert broken(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_of_each_kind_of_mail(
    browser: Browser, api: Api, folder: Path, scheme: Scheme
) -> None:
    mails = {"overzicht": render(DIGEST)["html"]} | {
        name: first_mail(api, words) for name, words in MAILS.items()
    }
    for width in (360, 700):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="nl-NL"
        )
        page = context.new_page()
        for name, html in mails.items():
            page.set_content(html)

            page.screenshot(path=folder / "mails" / f"{name}-{width}-{scheme}.png", full_page=True)

            assert not too_wide(page), f"{name} scrolls sideways"
            found = [
                one for one in accessibility_problems(page) if not one.startswith(AROUND_A_MAIL)
            ]
            assert found == [], f"{name}: {found}"
        context.close()


def first_mail(api: Api, words: str) -> str:
    """The demo's first mail whose subject has these words, as its reader sees it."""
    reader = api(None)
    until = time.monotonic() + WITHIN_SECONDS
    while time.monotonic() < until:
        for mail in reader.get("/demo/mails?limit=100").json()["items"]:
            if words in mail["subject"]:
                return str(reader.get(f"/demo/mails/{mail['id']}").json()["html"])
        time.sleep(0.5)
    raise AssertionError(f"no mail {words!r}")
