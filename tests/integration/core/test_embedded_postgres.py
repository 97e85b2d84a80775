"""The embedded database on the real thing: its life, its owner's death, its neighbours."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from flying_trainees.core.embedded_postgres import (
    DataFolderInUse,
    EmbeddedPostgres,
    EmbeddedPostgresError,
)
from flying_trainees.core.embedded_postgres.folders import socket_folder
from flying_trainees.core.embedded_postgres.server import Guard

OWNER = """
import sys, time
from pathlib import Path
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.embedded_postgres.server import Guard
server = EmbeddedPostgres(Path(sys.argv[1]), guard=Guard(sys.argv[2]))
server.start()
print("started", flush=True)
time.sleep(600)
"""
GUARDS = [Guard.SUPERVISOR] + ([Guard.KERNEL] if sys.platform == "linux" else [])


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder that an unprivileged server can enter, also when root runs the tests."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name) / "postgres"
        # A killed owner can't tidy up; the next start on the same folder would.
        shutil.rmtree(socket_folder(Path(name) / "postgres"), ignore_errors=True)


@pytest.fixture(params=GUARDS)
def guard(request: pytest.FixtureRequest) -> Guard:
    """Each way to end with the owner that this platform has."""
    return Guard(request.param)


def connect(server: EmbeddedPostgres, database: str = "postgres") -> psycopg.Connection[tuple[int]]:
    """A plain connection to one of the server's databases."""
    return psycopg.connect(server.url(database).replace("+psycopg", ""), autocommit=True)


def start_owner(folder: Path, guard: Guard) -> subprocess.Popen[str]:
    """Another process that owns `folder` and runs its server."""
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder), guard], stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout is not None
    assert owner.stdout.readline() == "started\n"
    return owner


def server_pid(folder: Path) -> int:
    """The process id of the server, as it wrote it down itself."""
    return int((folder / "cluster" / "postmaster.pid").read_text().splitlines()[0])


def ended_within(pid: int, seconds: float) -> bool:
    """Whether the process is gone (or a zombie that nobody has waited for) in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
        ).stdout.strip()
        if not state or state.startswith("Z"):
            return True
        time.sleep(0.05)
    return False


def test_it_starts_answers_and_keeps_its_data_over_a_restart(folder: Path, guard: Guard) -> None:
    """Written in one life, read in the next."""
    with EmbeddedPostgres(folder, guard=guard) as server:
        server.ensure_database("jobs")
        server.ensure_database("jobs")
        with connect(server, "jobs") as connection:
            connection.execute("CREATE TABLE seat AS SELECT 3 AS number")
    with EmbeddedPostgres(folder, guard=guard) as server, connect(server, "jobs") as connection:
        assert connection.execute("SELECT number FROM seat").fetchone() == (3,)


def test_it_has_what_the_product_needs(folder: Path) -> None:
    """Exclusion constraints, trigrams, and Unicode letters on every machine."""
    with EmbeddedPostgres(folder, durable=False) as server, connect(server) as connection:
        connection.execute("CREATE EXTENSION btree_gist")
        connection.execute("CREATE EXTENSION pg_trgm")
        assert connection.execute("SELECT lower('ÉÏ')").fetchone() == ("éï",)
        assert connection.execute("SHOW timezone").fetchone() == ("UTC",)


def test_nobody_reaches_it_over_the_network_or_as_another_user(folder: Path) -> None:
    """No TCP port, and a socket folder for one account only."""
    with EmbeddedPostgres(folder, durable=False) as server, connect(server) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        sockets = Path(connection.info.host)
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "cluster").stat().st_mode) == 0o700


def test_fast_mode_is_not_durable_and_settings_can_be_added(folder: Path) -> None:
    """Tests trade safety for speed; the default never does."""
    fast = EmbeddedPostgres(folder, durable=False, settings={"work_mem": "7MB"})
    with fast, connect(fast) as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("off",)
        assert connection.execute("SHOW work_mem").fetchone() == ("7MB",)
    with EmbeddedPostgres(folder) as server, connect(server) as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_a_stop_is_clean_and_leaves_nothing_running(folder: Path, guard: Guard) -> None:
    """Even with a connection open the server shuts down and says so in its log."""
    server = EmbeddedPostgres(folder, guard=guard)
    server.start()
    pid = server_pid(folder)
    connection = connect(server)
    sockets = Path(connection.info.host)
    server.stop()
    assert ended_within(pid, 0.5)
    assert not sockets.exists()
    assert not (folder / "cluster" / "postmaster.pid").exists()
    assert "database system is shut down" in server.log_file.read_text()
    server.stop()


def test_a_second_start_on_one_folder_names_the_folder_and_its_owner(folder: Path) -> None:
    """The second one is told whom to stop; the first one doesn't notice."""
    owner = start_owner(folder, Guard.here())
    try:
        second = EmbeddedPostgres(folder)
        with pytest.raises(DataFolderInUse) as refusal:
            second.start()
        assert str(folder.resolve()) in str(refusal.value)
        assert f"process {owner.pid}" in str(refusal.value)
        second.stop()
        with connect(second) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
    finally:
        owner.kill()
        owner.wait()


def test_it_dies_with_a_killed_owner_and_the_next_start_has_all_data(
    folder: Path, guard: Guard
) -> None:
    """A kill -9 of the owner, in the middle of things."""
    owner = start_owner(folder, guard)
    address = EmbeddedPostgres(folder)
    with connect(address) as connection:
        connection.execute("CREATE TABLE claim AS SELECT generate_series(1, 1000) AS id")
    pid = server_pid(folder)
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    # The very next start, without a pause: the old server may still be shutting down.
    with EmbeddedPostgres(folder) as server, connect(server) as connection:
        assert connection.execute("SELECT count(*) FROM claim").fetchone() == (1000,)
        assert server_pid(folder) != pid
    assert ended_within(pid, 5)


def test_the_server_alone_ends_soon_after_its_owner(folder: Path, guard: Guard) -> None:
    """Nobody has to start again for the orphan to go."""
    owner = start_owner(folder, guard)
    pid = server_pid(folder)
    assert not ended_within(pid, 0.2)
    owner.kill()
    owner.wait()
    assert ended_within(pid, 10)


def test_a_killed_server_recovers_and_a_stale_pid_file_is_no_obstacle(folder: Path) -> None:
    """Its number may belong to another program by now: here, to this very test."""
    server = EmbeddedPostgres(folder)
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE learning AS SELECT 7 AS id")
    pid_file = folder / "cluster" / "postmaster.pid"
    stale = pid_file.read_text().splitlines()
    os.kill(server_pid(folder), signal.SIGKILL)
    assert ended_within(int(stale[0]), 5)
    server.stop()
    pid_file.write_text("\n".join([str(os.getpid()), *stale[1:]]) + "\n")
    with EmbeddedPostgres(folder) as again, connect(again) as connection:
        assert connection.execute("SELECT id FROM learning").fetchone() == (7,)


def test_a_server_that_cannot_start_says_why(folder: Path) -> None:
    """Its own words from the log, and the folder is free again."""
    with pytest.raises(EmbeddedPostgresError, match="no_such_setting"):
        EmbeddedPostgres(folder, settings={"no_such_setting": "on"}).start()
    with EmbeddedPostgres(folder) as server, connect(server) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
