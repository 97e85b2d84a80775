"""What the entries of a person use up: hours of weeks, groups, and moments that can't be shared."""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.assignment.instance import Instance, Ints
from flying_trainees.matching.assignment.market import ROW_GROUPS, ROW_MOMENT, ROW_WEEK, Bytes
from flying_trainees.matching.assignment.objective import SLOTS_PER_TRAVEL
from flying_trainees.matching.kernels.assignment_entries import overlap_cliques


@dataclass(frozen=True)
class Uses:
    """Parallel columns (entry, row, amount), and what each row allows, whose and which kind."""

    entry: Ints
    row: Ints
    amount: Ints
    limit: Ints
    person: Ints
    kind: Bytes


@dataclass(frozen=True)
class Entries:
    """Entry columns before they are sorted into a market: person, job, option, travel."""

    person: Ints
    job: Ints
    option: Ints
    travel: np.ndarray


def spread(first: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """(row, value): row i repeated counts[i] times with values from first[i] on."""
    row = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    return row, first[row] + within


def _moments(instance: Instance, entries: Entries) -> tuple[Ints, Ints, Ints]:
    """(entry, clique, person of clique): sessions of a person that share a moment, travel counted.

    Cliques of one job alone are left out: a job takes one option anyway.
    """
    start = instance.options.start[entries.option]
    session = np.flatnonzero(start >= 0)
    wide = np.ceil(entries.travel[session] / SLOTS_PER_TRAVEL).astype(np.int64)
    begin = start[session] - wide
    end = start[session] + instance.jobs.duration[entries.job[session]] + wide
    order = np.lexsort((begin, entries.person[session]))
    session, begin, end = session[order], begin[order], end[order]
    person_first = np.searchsorted(
        entries.person[session], np.arange(len(instance.people.ids) + 1)
    ).astype(np.int64)
    first, last, cliques = overlap_cliques(person_first, begin, end)
    row, clique = spread(first, last - first + 1)
    entry = session[row]
    by_job = np.lexsort((entries.job[entry], clique))
    cliques_by_job, jobs = clique[by_job], entries.job[entry][by_job]
    fresh = np.ones(len(by_job), bool)
    fresh[1:] = (cliques_by_job[1:] != cliques_by_job[:-1]) | (jobs[1:] != jobs[:-1])
    shared = np.bincount(cliques_by_job[fresh], minlength=cliques) >= 2
    kept = shared[clique]
    number = np.cumsum(shared) - 1
    whose = np.zeros(int(shared.sum()), np.int64)
    whose[number[clique[kept]]] = entries.person[entry[kept]]
    return entry[kept], number[clique[kept]], whose


def uses_of(instance: Instance, entries: Entries, weekly_limit: Ints) -> Uses:
    """All rows, those of one person next to each other (the search touches them together)."""
    people, weeks = weekly_limit.shape
    options = instance.options
    entry_count = len(entries.person)
    week_entry, week = spread(options.first_week[entries.option], options.weeks[entries.option])
    moment_entry, moment, whose = _moments(instance, entries)
    everyone = np.arange(people)
    entry = np.concatenate([week_entry, np.arange(entry_count), moment_entry])
    row = np.concatenate(
        [
            entries.person[week_entry] * weeks + week,
            people * weeks + entries.person,
            people * (weeks + 1) + moment,
        ]
    )
    amount = np.ones(len(entry), np.int64)
    amount[: len(week_entry)] = options.per_week[entries.option[week_entry]]
    person = np.concatenate([np.repeat(everyone, weeks), everyone, whose])
    kind = np.repeat(
        np.array([ROW_WEEK, ROW_GROUPS, ROW_MOMENT], np.int8), [people * weeks, people, len(whose)]
    )
    limit = np.concatenate(
        [weekly_limit.ravel(), instance.people.max_groups, np.ones(len(whose), np.int64)]
    )
    order = np.argsort(person, kind="stable")
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return Uses(entry, place[row], amount, limit[order], person[order], kind[order])
