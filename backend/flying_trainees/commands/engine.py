"""The commands that work on files alone, without database or web: `rank` and `plan`.

Apart from the other commands, so that they start without loading those.
"""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from flying_trainees.matching.assignment.instance import InstanceError
from flying_trainees.plan_command import run_plan
from flying_trainees.rank_command import UnreadableLine, rank_files

app = typer.Typer()

File = Annotated[Path, typer.Option(exists=True, dir_okay=False, readable=True)]


@app.command()
def rank(
    people: File,
    jobs: File,
    out: Annotated[Path, typer.Option(dir_okay=False)],
    vectors: Annotated[bool, typer.Option(help="Use sentence vectors (slower, better).")] = True,  # noqa: FBT002
) -> None:
    """Write for every job in JOBS all of PEOPLE, best affinity first (JSON lines in, JSON out)."""
    try:
        with Progress(transient=True) as bar:
            task = bar.add_task("Reading what texts are about", total=None)
            rank_files(
                people,
                jobs,
                out,
                with_vectors=vectors,
                progress=lambda done, total: bar.update(task, completed=done, total=total),
            )
    except (UnreadableLine, OSError) as error:
        typer.echo(f"Error: {error}", err=True)
        raise typer.Exit(2) from None


@app.command()
def plan(
    instance: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    out: Annotated[Path, typer.Option(dir_okay=False)],
    seconds: Annotated[
        float, typer.Option(min=0, max=604_800, help="Wall clock of the search.")
    ] = 60.0,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    workers: Annotated[int, typer.Option(min=1, max=64)] = 2,
    iterations: Annotated[
        int | None, typer.Option(min=1, help="Moves instead of seconds: the same plan each time.")
    ] = None,
) -> None:
    """Assign a whole pool to all jobs of INSTANCE (JSON or .json.gz), with a proven bound."""
    try:
        run_plan(
            instance,
            out,
            seconds=seconds,
            seed=seed,
            workers=workers,
            iterations=iterations,
            say=lambda line: typer.echo(line, err=True),
        )
    except (InstanceError, OSError) as error:
        typer.echo(f"Error: {error}", err=True)
        raise typer.Exit(2) from None
