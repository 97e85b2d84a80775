"""When people are free: intervals made fit for looking up, and how many slots each week has."""

import numpy as np

from flying_trainees.matching.assignment.instance import SLOTS_PER_WEEK, Instance, Ints
from flying_trainees.matching.assignment.rows import spread


def merged_free(instance: Instance) -> tuple[Ints, Ints]:
    """(first, intervals) with overlapping and touching intervals of a person made one."""
    people = instance.people
    owner = np.repeat(np.arange(len(people.ids)), np.diff(people.free_first))
    order = np.lexsort((people.free[:, 0], owner))
    owner, begin, end = owner[order], people.free[order, 0], people.free[order, 1]
    # People laid out one after the other, so that one running maximum serves all of them.
    far = int(end.max(initial=0)) + 2
    reach = np.maximum.accumulate(end + owner * far) if len(end) else end
    fresh = np.ones(len(owner), bool)
    fresh[1:] = (begin + owner * far)[1:] > reach[:-1]
    last = np.flatnonzero(np.append(fresh[1:], True)[: len(fresh)])
    owner, begin = owner[fresh], begin[fresh]
    intervals = np.stack([begin, reach[last] - owner * far], axis=1)
    return np.searchsorted(owner, np.arange(len(people.ids) + 1)).astype(np.int64), intervals


def weekly_limits(instance: Instance, *, merged: bool) -> Ints:
    """No more slots than the budget, and than are free (people × weeks).

    With `merged` a slot that two intervals of a person name counts twice: the widest reading.
    """
    people = instance.people
    first, free = (people.free_first, people.free) if merged else merged_free(instance)
    owner = np.repeat(np.arange(len(people.ids)), np.diff(first))
    week = free[:, 0] // SLOTS_PER_WEEK
    row, at = spread(week, (free[:, 1] - 1) // SLOTS_PER_WEEK - week + 1)
    begin = np.maximum(free[row, 0], at * SLOTS_PER_WEEK)
    end = np.minimum(free[row, 1], (at + 1) * SLOTS_PER_WEEK)
    inside = at < instance.weeks
    slots = np.zeros((len(people.ids), instance.weeks), np.int64)
    np.add.at(slots, (owner[row[inside]], at[inside]), (end - begin)[inside])
    return np.minimum(slots, people.weekly_budget)


def touching(instance: Instance) -> bool:
    """Whether some person's free intervals touch or overlap."""
    return len(merged_free(instance)[1]) < len(instance.people.free)


def reaches(instance: Instance, *, merged: bool) -> tuple[Ints, Ints, Ints]:
    """(first, begins, how far any interval that began by then reaches)."""
    people = instance.people
    if merged:
        first, free = merged_free(instance)
        return first, free[:, 0].copy(), free[:, 1].copy()
    owner = np.repeat(np.arange(len(people.ids)), np.diff(people.free_first))
    order = np.lexsort((people.free[:, 0], owner))
    far = int(people.free.max(initial=0)) + 2
    reach = people.free[order, 1] + owner * far
    if len(reach):
        reach = np.maximum.accumulate(reach)
    return people.free_first, people.free[order, 0], reach - owner * far
