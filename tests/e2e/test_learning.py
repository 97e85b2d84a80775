"""What was learned is repeated by another organisation; writing it is part of the journey."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Api, Visit
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


def test_who_was_there_answers_three_questions_and_tells_a_story(visit: Visit, api: Api) -> None:
    """Then a colleague reacts, and takes it back with a second press."""
    job = next(
        item["job"]
        for item in api("sem").get("/me/claims?limit=100").json()["items"]
        if item["job"]["title"] == "Wijkgesprek Zuidbroek"
    )
    page = settled(visit(f"/geleerd/schrijven/{job['id']}", "sem", "phone"))
    for question, answer in (
        ("Heb je iets geleerd?", "Ja"),
        ("Kun je het in je eigen werk gebruiken?", "Een beetje"),
        ("Zou je het een collega aanraden?", "Ja"),
    ):
        group = page.get_by_role("radiogroup", name=question)
        group.get_by_text(answer, exact=True).click()
    expect(page.get_by_text("Bewaard. Je kunt je antwoorden nog veranderen.")).to_be_visible()
    in_order(page)

    page.get_by_role("link", name="Maak er een verhaal van").click()
    page.get_by_label("Titel").fill("Stapels op tafel")
    page.get_by_role("textbox", name="Je verhaal").fill(
        "Iedereen schoof met kaarten, ook de wethouder."
    )
    in_order(page)
    page.get_by_role("button", name="Deel je verhaal").click()
    story = page.get_by_role("article", name="Stapels op tafel")
    expect(story).to_be_visible()

    reader = settled(visit(f"/klussen/{job['id']}", "noor"))
    thanks = reader.get_by_role("article", name="Stapels op tafel").get_by_role(
        "button", name="Dank je"
    )
    thanks.click()
    expect(thanks).to_have_attribute("aria-pressed", "true")
    expect(thanks).to_contain_text("1")
    thanks.click()
    expect(thanks).to_have_attribute("aria-pressed", "false")
    in_order(reader)
