"""A coordinator reads the figures, chooses a period, and takes them home in three kinds of file."""

import csv
import io
import re
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.acts import choose
from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import in_order

PRESSED = {"pdf": "PDF voor het bestuur", "xlsx": "Excel", "csv": "CSV"}


def brought(page: Page, format_: str) -> bytes:
    """The file that a press brings."""
    with page.expect_download() as coming:
        page.get_by_role("button", name=PRESSED[format_]).click()
    assert coming.value.suggested_filename.endswith(f".{format_}")
    return Path(coming.value.path()).read_bytes()


def report_of(api: Api, days: str) -> dict[str, Any]:
    """What the API says, over the same days."""
    subject = api("ruben").get("/reports").json()["items"][0]
    answer = api("ruben").get(f"/networks/{subject['id']}/report?{days}&by=quarter")
    return dict(answer.json())


def test_figures_are_read_over_a_period_and_taken_home(visit: Visit, api: Api) -> None:
    page = visit("/cijfers", "ruben")
    in_order(page)
    expect(page.get_by_text("Geplaatste klussen", exact=True)).to_be_visible()

    choose(page, "Periode", "Zelf kiezen")
    page.get_by_text("Per kwartaal", exact=True).click()
    expect(page).to_have_url(re.compile("periode=zelf.*per=kwartaal"))
    page.goto(f"{page.url}&van=2026-01-01&tot=2026-12-31")
    expect(page.get_by_text("4e kwartaal 2026").first).to_be_visible()
    page.get_by_role("button", name="Bekijk als tabel").first.click()
    page.get_by_role("button", name="Wie gaf aan wie?").click()
    in_order(page)

    report = report_of(api, "from=2026-01-01&until=2026-12-31")
    shown = {one["title"]: one["value"] for one in report["figures"] if not one["hidden"]}
    posted = f"{shown['Geplaatste klussen']:.0f}"
    term = page.get_by_text("Geplaatste klussen", exact=True)
    expect(term.locator("xpath=following-sibling::dd[1]")).to_have_text(posted)
    rows = list(csv.reader(io.StringIO(brought(page, "csv").decode("utf-8-sig")), delimiter=";"))
    book = load_workbook(io.BytesIO(brought(page, "xlsx")))
    pdf = PdfReader(io.BytesIO(brought(page, "pdf")))
    sheet = {row[0]: row[1] for row in book.worksheets[0].iter_rows(values_only=True)}
    text = "\n".join(one.extract_text() for one in pdf.pages)
    for title, value in shown.items():
        written = next(row[3] for row in rows if row[1] == title)
        assert sheet[title] == value
        if value is not None:
            assert abs(float(written.replace(",", ".")) - value) < 0.01
    assert f"Geplaatste klussen\n{posted}" in text
    hours = next(one for one in report["trend"] if one["hours"])
    assert hours["label"] in text


def test_a_poster_reads_about_his_own_organisation_on_a_phone(visit: Visit) -> None:
    page = visit("/cijfers", "marieke", "phone")

    in_order(page)

    expect(page.get_by_text("Uren gekregen", exact=True)).to_be_visible()
    expect(page.get_by_text("Door anderen herhaald", exact=True)).to_be_visible()
