"""`flying-trainees worker`."""

import typer

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.worker import run_worker

app = typer.Typer()


@app.command()
def worker() -> None:
    """Handle events, send mail and do what time brings; run as many as needed, on any host."""
    settings = ready_settings()
    need_database(settings)
    run_worker(settings)
