"""Entry point of `flying-trainees`: loads only what the named command needs."""

import sys
from importlib import import_module

ENGINE_COMMANDS = ("rank", "plan")


def main() -> None:
    """Run the command line."""
    light = sys.argv[1:2] and sys.argv[1] in ENGINE_COMMANDS
    module, name = ("engine_cli", "engine") if light else ("cli", "app")
    getattr(import_module(f"flying_trainees.{module}"), name)()
