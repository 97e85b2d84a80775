"""The engine's process as seen from the worker: give it an order, follow it, end it."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

from flying_trainees.assignments.models import Json

COMMAND = (sys.executable, "-m", "flying_trainees.assignments.solving")
MOST_POINTS = 120
"""Of the curve that is kept; beyond it every other point goes."""


class Curve:
    """How a search went: a point each time that something changed."""

    def __init__(self) -> None:
        self.points: list[Json] = []

    def add(self, now: Json) -> None:
        """Take in a progress line of the engine."""
        point = {key: now[key] for key in ("seconds", "objective", "bound", "staffed")}
        last = self.points[-1] if self.points else {}
        if any(point[key] != last.get(key) for key in ("objective", "bound", "staffed")):
            self.points.append(point)
        if len(self.points) > MOST_POINTS:
            self.points = [*self.points[:-1:2], self.points[-1]]


def search(
    order: Json,
    begun: Callable[[subprocess.Popen[str]], None],
    told: Callable[[Json], None],
) -> None:
    """Let the engine do an order; it says what it finds, a line at a time.

    `begun` gets the process, to kill it when need be; `told` gets each line: `progress`, then
    `plan`, `impossible` or `loss`, then `explained`. Killed or broken, it says no more.
    """
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        begun(process)
        try:
            _give(process, order)
            for line in process.stdout or ():
                told(json.loads(line))
        finally:
            process.kill()


def _give(process: subprocess.Popen[str], order: Json) -> None:
    if process.stdin is None:
        raise RuntimeError("the engine has no input")
    # Stopped before it had read everything: its silence says enough.
    with suppress(BrokenPipeError), process.stdin:
        json.dump(order, process.stdin)
