"""Machine tokens: made by who may, shown once, worth what scope and maker allow."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.accounts.token_models import ApiToken, TokenScope
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.clock import utc_now
from tests.factories.organisations import make_organisation
from tests.factories.people import make_administrator, make_coordinator, make_member, make_network

SignIn = Callable[[Person], TestClient]
Machine = Callable[[str], TestClient]
ALL = [scope.value for scope in TokenScope]


@pytest.fixture
def machine(app: FastAPI) -> Machine:
    """A client that has nothing but a token: no cookie, no header against forgery."""

    def with_token(secret: str) -> TestClient:
        return TestClient(
            app, base_url="http://localhost", headers={"Authorization": f"Bearer {secret}"}
        )

    return with_token


def make(client: TestClient, **wanted: object) -> dict[str, str]:
    """A token's secret and id."""
    answer = client.post("/v1/api-tokens", json={"name": "Intranet", "scopes": ALL} | wanted)
    assert answer.status_code == 201, answer.text
    return {"secret": answer.json()["secret"], "id": answer.json()["token"]["id"]}


def test_a_token_does_what_its_scope_says_and_nothing_else(
    session: Session, sign_in: SignIn, machine: Machine
) -> None:
    pool = make_network(session)
    member = make_member(session, pool, "Noor")
    keeper = sign_in(make_coordinator(session, pool))

    token = make(keeper, scopes=["people:read"], networkId=str(pool.id))
    client = machine(token["secret"])

    assert str(member.id) in [p["id"] for p in client.get("/v1/people").json()["items"]]
    refused = client.get("/v1/jobs")
    assert (refused.status_code, refused.json()["code"]) == (403, "token-scope-missing")
    assert "jobs:read" in refused.json()["detail"]


def test_a_token_opens_only_routes_for_machines(
    session: Session, sign_in: SignIn, machine: Machine
) -> None:
    client = machine(make(sign_in(make_administrator(session)))["secret"])

    assert client.get("/v1/me").status_code == 200
    for path in ("/v1/accounts", "/v1/me/profile", "/v1/api-tokens", "/v1/audit-entries"):
        assert client.get(path).status_code == 401, path
    made = client.post("/v1/api-tokens", json={"name": "Meer", "scopes": ALL})
    assert made.status_code == 401


def test_a_token_of_a_network_sees_no_other_network(
    session: Session, sign_in: SignIn, machine: Machine
) -> None:
    own, other = make_network(session), make_network(session)
    make_member(session, other, "Vreemde")
    boss = make_administrator(session)

    client = machine(make(sign_in(boss), networkId=str(own.id))["secret"])

    assert client.get("/v1/people").json()["items"] == []
    assert client.get("/v1/me").json()["roles"] == [
        {"role": "coordinator", "organisationId": None, "networkId": str(own.id)}
    ]


def test_a_token_is_worthless_when_its_maker_loses_the_role(
    session: Session, sign_in: SignIn, machine: Machine
) -> None:
    pool = make_network(session)
    coordinator = make_coordinator(session, pool)
    client = machine(make(sign_in(coordinator), networkId=str(pool.id))["secret"])
    assert client.get("/v1/people").status_code == 200

    session.execute(delete(RoleGrant).where(col(RoleGrant.person_id) == coordinator.id))

    assert client.get("/v1/people").status_code == 401


def test_a_token_ends_by_its_date_and_at_once_when_taken_away(
    session: Session, sign_in: SignIn, machine: Machine, app: FastAPI
) -> None:
    keeper = sign_in(make_administrator(session))
    first, second = make(keeper, days=1), make(keeper, days=30)

    assert keeper.delete(f"/v1/api-tokens/{second['id']}").status_code == 204
    assert machine(second["secret"]).get("/v1/me").status_code == 401
    assert machine(first["secret"]).get("/v1/me").status_code == 200
    app.dependency_overrides[utc_now] = lambda: utc_now() + timedelta(days=1, seconds=1)
    assert machine(first["secret"]).get("/v1/me").status_code == 401


def test_the_secret_is_shown_once_and_kept_as_a_hash(session: Session, sign_in: SignIn) -> None:
    keeper = sign_in(make_administrator(session))
    token = make(keeper)

    listed = keeper.get("/v1/api-tokens")

    kept = session.get_one(ApiToken, UUID(token["id"]))
    assert kept.secret_hash == hash_secret(token["secret"])
    assert token["secret"] not in listed.text
    assert listed.json()["items"][0]["lastUsedAt"] is None


def test_a_coordinator_makes_tokens_for_the_own_network_only(
    session: Session, sign_in: SignIn
) -> None:
    own, other = make_network(session), make_network(session)
    losser = make_organisation(session)
    client = sign_in(make_coordinator(session, own))
    places = ({}, {"networkId": str(other.id)}, {"organisationId": str(losser.id)})
    asked = {"name": "Intranet", "scopes": ["jobs:read"]}

    answers = [client.post("/v1/api-tokens", json=asked | place) for place in places]
    member = sign_in(make_member(session, own)).post("/v1/api-tokens", json=asked)

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert member.status_code == 403
    assert session.exec(select(ApiToken)).all() == []


def test_a_token_of_others_is_not_there(session: Session, sign_in: SignIn) -> None:
    own, other = make_network(session), make_network(session)
    token = make(sign_in(make_coordinator(session, own)), networkId=str(own.id))
    stranger = sign_in(make_coordinator(session, other))

    assert stranger.get("/v1/api-tokens").json()["items"] == []
    assert stranger.delete(f"/v1/api-tokens/{token['id']}").status_code == 404


def test_making_and_taking_away_are_on_record(session: Session, sign_in: SignIn) -> None:
    keeper = sign_in(make_administrator(session))
    token = make(keeper)
    keeper.delete(f"/v1/api-tokens/{token['id']}")

    entries = session.exec(select(AuditEntry).order_by("at", "id")).all()

    assert [entry.action for entry in entries] == ["api-token-made", "api-token-revoked"]
    assert token["secret"] not in str([entry.details for entry in entries])
