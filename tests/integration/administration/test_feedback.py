"""Everybody says what could be better; administrators read it and deal with it."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.people import make_administrator, make_network, make_person

SignIn = Callable[[Person], TestClient]
REMARK = {"page": "/voor-jou?week=2", "text": "De knop staat te ver naar beneden."}


def test_a_remark_reaches_the_administrators_with_its_page(
    session: Session, sign_in: SignIn
) -> None:
    make_network(session)
    noor = make_person(session, "Noor")
    els = sign_in(make_administrator(session))
    assert sign_in(noor).post("/v1/feedback", json=REMARK).status_code == 204

    (remark,) = els.get("/v1/feedback").json()["items"]
    assert remark | REMARK == remark
    assert remark["person"]["name"] == "Noor"

    address = f"/v1/feedback/{remark['id']}"
    assert els.patch(address, json={"handled": True}).json()["handledAt"]
    assert els.get("/v1/feedback").json()["items"] == []
    assert len(els.get("/v1/feedback?handled=true").json()["items"]) == 1
    assert els.patch(address, json={"handled": False}).json()["handledAt"] is None


def test_only_administrators_read_what_was_said(session: Session, sign_in: SignIn) -> None:
    noor = sign_in(make_person(session, "Noor"))

    assert noor.get("/v1/feedback").status_code == 403


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"text": "  "}, "text"),
        ({"page": "https://elsewhere.example/"}, "page"),
        ({"page": "/a b"}, "page"),
    ],
)
def test_what_is_wrong_is_named(
    session: Session, sign_in: SignIn, wrong: dict[str, str], path: str
) -> None:
    answer = sign_in(make_person(session)).post("/v1/feedback", json=REMARK | wrong)

    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == [path]
