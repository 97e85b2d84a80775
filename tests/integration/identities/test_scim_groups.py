"""SCIM groups: what a provider's rules make of being in one."""

from collections.abc import Callable
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.people.network_models import Network
from tests.factories.people import make_administrator, make_network
from tests.integration.identities.conftest import AddProvider
from tests.integration.identities.directory import ENTRA_JOINER, PATCH, directory_client

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def pool(session: Session) -> Network:
    """What members of the group belong to."""
    return make_network(session)


@pytest.fixture
def entra(
    session: Session, app: FastAPI, sign_in: SignIn, add_provider: AddProvider, pool: Network
) -> TestClient:
    """A directory whose group Trainees makes people members of the pool."""
    rule = {"claim": "groups", "value": "Trainees", "role": "member", "network_id": str(pool.id)}
    provider = add_provider(role_rules=[rule])
    return directory_client(app, sign_in(make_administrator(session)), provider.id)


def pools(session: Session, email: str = "noor@gemeente.example") -> list[UUID | None]:
    """The networks that somebody is in."""
    held = select(RoleGrant.network_id).join(Person).where(Person.email == email)
    return list(session.exec(held))


def test_being_in_a_group_gives_a_role_and_leaving_it_takes_it_away(
    session: Session, entra: TestClient, pool: Network
) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    made = entra.post("/Groups", json={"displayName": "Trainees", "externalId": "g-1"})
    where = f"/Groups/{made.json()['id']}"
    add = {"op": "Add", "path": "members", "value": [{"value": user["id"]}, {"value": "vreemd"}]}
    remove = {"op": "Remove", "path": f'members[value eq "{user["id"]}"]'}

    joined = entra.patch(where, json={"schemas": PATCH, "Operations": [add]})
    inside = pools(session)
    entra.patch(where, json={"schemas": PATCH, "Operations": [remove]})

    assert [one["value"] for one in joined.json()["members"]] == [user["id"]]
    assert inside == [pool.id]
    assert pools(session) == []


def test_a_group_is_replaced_renamed_and_removed(
    session: Session, entra: TestClient, pool: Network
) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    members = [{"value": user["id"]}]
    group = entra.post("/Groups", json={"displayName": "Trainees", "members": members}).json()
    where = f"/Groups/{group['id']}"
    rename = {"op": "replace", "value": {"id": group["id"], "displayName": "Vroeger"}}

    assert pools(session) == [pool.id]
    entra.patch(where, json={"schemas": PATCH, "Operations": [rename]})
    assert pools(session) == []
    entra.put(where, json={"displayName": "Trainees", "members": members})
    assert pools(session) == [pool.id]
    assert entra.delete(where).status_code == 204
    assert pools(session) == []


def test_groups_are_found_by_name_and_shown_without_members_on_request(
    entra: TestClient,
) -> None:
    user = entra.post("/Users", json=ENTRA_JOINER).json()
    wanted = {"displayName": "Trainees", "members": [{"value": user["id"]}]}
    group = entra.post("/Groups", json=wanted).json()
    asked = {"filter": 'displayName eq "Trainees"', "excludedAttributes": "members"}

    found = entra.get("/Groups", params=asked).json()
    twice = entra.post("/Groups", json=wanted)

    assert [one["id"] for one in found["Resources"]] == [group["id"]]
    assert "members" not in found["Resources"][0]
    assert (twice.status_code, twice.json()["scimType"]) == (409, "uniqueness")
