"""Words, numbers and moments that nobody means: an answer that says so, and nothing else."""

import json
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.organisations import make_organisation
from tests.factories.people import make_administrator, make_member, make_network

SignIn = Callable[[Person], TestClient]
JSON = {"Content-Type": "application/json"}
HOSTILE = {
    "nul": "Noor\x00Veldkamp",
    "only spaces": " \u2003\u00a0 ",
    "too long": "N" * 201,
    "lone surrogate": "Noor \ud800",
}
HARMLESS = {
    "right to left": "\u202eNoor",
    "combining marks": "N" + "\u0301" * 50,
    "emoji": "👩🏽‍💻 Noor",
    "markup": "<script>alert(1)</script>",
    "formula": "=cmd|' /C calc'!A0",
    "line separators": "Noor\u2028Veldkamp",
    "format": "%s%n{0}{{7*7}}${7*7}",
    "sql": "'; DROP TABLE persons; --",
}


@pytest.fixture
def member(session: Session, sign_in: SignIn) -> TestClient:
    """Somebody who is signed in."""
    return sign_in(make_member(session, make_network(session)))


def test_a_name_that_cant_be_kept_is_refused(member: TestClient) -> None:
    for what, name in HOSTILE.items():
        body = json.dumps({"name": name})

        answer = member.patch("/v1/me", content=body, headers=JSON)

        assert answer.status_code == 400, what
        assert answer.json()["errors"][0]["path"] == "name", what


def test_a_strange_name_comes_back_as_it_was(member: TestClient) -> None:
    for what, name in HARMLESS.items():
        answer = member.patch("/v1/me", json={"name": name})

        assert answer.json()["name"] == name, what
        assert answer.headers["content-type"] == "application/json", what


ADDRESSES = (
    "/v1/jobs/%00", "/v1/jobs/not-a-uuid", "/v1/jobs/%F0%9F%98%80", "/v1/people?q=%00",
    "/v1/people?cursor=%FF%FE", "/v1/people?cursor=" + "A" * 5000, "/v1/people?limit=-1",
    "/v1/people?limit=1e9", "/v1/people?limit=99999999999999999999",
    "/v1/jobs?from=0000-00-00T00:00:00Z", "/v1/jobs?from=9999-12-31T23:59:59-23:59",
    "/v1/jobs?from=2026-03-29T02:30:00", "/v1/jobs?from=2026-13-01T00:00:00Z",
    "/v1/jobs?sort=;DROP", "/v1/learnings?q=" + "%27" * 300,
)  # fmt: skip


def test_a_strange_address_gets_a_clear_answer(member: TestClient) -> None:
    for path in ADDRESSES:
        answer = member.get(path)

        assert answer.status_code in {200, 400, 404}, (path, answer.text)
        if answer.status_code != 200:
            assert answer.headers["content-type"] == "application/problem+json", path


REQUEST_HEADERS: tuple[dict[str, str], ...] = (
    {"Cookie": "session=" + "A" * 5000}, {"Cookie": "session=\xff\xfe"}, {"Cookie": ";=;;="},
    {"Authorization": "Bearer " + "é" * 50}, {"Authorization": "Bearer"},
    {"Authorization": "Basic AAAA"}, {"Accept-Language": "xx;q=nan, " * 500},
    {"X-Request-ID": "a b\tc"}, {"If-Match": '"' * 300}, {"Accept": "application/xml"},
)  # fmt: skip


def test_a_strange_header_signs_nobody_in(client: TestClient) -> None:
    for header in REQUEST_HEADERS:
        encoded = {name: value.encode("utf-8", "replace") for name, value in header.items()}

        answer = client.get("/v1/me", headers=encoded)

        assert answer.status_code == 401, header
        assert answer.headers["x-request-id"] != header.get("X-Request-ID")


REQUEST_BODIES = (
    b"", b"null", b"[]", b"{", b'{"name": ' + b"[" * 900 + b"]" * 900 + b"}", b"\xff\xfe",
    b'{"name": NaN}', b'{"name": 1e999}', b'{"name": {"$ne": null}}', b'{"__proto__": 1}' * 2,
)  # fmt: skip


def test_a_broken_body_is_refused(member: TestClient) -> None:
    for body in REQUEST_BODIES:
        answer = member.patch("/v1/me", content=body, headers=JSON)

        assert answer.status_code == 400, (body[:40], answer.text)


def test_nobody_gives_himself_what_he_may_not_have(session: Session, sign_in: SignIn) -> None:
    """Fields that a form doesn't have are ignored, not written (mass assignment)."""
    town = make_organisation(session)
    person = make_member(session, make_network(session, town))
    client = sign_in(person)

    client.patch(
        "/v1/me",
        json={
            "name": "Noor",
            "roles": ["administrator"],
            "email": "x@y.example",
            "erasedAt": None,
            "id": str(make_administrator(session).id),
        },
    )

    me = client.get("/v1/me").json()
    assert (me["id"], me["email"]) == (str(person.id), person.email)
    assert [role["role"] for role in me["roles"]] == ["member"]
