"""Signing in by e-mail link: once, soon, and not too often."""

from datetime import timedelta

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import SignInLink
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
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


def test_a_link_is_too_old_after_its_minutes(
    session: Session, client: TestClient, app: FastAPI
) -> None:
    person = make_person(session)
    ask(client, person.email)
    mail_arrives(session, person.email)
    minutes = timedelta(minutes=app.state.settings.sign_in_link_minutes, seconds=1)
    app.dependency_overrides[utc_now] = lambda: utc_now() + minutes

    assert client.post("/v1/sessions", json={"token": SECRET}).status_code == 409


def test_an_unknown_address_gets_the_same_answer_and_no_mail(
    session: Session, client: TestClient
) -> None:
    assert ask(client, "niemand@demo.flying-trainees.example") == 202
    assert session.exec(select(OutboxEvent)).all() == []


def test_a_known_address_gets_a_mail_by_the_outbox(session: Session, client: TestClient) -> None:
    person = make_person(session)
    ask(client, person.email)

    event = session.exec(select(OutboxEvent)).one()

    assert event.kind == "sign-in-link-requested"
    assert person.email not in str(event.payload)


def test_too_many_links_for_one_address_have_to_wait(
    session: Session, client: TestClient, app: FastAPI
) -> None:
    person = make_person(session)
    allowed = app.state.settings.sign_in_links_per_hour

    answers = [ask(client, person.email) for _ in range(allowed + 1)]

    assert answers == [202] * allowed + [429]


def test_a_link_leads_nowhere_outside(client: TestClient) -> None:
    for address in ("https://kwaad.example", "//kwaad.example", "/\\kwaad.example"):
        answer = client.post("/v1/sign-in-links", json={"email": "a@b.nl", "returnTo": address})
        assert answer.status_code == 400, address
