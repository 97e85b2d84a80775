"""The command line: `flying-trainees --help`."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from pydantic import validate_email
from pydantic_core import PydanticCustomError
from rich.console import Console
from rich.progress import Progress
from sqlmodel import Session

from flying_trainees.administration.creating import create_administrator
from flying_trainees.audit_command import audit
from flying_trainees.core import logs
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.schema_migration import migrate as migrate_schema
from flying_trainees.core.schema_migration import other_role
from flying_trainees.core.settings import Settings, get_settings
from flying_trainees.engine_cli import engine
from flying_trainees.networkmap.reference import load
from flying_trainees.people.network_models import Network
from flying_trainees.serving import serve_app, serve_demo
from flying_trainees.suggestions import vector_commands
from flying_trainees.suggestions.modelling import ModelUnusable
from flying_trainees.transfer import commands
from flying_trainees.transfer.models import ImportKind
from flying_trainees.worker import run_worker

FILE = typer.Argument(exists=True, dir_okay=False, readable=True)

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)
app.registered_commands += engine.registered_commands


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
    url = _need_database(settings)
    owner = settings.migrations_database_url or url
    migrate_schema(owner, application_role=other_role(url, owner))
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


reference = typer.Typer(no_args_is_help=True, help="Official lists: themes, public bodies.")
app.add_typer(reference, name="reference")
app.add_typer(audit, name="audit")


@reference.command("load")
def load_reference(
    file: Annotated[Path | None, FILE] = None,
    attribution: Annotated[str, typer.Option(help="Whom boundaries are from.")] = "",
) -> None:
    """Load the official themes and public bodies, or what FILE holds.

    FILE is a CSV of organisations with the columns of our own list, or boundaries as GeoJSON or
    TopoJSON (.json, .geojson, .topojson). What is known by its official code or address is brought
    up to date; nothing is ever deleted.
    """
    settings = _settings()
    with Session(make_engine(settings, _need_database(settings))) as session:
        try:
            loaded = load(session, file, attribution)
        except (ValueError, TypeError) as error:
            raise typer.BadParameter(str(error)) from None
        session.commit()
    for what, count in loaded.items():
        typer.echo(f"{what}: {count.new} new, {count.changed} changed, {count.unchanged} unchanged")


vectors = typer.Typer(no_args_is_help=True, help="Sentence vectors of people and jobs.")
app.add_typer(vectors, name="vectors")


@vectors.command("recompute")
def recompute_vectors(
    everything: Annotated[bool, typer.Option("--all", help="Also those that are fresh.")] = False,  # noqa: FBT002
) -> None:
    """Make what is missing, stale or of another model, here and now; workers may help."""
    settings = _settings()
    engine = make_engine(settings, _need_database(settings))
    try:
        with Progress(transient=True) as bar:
            task = bar.add_task("Reading what texts are about", total=None)
            read = vector_commands.recompute(
                engine,
                utc_now,
                settings.sentence_model,
                everything=everything,
                tell=lambda done, total: bar.update(task, completed=done, total=total),
            )
    except ModelUnusable as error:
        raise typer.BadParameter(str(error)) from None
    typer.echo(f"{read} texts read; every vector is up to date.")


@app.command("import")
def import_list(
    kind: Annotated[ImportKind, typer.Argument(help="What the rows are.")],
    file: Annotated[Path, FILE],
    network: Annotated[str | None, typer.Option(help="Name of the network.")] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help="Write what was shown.")] = False,  # noqa: FBT002
    encoding: Annotated[str | None, typer.Option(help="Of a CSV, if it can't be guessed.")] = None,
    mapping: Annotated[
        list[str] | None, typer.Option(help="HEADER=FIELD for a column that isn't ours.")
    ] = None,
    language: Annotated[Literal["nl", "en"], typer.Option(help="Of the messages.")] = "nl",
) -> None:
    """Show what a CSV or XLSX list of people, placements or jobs would do; --confirm does it."""
    settings = _settings()
    fields = dict(_pair(written) for written in mapping or [])
    given = commands.GivenFile(kind, file, encoding, fields, confirm)
    console = Console(markup=False, highlight=False)
    with Session(make_engine(settings, _need_database(settings))) as session:
        target = _network(session, network)
        code = commands.import_file(session, utc_now(), console, given, target, language)
        session.commit()
    raise typer.Exit(code)


@app.command("export")
def export_list(
    kind: Annotated[ImportKind, typer.Argument(help="What the rows are.")],
    out: Annotated[Path, typer.Option(help="The CSV file to write.", dir_okay=False)],
    network: Annotated[str | None, typer.Option(help="Name of the network.")] = None,
) -> None:
    """Write a network's people, placements or jobs as a CSV that can be imported again."""
    settings = _settings()
    with Session(make_engine(settings, _need_database(settings))) as session:
        rows = commands.export_file(session, kind, out, _network(session, network))
    typer.echo(f"{rows} rows written to {out}")


def _network(session: Session, name: str | None) -> Network:
    try:
        return commands.find_network(session, name)
    except commands.NoNetwork as error:
        raise typer.BadParameter(str(error)) from None


def _pair(written: str) -> tuple[str, str]:
    header, equals, field = written.rpartition("=")
    if not equals:
        raise typer.BadParameter(f"{written} is not HEADER=FIELD")
    return header, field


if __name__ == "__main__":
    app()
