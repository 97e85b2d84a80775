"""The embedded server's life: make the cluster, start, wait until it answers, stop."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from psycopg import sql

from flying_trainees.core.embedded_postgres import keeper, leftovers
from flying_trainees.core.embedded_postgres.account import Account, server_account
from flying_trainees.core.embedded_postgres.binaries import Binaries, find_binaries
from flying_trainees.core.embedded_postgres.folders import (
    OwnerLock,
    cluster_folder,
    prepare_private_folder,
    socket_folder,
)
from flying_trainees.core.embedded_postgres.initialise import initialise_cluster
from flying_trainees.core.embedded_postgres.problems import EmbeddedPostgresError
from flying_trainees.core.embedded_postgres.shutdown import shut_down

_SECONDS_TO_START = 60.0
_LOG_LINES_SHOWN = 12
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_SETTINGS = {"max_connections": "100", "shared_buffers": "128MB", "timezone": "UTC"}


class Guard(StrEnum):
    """How the server learns that its owner has ended; see keeper.py."""

    KERNEL = "kernel"
    SUPERVISOR = "supervisor"

    @classmethod
    def here(cls) -> "Guard":
        """The best one for this platform and thread.

        Linux sends the signal when the *thread* that started the server ends, so only the main
        thread may ask for it.
        """
        in_main_thread = threading.current_thread() is threading.main_thread()
        return cls.KERNEL if sys.platform == "linux" and in_main_thread else cls.SUPERVISOR


class EmbeddedPostgres:
    """A PostgreSQL server in `data_dir`, owned by this process; a context manager.

    `durable=False` trades safety against power loss for speed: for tests. `settings` are extra
    server settings by name, `binaries` another installation's `bin` folder.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        durable: bool = True,
        settings: Mapping[str, str] | None = None,
        binaries: Path | None = None,
        guard: Guard | None = None,
    ) -> None:
        self.data_dir = data_dir.resolve()
        self.log_file = self.data_dir / "postgres.log"
        self._unfinished = self.data_dir / "cluster.unfinished"
        self._durable = durable
        self._settings = {**_SETTINGS, **({} if durable else _FAST), **(settings or {})}
        self._binaries = binaries
        self._guard = guard
        self._socket_folder = socket_folder(self.data_dir)
        self._lock = OwnerLock(self.data_dir)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def process_id(self) -> int | None:
        """The process to watch: the server or, elsewhere than on Linux, its supervisor."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start, and return when it answers; the first time it makes the cluster too.

        Raises DataFolderInUse when another process owns the folder, EmbeddedPostgresError when
        the server doesn't start.
        """
        if self._process:
            return
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self._lock.acquire()
        try:
            self._launch()
            self._wait_until_it_answers()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop cleanly, closing open connections, and let the folder go. May be repeated."""
        if not self._lock.held:
            return
        if self._process:
            shut_down(self._process)
            self._process = None
        leftovers.remove_socket_folder(self._socket_folder)
        self._lock.release()

    def url(self, database: str = "postgres") -> str:
        """SQLAlchemy's address of one of its databases. Known before the start, too."""
        return f"postgresql+psycopg://postgres@/{database}?host={self._socket_folder}"

    def ensure_database(self, name: str) -> None:
        """Make the database `name` unless it is there."""
        with self._connect() as connection:
            found = connection.execute("SELECT FROM pg_database WHERE datname = %s", [name])
            if found.rowcount == 0:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))

    def _launch(self) -> None:
        account = server_account(self.data_dir / "cluster")
        binaries = find_binaries(account, self._binaries)
        cluster = cluster_folder(self.data_dir, account, durable=self._durable)
        leftovers.wait_for_previous_server(cluster)
        prepare_private_folder(cluster, account)
        prepare_private_folder(self._socket_folder, account)
        initialise_cluster(cluster, self._unfinished, binaries, account, durable=self._durable)
        guard = self._guard or Guard.here()
        with self.log_file.open("ab") as log:
            self._process = subprocess.Popen(
                _keeper_command(guard, account, self._server_command(binaries, cluster)),
                stdin=subprocess.PIPE if guard is Guard.SUPERVISOR else subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,  # Ctrl-C in the terminal is for the owner, who stops us
            )

    def _server_command(self, binaries: Binaries, cluster: Path) -> list[str]:
        ours = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._socket_folder),
            "unix_socket_permissions": "0700",
        }
        settings = {**self._settings, **ours}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(binaries.postgres), "-D", str(cluster), *options]

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host=str(self._socket_folder),
            user="postgres",
            dbname="postgres",
            connect_timeout=5,
            autocommit=True,
        )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + _SECONDS_TO_START
        while True:
            try:
                self._connect().close()
            except psycopg.OperationalError as error:
                if (self._process and self._process.poll() is not None) or (
                    time.monotonic() > deadline
                ):
                    raise EmbeddedPostgresError(self._what_the_log_says()) from error
                time.sleep(0.02)
            else:
                return

    def _what_the_log_says(self) -> str:
        lines = self.log_file.read_text(errors="replace").splitlines()[-_LOG_LINES_SHOWN:]
        return "\n".join([f"PostgreSQL did not start; from {self.log_file}:", *lines])


def _keeper_command(guard: Guard, account: Account, command: Sequence[str]) -> list[str]:
    who = [str(account.uid), str(account.gid)] if account.drop else ["-", "-"]
    return [
        *(sys.executable, "-I", "-S", keeper.__file__),
        *(guard, str(os.getpid()), *who),
        *command,
    ]
