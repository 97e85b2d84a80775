"""`python -m benchmarks.assignment.run [INSTANCE…]`: a table per instance, a chart if asked.

Without an instance three generated ones: 200 people and 150 jobs, with many hours, the usual ones
and few.

[--seconds 10] [--seeds 1] [--solvers] [--chart PATH.svg] [--processor-time]. The product's run
beside three ways of working without it; with --solvers also beside HiGHS and (where OR-Tools is
installed) CP-SAT, each in a process of its own and given as many seconds.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.assignment.chart import Line, chart
from benchmarks.assignment.pool import write_pool
from benchmarks.assignment.ways import (
    automatic_confirmation,
    first_come_first_served,
    job_by_job,
)
from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.reading import read_instance
from flying_trainees.matching.assignment.solve import Progress, Result, solve
from flying_trainees.matching.assignment.stopping import Deadline
from flying_trainees.matching.assignment.warming import warm

ROW = "{:<26}{:>11}{:>8}{:>9}{:>9}{:>9}"
WAYS = (
    ("first come, first served", first_come_first_served),
    ("automatic confirmation", automatic_confirmation),
    ("job by job", job_by_job),
)


@dataclass(frozen=True)
class Settings:
    """How to measure."""

    seconds: float
    seeds: int
    solvers: bool
    processor_time: bool

    def clock(self) -> float:
        """Wall clock; or, where others use the machine, about what it would be without them.

        The main thread's processor time, and half of that of the two that work side by side.
        """
        if not self.processor_time:
            return time.monotonic()
        main = threading.main_thread().ident
        alone = time.clock_gettime(time.pthread_getcpuclockid(main)) if main else 0.0
        return alone + (time.process_time() - alone) / 2


def row(name: str, value: int, counts: tuple[int, int], bound: int, seconds: float) -> str:
    """One way of working, and how far it is from the bound."""
    gap = f"{100 * (bound - value) / max(1, bound):.3f}%"
    return ROW.format(name, value, *counts, gap, f"{seconds:.1f} s")


def counts(plan: Plan) -> tuple[int, int]:
    """(jobs staffed, members)."""
    return len(plan.groups), sum(len(group.members) for group in plan.groups)


def runs(instance: Instance, settings: Settings) -> tuple[list[Result], list[Progress]]:
    """One result a seed, and the first one's way there."""
    results: list[Result] = []
    told: list[Progress] = []
    for seed in range(settings.seeds):
        stop = Deadline(settings.clock, settings.seconds)
        report = told.append if seed == 0 else (lambda _progress: None)
        results.append(solve(instance, stop, seed=seed, progress=report))
    return results, told


def by_solver(name: str, path: Path, bound: int, settings: Settings) -> str:
    """A general solver in its own process; what it found, or that it found nothing."""
    seconds = str(settings.seconds)
    command = [sys.executable, "-m", "benchmarks.assignment.solvers", name, str(path), seconds]
    if settings.processor_time:
        command.append("--processor-time")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return ROW.format(name, "-", "-", "-", "-", "") + "(did not run)"
    found = json.loads(done.stdout)
    if found["value"] is None:
        return ROW.format(name, "no plan", "-", "-", "-", f"{found['seconds']:.1f} s")
    return row(name, found["value"], (found["jobs"], found["members"]), bound, found["seconds"])


def measure(path: Path, settings: Settings) -> tuple[list[str], str]:
    """All ways of working on one instance: the table's lines and a chart."""
    instance = read_instance(path)
    market = build_market(instance)
    results, told = runs(instance, settings)
    bound = min(result.bound for result in results)
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    people, jobs = len(instance.people.ids), len(instance.jobs.ids)
    lines = [
        f"{path.name}: {people} people, {jobs} jobs, {load}",
        ROW.format("", "objective", "jobs", "members", "gap", "time"),
    ]
    levels = []
    staffed = median(result.staffed for result in results)
    for name, way in WAYS:
        begin = time.monotonic()
        plan = way(market, instance)
        value = check_plan(instance, plan)
        levels.append((name, float(value)))
        lines.append(row(name, value, counts(plan), bound, time.monotonic() - begin))
        lines[-1] += f"   the run staffs {100 * (staffed / max(1, len(plan.groups)) - 1):.1f}% more"
    for result in results:
        assert check_plan(instance, result.plan) == result.objective <= result.bound
        lines.append(
            row("assignment run", result.objective, counts(result.plan), result.bound,
                result.seconds)
        )  # fmt: skip
    gaps = [100 * (one.bound - one.objective) / max(1, one.bound) for one in results]
    lines.append(f"median gap of {len(gaps)} seeds: {median(gaps):.3f}%")
    if settings.solvers:
        lines += [by_solver(name, path, bound, settings) for name in ("highs", "cp-sat")]
    steps = [
        Line("best plan", "#154273", [(one.seconds, one.objective) for one in told]),
        Line("proven bound", "#a8400c", [(one.seconds, one.bound) for one in told]),
    ]
    return lines, chart(f"{path.name}: points over time", steps, levels)


def main() -> None:
    """Measure every instance named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instances", nargs="*", type=Path)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--solvers", action="store_true")
    parser.add_argument("--processor-time", action="store_true")
    parser.add_argument("--chart", type=Path)
    given = parser.parse_args()
    warm()
    settings = Settings(given.seconds, given.seeds, given.solvers, given.processor_time)
    with TemporaryDirectory() as folder:
        for path in given.instances or generated(Path(folder)):
            show(path, settings, given.chart)


def generated(folder: Path) -> list[Path]:
    """Loose, standard and tight."""
    loads = {"loose": 0.5, "standard": 1.0, "tight": 1.5}
    return [
        write_pool(folder / f"{name}.json.gz", 200, 150, load=load) for name, load in loads.items()
    ]


def show(path: Path, settings: Settings, picture_path: Path | None) -> None:
    """Measure and print."""
    lines, picture = measure(path, settings)
    print("\n".join([*lines, ""]), flush=True)
    if picture_path:
        picture_path.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
