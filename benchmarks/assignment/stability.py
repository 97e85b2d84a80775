"""`python -m benchmarks.assignment.stability INSTANCE… [--seconds 10] [--seeds 3]`.

A plan is made and everybody in it knows. Then 3% of the people withdraw, and the run goes on from
that plan. How much of what can stay stays, and is a job lost?
"""

import argparse
import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.assignment.run import Settings
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.reading import read_instance
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Deadline
from flying_trainees.matching.assignment.warming import warm

WITHDRAWING = 0.03


def pairs(plan: Plan) -> set[tuple[str, str]]:
    """(person, job) of every member."""
    return {(one.person, group.job) for group in plan.groups for one in group.members}


def known_to_people(instance: Instance, plan: Plan) -> Instance:
    """The same, every member of the plan marked as planned before."""
    planned, rows = pairs(plan), instance.candidates
    who = [instance.people.ids[at] for at in rows.person.tolist()]
    what = [instance.jobs.ids[at] for at in rows.job.tolist()]
    before = np.array([pair in planned for pair in zip(who, what, strict=True)], np.bool_)
    return replace(instance, candidates=replace(rows, previous=before))


def withdrawn(instance: Instance, gone: Collection[int]) -> Instance:
    """The same, without any hours of these people."""
    budget = instance.people.weekly_budget.copy()
    budget[list(gone)] = 0
    return replace(instance, people=replace(instance.people, weekly_budget=budget))


def measure(path: Path, settings: Settings) -> None:
    """Print what stays, for each seed."""
    instance = read_instance(path)
    old = solve(instance, Deadline(settings.clock, settings.seconds))
    print(f"{path.name}: {old.staffed} jobs staffed, load {os.getloadavg()[0]:.1f}")
    everyone = instance.people.ids
    for seed in range(settings.seeds):
        random = np.random.default_rng(seed)
        gone = random.choice(len(everyone), round(WITHDRAWING * len(everyone)), replace=False)
        changed = withdrawn(known_to_people(instance, old.plan), gone.tolist())
        names = {everyone[at] for at in gone}
        stop, known = Deadline(settings.clock, settings.seconds), [g.job for g in old.plan.groups]
        new = solve(changed, stop, seed=seed, start=old.plan, keep=known)
        assert check_plan(changed, new.plan) == new.objective
        can_stay = {pair for pair in pairs(old.plan) if pair[0] not in names}
        stay = len(can_stay & pairs(new.plan)) / len(can_stay)
        touched = {group.job for group in old.plan.groups
                   if names & {one.person for one in group.members}}  # fmt: skip
        lost = {group.job for group in old.plan.groups} - {group.job for group in new.plan.groups}
        print(
            f"  {len(gone)} people withdraw from {len(touched)} jobs: {100 * stay:.1f}% of"
            f" {len(can_stay)} places stay, {new.staffed} jobs staffed, lost: {sorted(lost)}"
        )


def main() -> None:
    """Measure every instance named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instances", nargs="+", type=Path)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--processor-time", action="store_true")
    given = parser.parse_args()
    warm()
    settings = Settings(
        given.seconds, given.seeds, solvers=False, processor_time=given.processor_time
    )
    for path in given.instances:
        measure(path, settings)


if __name__ == "__main__":
    main()
