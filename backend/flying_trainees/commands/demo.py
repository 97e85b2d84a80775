"""`flying-trainees demo`."""

import typer

from flying_trainees.core.settings import get_settings
from flying_trainees.demo_serving import serve_demo

app = typer.Typer()


@app.command()
def demo() -> None:
    """Run the whole product with its own database, demo data and a worker, in the foreground."""
    serve_demo(get_settings())
