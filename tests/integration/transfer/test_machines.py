"""A machine sends its list every night: with a token, and no more than two requests."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from tests.factories.people import make_coordinator, make_network
from tests.factories.transfer import Region
from tests.integration.transfer.sending import bring, confirm, name_columns, upload

SignIn = Callable[[Person], TestClient]

HEAD = "Stamnr.;Wie;Bereikbaar op\n"
COLUMNS: dict[str, str | None] = {"Stamnr.": "number", "Wie": "name", "Bereikbaar op": "email"}


def machine(app: FastAPI, keeper: TestClient, **wanted: object) -> TestClient:
    """A client that has nothing but a token of its keeper's."""
    made = keeper.post("/v1/api-tokens", json={"name": "HR", "scopes": ["import"]} | wanted)
    assert made.status_code == 201, made.text
    bearer = {"Authorization": f"Bearer {made.json()['secret']}"}
    return TestClient(app, base_url="http://localhost", headers=bearer)


def test_a_machine_brings_the_lists_of_a_source_whose_columns_somebody_named(
    app: FastAPI, session: Session, region: Region, sign_in: SignIn
) -> None:
    network = region.network.id
    keeper = make_coordinator(session, region.network)
    person = sign_in(keeper)
    first = upload(person, network, f"{HEAD}1;Anna;a@hr.example\n2;Bas;b@hr.example\n")
    assert name_columns(person, first["id"], COLUMNS).json()["state"] == "previewed"
    confirm(person, first["id"])
    client = machine(app, person, networkId=str(network))

    nightly = bring(client, network, f"{HEAD}1;Anne;a@hr.example\n3;Cor;c@hr.example\n", "people")

    assert (nightly["state"], nightly["new"], nightly["changed"]) == ("confirmed", 1, 1)
    names = session.exec(select(Person.name).where(Person.email == "a@hr.example")).all()
    assert names == ["Anne"]
    audited = select(AuditEntry).where(AuditEntry.action == "import-confirmed")
    assert {entry.actor_id for entry in session.exec(audited)} == {keeper.id}


def test_a_machines_token_opens_its_own_network_and_nothing_else(
    app: FastAPI, session: Session, region: Region, sign_in: SignIn
) -> None:
    keeper = sign_in(make_coordinator(session, region.network))
    client = machine(app, keeper, networkId=str(region.network.id))
    elsewhere: dict[str, Any] = {
        "data": {"kind": "people", "networkId": str(make_network(session).id), "source": "HR"},
        "files": {"file": ("lijst.csv", f"{HEAD}1;Anna;a@hr.example\n".encode())},
    }

    assert client.post("/v1/imports", **elsewhere).status_code == 404
    assert client.get("/v1/people").json()["code"] == "token-scope-missing"
