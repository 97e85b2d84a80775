"""Administrators see which mails failed, and try one again on the record."""

from collections.abc import Callable
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.audit.models import AuditEntry
from flying_trainees.core.ids import new_id
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation
from tests.factories.people import make_administrator, make_coordinator, make_network, make_poster

SignIn = Callable[[Person], TestClient]
CONTENT = {"subject": "Je doet mee", "text": "Tot donderdag"}


def make_delivery(
    session: Session,
    state: DeliveryState,
    recipient: str = "noor@losser.nl",
    uncertain: int = 0,
    content: dict[str, str] | None = None,
) -> UUID:
    """A stored delivery of a stored event."""
    event = OutboxEvent(
        kind="claim-confirmed", payload={}, recorded_at=MONDAY_MORNING, handled_at=MONDAY_MORNING
    )
    session.add(event)
    session.flush()
    delivery = Delivery(
        event_id=event.id,
        channel="mail",
        recipient=recipient,
        message_id=f"<{new_id()}@losser.nl>",
        content=CONTENT if content is None else content,
        state=state,
        attempts=8,
        uncertain_attempts=uncertain,
        last_error="550 no such user",
        created_at=MONDAY_MORNING,
        due_at=MONDAY_MORNING,
    )
    session.add(delivery)
    session.flush()
    return delivery.id


def test_the_list_holds_what_failed_or_is_uncertain_and_no_contents(
    session: Session, sign_in: SignIn
) -> None:
    make_delivery(session, DeliveryState.SENT, "daan@losser.nl")
    make_delivery(session, DeliveryState.FAILED, "noor@losser.nl")
    make_delivery(session, DeliveryState.SENT, "bram@losser.nl", uncertain=1)
    client = sign_in(make_administrator(session))

    found = client.get("/v1/deliveries").json()["items"]
    failed = client.get("/v1/deliveries", params={"state": "failed"}).json()["items"]

    assert {each["recipient"] for each in found} == {"noor@losser.nl", "bram@losser.nl"}
    assert [each["recipient"] for each in failed] == ["noor@losser.nl"]
    assert "Tot donderdag" not in str(found)


def test_a_retry_queues_the_same_message_again_and_is_on_record(
    session: Session, sign_in: SignIn
) -> None:
    delivery_id = make_delivery(session, DeliveryState.FAILED)
    before = session.get_one(Delivery, delivery_id).message_id
    client = sign_in(make_administrator(session))

    answer = client.post(f"/v1/deliveries/{delivery_id}/retries")

    session.expire_all()
    after = session.get_one(Delivery, delivery_id)
    assert (answer.status_code, answer.json()["state"]) == (202, "waiting")
    assert (after.attempts, after.message_id) == (0, before)
    entry = session.exec(select(AuditEntry).where(AuditEntry.object_kind == "delivery")).one()
    assert (entry.action, entry.object_id) == ("delivery-retried", str(delivery_id))


@pytest.mark.parametrize(
    ("state", "content", "code"),
    [
        (DeliveryState.SENT, CONTENT, "delivery-not-failed"),
        (DeliveryState.FAILED, {}, "delivery-forgotten"),
    ],
)
def test_what_cannot_be_sent_again_says_why(
    session: Session, sign_in: SignIn, state: DeliveryState, content: dict[str, str], code: str
) -> None:
    delivery_id = make_delivery(session, state, content=content)
    client = sign_in(make_administrator(session))

    answer = client.post(f"/v1/deliveries/{delivery_id}/retries")

    assert (answer.status_code, answer.json()["code"]) == (409, code)
    assert session.exec(select(AuditEntry)).all() == []


def test_only_administrators_see_and_retry_deliveries(session: Session, sign_in: SignIn) -> None:
    delivery_id = make_delivery(session, DeliveryState.FAILED)
    others = [
        make_coordinator(session, make_network(session)),
        make_poster(session, make_organisation(session)),
    ]
    for person in others:
        client = sign_in(person)
        assert client.get("/v1/deliveries").status_code == 403
        assert client.post(f"/v1/deliveries/{delivery_id}/retries").status_code == 403


def test_a_visitor_learns_where_to_ask_for_help(client: TestClient) -> None:
    answer = client.get("/v1/installation")

    assert (answer.status_code, answer.json()["demo"]) == (200, True)
    assert "@" in answer.json()["supportEmail"]
