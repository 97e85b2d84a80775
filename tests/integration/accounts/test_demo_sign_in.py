"""Signing in as a demo person, and out again."""

from collections.abc import Callable

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]


def test_a_persona_signs_in_and_is_known_with_roles(session: Session, sign_in: SignIn) -> None:
    network = make_network(session)
    noor = make_member(session, network, "Noor Veldkamp")

    me = sign_in(noor).get("/v1/me").json()

    assert me["name"] == "Noor Veldkamp"
    assert me["roles"] == [{"role": "member", "organisationId": None, "networkId": str(network.id)}]


def test_signing_out_ends_the_session(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))

    assert client.delete("/v1/me/session").status_code == 204

    assert client.get("/v1/me").status_code == 401


def test_a_stranger_is_told_to_sign_in_in_his_language(client: TestClient) -> None:
    dutch = client.get("/v1/me", headers={"Accept-Language": "nl"})
    english = client.get("/v1/me", headers={"Accept-Language": "en"})

    assert dutch.status_code == english.status_code == 401
    assert dutch.headers["content-type"] == "application/problem+json"
    assert (dutch.json()["detail"], english.json()["detail"]) == (
        "Log eerst in.",
        "Please sign in first.",
    )


def test_a_write_without_the_header_is_refused(client: TestClient) -> None:
    answer = client.post(
        "/v1/demo/sign-in", json={"email": "x@y.nl"}, headers={"X-Requested-With": ""}
    )

    assert (answer.status_code, answer.json()["code"]) == (403, "header-missing")


def test_organisations_are_found_by_part_of_their_name(session: Session, sign_in: SignIn) -> None:
    make_organisation(session, "Gemeente Losser")
    client = sign_in(make_member(session, make_network(session)))

    found = client.get("/v1/organisations", params={"q": "losse"}).json()["items"]

    assert [organisation["name"] for organisation in found] == ["Gemeente Losser"]
