"""Filters that people keep: their own, named, and not without end."""

from collections.abc import Callable

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.saved_filters.keeping import AT_MOST
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]
ENERGY = {"list": "jobs", "name": "Energie", "query": "q=energie&helpForm=freshEye"}
ADDRESS = "/v1/me/saved-filters"


def test_a_filter_is_kept_found_back_named_anew_and_let_go(
    session: Session, sign_in: SignIn
) -> None:
    client = sign_in(make_member(session, make_network(session)))

    kept = client.post(ADDRESS, json=ENERGY)
    client.post(ADDRESS, json={**ENERGY, "name": "  Avond ", "query": "from=2026-12-01"})
    client.post(ADDRESS, json={**ENERGY, "list": "learnings"})

    assert kept.status_code == 201
    assert kept.json()["query"] == ENERGY["query"]
    assert _names(client) == [("jobs", "Avond"), ("jobs", "Energie"), ("learnings", "Energie")]
    one = f"{ADDRESS}/{kept.json()['id']}"
    assert client.put(one, json={"name": "Warmte"}).json()["name"] == "Warmte"
    assert client.delete(one).status_code == 204
    assert client.delete(one).status_code == 404
    assert _names(client) == [("jobs", "Avond"), ("learnings", "Energie")]


def test_two_filters_of_a_list_never_have_the_same_name(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))
    client.post(ADDRESS, json=ENERGY)
    other = client.post(ADDRESS, json={**ENERGY, "name": "Anders"}).json()["id"]

    again = client.post(ADDRESS, json=ENERGY)
    renamed = client.put(f"{ADDRESS}/{other}", json={"name": "Energie"})

    assert (again.status_code, renamed.status_code) == (409, 409)
    assert again.json()["code"] == "filter-name-taken"
    assert _names(client) == [("jobs", "Anders"), ("jobs", "Energie")]


def test_a_list_holds_only_so_many(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))
    for number in range(AT_MOST):
        assert client.post(ADDRESS, json={**ENERGY, "name": f"{number}"}).status_code == 201

    refused = client.post(ADDRESS, json=ENERGY)

    assert refused.status_code == 409
    assert refused.json()["code"] == "too-many-filters"
    assert client.post(ADDRESS, json={**ENERGY, "list": "map"}).status_code == 201


def test_filters_are_ones_own(session: Session, sign_in: SignIn) -> None:
    network = make_network(session)
    mine = sign_in(make_member(session, network)).post(ADDRESS, json=ENERGY).json()["id"]
    colleague = sign_in(make_member(session, network, "Een collega"))

    assert _names(colleague) == []
    assert colleague.put(f"{ADDRESS}/{mine}", json={"name": "Van mij"}).status_code == 404
    assert colleague.delete(f"{ADDRESS}/{mine}").status_code == 404


def test_what_is_no_part_of_an_address_is_refused(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))

    for query in ("", "q=twee woorden", "q=é", "q=" + "a" * 999):
        answer = client.post(ADDRESS, json={**ENERGY, "query": query})
        assert answer.status_code == 400, query
        assert answer.json()["errors"][0]["path"] == "query"


def _names(client: TestClient) -> list[tuple[str, str]]:
    return [(item["list"], item["name"]) for item in client.get(ADDRESS).json()["items"]]
