"""The application's own database role: reads and writes rows, but only adds to the audit trail.

Migrations run under an owner role; after each of them these rights are given anew, so that new
tables are covered. The triggers of the audit tables refuse changes as well; the rights make that
true for whoever gets hold of the application's password and its SQL.
"""

from sqlalchemy import Connection, text

ONLY_ADDED_TO = ("audit_entries", "audit_links")
NOT_ITS_OWN = ("alembic_version",)


def grant_to_application(connection: Connection, role: str) -> None:
    """Give an existing role what the application needs, and no more."""
    name = connection.dialect.identifier_preparer.quote(role)
    added, other = ", ".join(ONLY_ADDED_TO), ", ".join(NOT_ITS_OWN)
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {name}",
        f"REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON {added} FROM {name}",
        f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {other} FROM {name}",
    ):
        connection.execute(text(statement))


def ensure_role(connection: Connection, role: str) -> None:
    """Make a role that may sign in, unless it is there; for the embedded database."""
    known = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    if connection.execute(known, {"role": role}).first() is None:
        name = connection.dialect.identifier_preparer.quote(role)
        connection.execute(text(f"CREATE ROLE {name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE"))
