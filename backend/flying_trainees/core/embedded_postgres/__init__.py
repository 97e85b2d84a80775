"""A PostgreSQL server of our own in a folder, for development, demo and tests.

    with EmbeddedPostgres(Path("data/postgres")) as postgres:
        postgres.ensure_database("flying_trainees")
        engine = create_engine(postgres.url("flying_trainees"))

It speaks on a Unix socket only, belongs to one process at a time and ends with that process,
also after a kill -9. Production uses a real server by DATABASE_URL.
"""

from flying_trainees.core.embedded_postgres.problems import (
    DataFolderInUse,
    EmbeddedPostgresError,
)
from flying_trainees.core.embedded_postgres.server import EmbeddedPostgres

__all__ = ["DataFolderInUse", "EmbeddedPostgres", "EmbeddedPostgresError"]
