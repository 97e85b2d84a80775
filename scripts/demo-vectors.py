#!/usr/bin/env python3
"""Make the sentence vectors of the demo's texts anew; needed after a change of those texts."""

import tempfile
from pathlib import Path

from sqlalchemy import create_engine
from sqlmodel import Session

from flying_trainees.core.clock import utc_now
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.schema_migration import migrate
from flying_trainees.core.settings import Settings
from flying_trainees.demo.loading import load_demo
from flying_trainees.demo.vector_loading import write_file
from flying_trainees.suggestions.modelling import DEFAULT, model_name
from flying_trainees.suggestions.vector_commands import recompute


def main() -> None:
    """Load the demo into a database of its own; read those of its texts that the file lacks."""
    with tempfile.TemporaryDirectory(prefix="ft-vectors-") as folder:
        # Open: a database that root starts runs as somebody else, who has to get there.
        Path(folder).chmod(0o755)
        with EmbeddedPostgres(Path(folder) / "postgres", durable=False) as server:
            url = server.url()
            migrate(url)
            load_demo(Settings(demo=True, database_url=url))
            engine = create_engine(url)
            recompute(engine, utc_now, DEFAULT, everything=False, tell=lambda _done, _all: None)
            with Session(engine) as session:
                write_file(session, utc_now(), model_name(DEFAULT))
            engine.dispose()


if __name__ == "__main__":
    main()
