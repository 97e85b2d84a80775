"""What a coordinator has fixed beforehand: pairs that must be in the plan, and that must not."""

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from flying_trainees.matching.assignment.arrays import Pair
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.objective import STAFFED
from flying_trainees.matching.assignment.plan import Plan

PINNED_JOBS = 100
"""A pin is worth so many of the most important jobs: more than breaking it could bring, also where
jobs are kept that are worth ten of them (`keeping.py`)."""

Named = tuple[str, str]
"""A person's and a job's id."""


class ImpossibleChoice(ValueError):
    """Pins or forbidden pairs that can't be kept; the message says which and why."""


def _number(numbers: Mapping[str, int], key: str, kind: str) -> int:
    if key not in numbers:
        raise ImpossibleChoice(f"there is no {kind} {key!r}")
    return numbers[key]


def numbered(instance: Instance, named: Iterable[Named]) -> list[Pair]:
    """The pairs as numbers, each once; raises ImpossibleChoice for an id that is not there."""
    people = {key: at for at, key in enumerate(instance.people.ids)}
    jobs = {key: at for at, key in enumerate(instance.jobs.ids)}
    return [
        (_number(people, person, "person"), _number(jobs, job, "job"))
        for person, job in dict.fromkeys(named)
    ]


def check_choices(instance: Instance, pinned: list[Pair], forbidden: list[Pair]) -> None:
    """Raises ImpossibleChoice for what contradicts itself on its face."""
    both = set(pinned) & set(forbidden)
    for person, job in both:
        raise ImpossibleChoice(f"{_words(instance, person, job)} is both pinned and forbidden")
    found = instance.candidates
    candidates = set(zip(found.person.tolist(), found.job.tolist(), strict=True))
    for person, job in pinned:
        if (person, job) not in candidates:
            raise ImpossibleChoice(f"{_words(instance, person, job)}: not a candidate")
    _check_counts(instance, pinned)


def _check_counts(instance: Instance, pinned: list[Pair]) -> None:
    for person, pins in Counter(person for person, _ in pinned).items():
        most = int(instance.people.max_groups[person])
        if pins > most:
            name = instance.people.ids[person]
            raise ImpossibleChoice(f"{name!r} is pinned to {pins} jobs, the most is {most}")
    for job, pins in Counter(job for _, job in pinned).items():
        most = int(instance.jobs.seats[job].sum())
        if pins > most:
            name = instance.jobs.ids[job]
            raise ImpossibleChoice(f"{pins} people are pinned to {name!r}, it has {most} seats")


def _words(instance: Instance, person: int, job: int) -> str:
    return f"{instance.people.ids[person]!r} for {instance.jobs.ids[job]!r}"


def pin_worth(instance: Instance) -> float:
    """What keeping a pin is worth while searching, in points."""
    return float(PINNED_JOBS * STAFFED * instance.jobs.priority.max(initial=1))


def with_pins(market: Market, instance: Instance, pinned: list[Pair]) -> Market:
    """The market in which each pinned pair is worth so much more.

    Raises ImpossibleChoice when a pair fits no option.
    """
    if not pinned:
        return market
    worth = pin_worth(instance)
    points, extra = market.pair_points.copy(), market.pair_extra.copy()
    alive = set(np.unique(market.entry_pair).tolist())
    for person, job in pinned:
        pairs = range(int(market.pair_first[job]), int(market.pair_first[job + 1]))
        pair = next(at for at in pairs if market.pair_person[at] == person)
        if pair not in alive:
            words = _words(instance, person, job)
            raise ImpossibleChoice(f"{words}: no option fits the person's time, or no seat")
        points[pair] += worth
        extra[pair] += worth
    return market._replace(pair_points=points, pair_extra=extra)


def check_kept(instance: Instance, pinned: list[Pair], plan: Plan) -> None:
    """Raises ImpossibleChoice when a pin isn't in the plan: the search found no way to keep all."""
    there = {(one.person, group.job) for group in plan.groups for one in group.members}
    for person, job in pinned:
        if (instance.people.ids[person], instance.jobs.ids[job]) not in there:
            words = _words(instance, person, job)
            raise ImpossibleChoice(f"{words} could not be kept together with the other pins")
