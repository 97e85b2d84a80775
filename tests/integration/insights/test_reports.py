"""Who may read which report, what it costs, and that its files say the same."""

import csv
import io
from collections.abc import Callable
from typing import Any

from fastapi.testclient import TestClient
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.insights import make_region
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_poster,
)

SignIn = Callable[[Person], TestClient]
PERIOD = "from=2026-01-01&until=2026-09-30"


def kinds(client: TestClient) -> list[tuple[str, str]]:
    """The reports that somebody is offered."""
    items = client.get("/v1/reports").json()["items"]
    return [(one["kind"], one["name"]) for one in items]


def test_each_role_is_offered_its_own_reports(session: Session, sign_in: SignIn) -> None:
    town, other = make_organisation(session, "Dorp"), make_organisation(session, "Elders")
    pool, far = make_network(session, town, name="Pool"), make_network(session, other, name="Ver")
    coordinator = sign_in(make_coordinator(session, pool))
    poster = sign_in(make_poster(session, town))
    member = sign_in(make_member(session, pool))

    assert kinds(coordinator) == [("network", "Pool"), ("region", "De hele regio")]
    assert kinds(poster) == [("organisation", "Dorp")]
    assert kinds(member) == []
    assert ("network", "Ver") in kinds(sign_in(make_administrator(session)))
    for client in (poster, member):
        assert client.get(f"/v1/networks/{pool.id}/report").status_code == 404
        assert client.get("/v1/region/report").status_code == 403
    for format_ in ("", "/file?format=csv"):
        path = f"/v1/networks/{far.id}/report{format_}"
        assert coordinator.get(path).status_code == 404
        assert poster.get(f"/v1/organisations/{other.id}/report{format_}").status_code == 404


def test_a_report_without_anything_to_tell_is_whole(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session, make_organisation(session))
    client = sign_in(make_coordinator(session, pool))

    report = client.get(f"/v1/networks/{pool.id}/report").json()

    assert {one["value"] for one in report["figures"]} <= {0.0, None}
    assert len(report["trend"]) == 12
    pdf = client.get(f"/v1/networks/{pool.id}/report/file?format=pdf")
    assert pdf.content.startswith(b"%PDF")


def test_a_report_asks_the_database_a_fixed_number_of_times(
    session: Session, sign_in: SignIn, count_queries: Callable[[], int]
) -> None:
    few = make_region(session, 3, jobs=3, people=3)
    many = make_region(session, 4, jobs=20, people=9)
    asked = []
    for region in (few, many):
        client = sign_in(make_coordinator(session, region.networks[0]))
        for path in (f"/networks/{region.networks[0].id}/report", "/region/report"):
            count_queries()
            client.get(f"/v1{path}?{PERIOD}")
            asked.append(count_queries())

    assert asked[:2] == asked[2:]
    assert max(asked) <= 6 + 4


def test_a_period_that_cant_be_is_refused_with_its_field(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session, make_organisation(session))
    client = sign_in(make_coordinator(session, pool))

    backwards = client.get(f"/v1/networks/{pool.id}/report?from=2026-02-02&until=2026-02-01")
    too_long = client.get(f"/v1/networks/{pool.id}/report?from=2015-01-01&until=2026-02-01")

    assert (backwards.status_code, backwards.json()["errors"][0]["path"]) == (400, "until")
    assert too_long.json()["errors"][0]["code"] == "report-too-long"


def _made(session: Session, sign_in: SignIn) -> tuple[TestClient, str, dict[str, Any]]:
    region = make_region(session, 5, jobs=30, people=12)
    for town in region.organisations:
        town.name = f"=HYPERLINK(1) {town.name}"
    session.flush()
    network = region.networks[0]
    client = sign_in(make_coordinator(session, network))
    path = f"/v1/networks/{network.id}/report"
    return client, path, client.get(f"{path}?{PERIOD}").json()


def test_a_name_that_no_font_can_write_keeps_nobody_from_the_pdf(
    session: Session, sign_in: SignIn
) -> None:
    pool = make_network(session, make_organisation(session), name="Pool \U0001f600")
    client = sign_in(make_coordinator(session, pool))

    answer = client.get(f"/v1/networks/{pool.id}/report/file?format=pdf")

    assert len(PdfReader(io.BytesIO(answer.content)).pages) > 1


def test_csv_and_workbook_hold_the_numbers_of_the_report(session: Session, sign_in: SignIn) -> None:
    client, path, report = _made(session, sign_in)

    text = client.get(f"{path}/file?format=csv&{PERIOD}").content.decode("utf-8-sig")
    rows = [row[:4] for row in csv.reader(io.StringIO(text), delimiter=";")]
    book = load_workbook(io.BytesIO(client.get(f"{path}/file?format=xlsx&{PERIOD}").content))

    sheet = {row[0]: row[1] for row in book.worksheets[0].iter_rows(values_only=True)}
    for one in report["figures"]:
        wanted = "te weinig mensen" if one["hidden"] else one["value"]
        assert sheet[one["title"]] == wanted
        written = next(row[3] for row in rows if row[1] == one["title"])
        if isinstance(wanted, float):
            assert abs(float(written.replace(",", ".")) - wanted) < 0.01
    months = {row[0]: row for row in book.worksheets[1].iter_rows(min_row=5, values_only=True)}
    for one in report["trend"]:
        shown = (one["posted"], one["staffed"], one["waiting"], one["missed"])
        assert months[one["label"]][1:5] == shown
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert [row for row in rows if any(cell.startswith("=") for cell in row)] == []
    assert any("'=HYPERLINK(1) Stad" in cell for row in rows for cell in row)


def test_the_pdf_can_be_read_aloud_and_says_the_same(session: Session, sign_in: SignIn) -> None:
    client, path, report = _made(session, sign_in)

    answer = client.get(f"{path}/file?format=pdf&{PERIOD}", headers={"Accept-Language": "en"})

    pdf = PdfReader(io.BytesIO(answer.content))
    root: dict[str, Any] = pdf.root_object
    assert answer.headers["content-type"] == "application/pdf"
    assert "figures-2026-01-01-2026-09-30.pdf" in answer.headers["content-disposition"]
    assert (root["/Lang"], root["/MarkInfo"]) == ("en", {"/Marked": True, "/Suspects": False})
    assert pdf.metadata
    assert pdf.metadata.title == f"Figures: {report['subject']['name']}"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    tags = set(_tags(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= tags
    text = "\n".join(page.extract_text() for page in pdf.pages)
    posted = next(one for one in report["figures"] if one["key"] == "jobs-posted")
    assert f"Jobs posted\n{posted['value']:.0f}" in text
    assert f"Page {len(pdf.pages)} of {len(pdf.pages)}" in text
    assert all("/XObject" not in page["/Resources"] for page in pdf.pages), "charts are vectors"


def _tags(node: Any) -> list[str]:
    """Every tag of the structure below a node."""
    found = [str(node["/S"])] if "/S" in node else []
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(child, dict):
            found += _tags(child)
    return found
