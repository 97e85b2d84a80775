"""Ruin and recreate: drop a few groups, rebuild each exactly, keep it when it is good enough."""

# ruff: noqa: ANN202, NPY002  (compiled: types are inferred, generators are per thread)

from typing import NamedTuple

import numpy as np
from numba import njit

from flying_trainees.matching.kernels.assignment_state import (
    UNSTAFFED,
    enter,
    group_on_desk,
    has_room,
    lay_out,
    leave,
    staff,
    write_group,
)

INSERTING = 0.65
"""Share of moves that push a group in and others out; the rest drop neighbours."""
SEED_UNSTAFFED = 0.6
BLOCKED_PRICE = 250.0
RARELY_AVOIDED = 0.05
SKIP = 0.03
MOST_EJECTED = 10


class Journal(NamedTuple):
    """What the jobs touched by a move looked like before it."""

    job: np.ndarray
    option: np.ndarray
    size: np.ndarray
    entry: np.ndarray
    seat: np.ndarray
    mark: np.ndarray
    order: np.ndarray
    count: np.ndarray


def make_journal(jobs: int, group: int, touched: int = 256) -> Journal:
    """Room for the jobs that one move may touch."""
    return Journal(
        job=np.empty(touched, np.int64), option=np.empty(touched, np.int64),
        size=np.empty(touched, np.int64), entry=np.empty((touched, group), np.int32),
        seat=np.empty((touched, group), np.int8), mark=np.zeros(jobs, np.bool_),
        order=np.empty(touched), count=np.zeros(1, np.int64),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def _note(job, state, journal):
    """Writes down how the job stands, once a move; False when the journal is full."""
    if journal.mark[job]:
        return True
    at = journal.count[0]
    if at == journal.job.shape[0]:
        return False
    journal.mark[job] = True
    journal.job[at] = job
    journal.option[at] = state.option[job]
    journal.size[at] = state.size[job]
    for a in range(state.size[job]):
        journal.entry[at, a] = state.entry[job, a]
        journal.seat[at, a] = state.seat[job, a]
    journal.count[0] = at + 1
    return True


@njit(cache=True, nogil=True)
def _undo(market, state, journal):
    for at in range(journal.count[0]):
        job = journal.job[at]
        if state.option[job] != UNSTAFFED:
            leave(job, market, state)
    for at in range(journal.count[0]):
        job = journal.job[at]
        state.option[job] = journal.option[at]
        state.size[job] = journal.size[at]
        for a in range(journal.size[at]):
            state.entry[job, a] = journal.entry[at, a]
            state.seat[job, a] = journal.seat[at, a]
        if state.option[job] != UNSTAFFED:
            enter(job, market, state)


@njit(cache=True, nogil=True)
def _in_the_way(entry, market, state):
    """A held entry that blocks this one: the one of the cheapest job, more or less."""
    person = market.pair_person[market.entry_pair[entry]]
    first = market.held_first[person]
    best, lowest = -1, 1e18
    for at in range(first, first + state.holds[person]):
        other = state.held[at]
        blocks = False
        for use in range(market.use_first[entry], market.use_first[entry + 1]):
            row = market.use_row[use]
            if state.left[row] >= market.use_amount[use]:
                continue
            for taken in range(market.use_first[other], market.use_first[other + 1]):
                if market.use_row[taken] == row:
                    blocks = True
        if blocks:
            score = market.reward[market.pair_job[market.entry_pair[other]]]
            score += 2000.0 * np.random.random()
            if score < lowest:
                best, lowest = other, score
    return best


@njit(cache=True, nogil=True)
def _push_in(job, price, trust, market, state, desk, journal):
    """Staffs the job at one random option, at the cost of others where that seems worth it."""
    options = market.option_first[job + 1] - market.option_first[job]
    option = market.option_first[job] + np.random.randint(options)
    penalty = np.random.random() * BLOCKED_PRICE
    n = 0
    for entry in range(market.entry_first[option], market.entry_first[option + 1]):
        change = -trust * price[entry] if trust > 0.0 else 0.0
        if not has_room(entry, market, state):
            change -= penalty * (0.5 + np.random.random())
        if np.random.random() < RARELY_AVOIDED:
            change -= 500.0
        lay_out(n, entry, change, job, market, state, desk)
        desk.extra[n] -= 20.0
        n += 1
    value, members = group_on_desk(n, job, -1e9, market, desk)
    if value < -1e9:
        return 0.0
    write_group(job, option, members, state, desk)
    # Not booked before everybody in the way has left: `leave` must not see it.
    state.option[job] = UNSTAFFED
    state.size[job] = 0
    change = 0.0
    for a in range(members):
        entry = state.entry[job, a]
        ejected = 0
        while not has_room(entry, market, state):
            other = _in_the_way(entry, market, state)
            ejected += 1
            if other < 0 or ejected > MOST_EJECTED:
                return change
            victim = market.pair_job[market.entry_pair[other]]
            if not _note(victim, state, journal):
                return change
            change += leave(victim, market, state)
    state.option[job] = option
    state.size[job] = members
    return change + enter(job, market, state)


@njit(cache=True, nogil=True)
def _random_person(job, market):
    first = market.pair_first[job]
    pair = first + np.random.randint(market.pair_first[job + 1] - first)
    return market.pair_person[pair]


@njit(cache=True, nogil=True)
def _drop_neighbours(job, most, market, state, journal):
    """Drops a few groups of people who could do this job too."""
    wanted = 1 + np.random.randint(most)
    change = 0.0
    for _ in range(wanted * 3):
        person = _random_person(job, market)
        if state.holds[person] == 0:
            continue
        held = state.held[market.held_first[person] + np.random.randint(state.holds[person])]
        other = market.pair_job[market.entry_pair[held]]
        if not _note(other, state, journal):
            break
        change += leave(other, market, state)
        wanted -= 1
        if wanted == 0:
            break
    return change


@njit(cache=True, nogil=True)
def _invite_unstaffed(job, market, state, journal):
    """Adds a few unstaffed jobs that share candidates, so that they get a chance too."""
    for _ in range(3):
        person = _random_person(job, market)
        first = market.person_pair_first[person]
        count = market.person_pair_first[person + 1] - first
        if count > 0:
            other = market.pair_job[market.person_pair[first + np.random.randint(count)]]
            if state.option[other] == UNSTAFFED:
                _note(other, state, journal)


@njit(cache=True, nogil=True)
def _rebuild(price, trust, market, state, desk, journal):
    """Staffs the touched jobs again, important ones first, more or less."""
    count = journal.count[0]
    for at in range(count):
        reward = market.reward[journal.job[at]]
        journal.order[at] = -0.0005 * reward + 2.0 * np.random.random()
    change = 0.0
    for at in np.argsort(journal.order[:count]):
        job = journal.job[at]
        if state.option[job] == UNSTAFFED:
            change += staff(job, price, trust, SKIP, market, state, desk)
    return change


@njit(cache=True, nogil=True)
def _seed_job(market, state):
    jobs = market.staffable
    job = jobs[np.random.randint(jobs.shape[0])]
    if np.random.random() < SEED_UNSTAFFED:
        for _ in range(30):
            if state.option[job] == UNSTAFFED:
                break
            job = jobs[np.random.randint(jobs.shape[0])]
    return job


@njit(cache=True, nogil=True)
def search(moves, seed, temperature, most_dropped, price, trust, market, state, desk, journal):
    """Makes so many moves in place; the objective's change in all."""
    np.random.seed(seed)
    gain = 0.0
    if market.staffable.shape[0] == 0:
        return gain
    for _ in range(moves):
        journal.count[0] = 0
        job = _seed_job(market, state)
        guided = trust if np.random.random() < 0.5 else 0.0
        _note(job, state, journal)
        change = 0.0
        if state.option[job] != UNSTAFFED:
            change += leave(job, market, state)
        if np.random.random() < INSERTING:
            change += _push_in(job, price, guided, market, state, desk, journal)
        else:
            change += _drop_neighbours(job, most_dropped, market, state, journal)
        _invite_unstaffed(job, market, state, journal)
        change += _rebuild(price, guided, market, state, desk, journal)
        if change >= 0.0 or np.random.random() < np.exp(change / temperature):
            gain += change
        else:
            _undo(market, state, journal)
        for at in range(journal.count[0]):
            journal.mark[journal.job[at]] = False
    return gain


@njit(cache=True, nogil=True)
def staff_in_order(order, price, trust, market, state, desk):
    """Staffs the jobs that are not yet, one by one in this order; the objective's change."""
    gain = 0.0
    for job in order:
        if state.option[job] == UNSTAFFED:
            gain += staff(job, price, trust, 0.0, market, state, desk)
    return gain
