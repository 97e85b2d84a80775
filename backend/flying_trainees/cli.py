"""The command line: `flying-trainees --help`."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import validate_email
from pydantic_core import PydanticCustomError
from sqlmodel import Session

from flying_trainees.administration.creating import create_administrator
from flying_trainees.core import logs
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.schema_migration import migrate as migrate_schema
from flying_trainees.core.settings import Settings, get_settings
from flying_trainees.serving import serve_app, serve_demo
from flying_trainees.worker import run_worker

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
def worker() -> None:
    """Handle events, send mail and do what time brings; run as many as needed, on any host."""
    settings = _settings()
    _need_database(settings)
    run_worker(settings)


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date."""
    settings = _settings()
    migrate_schema(settings.migrations_database_url or _need_database(settings))
    typer.echo("The schema is up to date.")


@app.command("create-administrator")
def create_an_administrator(
    email: Annotated[str, typer.Argument(help="The address to sign in with.")],
    name: Annotated[str, typer.Option(help="How others see this person.")] = "Beheerder",
) -> None:
    """Make somebody administrator; who signs in by a link that is mailed to EMAIL."""
    settings = _settings()
    try:
        address = validate_email(email)[1]
    except PydanticCustomError as error:
        raise typer.BadParameter(f"{email} is no e-mail address: {error}") from None
    with Session(make_engine(settings, _need_database(settings))) as session:
        made = create_administrator(session, utc_now(), address, name)
        session.commit()
    typer.echo(f"{address} is{' now' if made else ' already'} an administrator.")


@app.command()
def demo() -> None:
    """Run the whole product with its own database, demo data and a worker, in the foreground."""
    serve_demo(get_settings())


def main() -> None:
    """Entry point of the console script."""
    app()


FileArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)]


if __name__ == "__main__":
    main()
