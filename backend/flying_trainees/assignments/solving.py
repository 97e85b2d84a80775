"""The engine in a process of its own: an order on standard input, JSON lines on standard output.

Searching takes every core it gets for minutes. In a process of its own it slows down neither the
worker's other tasks nor the web app that a worker may live in, and it can be stopped at any time.

An order has an `instance` and what is to be done with it: a search with `seconds`, `seed`,
`pinned` pairs, a plan to `start` from and the ids of jobs to `keep`, and with `explain` the reasons
for everybody afterwards; or, with `ask` (person and job), what it costs to have that person in
that job of the plan `start`.
"""

import json
import os
import sys
import time
from typing import Any, TextIO

from flying_trainees.matching.assignment.choices import ImpossibleChoice
from flying_trainees.matching.assignment.explain import Explainer, Explanation
from flying_trainees.matching.assignment.forcing import loss_with
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.plan import Group, Member, Plan, plan_document
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import Progress, solve
from flying_trainees.matching.assignment.stopping import Deadline
from flying_trainees.matching.assignment.warming import warm

WORKERS = 2
TOLD_EVERY = 0.25
"""Seconds between lines."""

Order = dict[str, Any]


def main(order: Order, out: TextIO) -> None:
    """Do what is ordered; `impossible` is said of choices that can't be."""
    warm()  # compiled before the clock starts
    instance = instance_from(order["instance"])
    try:
        if "ask" in order:
            _price(instance, order, out)
        else:
            _plan(instance, order, out)
    except ImpossibleChoice as error:
        _say(out, {"impossible": str(error)})


def _plan(instance: Instance, order: Order, out: TextIO) -> None:
    told = -TOLD_EVERY

    def tell(now: Progress) -> None:
        nonlocal told
        if now.seconds - told >= TOLD_EVERY:
            told = now.seconds
            _say(out, {"progress": {
                "objective": now.objective, "bound": now.bound, "staffed": now.staffed,
                "seconds": round(now.seconds, 1),
            }})  # fmt: skip

    pinned = _pairs(order)
    found = solve(
        instance,
        Deadline(time.monotonic, order["seconds"]),
        seed=order["seed"],
        workers=WORKERS,
        start=_start(order["start"]),
        pinned=pinned,
        keep=order.get("keep", ()),
        progress=tell,
    )
    plan = plan_document(found.plan, found.objective, found.bound, found.seconds)
    if not order.get("explain"):
        _say(out, {"plan": plan})
        return
    explainer = Explainer(instance, found.plan, pinned=pinned)
    why = {job: explainer.job(job) for job in instance.jobs.ids}
    jobs = {
        job: {"reason": one.reason, "blocking": one.blocking, "parameters": dict(one.parameters)}
        for job, one in why.items()
    }
    _say(out, {"plan": plan, "jobs": jobs})
    _explain(instance, explainer, out)


def _explain(instance: Instance, explainer: Explainer, out: TextIO) -> None:
    """A line for each job with everybody who could be in it."""
    of_job: dict[str, dict[str, Any]] = {job: {} for job in instance.jobs.ids}
    for person in instance.people.ids:
        for job, why in explainer.person(person).items():
            of_job[job][person] = _document(why)
    for job, people in of_job.items():
        _say(out, {"explained": {"job": job, "people": people}})


def _document(why: Explanation) -> dict[str, Any]:
    return {
        "reason": why.reason,
        "fit": why.fit,
        "price": why.price,
        "blocking": why.blocking,
    }


def _price(instance: Instance, order: Order, out: TextIO) -> None:
    """What it costs to have somebody in a job; `start` is the plan that it is compared with."""
    plan = _start(order["start"])
    if plan is None:
        raise ValueError("a price needs a plan")
    person, job = order["ask"]
    stop = Deadline(time.monotonic, order["seconds"])
    loss = loss_with(instance, plan, person, job, stop, pinned=_pairs(order))
    before, after = ({group.job for group in one.groups} for one in (plan, loss.plan))
    _say(out, {"loss": {
        "points": max(0, loss.points), "atLeast": loss.at_least,
        "lost": sorted(before - after), "gained": sorted(after - before),
    }})  # fmt: skip


def _pairs(order: Order) -> list[tuple[str, str]]:
    return [(pin[0], pin[1]) for pin in order["pinned"]]


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
