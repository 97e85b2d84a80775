"""`flying-trainees migrate`."""

import typer

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.schema_migration import migrate as migrate_schema
from flying_trainees.core.schema_migration import other_role

app = typer.Typer()


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date."""
    settings = ready_settings()
    url = need_database(settings)
    owner = settings.migrations_database_url or url
    migrate_schema(owner, application_role=other_role(url, owner))
    typer.echo("The schema is up to date.")
