"""A member's manager agrees by a link from a mail to hours a month, and may come back on it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.models import FreeTimeBudget, ManagerConsent
from flying_trainees.notifications.reacting import Reaction
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.models import ErasureReason
from tests.factories.availability import make_budget
from tests.factories.notifications import SETTINGS
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]
BOSS = "chef@gemeente.example"
OWN, READING, ANSWER = (
    "/v1/me/manager-consent",
    "/v1/manager-consent-readings",
    "/v1/manager-consent-answers",
)
LINK = re.compile(r"/toestemming\?sleutel=(\S+)")


@pytest.fixture
def noor(session: Session) -> Person:
    """A member who would like to fly twenty hours a month."""
    member = make_member(session, make_network(session), "Noor de Wit")
    make_budget(session, member, 20)
    return member


def newest_link(session: Session, kind: str) -> str:
    """The token in the mail about the last event of a kind, which is handled now."""
    wanted = select(OutboxEvent).where(OutboxEvent.kind == kind)
    event = session.exec(wanted.order_by(col(OutboxEvent.recorded_at).desc())).first()
    assert event
    Reaction(SETTINGS)(session, datetime.now(UTC), event)
    mail = session.exec(select(Delivery).where(Delivery.event_id == event.id)).one()
    assert mail.recipient == BOSS
    found = LINK.search(str(mail.content["text"]))
    assert found
    return str(found[1])


def asked(session: Session, member: TestClient) -> str:
    """The link that the manager gets when the member asks."""
    assert member.put(OWN, json={"email": BOSS.upper()}).status_code == 200
    return newest_link(session, "manager-consent-asked")


def test_a_manager_agrees_once_and_the_hours_limit_the_budget(
    session: Session, client: TestClient, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    token = asked(session, member)
    seen = client.post(READING, json={"token": token}).json()
    assert (seen["name"], seen["wantedHours"], seen["standing"]) == ("Noor de Wit", 20, "open")
    agrees = {"token": token, "agrees": True, "hoursPerMonth": 6}

    told = client.post(ANSWER, json=agrees)
    again = client.post(ANSWER, json=agrees)

    assert (told.status_code, told.json()["state"]) == (200, "given")
    assert (again.status_code, again.json()["code"]) == (409, "mail-link-used")
    assert (member.get(OWN).json()["state"], member.get(OWN).json()["hoursPerMonth"]) == (
        "given",
        6,
    )
    assert session.get_one(FreeTimeBudget, noor.id).hours_per_month == 6
    more = member.put("/v1/me/free-time", json={"windows": [], "hoursPerMonth": 7})
    less = member.put("/v1/me/free-time", json={"windows": [], "hoursPerMonth": 5})
    assert more.json()["errors"][0]["code"] == "more-than-consented"
    assert less.status_code == 200


def test_the_next_link_withdraws_it(
    session: Session, client: TestClient, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    token = asked(session, member)
    client.post(ANSWER, json={"token": token, "agrees": True, "hoursPerMonth": 6})
    following = newest_link(session, "manager-consent-answered")

    told = client.post(ANSWER, json={"token": following, "agrees": False})

    assert told.json()["state"] == "withdrawn"
    assert session.get_one(FreeTimeBudget, noor.id).hours_per_month == 0
    kinds = session.exec(select(OutboxEvent.kind)).all()
    assert kinds.count("manager-answered") == 2


def test_links_end_with_another_asking_and_with_time(
    session: Session, client: TestClient, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    first = asked(session, member)
    second = asked(session, member)

    assert client.post(READING, json={"token": first}).status_code == 404
    assert client.post(READING, json={"token": second}).json()["standing"] == "open"
    assert client.post(READING, json={"token": "iets.anders"}).status_code == 404


def test_asking_is_limited_and_never_goes_to_oneself(sign_in: SignIn, noor: Person) -> None:
    member = sign_in(noor)

    itself = member.put(OWN, json={"email": noor.email})
    answers = [member.put(OWN, json={"email": BOSS}).status_code for _ in range(4)]

    assert itself.json()["errors"][0]["code"] == "not-your-own-address"
    assert answers == [200, 200, 200, 429]


def test_nothing_of_the_manager_stays_when_the_member_forgets_or_is_erased(
    session: Session, client: TestClient, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    token = asked(session, member)
    assert member.delete(OWN).status_code == 204
    assert client.post(READING, json={"token": token}).status_code == 404
    asked(session, member)

    erase(session, datetime.now(UTC) + timedelta(1), noor.id, ErasureReason.OWN_WISH, noor.id)

    assert session.exec(select(ManagerConsent)).all() == []
    assert session.exec(select(Delivery).where(Delivery.recipient == BOSS)).all() == []


def test_forgetting_the_manager_or_asking_another_one_lifts_no_limit(
    session: Session, client: TestClient, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    token = asked(session, member)
    client.post(ANSWER, json={"token": token, "agrees": True, "hoursPerMonth": 6})

    def more() -> int:
        wanted = {"windows": [], "hoursPerMonth": 7}
        return int(member.put("/v1/me/free-time", json=wanted).status_code)

    assert member.delete(OWN).status_code == 204
    left = member.get(OWN).json()
    assert (left["email"], left["state"], left["mostHours"]) == (None, None, 6)
    assert session.exec(select(Delivery).where(Delivery.recipient == BOSS)).all() == []
    assert more() == 400

    another = asked(session, member)
    assert more() == 400, "nobody has said anything else yet"
    client.post(ANSWER, json={"token": another, "agrees": True, "hoursPerMonth": 12})
    assert more() == 200
    assert member.get(OWN).json()["mostHours"] == 12


def test_a_question_without_an_answer_leaves_no_limit(
    session: Session, sign_in: SignIn, noor: Person
) -> None:
    member = sign_in(noor)
    asked(session, member)

    assert member.delete(OWN).status_code == 204

    assert member.get(OWN).json()["mostHours"] is None
    assert session.get_one(FreeTimeBudget, noor.id).hours_per_month == 20
