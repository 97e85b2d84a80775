"""`python -m benchmarks.assignment.run INSTANCE… [--seconds 10]`: a table per instance."""

import argparse
import os
import time
from pathlib import Path

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
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Deadline
from flying_trainees.matching.assignment.warming import warm

ROW = "{:<26}{:>11}{:>8}{:>9}{:>8}{:>9}"


def line(name: str, instance: Instance, plan: Plan, bound: int, seconds: float) -> str:
    """One way of working: what it is worth by the checker, and how far from the bound."""
    value = check_plan(instance, plan)
    members = sum(len(group.members) for group in plan.groups)
    gap = f"{100 * (bound - value) / max(1, bound):.2f}%"
    return ROW.format(name, value, len(plan.groups), members, gap, f"{seconds:.1f} s")


def measure(path: Path, seconds: float) -> list[str]:
    """All ways of working on one instance."""
    instance = read_instance(path)
    market = build_market(instance)
    result = solve(instance, Deadline(time.monotonic, seconds))
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    lines = [
        f"{path.name}: {len(instance.people.ids)} people, {len(instance.jobs.ids)} jobs, {load}",
        ROW.format("", "objective", "jobs", "members", "gap", "time"),
    ]
    for name, way in (
        ("first come, first served", first_come_first_served),
        ("automatic confirmation", automatic_confirmation),
        ("job by job", job_by_job),
    ):
        begin = time.monotonic()
        plan = way(market, instance)
        took = time.monotonic() - begin
        lines.append(line(name, instance, plan, result.bound, took))
    lines.append(line("assignment run", instance, result.plan, result.bound, result.seconds))
    return lines


def main() -> None:
    """Measure every instance named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instances", nargs="+", type=Path)
    parser.add_argument("--seconds", type=float, default=10.0)
    given = parser.parse_args()
    warm()
    for path in given.instances:
        print("\n".join([*measure(path, given.seconds), ""]), flush=True)


if __name__ == "__main__":
    main()
