"""What was learned is written on a phone, found by others, and repeated by another organisation."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import in_order, settled

LEARNED = "Wie de brief niet kent, ziet in vijf minuten waar hij hapert."


def _finished_job(api: Api, who: str) -> str:
    """A finished job that `who` took part in and has written nothing about."""
    for item in api(who).get("/me/claims?limit=100").json()["items"]:
        if item["claim"]["state"] != "attended":
            continue
        learned = api(who).get(f"/jobs/{item['job']['id']}/learnings").json()["items"]
        if not any(one["mine"] for one in learned):
            return str(item["job"]["id"])
    raise AssertionError(f"{who} has no finished job to write about")


def _writer(api: Api) -> tuple[str, str]:
    for who in ("noor", "daan", "yara", "tijn", "femke", "sem", "lotte", "bram", "iris", "mila"):
        try:
            return who, _finished_job(api, who)
        except AssertionError:
            continue
    raise AssertionError("everybody in the demo has written about everything")


def test_a_learning_is_written_on_a_phone_and_found_by_others(visit: Visit, api: Api) -> None:
    who, job = _writer(api)
    page = visit(f"/geleerd/schrijven/{job}", who, "phone")
    in_order(page)

    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Schrijf één of twee zinnen.").first).to_be_visible()
    in_order(page)
    page.get_by_label("Wat heb je geleerd?").fill(LEARNED)
    page.get_by_label("Wat neem je mee naar je eigen organisatie?").fill("Dit doen wij ook.")
    page.get_by_role("button", name="Bewaar").click()

    expect(page).to_have_url(re.compile(rf"/klussen/{job}$"))
    expect(page.get_by_role("heading", level=2, name="Vragen en antwoorden")).to_be_visible()
    in_order(page)
    reader = settled(visit("/geleerd?q=hapert", "marieke", "phone"))
    expect(reader.get_by_text(LEARNED).first).to_be_visible()
    in_order(reader)


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
