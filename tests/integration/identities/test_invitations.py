"""Invitations: by whom, for what; the mail's link makes an account, once."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import Invitation
from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.notifications.reacting import Reaction
from flying_trainees.outbox.models import Delivery, OutboxEvent
from tests.factories.notifications import SETTINGS
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_person,
)
from tests.integration.identities.conftest import AddProvider

SignIn = Callable[[Person], TestClient]


def mailed(session: Session) -> str:
    """What the worker does; the secret in the latest mail's link."""
    invited = select(OutboxEvent).where(OutboxEvent.kind == "person-invited")
    event = session.exec(invited.order_by(col(OutboxEvent.id))).all()[-1]
    Reaction(SETTINGS)(session, utc_now(), event)
    delivery = session.exec(select(Delivery).where(Delivery.event_id == event.id)).one()
    assert delivery.person_id is None
    lines = str(delivery.content["text"]).splitlines()
    (line,) = [line for line in lines if "/uitnodiging?" in line]
    return parse_qs(urlsplit(line).query)["token"][0]


def test_an_invited_person_gets_account_role_and_session(
    session: Session, sign_in: SignIn, client: TestClient
) -> None:
    pool = make_network(session, name="Pool Twente")
    coordinator = sign_in(make_coordinator(session, pool, "Ruben"))
    asked = {"email": "Sam@Nieuw.example", "networkId": str(pool.id)}
    made = coordinator.post("/v1/invitations", json=asked)
    secret = mailed(session)

    read = client.post("/v1/invitation-readings", json={"token": secret})
    accepted = client.post("/v1/invitation-acceptances", json={"token": secret, "name": "Sam Vos"})
    again = client.post("/v1/invitation-acceptances", json={"token": secret, "name": "Sam Vos"})

    assert (made.status_code, made.json()["email"]) == (201, "sam@nieuw.example")
    assert read.json() == {
        "email": "sam@nieuw.example", "invitedBy": "Ruben", "role": "member",
        "organisation": None, "network": "Pool Twente", "provider": None,
    }  # fmt: skip
    assert accepted.status_code == 201
    me = client.get("/v1/me").json()
    assert (me["name"], me["email"]) == ("Sam Vos", "sam@nieuw.example")
    assert [role["networkId"] for role in me["roles"]] == [str(pool.id)]
    assert (again.status_code, again.json()["code"]) == (409, "invitation-not-valid")
    assert coordinator.get("/v1/invitations").json()["items"] == []


def test_a_coordinator_invites_members_to_the_own_network_only(
    session: Session, sign_in: SignIn
) -> None:
    own, other = make_network(session), make_network(session)
    client = sign_in(make_coordinator(session, own))
    asked = {"email": "sam@nieuw.example"}
    wrong = (
        {"networkId": str(other.id)},
        {"networkId": str(own.id), "role": "coordinator"},
        {"role": "administrator"},
    )

    refused = [client.post("/v1/invitations", json=asked | more).status_code for more in wrong]
    member = sign_in(make_member(session, own)).post("/v1/invitations", json=asked)

    assert refused == [403, 403, 403]
    assert member.status_code == 403
    assert session.exec(select(Invitation)).all() == []


def test_an_invitation_that_was_taken_back_or_is_too_old_opens_nothing(
    session: Session, sign_in: SignIn, client: TestClient, app: FastAPI
) -> None:
    boss = sign_in(make_administrator(session))
    stranger = sign_in(make_coordinator(session, make_network(session)))
    pool = make_network(session)
    asked = {"email": "sam@nieuw.example", "networkId": str(pool.id)}
    first = boss.post("/v1/invitations", json=asked).json()
    taken = mailed(session)
    assert stranger.delete(f"/v1/invitations/{first['id']}").status_code == 404
    assert boss.delete(f"/v1/invitations/{first['id']}").status_code == 204
    boss.post("/v1/invitations", json=asked)
    late = mailed(session)
    days = timedelta(days=app.state.settings.invitation_days, seconds=1)

    assert client.post("/v1/invitation-readings", json={"token": taken}).status_code == 409
    assert client.post("/v1/invitation-readings", json={"token": late}).status_code == 200
    app.dependency_overrides[utc_now] = lambda: utc_now() + days
    assert client.post("/v1/invitation-readings", json={"token": late}).status_code == 409


def test_who_has_an_account_gets_the_role_with_it_and_inviting_tells_nothing(
    session: Session, sign_in: SignIn, client: TestClient
) -> None:
    pool = make_network(session)
    known = make_person(session, "Bekende")
    boss = sign_in(make_administrator(session))
    made = boss.post("/v1/invitations", json={"email": known.email, "networkId": str(pool.id)})
    secret = mailed(session)

    client.post("/v1/invitation-acceptances", json={"token": secret, "name": "Andere Naam"})

    assert client.get("/v1/me").json()["id"] == str(known.id)
    assert client.get("/v1/me").json()["name"] == "Bekende"
    assert str(known.id) not in made.text
    assert session.get_one(Invitation, UUID(made.json()["id"])).accepted_at is not None


def test_people_of_an_exclusive_provider_accept_by_signing_in_there(
    session: Session, sign_in: SignIn, client: TestClient, add_provider: AddProvider
) -> None:
    add_provider(exclusive=True)
    pool = make_network(session)
    boss = sign_in(make_administrator(session))
    asked = {"email": "noor@gemeente.example", "networkId": str(pool.id)}
    boss.post("/v1/invitations", json=asked)
    secret = mailed(session)

    read = client.post("/v1/invitation-readings", json={"token": secret}).json()
    accepted = client.post("/v1/invitation-acceptances", json={"token": secret, "name": "Noor"})

    assert read["provider"]["name"] == "Gemeente"
    assert accepted.status_code == 409
