"""From an instance to the flat arrays of a `Market`."""

from collections.abc import Collection

import numpy as np

from flying_trainees.matching.assignment import objective
from flying_trainees.matching.assignment.free_time import reaches, weekly_limits
from flying_trainees.matching.assignment.instance import (
    REQUIRED_SEATS,
    Candidates,
    Flags,
    Instance,
    Ints,
    Jobs,
)
from flying_trainees.matching.assignment.market import (
    FRESH_EYE,
    MODERATOR,
    NOTE_TAKER,
    ROW_WEEK,
    Market,
    SmallInts,
)
from flying_trainees.matching.assignment.rows import Entries, Uses, uses_of
from flying_trainees.matching.kernels.assignment_entries import fitting_entries

Pair = tuple[int, int]
"""A person's and a job's number."""


def _roles(instance: Instance, candidates: Candidates) -> Ints:
    people = instance.people
    return (
        MODERATOR * people.moderator[candidates.person]
        + NOTE_TAKER * people.note_taker[candidates.person]
        + FRESH_EYE * (candidates.experience < objective.FRESH_EYE_BELOW)
    )


def _usable(instance: Instance, pairs: Candidates, roles: Ints, without: Collection[Pair]) -> Flags:
    """Pairs with some seat to sit on, for somebody who wants any group, and not forbidden."""
    seats = instance.jobs.seats[pairs.job]
    some = seats[:, REQUIRED_SEATS - 1 :].any(axis=1)
    for seat in range(REQUIRED_SEATS - 1):
        some |= (seats[:, seat] > 0) & ((roles >> seat) & 1 == 1)
    usable = some & (instance.people.max_groups[pairs.person] > 0)
    if without:
        forbidden = set(without)
        for at, pair in enumerate(zip(pairs.person.tolist(), pairs.job.tolist(), strict=True)):
            usable[at] &= pair not in forbidden
    return usable


def _sorted_pairs(instance: Instance) -> Candidates:
    """By job, then by organisation (the exact group program wants colleagues adjacent)."""
    found = instance.candidates
    organisation = instance.people.organisation[found.person]
    order = np.lexsort((found.person, organisation, found.job))
    return Candidates(*(column[order] for column in vars(found).values()))


def shapes_of(seats: Ints) -> tuple[Ints, Ints, np.ndarray, Ints]:
    """(shape of each job, first code of each shape, digits of each code, steps of each shape)."""
    kinds, shape = np.unique(seats, axis=0, return_inverse=True)
    digits = [np.indices(tuple(kind + 1)).reshape(len(kind), -1).T for kind in kinds]
    first = np.concatenate([[0], np.cumsum([len(part) for part in digits])]).astype(np.int64)
    step = np.ones_like(kinds)
    for seat in range(kinds.shape[1] - 2, -1, -1):
        step[:, seat] = step[:, seat + 1] * (kinds[:, seat + 1] + 1)
    whole = np.concatenate([np.zeros((0, kinds.shape[1]), np.int64), *digits])
    return shape.reshape(-1).astype(np.int64), first, whole.astype(np.int8), step


def most_hours(instance: Instance, entries: Entries, uses: Uses) -> np.ndarray:
    """For each person a number of slots that no plan can exceed.

    The longest jobs, as many as the person may have groups; and where every entry uses at least
    its job's duration, the weekly hours.
    """
    people = len(instance.people.ids)
    duration = instance.jobs.duration[entries.job]
    order = np.lexsort((entries.job, -duration, entries.person))
    person, job = entries.person[order], entries.job[order]
    first = np.ones(len(order), bool)
    first[1:] = (person[1:] != person[:-1]) | (job[1:] != job[:-1])
    person, length = person[first], duration[order][first]
    rank = np.arange(len(person)) - np.searchsorted(person, np.arange(people))[person]
    taken = rank < instance.people.max_groups[person]
    longest = np.bincount(person[taken], length[taken].astype(float), people)
    week = uses.kind == ROW_WEEK
    of_week = week[uses.row]
    used = np.bincount(uses.entry[of_week], uses.amount[of_week], len(entries.person))
    weekly = np.bincount(uses.person[week], uses.limit[week], people).astype(float)
    weekly[entries.person[used < duration]] = np.inf
    return np.minimum(longest, weekly)


def build_market(
    instance: Instance, *, merged: bool = False, without: Collection[Pair] = ()
) -> Market:
    """The arrays of an instance, the pairs in `without` left out.

    A session has to lie inside one free interval; `merged` also lets it cross from one interval
    to the next where they touch, the widest reading of "free", which the bound uses.
    """
    pairs = _sorted_pairs(instance)
    roles = _roles(instance, pairs)
    first, begins, reach = reaches(instance, merged=merged)
    limits = weekly_limits(instance, merged=merged)
    pair_first = np.searchsorted(pairs.job, np.arange(len(instance.jobs.ids) + 1)).astype(np.int64)
    options, jobs = instance.options, instance.jobs
    usable = _usable(instance, pairs, roles, without)
    entry_first, entry_pair = fitting_entries(
        jobs.option_first, options.start, options.first_week, options.weeks, options.per_week,
        pair_first, pairs.person, usable, jobs.duration, first, begins, reach, limits,
    )  # fmt: skip
    option = np.repeat(np.arange(len(options.start)), np.diff(entry_first))
    entries = Entries(
        pairs.person[entry_pair], pairs.job[entry_pair], option, pairs.travel_minutes[entry_pair]
    )
    uses = uses_of(instance, entries, limits)
    return _market(instance, pairs, roles, entry_first, entry_pair, entries, uses)


def _order(values: Ints, count: int) -> tuple[Ints, Ints]:
    """(first, order): the rows of each value from 0 to count - 1, in the order they stand."""
    order = np.argsort(values, kind="stable")
    return np.searchsorted(values[order], np.arange(count + 1)).astype(np.int64), order


def _market(
    instance: Instance,
    pairs: Candidates,
    roles: Ints,
    entry_first: Ints,
    entry_pair: SmallInts,
    entries: Entries,
    uses: Uses,
) -> Market:
    people, jobs = instance.people, instance.jobs
    use_first, use_order = _order(uses.entry, len(entries.person))
    alive = np.unique(entry_pair)
    person_pair_first, person_order = _order(pairs.person[alive], len(people.ids))
    shape, shape_first, digits, step = shapes_of(jobs.seats)
    points, extra = objective.member_points(pairs)
    room = np.minimum(people.max_groups, np.diff(person_pair_first))
    pair_first = np.searchsorted(pairs.job, np.arange(len(jobs.ids) + 1)).astype(np.int64)
    small = np.int32
    # fmt: off
    return Market(
        reward=objective.STAFFED * jobs.priority.astype(np.float64), duration=jobs.duration,
        duo=jobs.duo, seats=jobs.seats, shape=shape, shape_first=shape_first, digits=digits,
        step=step, option_first=jobs.option_first, entry_first=entry_first, entry_pair=entry_pair,
        entry_option=entries.option.astype(small), pair_first=pair_first,
        pair_person=pairs.person.astype(small), pair_job=pairs.job.astype(small),
        pair_points=points, pair_extra=extra, pair_roles=roles.astype(np.int8),
        pair_senior=people.senior[pairs.person],
        pair_organisation=people.organisation[pairs.person].astype(small),
        use_first=use_first, use_row=uses.row[use_order].astype(small),
        use_amount=uses.amount[use_order].astype(small), row_limit=uses.limit.astype(np.int64),
        row_person=uses.person.astype(small), row_kind=uses.kind, past=people.past,
        most_hours=most_hours(instance, entries, uses), person_pair_first=person_pair_first,
        person_pair=alive[person_order].astype(small),
        held_first=np.concatenate([[0], np.cumsum(room)]).astype(np.int64),
        staffable=_staffable(jobs, entry_first),
    )
    # fmt: on


def _staffable(jobs: Jobs, entry_first: Ints) -> Ints:
    """Jobs with an option for which enough candidates are left."""
    fewest = jobs.seats[:, :REQUIRED_SEATS].sum(axis=1)
    job = np.repeat(np.arange(len(jobs.ids)), np.diff(jobs.option_first))
    return np.unique(job[np.diff(entry_first) >= fewest[job]]).astype(np.int64)
