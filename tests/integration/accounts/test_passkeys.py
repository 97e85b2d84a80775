"""Passkeys: registered by whoever is signed in, and then enough to sign in with."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import Session, select

from flying_trainees.accounts.identity_models import IdentityProvider, ProviderDomain
from flying_trainees.accounts.models import Person, SignInMethod, SignInSession
from flying_trainees.accounts.passkey_models import Passkey
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.authenticator import PRESENT, Device
from tests.factories.clock import MONDAY_MORNING
from tests.factories.people import make_person

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def noor(session: Session) -> Person:
    """Who has, or gets, a passkey."""
    return make_person(session, "Noor")


def add(client: TestClient, device: Device) -> Response:
    """Register a device's passkey."""
    begun = client.post("/v1/me/passkey-challenges").json()
    credential = device.create(begun["options"])
    body = {"challengeId": begun["id"], "name": "Mijn laptop", "credential": credential}
    answer = client.post("/v1/me/passkeys", json=body)
    assert isinstance(answer, Response)
    return answer


def enter(client: TestClient, device: Device) -> Response:
    """Sign in with it."""
    begun = client.post("/v1/passkey-challenges").json()
    body = {"challengeId": begun["id"], "credential": device.get(begun["options"])}
    answer = client.post("/v1/passkey-sessions", json=body)
    assert isinstance(answer, Response)
    return answer


def test_a_passkey_signs_in_by_itself_after_it_was_registered(
    session: Session, sign_in: SignIn, client: TestClient, noor: Person
) -> None:
    device = Device()
    assert add(sign_in(noor), device).status_code == 201
    session.delete(session.exec(select(SignInSession)).one())

    answer = enter(client, device)

    assert (answer.status_code, answer.json()) == (201, {"returnTo": "/"})
    assert client.get("/v1/me").json()["id"] == str(noor.id)
    assert session.exec(select(SignInSession)).one().method is SignInMethod.PASSKEY
    kept = session.exec(select(Passkey)).one()
    assert (kept.sign_count, kept.transports) == (1, ["internal"])
    assert session.exec(select(OutboxEvent.kind)).all() == ["passkey-added"]


def test_what_a_device_says_must_hold(sign_in: SignIn, client: TestClient, noor: Person) -> None:
    device = Device()
    add(sign_in(noor), device)
    copies = {
        "another site's page": {"origin": "https://elders.example"},
        "another site": {"site": "elders.example"},
        "nobody looked who holds it": {"flags": PRESENT},
        "a copy whose counter is behind": {"counter": -1},
    }

    enter(client, device)
    codes = {}
    for name, lie in copies.items():
        copy = Device(
            key=device.key, credential_id=device.credential_id, counter=device.counter + 1
        )
        for attribute, value in lie.items():
            setattr(copy, attribute, value)
        codes[name] = enter(client, copy).json()["code"]
    stranger = Device(credential_id=device.credential_id, counter=50)

    assert codes == dict.fromkeys(copies, "passkey-not-valid")
    assert enter(client, stranger).json()["code"] == "passkey-not-valid"
    assert enter(client, Device()).json()["code"] == "passkey-not-valid"


def test_a_challenge_works_once_for_its_own_person_and_not_for_long(
    session: Session, sign_in: SignIn, noor: Person, app: FastAPI
) -> None:
    mine, other = sign_in(noor), sign_in(make_person(session))
    device = Device()
    begun = mine.post("/v1/me/passkey-challenges").json()
    credential = device.create(begun["options"])
    body = {"challengeId": begun["id"], "name": "Laptop", "credential": credential}

    stolen = other.post("/v1/me/passkeys", json=body)
    first = mine.post("/v1/me/passkeys", json=body)
    again = mine.post("/v1/me/passkeys", json=body)
    late = mine.post("/v1/me/passkey-challenges").json()
    app.dependency_overrides[utc_now] = lambda: utc_now() + timedelta(minutes=6)
    too_late = mine.post("/v1/me/passkeys", json=body | {"challengeId": late["id"]})

    codes = [answer.status_code for answer in (stolen, first, again, too_late)]
    assert codes == [409, 201, 409, 409]


def test_nonsense_is_refused_and_nothing_else(sign_in: SignIn, noor: Person) -> None:
    client = sign_in(noor)

    for nonsense in ("{}", "[]", '{"id": 3}', "[" * 5000, '{"id": "AA", "response": 1}'):
        begun = client.post("/v1/passkey-challenges").json()
        body = {"challengeId": begun["id"], "credential": nonsense}
        assert client.post("/v1/passkey-sessions", json=body).status_code == 409, nonsense
        begun = client.post("/v1/me/passkey-challenges").json()
        body = {"challengeId": begun["id"], "credential": nonsense, "name": "X"}
        assert client.post("/v1/me/passkeys", json=body).status_code == 409, nonsense


def test_a_passkey_is_renamed_and_removed_by_its_owner_only(
    session: Session, sign_in: SignIn, client: TestClient, noor: Person
) -> None:
    device, mine = Device(), sign_in(noor)
    made = add(mine, device).json()
    other = sign_in(make_person(session))
    where = f"/v1/me/passkeys/{made['id']}"

    assert other.patch(where, json={"name": "Van mij"}).status_code == 404
    assert other.delete(where).status_code == 404
    assert mine.patch(where, json={"name": "Telefoon"}).json()["name"] == "Telefoon"
    assert mine.delete(where).status_code == 204
    assert mine.get("/v1/me/passkeys").json()["items"] == []
    assert enter(client, device).status_code == 409


def test_people_of_an_exclusive_provider_have_no_way_round_it(
    session: Session, sign_in: SignIn, client: TestClient, noor: Person
) -> None:
    device, mine = Device(), sign_in(noor)
    add(mine, device)
    provider = IdentityProvider(
        key="pool", name="Pool", issuer="https://inloggen.example", client_id="x",
        exclusive=True, created_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(provider)
    session.flush()
    domain = noor.email.partition("@")[2]
    session.add(ProviderDomain(domain=domain, provider_id=provider.id))
    session.flush()

    assert enter(client, device).status_code == 409
    assert mine.post("/v1/me/passkey-challenges").status_code == 409


def test_sessions_are_listed_in_words_and_ended_one_by_one(
    session: Session, sign_in: SignIn, noor: Person
) -> None:
    laptop = sign_in(noor)
    phone = sign_in(noor)
    rows = session.exec(select(SignInSession).order_by("created_at")).all()
    rows[0].user_agent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
    rows[1].user_agent = "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36"
    session.flush()

    listed = phone.get("/v1/me/sessions").json()["items"]
    other = sign_in(make_person(session)).delete(f"/v1/me/sessions/{listed[1]['id']}")
    ended = phone.delete(f"/v1/me/sessions/{listed[1]['id']}")

    assert [one["device"] for one in listed] == ["Chrome op Android", "Firefox op Windows"]
    assert [one["current"] for one in listed] == [True, False]
    assert (other.status_code, ended.status_code) == (404, 204)
    assert laptop.get("/v1/me").status_code == 401
    assert session.get(SignInSession, UUID(listed[0]["id"])) is not None


def test_an_open_browser_of_long_ago_adds_no_way_in_and_shuts_none(
    sign_in: SignIn, noor: Person, app: FastAPI
) -> None:
    mine, elsewhere = sign_in(noor), sign_in(noor)
    made = add(mine, Device()).json()["id"]
    listed = mine.get("/v1/me/sessions").json()["items"]
    acts = (
        ("POST", "/v1/me/passkey-challenges"),
        ("DELETE", f"/v1/me/passkeys/{made}"),
        ("DELETE", f"/v1/me/sessions/{listed[1]['id']}"),
        ("DELETE", "/v1/me/other-sessions"),
    )

    app.dependency_overrides[utc_now] = lambda: utc_now() + timedelta(minutes=16)
    late = [mine.request(method, path) for method, path in acts]
    assert [(one.status_code, one.json()["code"]) for one in late] == [(403, "sign-in-again")] * 4
    assert elsewhere.get("/v1/me").status_code == 200

    del app.dependency_overrides[utc_now]
    assert mine.delete("/v1/me/other-sessions").status_code == 204
    assert elsewhere.get("/v1/me").status_code == 401
    assert mine.get("/v1/me").status_code == 200
