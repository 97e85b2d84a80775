"""Administrators keep accounts and roles; nobody else can, and every act is on record."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.administration.creating import create_administrator
from flying_trainees.audit.models import AuditEntry
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_poster,
)

SignIn = Callable[[Person], TestClient]
NEW = {"name": "Senna de Wit", "email": "Senna@Losser.nl", "career": "senior"}


def acts(session: Session) -> list[str]:
    return [entry.action for entry in session.exec(select(AuditEntry).order_by("at", "id"))]


def test_an_account_is_made_gets_a_role_and_can_sign_in(session: Session, sign_in: SignIn) -> None:
    losser = make_organisation(session)
    client = sign_in(make_administrator(session))

    made = client.post("/v1/accounts", json=NEW)
    roles = client.post(
        f"/v1/accounts/{made.json()['id']}/roles",
        json={"role": "poster", "organisationId": str(losser.id)},
    )

    assert (made.status_code, made.json()["email"]) == (201, "senna@losser.nl")
    assert roles.json()["roles"][0]["organisation"]["id"] == str(losser.id)
    person = session.exec(select(Person).where(Person.name == "Senna de Wit")).one()
    assert sign_in(person).get("/v1/me").json()["roles"][0]["role"] == "poster"
    assert acts(session) == ["account-added", "role-granted"]


def test_an_address_belongs_to_one_person(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_administrator(session))
    client.post("/v1/accounts", json=NEW)

    again = client.post("/v1/accounts", json=NEW | {"email": "SENNA@losser.nl"})

    assert (again.status_code, again.json()["code"]) == (409, "email-taken")


def test_the_same_role_twice_is_refused(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session)
    member = make_member(session, pool)
    client = sign_in(make_administrator(session))

    answer = client.post(
        f"/v1/accounts/{member.id}/roles", json={"role": "member", "networkId": str(pool.id)}
    )

    assert (answer.status_code, answer.json()["code"]) == (409, "role-already-granted")


@pytest.mark.parametrize(
    ("role", "path", "code"),
    [
        ({"role": "poster"}, "organisationId", "scope-missing"),
        ({"role": "member"}, "networkId", "scope-missing"),
        (
            {"role": "coordinator", "networkId": "01900000-0000-7000-8000-000000000000"},
            "networkId",
            "unknown-network",
        ),
    ],
)
def test_a_role_names_what_it_is_for(
    session: Session, sign_in: SignIn, role: dict[str, str], path: str, code: str
) -> None:
    member = make_member(session, make_network(session))
    client = sign_in(make_administrator(session))

    errors = client.post(f"/v1/accounts/{member.id}/roles", json=role).json()["errors"]

    assert (errors[0]["path"], errors[0]["code"]) == (path, code)


def test_a_closed_account_is_signed_out_at_once(session: Session, sign_in: SignIn) -> None:
    member = make_member(session, make_network(session), "Noor")
    theirs = sign_in(member)
    administrator = sign_in(make_administrator(session))

    administrator.put(
        f"/v1/accounts/{member.id}",
        json={"name": "Noor", "email": member.email, "active": False},
    )

    assert theirs.get("/v1/me").status_code == 401
    refused = theirs.post("/v1/demo/sign-in", json={"email": member.email})
    assert refused.status_code == 404


def test_another_role_means_signing_in_anew(session: Session, sign_in: SignIn) -> None:
    losser = make_organisation(session)
    member = make_member(session, make_network(session), "Noor")
    administrator = sign_in(make_administrator(session))
    path = f"/v1/accounts/{member.id}/roles"

    theirs = sign_in(member)
    roles = administrator.post(path, json={"role": "poster", "organisationId": str(losser.id)})
    assert theirs.get("/v1/me").status_code == 401

    theirs = sign_in(member)
    grant = next(role["id"] for role in roles.json()["roles"] if role["role"] == "poster")
    assert theirs.get("/v1/me").status_code == 200
    administrator.delete(f"{path}/{grant}")
    assert theirs.get("/v1/me").status_code == 401


def test_whoever_changes_the_own_roles_stays_under_another_secret(
    session: Session, sign_in: SignIn
) -> None:
    person = make_administrator(session)
    losser = make_organisation(session)
    elsewhere, here = sign_in(person), sign_in(person)
    former = here.cookies["session"]

    body = {"role": "poster", "organisationId": str(losser.id)}
    assert here.post(f"/v1/accounts/{person.id}/roles", json=body).status_code == 201

    assert here.cookies["session"] != former
    assert here.get("/v1/me").status_code == 200
    assert elsewhere.get("/v1/me").status_code == 401
    elsewhere.cookies.set("session", former)
    assert elsewhere.get("/v1/me").status_code == 401


def test_the_last_administrator_stays(session: Session, sign_in: SignIn) -> None:
    person = make_administrator(session)
    client = sign_in(person)
    own = next(
        account
        for account in client.get("/v1/accounts", params={"q": person.email}).json()["items"]
        if account["id"] == str(person.id)
    )

    answer = client.delete(f"/v1/accounts/{person.id}/roles/{own['roles'][0]['id']}")

    assert (answer.status_code, answer.json()["code"]) == (409, "last-administrator")
    assert client.get("/v1/accounts").status_code == 200


def test_nobody_else_comes_near(session: Session, sign_in: SignIn) -> None:
    losser = make_organisation(session)
    pool = make_network(session, losser)
    others = [
        make_member(session, pool),
        make_coordinator(session, pool),
        make_poster(session, losser),
    ]
    for person in others:
        client = sign_in(person)
        assert client.get("/v1/accounts").status_code == 403
        assert client.post("/v1/accounts", json=NEW).status_code == 403
        assert client.get("/v1/audit-entries").status_code == 403
        assert client.post("/v1/organisations", json={}).status_code in (400, 403)


def test_the_first_administrator_comes_from_the_command_line(session: Session) -> None:
    made = create_administrator(session, MONDAY_MORNING, "Baas@Twente.nl", "Baas")
    again = create_administrator(session, MONDAY_MORNING, "baas@twente.nl", "Baas")

    assert (made, again) == (True, False)
    assert acts(session) == ["administrator-created"]


def test_who_is_made_administrator_from_the_command_line_signs_in_anew(
    session: Session, sign_in: SignIn
) -> None:
    member = make_member(session, make_network(session))
    client = sign_in(member)

    assert client.get("/v1/me").status_code == 200
    assert create_administrator(session, MONDAY_MORNING, member.email, member.name)
    assert client.get("/v1/me").status_code == 401, "an old session has grown into a stronger one"
    assert sign_in(member).get("/v1/accounts").status_code == 200


def test_the_audit_trail_can_only_grow(session: Session) -> None:
    create_administrator(session, MONDAY_MORNING, "baas@twente.nl", "Baas")
    entry = session.exec(select(AuditEntry)).one()
    entry.action = "nothing-happened"

    with pytest.raises(Exception, match="can only be added to"):
        session.flush()


def test_the_audit_trail_is_read_with_names_the_latest_first(
    session: Session, sign_in: SignIn
) -> None:
    person = make_administrator(session, "Beheerder Bo")
    client = sign_in(person)
    client.post("/v1/organisations", json={"name": "Zorgschool", "kind": "partner"})
    client.post("/v1/accounts", json=NEW)

    first = client.get("/v1/audit-entries", params={"limit": 1}).json()
    second = client.get(
        "/v1/audit-entries", params={"limit": 1, "cursor": first["nextCursor"]}
    ).json()

    assert first["items"][0]["action"] == "account-added"
    assert first["items"][0]["text"] == "Maakte een account"
    assert first["items"][0]["actor"]["name"] == "Beheerder Bo"
    assert second["items"][0]["action"] == "organisation-added"
