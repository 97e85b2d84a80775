"""The command line: `flying-trainees --help`.

A command's module is loaded when the command is named, so that each starts as fast as it can.
"""

import gc
import sys
from importlib import import_module
from typing import cast

import typer

MODULES = {
    "serve": "serve",
    "worker": "worker",
    "migrate": "migrate",
    "create-administrator": "administrator",
    "forget-passkeys": "administrator",
    "demo": "demo",
    "reference": "reference",
    "audit": "audit",
    "vectors": "vectors",
    "import": "lists",
    "export": "lists",
    "rank": "engine",
    "plan": "engine",
}
"""Each command, in the order of the help, and the module of `commands` that has it."""


def command_line(named: str = "") -> typer.Typer:
    """The command of that name, among those of its module; all of them for any other name."""
    app = typer.Typer(no_args_is_help=True, add_completion=False)
    app.callback()(flying_trainees)
    modules = [MODULES[named]] if named in MODULES else dict.fromkeys(MODULES.values())
    for module in modules:
        part = cast("typer.Typer", import_module(f"flying_trainees.commands.{module}").app)
        if part.registered_callback is None:
            app.registered_commands += part.registered_commands
        else:
            app.add_typer(part, name=module)
    return app


def flying_trainees() -> None:
    """Run the marketplace for short government jobs, or one part of it."""


def main() -> None:
    """Run what the arguments name.

    What is imported stays: to look through it for garbage would take a fifth of the start, and
    time ever after.
    """
    gc.disable()
    command = command_line(*sys.argv[1:2])
    gc.freeze()
    gc.enable()
    command()


if __name__ == "__main__":
    main()
