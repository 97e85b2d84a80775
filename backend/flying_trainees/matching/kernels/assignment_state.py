"""A plan in the making: who sits where, what is left of every row, what it is worth."""

# ruff: noqa: NPY002  (compiled: types are inferred, generators are per thread)

from typing import NamedTuple

import numpy as np
from numba import njit

from flying_trainees.matching.kernels.assignment_group import EXTRA, best_group

COLLEAGUE = 15.0
UNSTAFFED = -1


class State(NamedTuple):
    """Jobs: option (UNSTAFFED or its row), size, and entry and seat of each member.

    left: what is left of each row; load: slots each person has worked, past ones included;
    held: the entries each person holds (room from market.held_first), `holds` of them.
    """

    option: np.ndarray
    size: np.ndarray
    entry: np.ndarray
    seat: np.ndarray
    left: np.ndarray
    load: np.ndarray
    held: np.ndarray
    holds: np.ndarray


@njit(cache=True, nogil=True)
def fairness(slots):
    """What one person having worked so many slots costs (objective.fairness_cost, compiled)."""
    if slots <= 20:
        return 0.0
    if slots <= 40:
        return 2.0 * (slots - 20)
    if slots <= 60:
        return 40.0 + 5.0 * (slots - 40)
    return 140.0 + 10.0 * (slots - 60)


@njit(cache=True, nogil=True)
def has_room(entry, market, state):
    """Whether the person of the entry can take it next to everything held."""
    for use in range(market.use_first[entry], market.use_first[entry + 1]):
        if state.left[market.use_row[use]] < market.use_amount[use]:
            return False
    return True


@njit(cache=True, nogil=True)
def group_points(job, market, state):
    """What the job's group is worth without fairness; 0 when it has none."""
    if state.option[job] == UNSTAFFED:
        return 0.0
    points = market.reward[job]
    for a in range(state.size[job]):
        pair = market.entry_pair[state.entry[job, a]]
        extra = state.seat[job, a] == EXTRA
        points += market.pair_extra[pair] if extra else market.pair_points[pair]
        for b in range(a):
            other = market.entry_pair[state.entry[job, b]]
            if market.pair_organisation[other] == market.pair_organisation[pair]:
                points -= COLLEAGUE
                break
    return points


@njit(cache=True, nogil=True)
def enter(job, market, state):
    """Books the group that stands in state.option, size, entry and seat; the objective's change."""
    gain = group_points(job, market, state)
    for a in range(state.size[job]):
        entry = state.entry[job, a]
        person = market.pair_person[market.entry_pair[entry]]
        for use in range(market.use_first[entry], market.use_first[entry + 1]):
            state.left[market.use_row[use]] -= market.use_amount[use]
        before = fairness(state.load[person])
        state.load[person] += market.duration[job]
        gain -= fairness(state.load[person]) - before
        state.held[market.held_first[person] + state.holds[person]] = entry
        state.holds[person] += 1
    return gain


@njit(cache=True, nogil=True)
def leave(job, market, state):
    """Takes the job's group apart; the objective's change."""
    gain = -group_points(job, market, state)
    for a in range(state.size[job]):
        entry = state.entry[job, a]
        person = market.pair_person[market.entry_pair[entry]]
        for use in range(market.use_first[entry], market.use_first[entry + 1]):
            state.left[market.use_row[use]] += market.use_amount[use]
        before = fairness(state.load[person])
        state.load[person] -= market.duration[job]
        gain += before - fairness(state.load[person])
        first = market.held_first[person]
        at = first
        while state.held[at] != entry:
            at += 1
        state.holds[person] -= 1
        state.held[at] = state.held[first + state.holds[person]]
    state.option[job] = UNSTAFFED
    state.size[job] = 0
    return gain


@njit(cache=True, nogil=True)
def value_of(market, state):
    """The objective of the whole plan, from scratch."""
    total = 0.0
    for job in range(market.reward.shape[0]):
        total += group_points(job, market, state)
    for person in range(market.past.shape[0]):
        total -= fairness(state.load[person]) - fairness(market.past[person])
    return total


@njit(cache=True, nogil=True)
def lay_out(place, entry, value_change, job, market, state, desk):
    """Writes one candidate on the desk; `value_change` comes on top of his points."""
    pair = market.entry_pair[entry]
    load = state.load[market.pair_person[pair]]
    change = value_change - (fairness(load + market.duration[job]) - fairness(load))
    desk.full[place] = market.pair_points[pair] + change
    desk.extra[place] = market.pair_extra[pair] + change
    desk.roles[place] = market.pair_roles[pair]
    desk.senior[place] = market.pair_senior[pair]
    desk.organisation[place] = market.pair_organisation[pair]
    desk.source[place] = entry


@njit(cache=True, nogil=True)
def group_on_desk(n, job, floor, market, desk):
    """The best group of the n candidates on the desk for this job."""
    shape = market.shape[job]
    digits = market.digits[market.shape_first[shape] : market.shape_first[shape + 1]]
    return best_group(
        n, market.duo[job], market.seats[job], digits, market.step[shape], COLLEAGUE, floor, desk
    )


@njit(cache=True, nogil=True)
def write_group(job, option, members, state, desk):
    """Takes the group over from the desk, not booked yet."""
    state.option[job] = option
    state.size[job] = members
    for a in range(members):
        state.entry[job, a] = desk.source[desk.row[a]]
        state.seat[job, a] = desk.seat[a]


@njit(cache=True, nogil=True)
def staff(job, price, trust, skip, market, state, desk):
    """Staffs the job with its best group at its best option, if it is worth it.

    `price` per entry, counted `trust` times, stands for what others could do with the time;
    each candidate is left out with the chance `skip`. Returns the objective's change.
    """
    best = -market.reward[job]
    found = UNSTAFFED
    for option in range(market.option_first[job], market.option_first[job + 1]):
        n = 0
        for entry in range(market.entry_first[option], market.entry_first[option + 1]):
            if has_room(entry, market, state):
                if skip > 0.0 and np.random.random() < skip:
                    continue
                change = -trust * price[entry] if trust > 0.0 else 0.0
                lay_out(n, entry, change, job, market, state, desk)
                n += 1
        value, members = group_on_desk(n, job, best, market, desk)
        if value > best:
            best = value
            found = option
            write_group(job, option, members, state, desk)
    if found == UNSTAFFED:
        state.option[job] = UNSTAFFED
        state.size[job] = 0
        return 0.0
    return enter(job, market, state)
