"""A senior and a trainee become a duo: one asks, the other answers, either ends it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Career, Person
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network
from flying_trainees.people.pairing import OPEN_AT_MOST
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]


@dataclass
class Two:
    """A senior, a trainee, and how each acts."""

    session: Session
    network: Network
    senior: Person
    trainee: Person
    client: dict[str, TestClient]

    def put(self, who: Person, other: Person) -> tuple[int, str]:
        """Ask or accept; the status, and the state or the error's code."""
        answer = self.client[who.name].put(f"/v1/me/duos/{other.id}")
        body = answer.json()
        return int(answer.status_code), str(body.get("state") or body["code"])

    def seen_by(self, who: Person) -> list[tuple[str, str, bool]]:
        """Name, state and whether the reader is the senior, of all that he sees."""
        items = self.client[who.name].get("/v1/me/duos").json()["items"]
        return [(one["person"]["name"], one["state"], one["senior"]) for one in items]

    def events(self) -> list[str]:
        """What was told, in order."""
        return list(self.session.exec(select(OutboxEvent.kind).order_by(col(OutboxEvent.id))))


@pytest.fixture
def two(session: Session, sign_in: SignIn) -> Two:
    """Two members of one network, signed in."""
    network = make_network(session)
    senior = make_member(session, network, "Ria", career=Career.SENIOR)
    trainee = make_member(session, network, "Noor")
    clients = {one.name: sign_in(one) for one in (senior, trainee)}
    return Two(session, network, senior, trainee, clients)


def test_one_asks_and_the_other_accepts(two: Two) -> None:
    assert two.put(two.trainee, two.senior) == (200, "asked")
    assert two.put(two.trainee, two.senior) == (200, "asked")
    assert two.seen_by(two.senior) == [("Noor", "asksMe", True)]

    assert two.put(two.senior, two.trainee) == (200, "linked")

    assert two.seen_by(two.trainee) == [("Ria", "linked", False)]
    page = two.client["Noor"].get(f"/v1/people/{two.senior.id}").json()
    assert [duo["name"] for duo in page["duos"]] == ["Noor"]
    assert two.events() == ["duo-asked", "duo-linked"]


def test_no_duo_after_a_no_or_after_the_end(two: Two) -> None:
    path = f"/v1/me/duos/{two.trainee.id}"
    two.put(two.trainee, two.senior)
    declined = two.client["Ria"].delete(path)
    nothing = two.client["Ria"].delete(path)
    two.put(two.trainee, two.senior)
    two.put(two.senior, two.trainee)
    ended = two.client["Ria"].delete(path)

    assert [one.status_code for one in (declined, nothing, ended)] == [204, 404, 204]
    assert two.seen_by(two.trainee) == two.seen_by(two.senior) == []
    assert two.events()[1] == "duo-declined"
    assert two.events()[-1] == "duo-ended"


def test_two_trainees_are_no_duo_and_strangers_are_not_there(two: Two) -> None:
    other = make_member(two.session, two.network)
    stranger = make_member(two.session, make_network(two.session), career=Career.SENIOR)

    assert two.put(two.trainee, other) == (409, "duo-needs-senior")
    assert two.put(two.trainee, two.trainee) == (409, "duo-needs-senior")
    assert two.put(two.trainee, stranger) == (404, "not-found")


def test_only_some_questions_wait_at_once(two: Two) -> None:
    seniors = [
        make_member(two.session, two.network, career=Career.SENIOR) for _ in range(OPEN_AT_MOST)
    ]
    for one in seniors:
        two.put(two.trainee, one)

    assert two.put(two.trainee, two.senior) == (409, "too-many-duo-requests")
