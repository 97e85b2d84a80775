"""The stage of the measurement: a filled database, our server and the bare one beside it."""

import os
import pickle
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import make_url, text
from sqlmodel import Session, col, select

from benchmarks.suggestions.crowd import Crowd
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.schema_migration import migrate
from flying_trainees.core.settings import Settings
from flying_trainees.demo.loading import load_demo
from flying_trainees.jobs.models import Job

ROOT = Path(__file__).parent.parent.parent
READY_WITHIN_SECONDS = 60


@dataclass(frozen=True)
class Signed:
    """Somebody who is signed in: the person's id and the cookie's secret."""

    person_id: Any
    secret: str


@dataclass(frozen=True)
class Stage:
    """What the measurements need to know."""

    settings: Settings
    folder: Path
    url: str
    members: list[Signed]
    administrator: Signed
    job_ids: list[Any]


@contextmanager
def filled(people: int, jobs: int, members: int) -> Iterator[Stage]:
    """A database of its own with a crowd; thrown away at the end."""
    with tempfile.TemporaryDirectory(prefix="ft-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)  # root's database runs as somebody who has to get in
        with EmbeddedPostgres(folder / "postgres") as server:
            server.ensure_database("bench")
            url = server.url("bench")
            migrate(url)
            settings = Settings(
                demo=True, database_url=url, data_dir=folder, requests_per_minute=10_000_000
            )
            load_demo(settings)
            yield _fill(settings, folder, url, people, jobs, members)


def _fill(
    settings: Settings, folder: Path, url: str, people: int, jobs: int, members: int
) -> Stage:
    engine = make_engine(settings, url)
    now = utc_now()
    with Session(engine, expire_on_commit=False) as session:
        crowd = Crowd(session, now)
        crowd.people(people)
        crowd.jobs(jobs)
        session.commit()
        somebody = select(Person).where(col(Person.email).startswith("menigte")).limit(members)
        signed = [_signed(session, now, person) for person in session.exec(somebody)]
        leader = select(Person).where(col(Person.email).startswith("els.brinkhuis"))
        administrator = _signed(session, now, session.exec(leader).one())
        made = select(Job.id).where(col(Job.created_at) == now, Job.state == "open")
        job_ids = list(session.exec(made.order_by(col(Job.id))))
        session.commit()
    with engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))
    engine.dispose()
    return Stage(settings, folder, url, signed, administrator, job_ids)


def _signed(session: Session, now: datetime, person: Person) -> Signed:
    return Signed(
        person.id, begin(session, now + timedelta(seconds=1), person.id, 1, Browser("benchmark"))
    )


@contextmanager
def our_server(stage: Stage) -> Iterator[int]:
    """Our app in one process, as in production; gives its port."""
    port = free_port()
    settings = {
        "DATABASE_URL": stage.url,
        "DATA_DIR": str(stage.folder),
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "LOG_LEVEL": "ERROR",
        "REQUESTS_PER_MINUTE": "10000000",
    }
    command = [sys.executable, "-m", "flying_trainees.cli", "serve"]
    with _running(command, settings, port):
        yield port


@contextmanager
def raw_server(stage: Stage, plans: dict[str, Any]) -> Iterator[int]:
    """The bare server in one process, with the same web server underneath; gives its port."""
    port = free_port()
    file = stage.folder / "plans.pickle"
    url = make_url(stage.url)
    connect = {"host": url.query["host"], "user": url.username, "database": url.database}
    file.write_bytes(pickle.dumps({"connect": connect, "plans": plans}))
    command = [sys.executable, "-m", "uvicorn", "benchmarks.api.raw_server:app"]
    command += [f"--port={port}", "--no-access-log", "--log-level=error"]
    with _running(command, {"RAW_PLANS": str(file)}, port):
        yield port


@contextmanager
def _running(command: list[str], settings: dict[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings)
    try:
        until = time.monotonic() + READY_WITHIN_SECONDS
        while not _listens(port):
            if time.monotonic() > until or process.poll() is not None:
                raise AssertionError(f"{command} did not start")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
