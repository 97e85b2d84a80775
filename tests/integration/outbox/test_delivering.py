"""Attempts at a delivery: later, never, or made good; over a real SMTP server where it counts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY

import pytest
from sqlalchemy import Engine, NullPool, create_engine, text
from sqlmodel import Session

from flying_trainees.notifications.mail.smtp import SmtpTransport
from flying_trainees.outbox.delivering import WAITS, Outcome, deliver
from flying_trainees.outbox.errors import DeliveryForgotten, DeliveryNotFailed
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from flying_trainees.outbox.posting import post
from flying_trainees.outbox.queries import troubled_deliveries
from flying_trainees.outbox.retrying import retry
from flying_trainees.outbox.sweeping import sweep
from flying_trainees.outbox.transport import Envelope, Refused, Transport, Uncertain
from flying_trainees.privacy.keeping import let_rows_go
from tests.factories.clock import MONDAY_MORNING as NOW
from tests.integration.outbox.workers import mail_server

CONTENT = {"subject": "Eén brief", "text": "Hoi", "html": "<p>Hoi</p>"}


class FarSide:
    """The network's far side: fails in the given way, as often as it is told to."""

    def __init__(self, error: Exception | None = None, times: int = 1000) -> None:
        self.error = error
        self.times = times
        self.sent: list[Envelope] = []

    def send(self, envelope: Envelope) -> None:
        """Take it, or fail."""
        if self.error and self.times > 0:
            self.times -= 1
            raise self.error
        self.sent.append(envelope)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on the test's own database."""
    engine = create_engine(database_url, poolclass=NullPool)
    yield engine
    engine.dispose()


@pytest.fixture
def delivery(engine: Engine) -> Delivery:
    """A delivery that waits."""
    with Session(engine, expire_on_commit=False) as session:
        event = OutboxEvent(kind="claim-picked", payload={}, recorded_at=NOW, handled_at=NOW)
        session.add(event)
        session.flush()
        delivery = Delivery(
            event_id=event.id, channel="mail", recipient="noor@demo.example",
            message_id="<1@klussen.example>", content=CONTENT, created_at=NOW, due_at=NOW,
        )  # fmt: skip
        assert post(session, delivery)
        assert not post(session, delivery)
        session.commit()
        return delivery


def attempt(engine: Engine, delivery: Delivery, far: Transport, at: datetime = NOW) -> Outcome:
    """One attempt at a moment."""
    return deliver(engine, lambda: at, delivery.id, {"mail": far})


def stored(engine: Engine, delivery: Delivery) -> Delivery:
    """The delivery as it stands."""
    with Session(engine) as session:
        return session.get_one(Delivery, delivery.id)


def waiting_tasks(engine: Engine) -> int:
    """How many attempts wait in the queue."""
    query = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'"
    with engine.connect() as connection:
        return int(connection.scalar(text(query)) or 0)


def test_a_server_that_is_away_is_tried_again_later(engine: Engine, delivery: Delivery) -> None:
    far = FarSide(ConnectionRefusedError("nobody there"), times=1)
    _take_tasks(engine)

    assert attempt(engine, delivery, far) is Outcome.RETRY
    assert attempt(engine, delivery, far) is Outcome.NOTHING_TO_DO
    later = stored(engine, delivery)
    assert (later.state, later.due_at) == (DeliveryState.WAITING, NOW + WAITS[0])
    assert "nobody there" in later.last_error
    assert waiting_tasks(engine) == 1

    assert attempt(engine, delivery, far, NOW + WAITS[0]) is Outcome.SENT
    assert stored(engine, delivery).uncertain_attempts == 0


def test_after_the_last_attempt_it_has_failed(engine: Engine, delivery: Delivery) -> None:
    far = FarSide(TimeoutError("too slow"))
    outcomes, at = [], NOW
    for _ in range(len(WAITS) + 1):
        _take_tasks(engine)
        outcomes.append(attempt(engine, delivery, far, at))
        at = stored(engine, delivery).due_at

    assert outcomes == [Outcome.RETRY] * len(WAITS) + [Outcome.FAILED]


def test_a_refused_address_is_not_tried_again(engine: Engine, delivery: Delivery) -> None:
    assert attempt(engine, delivery, FarSide(Refused("550 no such user"))) is Outcome.FAILED

    assert stored(engine, delivery).last_error == "550 no such user"


def test_a_connection_that_broke_after_the_message_left_counts_as_uncertain(
    engine: Engine, delivery: Delivery
) -> None:
    _take_tasks(engine)
    far = FarSide(Uncertain("broke"), times=1)

    attempt(engine, delivery, far)
    attempt(engine, delivery, far, NOW + WAITS[0])

    after = stored(engine, delivery)
    assert (after.state, after.uncertain_attempts) == (DeliveryState.SENT, 1)
    with Session(engine) as session:
        (shown,) = troubled_deliveries(session, None, 10, None).items
    assert (shown.uncertain_attempts, shown.event_kind) == (1, "claim-picked")


def test_two_workers_never_send_the_same_delivery_at_once(
    engine: Engine, delivery: Delivery
) -> None:
    class Nosy(FarSide):
        """Lets a second worker try in the middle of the first one's attempt."""

        def send(self, envelope: Envelope) -> None:
            """Send, while somebody else tries."""
            self.meanwhile = attempt(engine, delivery, FarSide())
            super().send(envelope)

    far = Nosy()

    assert attempt(engine, delivery, far) is Outcome.SENT
    assert far.meanwhile is Outcome.BUSY
    assert attempt(engine, delivery, far) is Outcome.NOTHING_TO_DO
    assert len(far.sent) == 1


def test_an_administrator_can_try_a_failed_one_again(engine: Engine, delivery: Delivery) -> None:
    _take_tasks(engine)
    with Session(engine) as session, pytest.raises(DeliveryNotFailed):
        retry(session, NOW, delivery.id)
    attempt(engine, delivery, FarSide(Refused("550 mailbox full")))

    with Session(engine) as session:
        retry(session, NOW + timedelta(hours=1), delivery.id)
        session.commit()

    assert waiting_tasks(engine) == 1
    far = FarSide()
    assert attempt(engine, delivery, far, NOW + timedelta(hours=1)) is Outcome.SENT
    assert far.sent[0].message_id == "<1@klussen.example>"


def test_old_content_is_forgotten_and_can_not_be_sent_again(
    engine: Engine, delivery: Delivery
) -> None:
    attempt(engine, delivery, FarSide(Refused("550")))
    with Session(engine) as session:
        let_rows_go(session, NOW + timedelta(days=31))
        session.commit()

    with Session(engine) as session, pytest.raises(DeliveryForgotten):
        retry(session, NOW, delivery.id)


def test_the_sweep_queues_what_has_no_task_and_leaves_the_rest(
    engine: Engine, delivery: Delivery
) -> None:
    def swept(minutes: int) -> int:
        with Session(engine) as session:
            number = sweep(session, NOW + timedelta(minutes=minutes), timedelta(seconds=15))
            session.commit()
            return number

    assert swept(1) == 0
    _take_tasks(engine)
    assert [swept(0), swept(1), swept(1)] == [0, 1, 0]
    assert stored(engine, delivery).state is DeliveryState.WAITING


def test_two_mails_go_over_one_connection_and_arrive_whole(
    engine: Engine, delivery: Delivery
) -> None:
    with mail_server() as (server, address):
        transport = SmtpTransport(address, "Flying Trainees <noreply@klussen.example>")
        assert attempt(engine, delivery, transport) is Outcome.SENT
        transport.send(Envelope(delivery.id, "<2@klussen.example>", "b@demo.example", NOW, CONTENT))
        transport.close()

    assert server.accepted == ["<1@klussen.example>", "<2@klussen.example>"]
    assert server.connections == 1
    mail = message_from_bytes(server.contents[0], policy=POLICY)
    assert isinstance(mail, EmailMessage)
    assert (mail["Subject"], mail["To"]) == ("Eén brief", "noor@demo.example")


def test_a_server_elsewhere_must_offer_tls() -> None:
    assert SmtpTransport("smtp://mail.example", "a@b.example").server.tls_required
    assert not SmtpTransport("smtp://mail.example?tls=off", "a@b.example").server.tls_required
    assert not SmtpTransport("smtp://localhost:2525", "a@b.example").server.tls_required


def test_what_the_server_refuses_for_good_is_told_apart(engine: Engine, delivery: Delivery) -> None:
    with mail_server() as (server, address):
        server.refuse = "550 5.1.1 no such user"
        outcome = attempt(engine, delivery, SmtpTransport(address, "a@b.example"))

    assert outcome is Outcome.FAILED
    assert "550" in stored(engine, delivery).last_error


def _take_tasks(engine: Engine) -> None:
    """As if a worker had taken all tasks."""
    with engine.begin() as connection:
        connection.execute(text("UPDATE procrastinate_jobs SET status = 'doing'"))
