"""Webhooks: made by those who may, signed, retried, replayed, rotated, switched off; no persons."""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from sqlalchemy import Engine, create_engine, text
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.outbound import Outbound
from flying_trainees.core.settings import Settings
from flying_trainees.integrations.models import Webhook, WebhookAttempt, WebhookSecret, WebhookState
from flying_trainees.integrations.reacting import CHANNEL, WebhookReaction
from flying_trainees.integrations.secret_keeping import add_secret
from flying_trainees.integrations.sending import FAILS_AFTER, WebhookTransport
from flying_trainees.integrations.signing import read, signatures
from flying_trainees.jobs.models import JobState
from flying_trainees.outbox.delivering import Outcome, deliver
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import SETTINGS, Scene, make_scene
from tests.factories.organisations import make_organisation
from tests.factories.people import make_poster
from tests.integration.integrations.receiver import Receiver, receiver

SignIn = Callable[[Person], TestClient]
KINDS = ["job.published", "job.seats-changed"]
URL = "https://ontvanger.example/hook"


def body(scene: Scene, **changes: Any) -> dict[str, Any]:
    """What a poster sends."""
    owner = {"organisationId": str(scene.job.organisation_id)}
    return {"name": "Onze site", "url": URL, "kinds": KINDS, **owner, **changes}


def happened(session: Session, kind: str, scene: Scene) -> OutboxEvent:
    """An event that webhooks hear of."""
    payload = {"job_id": str(scene.job.id), "person_id": str(scene.noor.id)}
    event = OutboxEvent(kind=kind, payload=payload, recorded_at=MONDAY_MORNING)
    session.add(event)
    session.flush()
    WebhookReaction(SETTINGS)(session, MONDAY_MORNING, event)
    return event


def test_only_those_in_charge_keep_the_webhooks_of_an_organisation_or_network(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session)
    other = make_poster(session, make_organisation(session), "Elders")
    network = {"organisationId": None, "networkId": str(scene.job.network_id)}
    poster, coordinator = sign_in(scene.poster), sign_in(scene.coordinator)

    made = poster.post("/v1/webhooks", json=body(scene))
    assert made.status_code == 201
    assert poster.post("/v1/webhooks", json=body(scene, **network)).status_code == 403
    assert coordinator.post("/v1/webhooks", json=body(scene, **network)).status_code == 201
    assert sign_in(scene.noor).post("/v1/webhooks", json=body(scene)).status_code == 403

    address = f"/v1/webhooks/{made.json()['id']}"
    for stranger in (sign_in(other), sign_in(scene.noor), coordinator):
        assert stranger.get(address).status_code == 404
        assert stranger.get(f"{address}/deliveries").status_code == 404
        assert stranger.post(f"{address}/secrets").status_code == 404
        assert stranger.delete(address).status_code == 404
    assert len(poster.get("/v1/webhooks").json()["items"]) == 1


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"url": "http://plain.example/"}, "url"),
        ({"url": "https://user:secret@host.example/"}, "url"),
        ({"url": "ftp://host.example/"}, "url"),
        ({"kinds": []}, "kinds"),
        ({"kinds": ["person.left"]}, "kinds.0"),
        ({"networkId": "01a20000-0000-7000-8000-000000000000"}, "organisationId"),
    ],
)
def test_what_cannot_be_a_webhook_is_refused_by_field(
    session: Session, sign_in: SignIn, change: dict[str, Any], path: str
) -> None:
    scene = make_scene(session)

    answer = sign_in(scene.poster).post("/v1/webhooks", json=body(scene, **change))

    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (400, path)


def test_the_secret_is_shown_once_and_the_old_one_overlaps_for_a_day(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session)
    poster = sign_in(scene.poster)
    made = poster.post("/v1/webhooks", json=body(scene)).json()

    shown = poster.get(f"/v1/webhooks/{made['id']}").json()
    rotated = poster.post(f"/v1/webhooks/{made['id']}/secrets").json()

    assert made["secret"].startswith("whsec_")
    assert "secret" not in shown
    assert rotated["secret"] != made["secret"]
    until = datetime.fromisoformat(rotated["oldExpiresAt"]) - datetime.now(UTC)
    assert timedelta(hours=23) < until < timedelta(hours=25)


def test_an_event_goes_to_the_webhooks_that_want_it_once_and_names_nobody(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session, JobState.OPEN)
    poster = sign_in(scene.poster)
    hook = poster.post("/v1/webhooks", json=body(scene)).json()["id"]
    paused = poster.post("/v1/webhooks", json=body(scene)).json()["id"]
    poster.patch(f"/v1/webhooks/{paused}", json={"active": False})

    claimed = happened(session, "claim-claimed", scene)
    WebhookReaction(SETTINGS)(session, MONDAY_MORNING, claimed)
    happened(session, "job-confirmed", scene)

    (delivery,) = session.exec(select(Delivery).where(Delivery.channel == CHANNEL)).all()
    assert (delivery.recipient, delivery.content["type"]) == (hook, "job.seats-changed")
    assert delivery.content["data"]["seatsTaken"] == 2
    written = json.dumps(delivery.content)
    for person in (scene.noor, scene.bram, scene.poster):
        assert person.name not in written
        assert str(person.id) not in written
        assert person.email not in written


def key(seed: bytes) -> SecretStr:
    """A key as SECRETS_KEY holds it."""
    return SecretStr(base64.b64encode(seed.ljust(32)).decode())


SEALING = Settings(secrets_key=key(b"this"))


class Post:
    """A webhook with one message, in a database where commits are real."""

    def __init__(self, engine: Engine, target: Receiver) -> None:
        self.engine, self.now = engine, MONDAY_MORNING
        with Session(engine, expire_on_commit=False) as session:
            self.scene = make_scene(session)
            hook = Webhook(
                organisation_id=self.scene.job.organisation_id, name="Site", url=target.url,
                kinds=KINDS, created_by_id=self.scene.poster.id, created_at=self.now,
                changed_at=self.now,
            )  # fmt: skip
            session.add(hook)
            session.flush()
            self.secret = read(add_secret(session, self.now, SEALING, hook.id))
            happened(session, "job-published", self.scene)
            session.commit()
            self.hook_id = hook.id
        self.allowed = frozenset({f"127.0.0.1:{target.port}"})
        self.transport = self.reaching(Outbound(self.allowed), SEALING)

    def reaching(self, outbound: Outbound, settings: Settings) -> WebhookTransport:
        """A transport that keeps this post's time."""
        return WebhookTransport(self.engine, outbound, settings, lambda: self.now)

    def attempt(self) -> Outcome:
        """One try at the one message, whenever it is due."""
        with Session(self.engine) as session:
            delivery = session.exec(select(Delivery)).one()
            delivery_id = delivery.id
            self.now = max(self.now, delivery.due_at)
            # The queue's worker has taken the task.
            session.execute(text("DELETE FROM procrastinate_jobs"))
            session.commit()
        return deliver(self.engine, lambda: self.now, delivery_id, {CHANNEL: self.transport})

    def read(self) -> tuple[Delivery, Webhook, list[WebhookAttempt]]:
        """The message, its webhook and the tries."""
        with Session(self.engine, expire_on_commit=False) as session:
            tries = session.exec(select(WebhookAttempt).order_by(col(WebhookAttempt.at))).all()
            return (
                session.exec(select(Delivery)).one(),
                session.get_one(Webhook, self.hook_id),
                list(tries),
            )


@pytest.fixture
def target() -> Iterator[Receiver]:
    """A receiver."""
    with receiver() as state:
        yield state


@pytest.fixture
def post(database_url: str, target: Receiver) -> Iterator[Post]:
    """A message to it."""
    engine = create_engine(database_url)
    yield Post(engine, target)
    engine.dispose()


def test_a_message_arrives_signed_and_is_repeated_under_the_same_id(
    post: Post, target: Receiver
) -> None:
    target.status = 500
    assert post.attempt() is Outcome.RETRY
    target.status = 204
    assert post.attempt() is Outcome.SENT

    (first, content), (second, again) = target.requests
    assert first["webhook-id"] == second["webhook-id"]
    assert content == again
    assert json.loads(content)["data"]["title"] == post.scene.job.title
    timestamp = int(second["webhook-timestamp"])
    assert second["webhook-signature"] == signatures(
        [post.secret], second["webhook-id"], timestamp, content
    )
    assert base64.b64decode(second["webhook-signature"].removeprefix("v1,"))
    delivery, hook, tries = post.read()
    assert (delivery.state, hook.failing_since) == (DeliveryState.SENT, None)
    assert [one.status for one in tries] == [500, 204]


def test_lasting_failure_switches_it_off_and_tells_its_maker(post: Post, target: Receiver) -> None:
    target.status = 503
    post.attempt()
    post.now += FAILS_AFTER
    post.attempt()

    _, hook, _ = post.read()
    assert hook.state is WebhookState.FAILING
    with Session(post.engine) as session:
        told = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "webhook-disabled")).one()
    assert told.payload["person_id"] == str(post.scene.poster.id)
    assert post.attempt() is Outcome.FAILED, "switched off: nothing more is sent"
    assert len(target.requests) == 2


def test_who_is_gone_gets_no_more(post: Post, target: Receiver) -> None:
    target.status = 410

    assert post.attempt() is Outcome.FAILED
    assert post.read()[1].state is WebhookState.GONE


def test_a_secret_is_sealed_in_the_database_and_nothing_leaves_unsigned(
    post: Post, target: Receiver
) -> None:
    with Session(post.engine) as session:
        row = session.exec(select(WebhookSecret)).one()
        assert row.sealed
        assert not any(one in row.secret for one in (post.secret, base64.b64encode(post.secret)))

    post.transport = post.reaching(Outbound(post.allowed), Settings(secrets_key=key(b"other")))
    assert post.attempt() is Outcome.RETRY
    assert target.requests == []

    post.transport = post.reaching(Outbound(post.allowed), SEALING)
    assert post.attempt() is Outcome.SENT


def test_an_internal_address_is_never_called(post: Post, target: Receiver) -> None:
    post.transport = post.reaching(Outbound(), SEALING)

    assert post.attempt() is Outcome.RETRY
    assert target.requests == []
    assert post.read()[2][0].error == "internal-address"


def test_a_message_that_arrived_can_be_replayed_under_its_id(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session)
    poster = sign_in(scene.poster)
    hook = poster.post("/v1/webhooks", json=body(scene)).json()["id"]
    assert poster.post(f"/v1/webhooks/{hook}/tests").status_code == 202
    delivery = session.exec(select(Delivery).where(Delivery.recipient == hook)).one()
    address = f"/v1/webhooks/{hook}/deliveries"
    assert poster.post(f"{address}/{delivery.id}/replays").status_code == 409

    delivery.state = DeliveryState.SENT
    session.flush()
    listed = poster.get(address).json()["items"][0]
    again = poster.post(f"{address}/{delivery.id}/replays")

    assert (listed["canReplay"], listed["kind"]) == (True, "webhook.test")
    assert (again.status_code, again.json()["messageId"]) == (202, delivery.message_id)
    assert again.json()["state"] == "waiting"


def test_settings_name_the_internal_addresses_that_are_let_through() -> None:
    outbound = Outbound.from_settings(Settings(outbound_allowed="127.0.0.1:1234"))

    assert outbound.allowed == {"127.0.0.1:1234"}
