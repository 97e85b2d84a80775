"""Functions and classes whose module is loaded when they're first called.

For the seams where a long-running process would otherwise load at its start what it may never
need: a worker holds a hundred kinds of work and does a few. Types and layers stay checked, as the
same name is imported for the checkers alone:

    if TYPE_CHECKING:
        from flying_trainees.assignments.running import run_assignment
    else:
        run_assignment = later("flying_trainees.assignments.running", "run_assignment")
"""

from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from typing import Any


def later(module: str, name: str) -> Callable[..., Any]:
    """`name` of `module` (dots allowed), to be called; a test looks up every name."""

    def loaded(*args: object, **kwargs: object) -> object:
        return attrgetter(name)(import_module(module))(*args, **kwargs)

    return loaded
