"""`python -m benchmarks.assignment.regions [--people 20000] [--jobs 10000] [--regions 8]`.

A run in regions beside one as a whole, of the same generated pool: what the regions' plans are
worth together, what the round over the borders brings, and both as a part of the whole run's.
The regions are solved two at a time in processes of their own, as two workers would.
"""

import argparse
import json
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from benchmarks.assignment.pool import pool
from flying_trainees.assignments.dividing import (
    border_seconds,
    divided,
    joined,
    region_seconds,
)
from flying_trainees.assignments.searching import COMMAND
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.plan import plan_from
from flying_trainees.matching.assignment.reading import instance_from

ROW = "{:<28}{:>12}{:>8}{:>12}{:>10}{:>9}"
AT_ONCE = 2


def solved(instance: dict[str, Any], seconds: float, start: object = None) -> dict[str, Any]:
    """The engine's plan, found in a process of its own as a worker has it."""
    order = {
        "instance": instance, "seconds": seconds, "seed": 0, "pinned": [], "start": start,
    }  # fmt: skip
    done = subprocess.run(
        COMMAND, input=json.dumps(order), capture_output=True, text=True, check=True
    )
    plan: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])["plan"]
    return plan


def shown(name: str, value: int, jobs: int, bound: int | None, whole: int, took: float) -> str:
    """One row; the ratio to the run as a whole in per cent."""
    ratio = f"{100 * value / whole:.2f}%"
    return ROW.format(name, value, jobs, bound or "-", ratio, f"{took:.0f} s")


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=1500)
    parser.add_argument("--regions", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=20)
    given = parser.parse_args()
    compare(dict(pool(given.people, given.jobs)), given.regions, given.seconds)


def compare(instance: dict[str, Any], count: int, seconds: int) -> None:
    """Print the table: the whole, the regions, the regions with their borders."""
    began = time.monotonic()
    whole = solved(instance, seconds)
    rows = [("as a whole", whole, whole["objective"], time.monotonic() - began)]
    each, borders = region_seconds(seconds, count, AT_ONCE), border_seconds(seconds)
    began = time.monotonic()
    parts = list(divided(instance, count, each, None))
    with ThreadPoolExecutor(AT_ONCE) as workers:
        found = list(workers.map(partial(solved, seconds=each), [one.instance for one in parts]))
    took = time.monotonic() - began
    solutions = []
    for part, plan in zip(parts, found, strict=True):
        options = {row["id"]: row["options"] for row in part.instance["jobs"]}
        places = [{**row, "option": options[row["id"]][row["option"]]} for row in plan["jobs"]]
        solutions.append({"jobs": places})
    start = joined(instance, solutions)
    last = solved(instance, borders, start)
    together = {"jobs": (start or {"jobs": []})["jobs"], "bound": None}
    worth = sum(plan["objective"] for plan in found)
    rows += [
        (f"{count} regions", together, worth, took),
        ("with the round of borders", last, last["objective"], time.monotonic() - began),
    ]
    print(ROW.format("", "objective", "jobs", "bound", "of whole", ""))
    for name, plan, value, spent in rows:
        print(shown(name, value, len(plan["jobs"]), plan["bound"], whole["objective"], spent))
    checked = check_plan(instance_from(instance), plan_from(last))
    print(f"valid, worth {checked}; at most {100 * (last['bound'] / checked - 1):.2f}% better")


if __name__ == "__main__":
    main()
