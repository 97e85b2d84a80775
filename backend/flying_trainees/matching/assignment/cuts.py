"""A tighter market for the bound: the same plans, less room for halves of people.

Weekly hours come in lumps. Who has 7 slots a week and could do jobs of 4 and 6 can use 6 of them
(subset sums). And from 4a + 6b ≤ 7 follows a + b ≤ 1: Chvátal–Gomory cuts, the row times
(k + 1) / (limit + 1), amounts rounded down, allows at most k.
"""

import numpy as np

from flying_trainees.matching.assignment.instance import Ints
from flying_trainees.matching.assignment.market import ROW_CUT, ROW_WEEK, Market, SmallInts
from flying_trainees.matching.kernels.assignment_sums import lower_limits

MOST = 3
"""Cuts that allow 1, 2 and 3."""


def tightened(market: Market) -> Market:
    """The market with smaller weekly limits where they can't be used up, and with cuts."""
    entry = np.repeat(np.arange(len(market.entry_pair)), np.diff(market.use_first))
    uses = np.flatnonzero(market.row_kind[market.use_row] == ROW_WEEK)
    if not len(uses):
        return market
    row, job = market.use_row[uses], market.pair_job[market.entry_pair[entry[uses]]]
    order = np.lexsort((job, row))
    limit = market.row_limit.copy()
    lower_limits(row[order], job[order], market.use_amount[uses][order], limit)
    return _with_cuts(market._replace(row_limit=limit), entry, uses)


def _with_cuts(market: Market, entry: Ints, uses: Ints) -> Market:
    entries, rows = [entry], [market.use_row]
    amounts, limits = [market.use_amount], [market.row_limit]
    people = [market.row_person]
    count = len(market.row_limit)
    for allowed in range(1, MOST + 1):
        cut, row, whose = _cut(market, uses, allowed)
        entries.append(entry[uses[cut > 0]])
        rows.append((row[cut > 0] + count).astype(np.int32))
        amounts.append(cut[cut > 0].astype(np.int32))
        limits.append(np.full(len(whose), allowed))
        people.append(whose)
        count += len(whose)
    order = np.argsort(np.concatenate(entries), kind="stable")
    sizes = np.bincount(np.concatenate(entries), minlength=len(market.entry_pair))
    new = count - len(market.row_limit)
    return market._replace(
        use_first=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        use_row=np.concatenate(rows)[order],
        use_amount=np.concatenate(amounts)[order],
        row_limit=np.concatenate(limits).astype(np.int64),
        row_person=np.concatenate(people),
        row_kind=np.concatenate([market.row_kind, np.full(new, ROW_CUT, np.int8)]),
    )


def _cut(market: Market, uses: Ints, allowed: int) -> tuple[Ints, Ints, SmallInts]:
    """(amount per use, 0 where it has none; number of the cut per use; whose each cut is).

    Only cuts that can bind: their amounts add up to more than they allow.
    """
    row = market.use_row[uses]
    cut = market.use_amount[uses].astype(np.int64) * (allowed + 1) // (market.row_limit[row] + 1)
    total = np.bincount(row, cut, len(market.row_limit))
    binds = total > allowed
    cut[~binds[row]] = 0
    number = np.cumsum(binds) - 1
    return cut, number[row], market.row_person[binds]
