"""How much of a limit can be used up by whole amounts: subset sums, one amount per job at most."""

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def lower_limits(row, job, amount, limit):
    """Lowers `limit` of each row to the largest sum that can be reached, in place.

    Parallel columns of what may use a row, sorted by row and then by job; other rows stay as
    they are.
    """
    sums = np.zeros(limit.max() + 1, np.bool_)
    added = np.zeros(limit.max() + 1, np.bool_)
    at = 0
    while at < row.shape[0]:
        mine = row[at]
        most = limit[mine]
        sums[: most + 1] = False
        sums[0] = True
        while at < row.shape[0] and row[at] == mine:
            owner = job[at]
            added[: most + 1] = sums[: most + 1]
            while at < row.shape[0] and row[at] == mine and job[at] == owner:
                for before in range(most - amount[at] + 1):
                    if sums[before]:
                        added[before + amount[at]] = True
                at += 1
            sums[: most + 1] = added[: most + 1]
        while not sums[most]:
            most -= 1
        limit[mine] = most
