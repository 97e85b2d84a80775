"""The running server: real processes on one database."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from tests.server.demo_server import free_port

ROOT = Path(__file__).parent.parent.parent
READY_WITHIN_SECONDS = 120


class Serve:
    """Starts server processes, and stops them."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.running: list[subprocess.Popen[bytes]] = []

    def __call__(self, database_url: str, processes: int, **settings: str) -> list[str]:
        """So many more on a database; gives their addresses once they answer."""
        ports = [free_port() for _ in range(processes)]
        for port in ports:
            environment = os.environ | {
                "DATABASE_URL": database_url,
                "PORT": str(port),
                "HOST": "127.0.0.1",
                "LOG_LEVEL": "ERROR",
                "REQUESTS_PER_MINUTE": "100000",
            }
            log = (self.logs / f"server-{port}.log").open("wb")
            self.running.append(
                subprocess.Popen(
                    [sys.executable, "-m", "flying_trainees.cli", "serve"],
                    env=environment | settings,
                    stdout=log,
                    stderr=log,
                    cwd=ROOT,
                )
            )
        addresses = [f"http://127.0.0.1:{port}" for port in ports]
        for address in addresses:
            _wait(address)
        return addresses

    def stop(self) -> None:
        """Tell all of them to stop, and wait until they have."""
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(20)


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Server processes of a module's own."""
    servers = Serve(tmp_path_factory.mktemp("servers"))
    yield servers
    servers.stop()


def _wait(address: str) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    with httpx.Client(base_url=address, timeout=2) as client:
        while time.monotonic() < until:
            with suppress(httpx.TransportError):
                if client.get("/v1/health/ready").status_code == 200:
                    return
            time.sleep(0.1)
    raise AssertionError(f"{address} did not become ready")
