"""`flying-trainees vectors`: sentence vectors of people and jobs."""

from typing import Annotated

import typer
from rich.progress import Progress

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.suggestions import vector_commands
from flying_trainees.suggestions.modelling import ModelUnusable

app = typer.Typer(no_args_is_help=True, help="Sentence vectors of people and jobs.")


@app.callback()
def vectors() -> None:
    """Keep `recompute` a command by its own name."""


@app.command("recompute")
def recompute_vectors(
    everything: Annotated[bool, typer.Option("--all", help="Also those that are fresh.")] = False,  # noqa: FBT002
) -> None:
    """Make what is missing, stale or of another model, here and now; workers may help."""
    settings = ready_settings()
    engine = make_engine(settings, need_database(settings))
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
