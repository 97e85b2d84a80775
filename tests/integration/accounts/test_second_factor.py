"""A mailed link alone lets nobody act in a role that asks for two factors (ASVS 5.0, 6.3.3)."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person, SignInMethod
from flying_trainees.accounts.second_factor import StrongFor
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.administration.forgetting_passkeys import forget_passkeys
from flying_trainees.core.clock import utc_now
from flying_trainees.core.settings import Settings
from tests.conftest import WRITE
from tests.factories.authenticator import Device
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_person,
)
from tests.integration.accounts.test_passkeys import add, enter

NEEDED = (403, "second-factor-needed")
ByLink = Callable[[Person], TestClient]


@pytest.fixture
def by_link(app: FastAPI, session: Session) -> ByLink:
    """Signs in as a mailed link does."""

    def enter_by_link(person: Person) -> TestClient:
        client = TestClient(app, base_url="http://localhost", headers=WRITE)
        secret = begin(session, utc_now(), person.id, 1, Browser(), SignInMethod.LINK)
        client.cookies.set("session", secret, domain="localhost.local")
        return client

    return enter_by_link


def refused(client: TestClient, path: str) -> tuple[int, object]:
    """How a page's data is answered."""
    answer = client.get(f"/v1{path}")
    return int(answer.status_code), answer.json().get("code")


def test_an_administrator_by_link_makes_a_passkey_first_and_nothing_else(
    session: Session, by_link: ByLink
) -> None:
    els = make_administrator(session, "Els")
    client = by_link(els)

    me = client.get("/v1/me").json()
    assert (me["needsSecondFactor"], me["roles"]) == (True, [])
    assert {refused(client, path) for path in ("/accounts", "/jobs", "/me/claims")} == {NEEDED}

    before = client.cookies["session"]
    assert add(client, Device()).status_code == 201
    assert client.cookies["session"] != before
    assert client.get("/v1/me").json()["roles"] == [
        {"role": "administrator", "organisationId": None, "networkId": None}
    ]
    assert client.get("/v1/accounts").status_code == 200


def test_whoever_reads_the_mail_adds_no_passkey_beside_the_owners(
    session: Session, by_link: ByLink, client: TestClient
) -> None:
    els, device = make_administrator(session, "Els"), Device()
    add(by_link(els), device)
    thief = by_link(els)

    begun = thief.post("/v1/me/passkey-challenges")
    assert (begun.status_code, begun.json()["code"]) == NEEDED
    [key] = thief.get("/v1/me/passkeys").json()["items"]
    assert thief.delete(f"/v1/me/passkeys/{key['id']}").json()["code"] == NEEDED[1]

    assert enter(client, device).status_code == 201
    assert client.get("/v1/accounts").status_code == 200


def test_of_two_first_passkeys_begun_at_once_one_is_the_first(
    session: Session, by_link: ByLink
) -> None:
    els = make_administrator(session, "Els")
    owner, thief = by_link(els), by_link(els)
    begun = thief.post("/v1/me/passkey-challenges").json()
    add(owner, Device())

    credential = Device().create(begun["options"])
    body = {"challengeId": begun["id"], "name": "Van een ander", "credential": credential}

    answer = thief.post("/v1/me/passkeys", json=body)
    assert (answer.status_code, answer.json()["code"]) == NEEDED


def test_who_lost_every_passkey_begins_anew_from_the_command_line(
    session: Session, by_link: ByLink
) -> None:
    els = make_administrator(session, "Els")
    owner = by_link(els)
    add(owner, Device())

    assert forget_passkeys(session, utc_now(), els.email) == 1

    assert owner.get("/v1/me").status_code == 401
    assert add(by_link(els), Device()).status_code == 201


@pytest.mark.parametrize(
    ("wanted", "shut_out"),
    [
        (StrongFor.NOBODY, set()),
        (StrongFor.ADMINISTRATORS, {"Els"}),
        (StrongFor.ROLES, {"Els", "Ruben"}),
        (StrongFor.EVERYBODY, {"Els", "Ruben", "Noor", "Gast"}),
    ],
)
def test_the_setting_says_who_needs_two(
    session: Session, settings: Settings, app: FastAPI, by_link: ByLink,
    wanted: StrongFor, shut_out: set[str],
) -> None:  # fmt: skip
    network = make_network(session)
    people = [
        make_administrator(session, "Els"),
        make_coordinator(session, network, "Ruben"),
        make_member(session, network, "Noor"),
        make_person(session, "Gast"),
    ]
    app.state.settings = settings.model_copy(update={"strong_sign_in": wanted.value})

    out = {one.name for one in people if refused(by_link(one), "/me/claims") == NEEDED}

    assert out == shut_out


def test_a_way_out_stays_open(session: Session, by_link: ByLink) -> None:
    client = by_link(make_administrator(session, "Els"))

    assert client.post("/v1/sign-outs").status_code == 200
    assert client.get("/v1/me").status_code == 401
