"""The engine in a process of its own: an order on standard input, JSON lines on standard output.

Searching takes every core it gets for minutes. In a process of its own it slows down neither the
worker's other tasks nor the web app that a worker may live in, and it can be stopped at any time.
"""

import json
import os
import sys
import time
from typing import Any, TextIO

from flying_trainees.matching.assignment.choices import ImpossibleChoice
from flying_trainees.matching.assignment.plan import Group, Member, Plan, plan_document
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import Progress, solve
from flying_trainees.matching.assignment.stopping import Deadline
from flying_trainees.matching.assignment.warming import warm

WORKERS = 2
TOLD_EVERY = 0.25
"""Seconds between lines."""


def main(order: dict[str, Any], out: TextIO) -> None:
    """Solve what is ordered; the last line holds `plan`, or `impossible` with what can't be."""
    warm()  # compiled before the clock starts
    told = -TOLD_EVERY

    def tell(now: Progress) -> None:
        nonlocal told
        if now.seconds - told >= TOLD_EVERY:
            told = now.seconds
            _say(out, {"progress": {
                "objective": now.objective, "bound": now.bound, "staffed": now.staffed,
                "seconds": round(now.seconds, 1),
            }})  # fmt: skip

    try:
        found = solve(
            instance_from(order["instance"]),
            Deadline(time.monotonic, order["seconds"]),
            seed=order["seed"],
            workers=WORKERS,
            start=_start(order["start"]),
            pinned=[(pin[0], pin[1]) for pin in order["pinned"]],
            progress=tell,
        )
    except ImpossibleChoice as error:
        _say(out, {"impossible": str(error)})
        return
    _say(out, {"plan": plan_document(found.plan, found.objective, found.bound, found.seconds)})


def _start(document: dict[str, Any] | None) -> Plan | None:
    """The plan to begin with, as far as it is still possible."""
    if document is None:
        return None
    return Plan(
        tuple(
            Group(
                row["id"],
                row["option"],
                tuple(Member(one["person"], one["seat"]) for one in row["members"]),
            )
            for row in document["jobs"]
        )
    )


def _say(out: TextIO, line: dict[str, Any]) -> None:
    out.write(json.dumps(line) + "\n")
    out.flush()


if __name__ == "__main__":
    try:
        main(json.load(sys.stdin), sys.stdout)
    except BrokenPipeError:
        # Whoever ordered it is gone; nobody waits for the answer.
        os._exit(1)
