"""Entry point of `flying-trainees`."""

from flying_trainees.cli import main

__all__ = ["main"]
