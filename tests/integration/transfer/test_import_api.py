"""Coordinators import over the API: look first, all or nothing, only into their network."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from typing import cast
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import Session, func, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.privacy.keeping import let_rows_go
from flying_trainees.transfer.models import Import
from tests.factories.people import make_administrator, make_coordinator, make_member, make_network
from tests.factories.transfer import Region, broken, example

SignIn = Callable[[Person], TestClient]


def upload(client: TestClient, kind: str, network_id: UUID, content: bytes) -> Response:
    """Send a list."""
    answer = client.post(
        "/v1/imports",
        data={"kind": kind, "networkId": str(network_id)},
        files={"file": ("lijst.csv", content)},
    )
    return cast("Response", answer)


def step(client: TestClient, import_id: str, action: str) -> Response:
    """Confirm or discard."""
    path = f"/v1/imports/{import_id}/transitions"
    return cast("Response", client.post(path, json={"action": action}))


def people(session: Session) -> int:
    """How many accounts there are."""
    return session.exec(select(func.count()).select_from(Person)).one()


def test_a_preview_changes_nothing_and_confirming_writes_all(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    before = people(session)
    answer = upload(coordinator, "people", region.network.id, example("people.csv"))
    assert answer.status_code == 201, answer.text
    preview = answer.json()
    assert (preview["rows"], preview["new"], preview["errorCount"]) == (8, 8, 0)
    assert preview["changes"][0]["what"] == "nieuwe persoon"
    assert people(session) == before
    assert coordinator.get(f"/v1/imports/{preview['id']}").json()["new"] == 8
    done = step(coordinator, preview["id"], "confirm").json()
    assert (done["state"], done["new"]) == ("confirmed", 8)
    assert people(session) == before + 8
    assert session.get_one(Import, UUID(preview["id"])).sheet == {}
    granted = select(OutboxEvent).where(OutboxEvent.kind == "role-granted")
    assert len(session.exec(granted).all()) == 8
    audited = select(AuditEntry).where(AuditEntry.action == "import-confirmed")
    assert session.exec(audited).one().details["new"] == 8
    again = upload(coordinator, "people", region.network.id, example("people.csv")).json()
    assert (again["unchanged"], again["changeCount"]) == (8, 0)


def test_a_list_with_mistakes_is_not_written_at_all(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    before = people(session)
    content = broken("people-with-mistakes.csv")
    preview = upload(coordinator, "people", region.network.id, content).json()
    assert preview["errorCount"] == 9
    assert preview["errors"][0]["detail"].startswith("Dit is geen datum")
    refused = step(coordinator, preview["id"], "confirm")
    assert (refused.status_code, refused.json()["code"]) == (409, "import-has-errors")
    assert people(session) == before


def test_a_stale_preview_is_refused(region: Region, coordinator: TestClient) -> None:
    preview = upload(coordinator, "people", region.network.id, example("people.csv")).json()
    region.write("people", example("people.csv"))
    refused = step(coordinator, preview["id"], "confirm")
    assert (refused.status_code, refused.json()["code"]) == (409, "import-stale")
    assert coordinator.get(f"/v1/imports/{preview['id']}").json()["unchanged"] == 8


def test_an_import_is_finished_once(region: Region, coordinator: TestClient) -> None:
    preview = upload(coordinator, "people", region.network.id, example("people.csv")).json()
    assert step(coordinator, preview["id"], "discard").json()["state"] == "discarded"
    assert step(coordinator, preview["id"], "confirm").json()["code"] == "import-finished"
    assert step(coordinator, preview["id"], "undo").status_code == 400


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import-empty"),
        (broken("people-unknown-columns.csv"), "import-columns-missing"),
        (b"PK\x03\x04" + b"x" * 100, "import-unreadable"),
    ],
)
def test_what_is_no_list_is_told_so(
    region: Region, coordinator: TestClient, content: bytes, code: str
) -> None:
    answer = upload(coordinator, "people", region.network.id, content)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


def test_only_coordinators_of_the_network_and_administrators_import(
    session: Session, region: Region, sign_in: SignIn
) -> None:
    elsewhere = sign_in(make_coordinator(session, make_network(session)))
    member = sign_in(make_member(session, region.network))
    administrator = sign_in(make_administrator(session))
    content = example("people.csv")
    answers = [
        upload(client, "people", region.network.id, content).status_code
        for client in (elsewhere, member, administrator)
    ]
    assert answers == [404, 403, 201]


def test_an_import_is_its_makers_own(
    session: Session, region: Region, coordinator: TestClient, sign_in: SignIn
) -> None:
    preview = upload(coordinator, "people", region.network.id, example("people.csv")).json()
    other = sign_in(make_coordinator(session, region.network))
    assert other.get(f"/v1/imports/{preview['id']}").status_code == 404
    assert step(other, preview["id"], "confirm").status_code == 404


def test_a_coordinator_can_not_take_over_an_account(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    chief = make_administrator(session, "Els")
    chief.source_id = "1"
    mine = make_member(session, region.network)
    mine.source_id = "2"
    session.flush()
    content = (
        "Personeelsnummer;Naam;E-mail\n1;Els;ik@voorbeeld.example\n2;Ik;ook@voorbeeld.example\n"
        f"3;Els;{chief.email}\n"
    )
    preview = upload(coordinator, "people", region.network.id, content.encode()).json()
    codes = [error["code"] for error in preview["errors"]]
    assert codes == ["account-elsewhere", "email-differs", "account-elsewhere"]


def test_old_imports_are_purged_and_young_ones_kept(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    upload(coordinator, "people", region.network.id, example("people.csv"))
    let_rows_go(session, utc_now())
    assert session.exec(select(func.count()).select_from(Import)).one() == 1
    let_rows_go(session, utc_now() + timedelta(days=2))
    assert session.exec(select(func.count()).select_from(Import)).one() == 0
    assert session.exec(select(func.count()).select_from(RoleGrant)).one() == 1


def test_every_bad_row_is_shown_in_parts_and_in_a_file(
    region: Region, coordinator: TestClient
) -> None:
    lines = [f"{n};Iemand {n};=geen adres {n}" for n in range(450)]
    content = "\n".join(["Personeelsnummer;Naam;E-mail", *lines]).encode()
    preview = upload(coordinator, "people", region.network.id, content).json()
    path = f"/v1/imports/{preview['id']}/errors"

    seen: list[int] = []
    asked = {"limit": "100"}
    while asked:
        page = coordinator.get(path, params=asked).json()
        seen += [one["row"] for one in page["items"]]
        asked = {"limit": "100", "cursor": page["nextCursor"]} if page["nextCursor"] else {}

    assert preview["errorCount"] == 450
    assert seen == list(range(2, 452))
    written = coordinator.get(f"{path}/file").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written), delimiter=";"))
    assert [row[0] for row in rows] == ["Rij", *map(str, seen)]
    assert not any(cell.startswith("=") for row in rows for cell in row)
    assert coordinator.get(path, params={"cursor": "W10="}).status_code == 400
