"""The command line: `flying-trainees --help`."""

from pathlib import Path
from typing import Annotated

import typer

from flying_trainees.core import logs
from flying_trainees.core.schema_migration import migrate as migrate_schema
from flying_trainees.core.settings import Settings, get_settings
from flying_trainees.serving import serve_app, serve_demo

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)


def _settings() -> Settings:
    settings = get_settings()
    logs.configure(settings)
    return settings


def _need_database(settings: Settings) -> str:
    if settings.database_url is None:
        raise typer.BadParameter("set DATABASE_URL (or use `flying-trainees demo`)")
    return settings.database_url


@app.command()
def serve() -> None:
    """Serve the API and the front end on HOST and PORT."""
    settings = _settings()
    _need_database(settings)
    serve_app(settings)


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date."""
    settings = _settings()
    migrate_schema(settings.migrations_database_url or _need_database(settings))
    typer.echo("The schema is up to date.")


@app.command()
def demo() -> None:
    """Run the whole product with its own database, demo data and a worker, in the foreground."""
    serve_demo(get_settings())


def main() -> None:
    """Entry point of the console script."""
    app()


FileArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)]
