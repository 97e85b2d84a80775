"""Sessions: a new one at each sign-in, an end to the old one, and to one that nobody uses."""

from collections.abc import Callable
from datetime import timedelta

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, SignInMethod, SignInSession
from flying_trainees.core.clock import utc_now
from tests.conftest import WRITE
from tests.factories.people import make_person

SignIn = Callable[[Person], TestClient]


def with_cookie(app: FastAPI, secret: str) -> TestClient:
    """A browser that still holds a cookie."""
    return TestClient(app, base_url="http://localhost", headers=WRITE, cookies={"session": secret})


def test_signing_in_again_makes_the_former_session_worthless(
    session: Session, sign_in: SignIn, app: FastAPI
) -> None:
    person = make_person(session)
    client = sign_in(person)
    former = client.cookies["session"]

    client.post("/v1/demo/sign-in", json={"email": person.email})

    assert client.cookies["session"] != former
    assert client.get("/v1/me").status_code == 200
    assert with_cookie(app, former).get("/v1/me").status_code == 401


def test_a_session_that_nobody_used_is_over(
    session: Session, sign_in: SignIn, app: FastAPI
) -> None:
    client = sign_in(make_person(session))
    idle = timedelta(hours=app.state.settings.session_idle_hours)

    app.dependency_overrides[utc_now] = lambda: utc_now() + idle - timedelta(minutes=10)
    assert client.get("/v1/me").status_code == 200
    app.dependency_overrides[utc_now] = lambda: utc_now() + 2 * idle - timedelta(minutes=20)
    assert client.get("/v1/me").status_code == 200
    app.dependency_overrides[utc_now] = lambda: utc_now() + 3 * idle
    assert client.get("/v1/me").status_code == 401


def test_a_session_in_use_still_ends_on_its_last_day(
    session: Session, sign_in: SignIn, app: FastAPI
) -> None:
    client = sign_in(make_person(session))
    kept = session.exec(select(SignInSession)).one()
    kept.last_seen_at = kept.expires_at
    session.flush()

    app.dependency_overrides[utc_now] = lambda: kept.expires_at + timedelta(seconds=1)

    assert client.get("/v1/me").status_code == 401


def test_a_session_says_how_one_signed_in(session: Session, sign_in: SignIn) -> None:
    sign_in(make_person(session))

    assert session.exec(select(SignInSession)).one().method is SignInMethod.DEMO
