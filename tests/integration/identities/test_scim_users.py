"""SCIM users, with the requests that Entra ID and Okta send (after their documentation)."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_administrator, make_member, make_network, make_person
from tests.integration.identities.conftest import AddProvider
from tests.integration.identities.directory import (
    ENTRA_JOINER,
    ENTRA_LEAVER,
    ENTRA_MOVER,
    OKTA_JOINER,
    OKTA_LEAVER,
    directory_client,
)

SignIn = Callable[[Person], TestClient]
NOBODYS_ID = "geen-id"


@pytest.fixture
def entra(session: Session, app: FastAPI, sign_in: SignIn, add_provider: AddProvider) -> TestClient:
    """A directory of gemeente.example, with its token."""
    return directory_client(app, sign_in(make_administrator(session)), add_provider().id)


def test_a_joiner_gets_an_account_and_is_found_again(session: Session, entra: TestClient) -> None:
    nobody = entra.get("/Users", params={"filter": 'userName eq "noor@gemeente.example"'})
    made = entra.post("/Users", json=ENTRA_JOINER)
    found = entra.get("/Users", params={"filter": 'userName eq "Noor@Gemeente.example"'}).json()

    assert nobody.json()["totalResults"] == 0
    assert made.status_code == 201, made.text
    assert made.headers["content-type"].startswith("application/scim+json")
    user = made.json()
    assert (user["userName"], user["active"]) == ("noor@gemeente.example", True)
    assert user["externalId"] == ENTRA_JOINER["externalId"]
    assert user["name"] == {
        "formatted": "Noor van Veen", "givenName": "Noor", "familyName": "van Veen",
    }  # fmt: skip
    assert [one["id"] for one in found["Resources"]] == [user["id"]]
    assert entra.get(f"/Users/{user['id']}").json() == user
    person = session.exec(select(Person).where(Person.email == "noor@gemeente.example")).one()
    assert (person.name, person.deactivated_at) == ("Noor van Veen", None)


def test_a_joiner_with_an_account_keeps_it(session: Session, entra: TestClient) -> None:
    known = make_person(session, "Noor")
    known.email = "noor@gemeente.example"
    session.flush()

    assert entra.post("/Users", json=OKTA_JOINER).status_code == 201

    assert [p.id for p in session.exec(select(Person).where(Person.email == known.email))] == [
        known.id
    ]
    again = entra.post("/Users", json=OKTA_JOINER)
    assert (again.status_code, again.json()["scimType"]) == (409, "uniqueness")
    assert again.json()["schemas"] == ["urn:ietf:params:scim:api:messages:2.0:Error"]


def test_a_mover_changes_name_and_address(entra: TestClient) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()

    moved = entra.patch(f"/Users/{user['id']}", json=ENTRA_MOVER).json()

    assert moved["emails"][0]["value"] == "noor.devries@gemeente.example"
    assert (moved["displayName"], moved["userName"]) == (
        "Noor de Vries", "noor.devries@gemeente.example",
    )  # fmt: skip
    assert moved["meta"]["lastModified"] >= user["meta"]["lastModified"]


@pytest.mark.parametrize("leaver", [ENTRA_LEAVER, OKTA_LEAVER, None])
def test_a_leaver_is_out_and_hands_everything_back(
    leaver: dict[str, object] | None, session: Session, sign_in: SignIn, entra: TestClient
) -> None:
    losser = make_organisation(session)
    pool = make_network(session, losser)
    person = make_member(session, pool)
    person.email = "noor@gemeente.example"
    job = make_job(session, losser, pool)
    held = make_claim(session, job, person)
    offered = make_claim(session, make_job(session, losser, pool), person, ClaimState.OFFERED)
    browser = sign_in(person)
    user = entra.post("/Users", json=ENTRA_JOINER).json()

    if leaver is None:
        assert entra.delete(f"/Users/{user['id']}").status_code == 204
        assert entra.get(f"/Users/{user['id']}").status_code == 404
    else:
        assert entra.patch(f"/Users/{user['id']}", json=leaver).json()["active"] is False

    claims = [session.get_one(Claim, claim.id).state for claim in (held, offered)]
    assert claims == [ClaimState.WITHDRAWN, ClaimState.WITHDRAWN]
    assert browser.get("/v1/me").status_code == 401
    assert session.get_one(Person, person.id).deactivated_at is not None
    act = session.exec(select(AuditEntry).where(AuditEntry.action == "account-closed")).one()
    assert act.details["handedBack"] == 2
    told = select(OutboxEvent.kind).where(OutboxEvent.kind == "claim-withdrawn")
    assert len(session.exec(told).all()) == 2


def test_who_comes_back_gets_in_again(session: Session, entra: TestClient) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    entra.patch(f"/Users/{user['id']}", json=OKTA_LEAVER)

    back = {"schemas": OKTA_LEAVER["schemas"], "Operations": [
        {"op": "replace", "value": {"active": True}}]}  # fmt: skip

    assert entra.patch(f"/Users/{user['id']}", json=back).json()["active"] is True
    person = session.exec(select(Person).where(Person.email == "noor@gemeente.example")).one()
    assert person.deactivated_at is None


def test_a_directory_speaks_for_its_own_domains_and_users_only(
    session: Session, entra: TestClient, app: FastAPI, sign_in: SignIn, add_provider: AddProvider
) -> None:
    stranger = ENTRA_JOINER | {
        "userName": "els@elders.example", "emails": [{"value": "els@elders.example"}],
    }  # fmt: skip
    refused = entra.post("/Users", json=stranger)
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    other = add_provider("elders.example", key="elders", issuer="https://elders.example")
    elsewhere = directory_client(app, sign_in(make_administrator(session)), other.id)

    assert (refused.status_code, refused.json()["scimType"]) == (400, "invalidValue")
    assert elsewhere.get(f"/Users/{user['id']}").status_code == 404
    assert elsewhere.patch(f"/Users/{user['id']}", json=ENTRA_LEAVER).status_code == 404
    assert elsewhere.get("/Users").json()["totalResults"] == 0


def test_lists_come_by_page(entra: TestClient) -> None:
    for number in range(3):
        address = f"p{number}@gemeente.example"
        entra.post("/Users", json={"userName": address, "emails": [{"value": address}]})

    page = entra.get("/Users", params={"startIndex": 2, "count": 1}).json()
    none = entra.get("/Users", params={"startIndex": 0, "count": 0}).json()

    assert (page["totalResults"], page["startIndex"], page["itemsPerPage"]) == (3, 2, 1)
    assert page["Resources"][0]["userName"] == "p1@gemeente.example"
    assert (none["totalResults"], none["Resources"]) == (3, [])


def test_what_is_not_right_is_refused_in_scims_own_words(entra: TestClient, app: FastAPI) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    where = f"/Users/{user['id']}"
    wrong = [
        entra.post("/Users", json={}),
        entra.post("/Users", json={"userName": 7}),
        entra.post("/Users", content=b"geen json"),
        entra.patch(where, json={"Operations": []}),
        entra.patch(where, json={"Operations": [{"op": "weg"}]}),
        entra.patch(where, json={"Operations": [{"op": "Replace", "path": "active", "value": 5}]}),
        entra.get("/Users", params={"filter": "userName sw x"}),
        entra.get("/Users", params={"filter": 'wachtwoord eq "x"'}),
        entra.get(f"/Users/{NOBODYS_ID}"),
    ]
    no_token = TestClient(app, base_url="http://localhost/scim/v2").get("/Users")
    bad_token = TestClient(app, base_url="http://localhost/scim/v2").get(
        "/Users", headers={"Authorization": "Bearer fts_verzonnen"}
    )

    assert [answer.status_code for answer in wrong] == [400] * len(wrong)
    assert all(answer.json()["status"] == "400" for answer in wrong)
    assert (no_token.status_code, bad_token.status_code) == (401, 401)
    assert no_token.headers["www-authenticate"] == "Bearer"


def test_it_says_what_it_can_do(entra: TestClient) -> None:
    config = entra.get("/ServiceProviderConfig").json()
    types = entra.get("/ResourceTypes").json()["Resources"]
    schema = entra.get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User").json()

    assert (config["patch"]["supported"], config["bulk"]["supported"]) == (True, False)
    assert [one["endpoint"] for one in types] == ["/Users", "/Groups"]
    assert "userName" in [one["name"] for one in schema["attributes"]]
    assert entra.get("/Schemas/onzin").status_code == 404
