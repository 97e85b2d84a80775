"""Where the embedded database puts its things: closed folders, long paths, half-made clusters."""

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from flying_trainees.core.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from flying_trainees.core.embedded_postgres.account import Account, server_account
from flying_trainees.core.embedded_postgres.binaries import find_binaries
from flying_trainees.core.embedded_postgres.folders import prepare_private_folder
from flying_trainees.core.embedded_postgres.server import Guard

SOMEBODY = Account(uid=65533, gid=65533, drop=True)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder that an unprivileged server can enter, also when root runs the tests."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name) / "postgres"


def answer(server: EmbeddedPostgres, query: str) -> object:
    """The first value of the first row."""
    with psycopg.connect(server.url().replace("+psycopg", "")) as connection:
        cursor = connection.execute(query.encode())
        row = cursor.fetchone() if cursor.description else None
    return row[0] if row else None


def test_a_data_folder_below_a_closed_folder_works(tmp_path: Path) -> None:
    """The folders of pytest are closed to all but their owner: to root's server, too."""
    folder = tmp_path / "closed" / "postgres"
    folder.parent.mkdir(mode=0o700)
    lives: list[object] = []
    for _life in range(2):
        with EmbeddedPostgres(folder, durable=False) as server:
            answer(server, "CREATE TABLE IF NOT EXISTS stays (number int DEFAULT 5)")
            answer(server, "INSERT INTO stays DEFAULT VALUES")
            lives.append(answer(server, "SELECT count(*) FROM stays"))
    assert lives == [1, 2]
    assert (folder / "cluster" / "PG_VERSION").exists()
    assert folder.parent.stat().st_mode & 0o777 == 0o700
    shutil.rmtree((folder / "cluster").resolve())  # root's stands outside pytest's folders


def test_a_very_long_data_folder_still_has_a_short_socket_path(folder: Path) -> None:
    """A socket's path is limited to some hundred bytes; a folder's is not."""
    long_name = folder / ("long-" * 30) / ("name-" * 30)
    with EmbeddedPostgres(long_name, durable=False) as server:
        assert answer(server, "SELECT 1") == 1


def test_a_long_temporary_folder_is_not_used_for_the_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TMPDIR is long on some systems; the address stays short."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("long-" * 30)))
    address = EmbeddedPostgres(tmp_path / "postgres").url()
    assert len(address.partition("host=")[2]) < 90


def test_the_address_is_the_same_in_every_process(tmp_path: Path) -> None:
    """So that a command in a second terminal finds the running server."""
    assert EmbeddedPostgres(tmp_path / "a").url("x") == EmbeddedPostgres(tmp_path / "a").url("x")
    assert EmbeddedPostgres(tmp_path / "a").url() != EmbeddedPostgres(tmp_path / "b").url()


def test_a_cluster_cut_short_in_the_making_is_made_again(folder: Path) -> None:
    """Stopped halfway through initdb there is a folder with pieces and the mark beside it."""
    with EmbeddedPostgres(folder, durable=False):
        pass
    (folder / "cluster.unfinished").touch()
    (folder / "cluster" / "global" / "pg_control").unlink()
    with EmbeddedPostgres(folder, durable=False) as server:
        assert answer(server, "SELECT 1") == 1
    assert not (folder / "cluster.unfinished").exists()


def test_data_of_another_major_version_is_refused_untouched(folder: Path) -> None:
    """With the two versions and what to do, before the server would say something cryptic."""
    with EmbeddedPostgres(folder, durable=False):
        pass
    (folder / "cluster" / "PG_VERSION").write_text("12\n")
    with pytest.raises(EmbeddedPostgresError, match=r"made by PostgreSQL 12.*DATA_DIR"):
        EmbeddedPostgres(folder).start()
    assert (folder / "cluster" / "global" / "pg_control").exists()


def test_somebody_elses_folder_by_our_name_is_refused(tmp_path: Path) -> None:
    """The socket's folder stands in a folder that everybody may write to."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o755)
    trap = tmp_path / "socket"
    trap.symlink_to(elsewhere)
    with pytest.raises(EmbeddedPostgresError, match="belongs to somebody else"):
        prepare_private_folder(trap, server_account(tmp_path))
    assert elsewhere.stat().st_mode & 0o777 == 0o755


def test_binaries_in_a_closed_folder_are_copied_to_an_open_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An account without a way in gets a whole, working copy, once."""
    found = find_binaries(Account(os.geteuid(), os.getegid(), drop=False))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(Account, "_may_enter", lambda _self, folder: folder != found.folder)
    copy = find_binaries(SOMEBODY)
    assert copy.folder.is_relative_to(tmp_path)
    for program in (copy.initdb, copy.postgres):
        words = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
        assert f"(PostgreSQL) {copy.major}" in words.stdout
    assert find_binaries(SOMEBODY) == copy
    assert len(list(tmp_path.iterdir())) == 1


def test_reachable_means_through_every_folder_above(tmp_path: Path) -> None:
    """One closed folder anywhere above is enough to be out."""
    inner = tmp_path / "outer" / "inner"
    inner.mkdir(parents=True)
    tmp_path.joinpath("outer").chmod(0o700)
    assert not SOMEBODY.can_reach(inner / "file")
    assert SOMEBODY.can_reach(Path("/usr/bin"))
    assert Account(os.geteuid(), os.getegid(), drop=False).can_reach(inner / "file")


def test_the_kernels_guard_is_for_the_main_thread_only() -> None:
    """Linux signals at the end of the thread that started the server, not of its process."""
    seen: list[Guard] = []
    thread = threading.Thread(target=lambda: seen.append(Guard.here()))
    thread.start()
    thread.join()
    assert seen == [Guard.SUPERVISOR]


def test_a_folder_without_postgresql_is_named(tmp_path: Path) -> None:
    """A wrong setting is answered with what was looked at."""
    with pytest.raises(EmbeddedPostgresError, match=str(tmp_path)):
        EmbeddedPostgres(tmp_path / "postgres", binaries=tmp_path).start()
