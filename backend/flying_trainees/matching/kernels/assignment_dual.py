"""The Lagrangian dual: every job solved exactly at prices for people's time; prices that learn.

Prices sit on rows (hours of a week, number of groups, moments) and on each person's hours in all
(the fairness part). For any prices the sum of what the jobs are worth at those prices, what the
rows sell for, and what each person's hours earn above their fairness cost, is an upper bound.
"""

# ruff: noqa: ANN202  (compiled, types are inferred)

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from flying_trainees.matching.kernels.assignment_state import UNSTAFFED, fairness, group_on_desk


class Prices(NamedTuple):
    """Price of each row and of each person's hours, with their slopes and Adam's two memories.

    `chosen`: how often (by weight) each entry was in the best group of its job.
    """

    row: np.ndarray
    hours: np.ndarray
    row_slope: np.ndarray
    hours_slope: np.ndarray
    row_mean: np.ndarray
    row_spread: np.ndarray
    hours_mean: np.ndarray
    hours_spread: np.ndarray
    chosen: np.ndarray


def make_prices(rows: int, people: int, entries: int) -> Prices:
    """All free of charge."""
    return Prices(
        np.zeros(rows), np.zeros(people), np.zeros(rows), np.zeros(people),
        np.zeros(rows), np.zeros(rows), np.zeros(people), np.zeros(people), np.zeros(entries),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def entry_price(entry, market, prices):
    """What taking this entry costs at the prices."""
    pair = market.entry_pair[entry]
    person = market.pair_person[pair]
    cost = prices.hours[person] * market.duration[market.pair_job[pair]]
    for use in range(market.use_first[entry], market.use_first[entry + 1]):
        cost += prices.row[market.use_row[use]] * market.use_amount[use]
    return cost


@njit(cache=True, nogil=True)
def all_entry_prices(market, prices, out):
    """`entry_price` of every entry."""
    for entry in range(out.shape[0]):
        out[entry] = entry_price(entry, market, prices)


@njit(cache=True, nogil=True)
def dual_value(market, prices, desk, group_entry, weight):
    """The bound at these prices; leaves its slopes (what is left of each row) in `prices`.

    The groups that it would choose count with `weight` in `prices.chosen`.
    """
    total = 0.0
    for row in range(market.row_limit.shape[0]):
        prices.row_slope[row] = market.row_limit[row]
        total += prices.row[row] * market.row_limit[row]
    for person in range(market.past.shape[0]):
        total += _hours_value(person, market, prices)
    for job in range(market.reward.shape[0]):
        total += _job_value(job, market, prices, desk, group_entry, weight)
    return total


@njit(cache=True, nogil=True)
def _hours_value(person, market, prices):
    """Most that a person's hours earn above fairness: concave, so only its corners matter."""
    past = market.past[person]
    before = fairness(past)
    best, slots = 0.0, 0.0
    for corner in (20.0, 40.0, 60.0, 1e18):
        hours = min(market.most_hours[person], corner - past)
        if hours > 0.0:
            value = prices.hours[person] * hours - (fairness(past + hours) - before)
            if value > best:
                best, slots = value, hours
    prices.hours_slope[person] = slots
    return best


@njit(cache=True, nogil=True)
def _job_value(job, market, prices, desk, group_entry, weight):
    """The job's best group at the prices, or nothing; charges the slopes with its members."""
    best = -market.reward[job]
    chosen = UNSTAFFED
    size = 0
    for option in range(market.option_first[job], market.option_first[job + 1]):
        n = 0
        for entry in range(market.entry_first[option], market.entry_first[option + 1]):
            pair = market.entry_pair[entry]
            cost = entry_price(entry, market, prices)
            desk.full[n] = market.pair_points[pair] - cost
            desk.extra[n] = market.pair_extra[pair] - cost
            desk.roles[n] = market.pair_roles[pair]
            desk.senior[n] = market.pair_senior[pair]
            desk.organisation[n] = market.pair_organisation[pair]
            n += 1
        value, members = group_on_desk(n, job, best, market, desk)
        if value > best:
            best = value
            chosen = option
            size = members
            for a in range(members):
                group_entry[a] = market.entry_first[option] + desk.row[a]
    if chosen == UNSTAFFED:
        return 0.0
    for a in range(size):
        entry = group_entry[a]
        prices.chosen[entry] += weight
        person = market.pair_person[market.entry_pair[entry]]
        prices.hours_slope[person] -= market.duration[job]
        for use in range(market.use_first[entry], market.use_first[entry + 1]):
            prices.row_slope[market.use_row[use]] -= market.use_amount[use]
    return best + market.reward[job]


@njit(cache=True, nogil=True)
def learn(step, rate, prices):
    """One Adam step down the slopes (each price on its own scale), prices never below 0."""
    _learn_part(step, rate, prices.row, prices.row_slope, prices.row_mean, prices.row_spread)
    _learn_part(
        step, 0.1 * rate, prices.hours, prices.hours_slope, prices.hours_mean, prices.hours_spread
    )


@njit(cache=True, nogil=True)
def _learn_part(step, rate, price, slope, mean, spread):
    fade_mean, fade_spread = 0.7, 0.9
    mean_scale = 1.0 / (1.0 - fade_mean**step)
    spread_scale = 1.0 / (1.0 - fade_spread**step)
    for i in range(price.shape[0]):
        towards = slope[i]
        if price[i] <= 0.0 and towards > 0.0:
            towards = 0.0
        mean[i] = fade_mean * mean[i] + (1.0 - fade_mean) * towards
        spread[i] = fade_spread * spread[i] + (1.0 - fade_spread) * towards * towards
        if spread[i] > 0.0:
            price[i] -= rate * mean[i] * mean_scale / (math.sqrt(spread[i] * spread_scale) + 1e-9)
            price[i] = max(price[i], 0.0)
