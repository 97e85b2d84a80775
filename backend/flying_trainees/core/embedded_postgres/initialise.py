"""Makes a new cluster with initdb, completely or not at all."""

import shutil
import subprocess
import sys
from pathlib import Path

from flying_trainees.core.embedded_postgres.account import Account
from flying_trainees.core.embedded_postgres.binaries import Binaries
from flying_trainees.core.embedded_postgres.problems import EmbeddedPostgresError

_FIRST_WITH_BUILTIN_LOCALES = 17


def initialise_cluster(
    cluster: Path, unfinished: Path, binaries: Binaries, account: Account, *, durable: bool
) -> None:
    """Make the cluster unless it is there. `unfinished` is a file that marks one in the making.

    A half-made cluster, left by a start that was cut short, holds no data and is made again.
    Raises EmbeddedPostgresError for a cluster of another major version, or with initdb's words.
    """
    if unfinished.exists():
        for leftover in cluster.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
    elif (version := cluster / "PG_VERSION").exists():
        _require_same_major(version.read_text().strip(), binaries)
        return
    unfinished.touch()
    command = [
        *(str(binaries.initdb), "-D", str(cluster), "--username=postgres", "--encoding=UTF8"),
        *("--auth=trust", "--no-instructions"),  # the socket's folder is the lock on the door
        *_locale_options(binaries.major),
        *(() if durable else ("--no-sync",)),
    ]
    answer = subprocess.run(
        command,
        user=account.uid if account.drop else None,
        group=account.gid if account.drop else None,
        extra_groups=[] if account.drop else None,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise EmbeddedPostgresError(f"initdb could not make {cluster}:\n{answer.stderr.strip()}")
    unfinished.unlink()


def _require_same_major(made_by: str, binaries: Binaries) -> None:
    if made_by != str(binaries.major):
        raise EmbeddedPostgresError(
            f"The data was made by PostgreSQL {made_by}, but this is {binaries.major} "
            f"({binaries.folder}). Export with the old version (pg_dumpall) and import it, "
            "or choose another folder with DATA_DIR."
        )


def _locale_options(major: int) -> tuple[str, ...]:
    """Unicode letters, code-point order: the same on every machine where the server can do that."""
    system = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    if major < _FIRST_WITH_BUILTIN_LOCALES:
        return (f"--locale={system}",)
    return (f"--locale={system}", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
