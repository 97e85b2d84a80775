"""`flying-trainees import` and `export`: lists of people, placements and jobs."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from sqlmodel import Session

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.people.network_models import Network
from flying_trainees.transfer import commands
from flying_trainees.transfer.models import ImportKind

app = typer.Typer()


@app.command("import")
def import_list(
    kind: Annotated[ImportKind, typer.Argument(help="What the rows are.")],
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    network: Annotated[str | None, typer.Option(help="Name of the network.")] = None,
    confirm: Annotated[bool, typer.Option("--confirm", help="Write what was shown.")] = False,  # noqa: FBT002
    encoding: Annotated[str | None, typer.Option(help="Of a CSV, if it can't be guessed.")] = None,
    mapping: Annotated[
        list[str] | None, typer.Option(help="HEADER=FIELD for a column that isn't ours.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(help="Where it comes from; remembers columns and numbers.")
    ] = None,
    gone: Annotated[
        Literal["leave", "end"], typer.Option(help="What the source no longer names.")
    ] = "leave",
    language: Annotated[Literal["nl", "en"], typer.Option(help="Of the messages.")] = "nl",
) -> None:
    """Show what a CSV or XLSX list of people, placements or jobs would do; --confirm does it."""
    settings = ready_settings()
    fields = dict(_pair(written) for written in mapping or [])
    given = commands.GivenFile(kind, file, encoding, fields, confirm, source, gone == "end")
    console = Console(markup=False, highlight=False)
    with Session(make_engine(settings, need_database(settings))) as session:
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
    settings = ready_settings()
    with Session(make_engine(settings, need_database(settings))) as session:
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
