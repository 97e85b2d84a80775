"""Which candidate fits which time option, and which of a person's sessions exclude each other."""

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def fitting_entries(
    option_first,
    option_start,
    option_week,
    option_weeks,
    option_per_week,
    pair_first,
    pair_person,
    pair_usable,
    duration,
    free_first,
    free_from,
    free_reach,
    weekly_limit,
):
    """(entry_first, entry_pair): for each option the candidate pairs that could take part in it.

    `free_from` are a person's free intervals by begin, `free_reach` how far any that began by
    then reaches: a session fits when the last that began before it reaches its end.
    """
    options = option_start.shape[0]
    entry_first = np.zeros(options + 1, np.int64)
    entry_pair = np.empty(0, np.int32)
    for filling in range(2):
        if filling:
            entry_pair = np.empty(entry_first[options], np.int32)
        found = 0
        for job in range(option_first.shape[0] - 1):
            for option in range(option_first[job], option_first[job + 1]):
                for pair in range(pair_first[job], pair_first[job + 1]):
                    if not pair_usable[pair]:
                        continue
                    person = pair_person[pair]
                    fits = True
                    begin = option_week[option]
                    for week in range(begin, begin + option_weeks[option]):
                        if weekly_limit[person, week] < option_per_week[option]:
                            fits = False
                    start = option_start[option]
                    if fits and start >= 0:
                        low, high = free_first[person], free_first[person + 1]
                        at = low + np.searchsorted(free_from[low:high], start, side="right") - 1
                        fits = at >= low and free_reach[at] >= start + duration[job]
                    if fits:
                        if filling:
                            entry_pair[found] = pair
                        found += 1
                entry_first[option + 1] = found
    return entry_first, entry_pair


@njit(cache=True, nogil=True)
def overlap_cliques(person_first, begin, end):
    """Per person (rows sorted by begin) the largest sets of rows that share a moment.

    Returns (first, last, cliques): row i belongs to cliques first[i] to last[i]. Sweep: a clique
    closes where a row ends after one began.
    """
    rows = begin.shape[0]
    first = np.full(rows, -1, np.int64)
    last = np.full(rows, -1, np.int64)
    active = np.empty(rows, np.int64)
    cliques = 0
    for person in range(person_first.shape[0] - 1):
        count = 0
        grown = False
        for row in range(person_first[person], person_first[person + 1]):
            kept = 0
            for k in range(count):
                if end[active[k]] > begin[row]:
                    kept += 1
            if kept < count:
                if grown:
                    for k in range(count):
                        if first[active[k]] < 0:
                            first[active[k]] = cliques
                        last[active[k]] = cliques
                    cliques += 1
                    grown = False
                kept = 0
                for k in range(count):
                    if end[active[k]] > begin[row]:
                        active[kept] = active[k]
                        kept += 1
                count = kept
            active[count] = row
            count += 1
            grown = True
        if grown:
            for k in range(count):
                if first[active[k]] < 0:
                    first[active[k]] = cliques
                last[active[k]] = cliques
            cliques += 1
    return first, last, cliques
