"""`flying-trainees reference`: official lists."""

from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.db import make_engine
from flying_trainees.networkmap.reference import load

app = typer.Typer(no_args_is_help=True, help="Official lists: themes, public bodies.")


@app.callback()
def official() -> None:
    """Keep `load` a command by its own name."""


@app.command("load")
def load_reference(
    file: Annotated[Path | None, typer.Argument(exists=True, dir_okay=False, readable=True)] = None,
    attribution: Annotated[str, typer.Option(help="Whom boundaries are from.")] = "",
) -> None:
    """Load the official themes and public bodies, or what FILE holds.

    FILE is a CSV of organisations with the columns of our own list, or boundaries as GeoJSON or
    TopoJSON (.json, .geojson, .topojson). What is known by its official code or address is brought
    up to date; nothing is ever deleted.
    """
    settings = ready_settings()
    with Session(make_engine(settings, need_database(settings))) as session:
        try:
            loaded = load(session, file, attribution)
        except (ValueError, TypeError) as error:
            raise typer.BadParameter(str(error)) from None
        session.commit()
    for what, count in loaded.items():
        typer.echo(f"{what}: {count.new} new, {count.changed} changed, {count.unchanged} unchanged")
