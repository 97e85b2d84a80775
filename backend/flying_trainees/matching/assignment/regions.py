"""An instance in parts that can be solved apart, by as many workers as there are.

Each job and each person belongs to one part, so that the parts' plans together are a valid plan.
What is lost at the borders is won back by one round over everything, from the joined plan on.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np

from flying_trainees.matching.assignment.instance import (
    Candidates,
    Instance,
    Ints,
    Jobs,
    Options,
    People,
)
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.rows import spread

PLANNED = 1_000
"""Being planned for a job says more about where somebody belongs than so many possibilities."""


def even_regions(instance: Instance, count: int) -> Ints:
    """For each job one of `count` regions of about equal size; jobs that share people together."""
    jobs = len(instance.jobs.ids)
    people_of = _lists(instance.candidates.job, instance.candidates.person, jobs)
    jobs_of = _lists(instance.candidates.person, instance.candidates.job, len(instance.people.ids))
    order: list[int] = []
    seen_jobs, seen_people = bytearray(jobs), bytearray(len(jobs_of))
    for first in range(jobs):
        if seen_jobs[first]:
            continue
        seen_jobs[first], at = 1, len(order)
        order.append(first)
        while at < len(order):
            for person in people_of[order[at]]:
                if not seen_people[person]:
                    seen_people[person] = 1
                    fresh = [job for job in jobs_of[person] if not seen_jobs[job]]
                    for job in fresh:
                        seen_jobs[job] = 1
                    order += fresh
            at += 1
    region = np.empty(jobs, np.int64)
    region[order] = np.arange(jobs) * count // max(1, jobs)
    return region


def _lists(key: Ints, value: Ints, count: int) -> list[list[int]]:
    order = np.argsort(key, kind="stable")
    cuts = np.searchsorted(key[order], np.arange(1, count))
    return [part.tolist() for part in np.split(value[order], cuts)] if count else []


def split(instance: Instance, region: Sequence[int] | Ints) -> list[Instance]:
    """One instance a region (`region[j]`: that of job j).

    People go where they were planned, or else where they can do most.
    """
    of_job = np.asarray(region, dtype=np.int64)
    names, of_job = np.unique(of_job, return_inverse=True)
    found, people = instance.candidates, len(instance.people.ids)
    regions = max(1, len(names))
    # Who can do as much here as there goes here or there by turns.
    count = (np.arange(people)[:, None] + np.arange(regions)) % regions / (2 * regions)
    np.add.at(count, (found.person, of_job[found.job]), 1 + PLANNED * found.previous)
    of_person = count.argmax(axis=1)
    return [
        _part(instance, np.flatnonzero(of_person == at), np.flatnonzero(of_job == at))
        for at in range(len(names))
    ]


def _part(instance: Instance, people: Ints, jobs: Ints) -> Instance:
    """The instance of these people and jobs alone."""
    found, whole = instance.candidates, instance.options
    first, free = _ragged(instance.people.free_first, people)
    option_first, options = _ragged(instance.jobs.option_first, jobs)
    new_person = np.full(len(instance.people.ids), -1)
    new_person[people] = np.arange(len(people))
    new_job = np.full(len(instance.jobs.ids), -1)
    new_job[jobs] = np.arange(len(jobs))
    kept = (new_person[found.person] >= 0) & (new_job[found.job] >= 0)
    return Instance(
        weeks=instance.weeks,
        people=_people(instance.people, people, first, free),
        jobs=_jobs(instance.jobs, jobs, option_first),
        options=Options(*(column[options] for column in vars(whole).values())),
        candidates=Candidates(
            new_person[found.person[kept]],
            new_job[found.job[kept]],
            *(column[kept] for column in list(vars(found).values())[2:]),
        ),
    )


def _people(every: People, people: Ints, first: Ints, free: Ints) -> People:
    return People(
        ids=[every.ids[at] for at in people.tolist()],
        organisation=every.organisation[people],
        senior=every.senior[people],
        moderator=every.moderator[people],
        note_taker=every.note_taker[people],
        weekly_budget=every.weekly_budget[people],
        max_groups=every.max_groups[people],
        past=every.past[people],
        free_first=first,
        free=every.free[free],
    )


def _jobs(every: Jobs, jobs: Ints, option_first: Ints) -> Jobs:
    return Jobs(
        ids=[every.ids[at] for at in jobs.tolist()],
        priority=every.priority[jobs],
        duration=every.duration[jobs],
        duo=every.duo[jobs],
        seats=every.seats[jobs],
        option_first=option_first,
    )


def _ragged(first: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """(new first, which of the things that belong to the rows): parts of a ragged table."""
    counts = first[rows + 1] - first[rows]
    things = spread(first[rows], counts)[1]
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64), things


def joined(instance: Instance, plans: Iterable[Plan]) -> Plan:
    """The parts' plans as one, groups in the instance's order."""
    place = {job: at for at, job in enumerate(instance.jobs.ids)}
    groups = chain.from_iterable(plan.groups for plan in plans)
    return Plan(tuple(sorted(groups, key=lambda group: place[group.job])))
