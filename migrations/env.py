"""Runs migrations over the connection that the command gives, each under a lock time-out."""

import sqlmodel  # noqa: F401  (column types in versions)
from alembic import context
from sqlalchemy import Connection, create_engine, text

from flying_trainees.tables import METADATA

LOCK_TIMEOUT = "5s"
PROCRASTINATE = "procrastinate_"


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the queue's own tables to its own schema."""
    return not (kind == "table" and name is not None and name.startswith(PROCRASTINATE))


def migrate(connection: Connection) -> None:
    """Bring the schema up to date in one transaction."""
    connection.execute(text(f"SET lock_timeout = '{LOCK_TIMEOUT}'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(20261122)"))
    context.configure(
        connection=connection, target_metadata=METADATA, include_name=ours, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    migrate(given)
else:
    engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
    with engine.begin() as own:
        migrate(own)
