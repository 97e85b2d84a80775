"""`flying-trainees plan`: an assignment run on a file, by the engine of the coordinator's page."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from flying_trainees.matching.assignment.instance import InstanceError
from flying_trainees.matching.assignment.plan import plan_text
from flying_trainees.matching.assignment.reading import read_instance
from flying_trainees.matching.assignment.solve import Progress, Result, solve
from flying_trainees.matching.assignment.stopping import Deadline, Iterations, Stop
from flying_trainees.matching.assignment.warming import warm

Say = Callable[[str], None]
_TELL_AFTER = 0.5
_GRACE = 2.0
"""Seconds of starting and reading that are no part of the search's time."""
_LEAST_SECONDS = 0.1
"""Of search, however long reading took."""


def _silent(_line: str) -> None:
    """Say nothing."""


def process_age() -> float:
    """Seconds since this process began (0 where the system doesn't tell)."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        begun = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return max(0.0, time.clock_gettime(time.CLOCK_BOOTTIME) - begun)
    except (OSError, ValueError, IndexError, AttributeError):
        return 0.0


def search_seconds(asked: float, age: float) -> float:
    """How long to search, in a process of that age with its instance read."""
    return max(_LEAST_SECONDS, asked - max(0.0, age - _GRACE))


def gap(objective: int, bound: int) -> float:
    """How much better a plan could be at most, in percent of the bound."""
    return 100.0 * (bound - objective) / max(1, abs(bound))


def _teller(say: Say) -> Callable[[Progress], None]:
    """Says how it goes, now and then: less often as the run grows long."""
    last = [-_TELL_AFTER]

    def tell(now: Progress) -> None:
        if now.seconds - last[0] >= max(_TELL_AFTER, 0.1 * now.seconds):
            last[0] = now.seconds
            say(
                f"{now.seconds:7.1f} s  objective {now.objective}  bound {now.bound}"
                f"  gap {gap(now.objective, now.bound):.2f}%  jobs staffed {now.staffed}"
            )

    return tell


def run_plan(
    instance_path: Path,
    out_path: Path,
    *,
    seconds: float = 60.0,
    seed: int = 0,
    workers: int = 2,
    iterations: int | None = None,
    say: Say = _silent,
) -> Result:
    """Read an instance, compute a plan and write it.

    The search takes `seconds`, less what starting and reading took above two seconds; with
    `iterations` it makes so many moves instead, and the plan is the same to the byte each time.
    `say` gets lines of progress. Raises
    InstanceError (what is wrong in the file, and where) and OSError.
    """
    begin = time.monotonic() - process_age()
    try:
        instance = read_instance(instance_path)
    except InstanceError as error:
        raise InstanceError(f"{instance_path.name}: {error}") from None
    warm()
    left = search_seconds(seconds, time.monotonic() - begin)
    stop: Stop = Deadline(time.monotonic, left)
    if iterations is not None:
        stop = Iterations(iterations)
    result = solve(instance, stop, seed=seed, workers=workers, progress=_teller(say))
    took = None if iterations is not None else time.monotonic() - begin
    text = plan_text(result.plan, result.objective, result.bound, took)
    out_path.write_text(text, encoding="utf-8")
    say(
        f"{out_path.name}: objective {result.objective}, bound {result.bound}, at most"
        f" {gap(result.objective, result.bound):.2f}% better possible, {result.staffed} jobs"
    )
    return result
