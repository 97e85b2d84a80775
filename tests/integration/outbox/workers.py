"""Real worker processes, a real mail server, and gates that hold a worker at a chosen point."""

import asyncio
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import Engine, text

from tests.integration.outbox.forked import run

PATIENCE = 60.0
FORKS = get_context("forkserver")
FORKS.set_forkserver_preload(["tests.integration.outbox.forked"])
"""A worker imports for seconds; here that is done once. Each is still a process of its own."""
GATE = 4242
GATES = """
CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_advisory_xact_lock_shared(4242); RETURN NEW; END $$;
CREATE TRIGGER gate BEFORE {point} FOR EACH ROW {condition} EXECUTE FUNCTION wait_at_gate();
"""


class MailServer:
    """Accepts mail and keeps the Message-IDs; `hold` keeps the sender waiting after DATA."""

    def __init__(self) -> None:
        self.accepted: list[str] = []
        self.arrived: list[str] = []
        self.contents: list[bytes] = []
        self.connections = 0
        self.refuse = ""
        self.hold = False
        self.answer_after = 0.0

    async def handle_EHLO(  # noqa: N802 -- aiosmtpd's name
        self,
        _server: SMTP,
        session: Session,
        _envelope: Envelope,
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        """Count the connections."""
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_DATA(  # noqa: N802 -- aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Take one mail; accepted only when the sender still waits for the answer."""
        content = envelope.original_content or b""
        if self.refuse:
            return self.refuse
        self.contents.append(content)
        message_id = str(message_from_bytes(content)["Message-ID"])
        self.arrived.append(message_id)
        await asyncio.sleep(self.answer_after)
        while self.hold:  # noqa: ASYNC110 -- set from the test's own thread
            await asyncio.sleep(0.02)
        self.accepted.append(message_id)
        return "250 OK"


@contextmanager
def mail_server() -> Iterator[tuple[MailServer, str]]:
    """A server on a free port of this machine, with its address."""
    server = MailServer()
    with socket.create_server(("127.0.0.1", 0)) as finder:
        port = finder.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield server, f"smtp://127.0.0.1:{port}"
    finally:
        server.hold = False
        controller.stop()


@contextmanager
def worker(database_url: str, smtp_url: str) -> Iterator[ForkServerProcess]:
    """A worker process; killed at the end if it still runs."""
    settings = {"DATABASE_URL": database_url, "SMTP_URL": smtp_url, "LOG_LEVEL": "WARNING"}
    process = FORKS.Process(target=run, args=(settings,))
    process.start()
    try:
        yield process
    finally:
        kill(process)


def kill(process: ForkServerProcess) -> None:
    """SIGKILL: the process gets no chance to say goodbye."""
    process.kill()
    process.join(PATIENCE)


@contextmanager
def closed_gate(engine: Engine, point: str, condition: str = "") -> Iterator[Callable[[], None]]:
    """Hold every worker at `point` until the end; gives a function that waits for one to arrive."""
    with engine.begin() as setup:
        setup.execute(text(GATES.format(point=point, condition=condition)))
    with engine.connect() as holder:
        holder.execute(text("SELECT pg_advisory_lock(:gate)"), {"gate": GATE})
        try:
            yield lambda: wait_until(lambda: _waiting(engine))
        finally:
            holder.execute(text("SELECT pg_advisory_unlock(:gate)"), {"gate": GATE})
            holder.commit()
    with engine.begin() as cleaning:
        cleaning.execute(text("DROP FUNCTION wait_at_gate CASCADE"))


def wait_until(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait for something to become true; raises TimeoutError."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def _waiting(engine: Engine) -> bool:
    query = "SELECT count(*) FROM pg_locks WHERE objid = :gate AND NOT granted"
    with engine.connect() as connection:
        return bool(connection.scalar(text(query), {"gate": GATE}))
