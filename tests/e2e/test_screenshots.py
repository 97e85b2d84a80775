"""The pictures of the README and of reviews; made where SCREENSHOTS_DIR says, else only tried."""

import os
from pathlib import Path

import pytest

from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import ROOT, broken, settled

README = {"voor-jou": ("/voor-jou", "noor"), "overzicht": ("/overzicht", "ruben")}
REVIEW = README | {
    "inloggen": ("/inloggen", None),
    "klussen": ("/klussen", "noor"),
    "klus": ("/klussen/{job}", "noor"),
    "klus-plaatsen": ("/klussen/nieuw", "marieke"),
    "groepsadvies": ("/overzicht/{job}", "ruben"),
    "mijn-klussen": ("/mijn-klussen", "noor"),
    "vrije-tijd": ("/vrije-tijd", "noor"),
    "profiel": ("/profiel", "noor"),
    "mensen": ("/mensen", "noor"),
    "geleerd": ("/geleerd", "noor"),
    "berichten": ("/berichten", "noor"),
    "beheer": ("/beheer", "els"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go: into the documentation when asked, else away."""
    wanted = os.environ.get("SCREENSHOTS_DIR")
    made = ROOT / wanted if wanted else tmp_path
    (made / "review").mkdir(parents=True, exist_ok=True)
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
@pytest.mark.parametrize("name", REVIEW)
def test_a_picture_for_a_review(
    visit: Visit, api: Api, folder: Path, name: str, width: str
) -> None:
    path, who = REVIEW[name]
    job = api("ruben").get("/jobs?state=open&limit=1").json()["items"][0]["id"]
    page = settled(visit(path.format(job=job), who, width))

    page.screenshot(path=folder / "review" / f"{name}-{width}.png", full_page=True)

    assert broken(page) == ""
