"""A demo of a test's own: started as a user starts it, with its own data folder."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Protocol

import httpx

ROOT = Path(__file__).parent.parent.parent
READY_WITHIN_SECONDS = 90
WRITE = {"X-Requested-With": "flying-trainees"}


class FolderMaker(Protocol):
    """What makes temporary folders: pytest's `tmp_path_factory`."""

    def mktemp(self, basename: str) -> Path:
        """A new folder."""
        ...


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_demo(folders: FolderMaker, **settings: str) -> Iterator[str]:
    """A demo with fresh data; gives its address, stops it at the end."""
    folder = folders.mktemp("demo")
    # Open: a database that root starts runs as somebody else, who has to get there.
    folder.parent.chmod(0o755)
    folder.chmod(0o755)
    where = {"PORT": str(free_port()), "DATA_DIR": str(folder / "data")}
    with (folder / "log.txt").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "flying_trainees.cli", "demo"],
            env=os.environ | where | settings,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=ROOT,
        )
    try:
        yield _ready(server, folder / "log.txt")
    finally:
        server.terminate()
        server.wait(30)


def _ready(server: subprocess.Popen[str], log: Path) -> str:
    """The address, once the demo says it. One that stays silent is stopped, not waited for."""
    assert server.stdout is not None
    alarm = threading.Timer(READY_WITHIN_SECONDS, server.kill)
    alarm.start()
    started = time.monotonic()
    try:
        for line in server.stdout:
            if line.startswith("ready: "):
                return line.removeprefix("ready: ").strip()
    finally:
        alarm.cancel()
    waited = time.monotonic() - started
    raise AssertionError(f"no demo after {waited:.0f} s:\n{log.read_text()[-3000:]}")


@cache
def persona(address: str, who: str) -> str:
    """The e-mail address of the persona whose address begins with `who`."""
    found = httpx.get(f"{address}/v1/demo/personas", timeout=30).json()["items"]
    emails = [str(one["email"]) for one in found]
    return next(email for email in emails if email.startswith(who))


def client(address: str, who: str | None) -> httpx.Client:
    """A client of the API, signed in as a persona (None: a visitor)."""
    made = httpx.Client(base_url=f"{address}/v1", headers=WRITE, timeout=60)
    if who is not None:
        answer = made.post("/demo/sign-in", json={"email": persona(address, who)})
        assert answer.status_code == 204, answer.text
    return made
