"""`flying-trainees serve`."""

import typer

from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.serving import serve_app

app = typer.Typer()


@app.command()
def serve() -> None:
    """Serve the API and the front end on HOST and PORT."""
    settings = ready_settings()
    need_database(settings)
    serve_app(settings)
