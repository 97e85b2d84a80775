"""The folders of one embedded server: who owns them, where cluster and socket are."""

import fcntl
import hashlib
import os
import tempfile
from pathlib import Path
from typing import IO

from flying_trainees.core.embedded_postgres.account import Account
from flying_trainees.core.embedded_postgres.problems import DataFolderInUse, EmbeddedPostgresError

# sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero.
_LONGEST_SOCKET_PATH = 103
_SOCKET_NAME = ".s.PGSQL.5432"


class OwnerLock:
    """A file lock on the data folder; the kernel frees it when its process ends."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._path = data_dir / "owner.lock"
        self._file: IO[str] | None = None

    @property
    def held(self) -> bool:
        """Whether we are the owner."""
        return self._file is not None

    def acquire(self) -> None:
        """Become the owner. Raises DataFolderInUse when another process already is."""
        lock = self._path.open("a+", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            pid = lock.read().strip()
            lock.close()
            raise DataFolderInUse(self._data_dir, int(pid) if pid.isdigit() else None) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._file = lock

    def release(self) -> None:
        """Let the next one in. The file stays: removing it would race with the next owner."""
        if self._file:
            self._file.close()
            self._file = None


def socket_folder(data_dir: Path) -> Path:
    """The folder of the server's socket: always the same one for the same data folder.

    Not inside the data folder, because the path of a socket may be no longer than some 100 bytes.
    """
    stamp = hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:16]
    name = f"flying-trainees-{os.geteuid()}-{stamp}"
    folder = Path(tempfile.gettempdir()) / name
    if len(os.fsencode(folder / _SOCKET_NAME)) > _LONGEST_SOCKET_PATH:
        folder = Path("/tmp") / name  # noqa: S108 - prepare_private_folder checks its owner
    return folder


def prepare_private_folder(folder: Path, account: Account) -> None:
    """Make `folder` one that only `account` can enter.

    Raises EmbeddedPostgresError when somebody else made a folder or link by that name first.
    """
    try:
        folder.mkdir(mode=0o700, parents=True)
        account.own(folder)
    except FileExistsError:
        status = folder.lstat()
        if folder.is_symlink() or status.st_uid not in (account.uid, os.geteuid()):
            message = f"{folder} belongs to somebody else; remove it and try again."
            raise EmbeddedPostgresError(message) from None
        folder.chmod(0o700)
        account.own(folder)


def cluster_folder(data_dir: Path, account: Account, *, durable: bool) -> Path:
    """Where the cluster's files are: `cluster` in the data folder, if the server can get there.

    Root's data folder may lie in a closed folder that the unprivileged server can't enter. Then
    the cluster stands outside and `cluster` is a link to it.
    """
    cluster = data_dir / "cluster"
    if cluster.exists() and account.can_reach(cluster.resolve() / "PG_VERSION"):
        return cluster.resolve()
    if not cluster.exists() and account.can_reach(cluster):
        return cluster
    if cluster.is_dir() and not cluster.is_symlink():
        raise EmbeddedPostgresError(
            f"{cluster} can't be entered by the account that runs PostgreSQL (user id "
            f"{account.uid}). Start as its owner, or set DATA_DIR to an open folder."
        )
    base = Path("/var/lib/flying-trainees") if durable else Path(tempfile.gettempdir())
    base.mkdir(mode=0o755, parents=True, exist_ok=True)
    outside = Path(tempfile.mkdtemp(prefix="flying-trainees-cluster-", dir=base))
    cluster.unlink(missing_ok=True)
    cluster.symlink_to(outside)
    return outside
