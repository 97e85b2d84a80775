"""A worker killed at any point loses no message, and repeats one only under its Message-ID."""

import random
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, NullPool, create_engine
from sqlmodel import Session, col, func, select

from flying_trainees.core.clock import utc_now
from flying_trainees.groups.events import ClaimEvent
from flying_trainees.notifications.models import Notification
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from flying_trainees.outbox.recording import record
from tests.factories.notifications import Scene, make_scene
from tests.integration.outbox.workers import (
    MailServer,
    closed_gate,
    kill,
    mail_server,
    wait_until,
    worker,
)

SENDING = "WHEN (NEW.state = 'sending')"
SENT = "WHEN (NEW.state = 'sent')"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on the test's own database: what is written there stays."""
    engine = create_engine(database_url, poolclass=NullPool)
    yield engine
    engine.dispose()


@pytest.fixture
def scene(engine: Engine) -> Scene:
    """A job with people, committed."""
    with Session(engine, expire_on_commit=False) as session:
        scene = make_scene(session)
        session.commit()
        return scene


@pytest.fixture
def post_office() -> Iterator[tuple[MailServer, str]]:
    """A mail server and its address."""
    with mail_server() as server:
        yield server


def pick(engine: Engine, scene: Scene) -> None:
    """Record that Noor was picked, which becomes a line and a mail for her."""
    with Session(engine) as session:
        payload = ClaimEvent(
            job_id=scene.job.id, claim_id=scene.claim.id, person_id=scene.noor.id, actor_id=None
        )
        record(session, utc_now(), "claim-picked", payload)
        session.commit()


def finished(engine: Engine, number: int) -> bool:
    """Whether that many mails are on record as sent."""
    with Session(engine) as session:
        sent = select(func.count()).where(col(Delivery.state) == DeliveryState.SENT)
        return session.exec(sent).one() == number


def deliveries(engine: Engine) -> list[Delivery]:
    """All deliveries."""
    with Session(engine) as session:
        return list(session.exec(select(Delivery)))


def in_list(engine: Engine) -> int:
    """How many lines stand in lists."""
    with Session(engine) as session:
        return session.exec(select(func.count()).select_from(Notification)).one()


@pytest.mark.parametrize(
    ("point", "condition", "uncertain", "times"),
    [
        pytest.param("INSERT ON notifications", "", 0, 1, id="before the line is written"),
        pytest.param("INSERT ON deliveries", "", 0, 1, id="before the delivery is written"),
        pytest.param("UPDATE ON outbox_events", "", 0, 1, id="before the event is marked"),
        pytest.param("UPDATE ON deliveries", SENDING, 0, 1, id="before the attempt begins"),
        pytest.param("UPDATE ON deliveries", SENT, 1, 2, id="after the server accepted it"),
    ],
)
def test_a_worker_killed_at_a_point_is_made_good_by_the_next(
    engine: Engine,
    database_url: str,
    scene: Scene,
    post_office: tuple[MailServer, str],
    point: str,
    condition: str,
    uncertain: int,
    times: int,
) -> None:
    server, address = post_office
    pick(engine, scene)
    gate = closed_gate(engine, point, condition)
    with gate as arrives, worker(database_url, address) as first:
        arrives()
        kill(first)
    with worker(database_url, address):
        wait_until(lambda: finished(engine, 1))

    (delivery,) = deliveries(engine)
    assert server.accepted == [delivery.message_id] * times
    assert delivery.uncertain_attempts == uncertain
    assert in_list(engine) == 1


def test_a_worker_killed_while_the_server_reads_repeats_under_the_same_id(
    engine: Engine, database_url: str, scene: Scene, post_office: tuple[MailServer, str]
) -> None:
    server, address = post_office
    server.hold = True
    pick(engine, scene)
    with worker(database_url, address) as first:
        wait_until(lambda: bool(server.arrived))
        kill(first)
    server.hold = False
    with worker(database_url, address):
        wait_until(lambda: finished(engine, 1))

    (delivery,) = deliveries(engine)
    assert delivery.uncertain_attempts == 1
    assert set(server.arrived) == {delivery.message_id}
    assert len(server.arrived) == 2


def test_workers_killed_at_random_lose_nothing(
    engine: Engine, database_url: str, scene: Scene, post_office: tuple[MailServer, str]
) -> None:
    server, address = post_office
    server.answer_after = 0.05
    chance = random.Random(7)  # noqa: S311 -- no secret
    number = 60
    for _ in range(number):
        pick(engine, scene)
    with worker(database_url, address) as survivor:
        for _ in range(3):
            arrived = len(server.arrived)
            with worker(database_url, address) as victim:
                wait_until(
                    lambda seen=arrived: len(server.arrived) > seen or finished(engine, number)
                )
                time.sleep(chance.uniform(0, 0.4))
                kill(victim)
            kill(survivor) if chance.random() < 0.5 else None
    with worker(database_url, address):
        wait_until(lambda: finished(engine, number))

    times = Counter(server.accepted)
    all_deliveries = deliveries(engine)
    assert {delivery.message_id for delivery in all_deliveries} == set(times)
    for delivery in all_deliveries:
        assert times[delivery.message_id] <= 1 + delivery.uncertain_attempts
    assert in_list(engine) == number


def test_a_worker_told_to_stop_finishes_what_it_does(
    engine: Engine, database_url: str, scene: Scene, post_office: tuple[MailServer, str]
) -> None:
    server, address = post_office
    server.hold = True
    pick(engine, scene)
    with worker(database_url, address) as process:
        wait_until(lambda: bool(server.arrived))
        process.terminate()
        time.sleep(0.5)
        server.hold = False
        process.join(30)
        assert process.exitcode == 0

    (delivery,) = deliveries(engine)
    assert (delivery.state, delivery.uncertain_attempts) == (DeliveryState.SENT, 0)


def test_an_event_without_a_task_is_found_by_the_sweep(
    engine: Engine, database_url: str, scene: Scene, post_office: tuple[MailServer, str]
) -> None:
    server, address = post_office
    with Session(engine) as session:
        payload = {
            "job_id": str(scene.job.id),
            "claim_id": str(scene.claim.id),
            "person_id": str(scene.noor.id),
        }
        session.add(OutboxEvent(kind="claim-picked", payload=payload, recorded_at=utc_now()))
        session.commit()

    with worker(database_url, address):
        wait_until(lambda: finished(engine, 1))

    assert len(server.accepted) == 1
