"""What a killed owner leaves behind: a server still shutting down, a stale pid file, a socket."""

import contextlib
import os
import shutil
import subprocess
import time
from pathlib import Path

from flying_trainees.core.embedded_postgres.problems import EmbeddedPostgresError

_SECONDS_TO_SHUT_DOWN = 30.0


def wait_for_previous_server(cluster: Path) -> None:
    """Wait until a server of the previous owner is gone, and remove a stale pid file.

    Only for the holder of the owner's lock. The stale file has to go because its number may by
    now be another program's (in a container it nearly always is), and then PostgreSQL would
    refuse to start. Raises EmbeddedPostgresError when the old server stays.
    """
    pid_file = cluster / "postmaster.pid"
    deadline = time.monotonic() + _SECONDS_TO_SHUT_DOWN
    while (pid := _recorded_pid(pid_file)) is not None:
        if not _serves(pid, cluster):
            pid_file.unlink(missing_ok=True)
        elif time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"A PostgreSQL server (process {pid}) still runs on {cluster}. "
                "Stop it, for example with its owner's program, and try again."
            )
        else:
            time.sleep(0.05)


def remove_socket_folder(folder: Path) -> None:
    """Remove a stopped server's socket folder."""
    shutil.rmtree(folder, ignore_errors=True)


def _recorded_pid(pid_file: Path) -> int | None:
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(pid_file.read_text().splitlines()[0])
    return None


def _serves(pid: int, cluster: Path) -> bool:
    """Whether process `pid` is a server on `cluster`: its command line names it."""
    command = Path(f"/proc/{pid}/cmdline")
    if command.parent.parent.joinpath("self").exists():
        with contextlib.suppress(OSError):
            return os.fsencode(cluster) in command.read_bytes().split(b"\0")
        return False
    listing = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return str(cluster) in listing.stdout
