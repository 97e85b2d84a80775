"""Signing in by e-mail link: once, soon, and not too often."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import SignInLink
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from tests.conftest import WRITE
from tests.factories.people import make_person

SECRET = "een-geheim-dat-lang-genoeg-is"


def ask(client: TestClient, email: str) -> int:
    return int(client.post("/v1/sign-in-links", json={"email": email}).status_code)


def mail_arrives(session: Session, email: str) -> SignInLink:
    """What the worker does when it writes the mail: give the link a usable secret."""
    link = session.exec(select(SignInLink).where(SignInLink.email == email)).one()
    link.secret_hash = hash_secret(SECRET)
    session.flush()
    return link


def test_a_link_signs_in_once(session: Session, client: TestClient) -> None:
    person = make_person(session, "Noor")
    assert ask(client, person.email.upper()) == 202
    mail_arrives(session, person.email)

    first = client.post("/v1/sessions", json={"token": SECRET})
    second = client.post("/v1/sessions", json={"token": SECRET})

    assert (first.status_code, first.json()) == (201, {"returnTo": "/"})
    assert (second.status_code, second.json()["code"]) == (409, "link-not-valid")
    assert client.get("/v1/me").json()["name"] == "Noor"


def test_using_a_link_ends_the_others_that_were_asked_for(
    session: Session, client: TestClient
) -> None:
    noor, other = make_person(session, "Noor"), make_person(session, "Bram")
    for person in (noor, noor, other):
        assert ask(client, person.email) == 202
    links = session.exec(select(SignInLink).order_by(col(SignInLink.created_at))).all()
    for number, link in enumerate(links):
        link.secret_hash = hash_secret(f"{SECRET}-{number}")
    session.flush()

    tried = [
        client.post("/v1/sessions", json={"token": f"{SECRET}-{number}"}).status_code
        for number in (1, 0, 2)
    ]

    assert tried == [201, 409, 201]


def test_a_link_is_too_old_after_its_minutes(
    session: Session, client: TestClient, app: FastAPI
) -> None:
    person = make_person(session)
    ask(client, person.email)
    mail_arrives(session, person.email)
    minutes = timedelta(minutes=app.state.settings.sign_in_link_minutes, seconds=1)
    app.dependency_overrides[utc_now] = lambda: utc_now() + minutes

    assert client.post("/v1/sessions", json={"token": SECRET}).status_code == 409


def test_a_known_and_an_unknown_address_get_the_same_answer_by_the_same_steps(
    session: Session, client: TestClient, count_queries: Callable[[], int]
) -> None:
    person = make_person(session)
    count_queries()

    known = client.post("/v1/sign-in-links", json={"email": person.email})
    steps = count_queries()
    unknown = client.post("/v1/sign-in-links", json={"email": "niemand@elders.example"})

    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert steps == count_queries(), "time would tell"


def test_asking_is_told_to_the_worker_without_the_address(
    session: Session, client: TestClient
) -> None:
    person = make_person(session)
    ask(client, person.email)

    event = session.exec(select(OutboxEvent)).one()

    assert event.kind == "sign-in-link-requested"
    assert person.email not in str(event.payload)


def test_a_stranger_who_asks_too_often_waits_and_the_owner_does_not(
    session: Session, client: TestClient, app: FastAPI
) -> None:
    person = make_person(session)
    allowed = app.state.settings.sign_in_links_per_hour
    owner = TestClient(app, base_url="http://localhost", headers=WRITE, client=("192.0.2.7", 1))

    answers = [ask(client, person.email) for _ in range(allowed + 1)]

    assert answers == [202] * allowed + [429]
    assert ask(owner, person.email) == 202
    made = session.exec(select(SignInLink).where(SignInLink.email == person.email)).all()
    made[-1].secret_hash = hash_secret(SECRET)
    session.flush()
    assert owner.post("/v1/sessions", json={"token": SECRET}).status_code == 201


def test_a_link_leads_nowhere_outside(client: TestClient) -> None:
    for address in ("https://kwaad.example", "//kwaad.example", "/\\kwaad.example"):
        answer = client.post("/v1/sign-in-links", json={"email": "a@b.nl", "returnTo": address})
        assert answer.status_code == 400, address


FIREFOX = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.fixture
def elsewhere(app: FastAPI) -> TestClient:
    """Another browser than the one that asks."""
    return TestClient(app, base_url="http://localhost", headers=WRITE)


def test_another_browser_reads_where_the_link_was_asked_for_before_it_signs_in(
    session: Session, client: TestClient, elsewhere: TestClient
) -> None:
    person = make_person(session, "Noor")
    client.headers.update(FIREFOX)
    ask(client, person.email)
    link = mail_arrives(session, person.email)
    link.created_at = link.created_at.replace(month=1, hour=8, minute=5)
    session.flush()

    asked = elsewhere.post("/v1/sessions", json={"token": SECRET})

    assert (asked.status_code, asked.json()["code"]) == (409, "link-to-confirm")
    for words in ("Firefox op Windows", "om 9.05 uur", person.email):
        assert words in asked.json()["detail"]
    assert elsewhere.get("/v1/me").status_code == 401
    sure = elsewhere.post("/v1/sessions", json={"token": SECRET, "confirmed": True})
    assert sure.status_code == 201
    assert elsewhere.get("/v1/me").json()["name"] == "Noor"
    assert client.get("/v1/me").status_code == 401, "who asked is not signed in by a yes elsewhere"


def test_where_links_work_in_their_own_browser_only_a_yes_elsewhere_is_no_way_in(
    session: Session, client: TestClient, elsewhere: TestClient, app: FastAPI
) -> None:
    person = make_person(session)
    before = app.state.settings
    app.state.settings = before.model_copy(update={"sign_in_link_elsewhere": "never"})
    try:
        ask(client, person.email)
        mail_arrives(session, person.email)
        refused = elsewhere.post("/v1/sessions", json={"token": SECRET, "confirmed": True})
        own = client.post("/v1/sessions", json={"token": SECRET})
    finally:
        app.state.settings = before
    assert (refused.status_code, refused.json()["code"]) == (409, "link-of-another-browser")
    assert own.status_code == 201


def test_a_browser_knows_its_links_by_a_secret_that_only_it_has(
    session: Session, client: TestClient, elsewhere: TestClient
) -> None:
    person, other = make_person(session), make_person(session)
    first = client.post("/v1/sign-in-links", json={"email": person.email})
    kept = first.cookies["link"]
    for flag in ("HttpOnly", "SameSite=lax", "Max-Age=600", "Path=/"):
        assert flag in first.headers["set-cookie"]
    ask(client, other.email)
    assert client.cookies["link"] == kept, "earlier links still know it"
    ask(elsewhere, person.email)
    assert elsewhere.cookies["link"] != kept
    stored = session.connection().exec_driver_sql("SELECT sign_in_links::text FROM sign_in_links")
    assert kept not in str(stored.all())

    elsewhere.cookies.clear()
    made_up = {"Cookie": "link=zelf-bedacht"}
    again = elsewhere.post("/v1/sign-in-links", json={"email": person.email}, headers=made_up)
    assert len(again.cookies["link"]) == len(kept), "a secret that anybody could guess is none"


def test_a_link_from_before_browsers_were_known_asks_first(
    session: Session, client: TestClient
) -> None:
    person = make_person(session)
    ask(client, person.email)
    link = mail_arrives(session, person.email)
    link.browser_hash = link.user_agent = None
    session.flush()

    asked = client.post("/v1/sessions", json={"token": SECRET})

    assert asked.json()["code"] == "link-to-confirm"
