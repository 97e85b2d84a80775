"""Live signals: something changed. Told by NOTIFY in the change's own transaction, heard by LISTEN.

A signal names a subject (`job:…`, `person:…`) and holds nothing else: whoever hears it reads again,
with his own rights. `session:…` and `account:…` end the streams of whoever signed out.

One connection a process listens; it fans out to that process's open streams. When the connection
breaks, everybody is told to read again once it is back.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

import psycopg
from sqlalchemy import Engine, make_url, text
from sqlmodel import Session

logger = logging.getLogger(__name__)

CHANNEL = "flying_trainees_live"
NOTIFY = text("SELECT pg_notify(:channel, :subject)")
AGAIN_AFTER_SECONDS = 2.0
CHECK_SECONDS = 10.0
ENDINGS = ("session:", "account:")
EVERYTHING = "everything"
"""Told after a broken connection: signals may have been missed."""


def signal(session: Session, kind: str, subject_id: UUID) -> None:
    """Tell that something changed, if and when the transaction commits."""
    asked = {"channel": CHANNEL, "subject": f"{kind}:{subject_id}"}
    session.connection().execute(NOTIFY, asked)


@dataclass(eq=False)
class Listener:
    """One open stream: what it wants to hear of, and what it has heard and not told yet."""

    session_id: UUID
    subjects: frozenset[str]
    heard: set[str] = field(default_factory=set)
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended: bool = False

    def tell(self, subject: str) -> None:
        """Hear of a change; the same one twice, before it was passed on, counts once."""
        self.heard.add(subject)
        self.woken.set()

    def end(self) -> None:
        """Close the stream: whoever opened it may not read any more."""
        self.ended = True
        self.woken.set()

    async def next(self, seconds: float) -> set[str]:
        """What changed, or nothing after so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.woken.wait(), seconds)
        self.woken.clear()
        heard, self.heard = self.heard, set()
        return heard


StillOpen = Callable[[Engine, list[UUID]], set[UUID]]


class Hub:
    """All streams of this process. Lives in the event loop; begins with the first stream."""

    def __init__(self, url: str, engine: Engine, still_open: StillOpen, at_most: int) -> None:
        self._address = (
            make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        )
        self._engine, self._still_open, self.at_most = engine, still_open, at_most
        self._by_subject: dict[str, set[Listener]] = defaultdict(set)
        self._listeners: set[Listener] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._hears = False

    def __len__(self) -> int:
        return len(self._listeners)

    def streams_of(self, session_id: UUID) -> int:
        """How many streams one session has open here."""
        return sum(one.session_id == session_id for one in self._listeners)

    def open(self, session_id: UUID, subjects: Iterable[str]) -> Listener:
        """Begin to hear of some subjects, and of the session's own end."""
        if not self._tasks:
            self._tasks = [
                asyncio.create_task(self._listen(), name="live: listen"),
                asyncio.create_task(self._check(), name="live: check sessions"),
            ]
        own = frozenset({*subjects, f"session:{session_id}"})
        listener = Listener(session_id, own)
        self._listeners.add(listener)
        for subject in own:
            self._by_subject[subject].add(listener)
        if self._hears:
            # Every stream is greeted, so that a page knows which one of these tells of a gap.
            listener.tell(EVERYTHING)
        return listener

    def close(self, listener: Listener) -> None:
        """Hear no more."""
        self._listeners.discard(listener)
        for subject in listener.subjects:
            self._by_subject[subject].discard(listener)
            if not self._by_subject[subject]:
                del self._by_subject[subject]

    async def stop(self) -> None:
        """End every stream, and the connection."""
        for listener in set(self._listeners):
            listener.end()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        self._hears = False

    async def _listen(self) -> None:
        while True:
            try:
                await self._listen_once()
            except (OSError, psycopg.Error):
                logger.warning("live signals are interrupted", exc_info=True)
            self._hears = False
            await asyncio.sleep(AGAIN_AFTER_SECONDS)

    async def _listen_once(self) -> None:
        connection = await psycopg.AsyncConnection.connect(
            self._address, autocommit=True, application_name="ft-live"
        )
        async with connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self._hears = True
            for listener in self._listeners:
                listener.tell(EVERYTHING)
            async for told in connection.notifies():
                self._pass_on(told.payload)

    def _pass_on(self, subject: str) -> None:
        for listener in self._by_subject.get(subject, ()):
            if subject.startswith(ENDINGS):
                listener.end()
            else:
                listener.tell(subject)

    async def _check(self) -> None:
        """End the streams of sessions that ended in any other way: expired, or the account went."""
        while True:
            await asyncio.sleep(CHECK_SECONDS)
            ids = list({one.session_id for one in self._listeners})
            if not ids:
                continue
            try:
                living = await asyncio.to_thread(self._still_open, self._engine, ids)
            except Exception:
                # A database that is away for a while ends no stream.
                logger.warning("sessions of live streams can't be checked", exc_info=True)
                continue
            for listener in set(self._listeners):
                if listener.session_id not in living and listener.session_id in ids:
                    listener.end()
