"""Where one group is put together: candidates laid out, and room for the exact program."""

from typing import NamedTuple

import numpy as np


class Desk(NamedTuple):
    """Room to work in, so that nothing is allocated in inner loops.

    The caller fills the first `n` of full and extra (value on a required and on an extra seat),
    roles (bits), senior and organisation (equal ones adjacent); the group is found in `row` and
    `seat`. The rest is the program's own.
    """

    full: np.ndarray
    extra: np.ndarray
    roles: np.ndarray
    senior: np.ndarray
    organisation: np.ndarray
    source: np.ndarray
    row: np.ndarray
    seat: np.ndarray
    top: np.ndarray
    top_count: np.ndarray
    marked: np.ndarray
    few: np.ndarray
    reached: np.ndarray
    choice: np.ndarray
    outside: np.ndarray
    inside: np.ndarray
    move: np.ndarray
    entered: np.ndarray


def make_desk(candidates: int, group: int, codes: int) -> Desk:
    """Room for so many candidates, so large groups and so many ways to have seats taken."""
    n, group, states = max(1, candidates), max(1, group), 4 * max(1, codes)
    return Desk(
        full=np.empty(n), extra=np.empty(n), roles=np.empty(n, np.int8),
        senior=np.empty(n, np.bool_), organisation=np.empty(n, np.int32),
        source=np.empty(n, np.int32), row=np.empty(group, np.int32), seat=np.empty(group, np.int8),
        top=np.empty((5, group), np.int32), top_count=np.zeros(5, np.int64),
        marked=np.zeros(n, np.bool_), few=np.empty(n, np.int32), reached=np.empty(states),
        choice=np.empty((min(n, 5 * group), max(1, codes)), np.int8),
        outside=np.empty(states), inside=np.empty(states),
        move=np.empty((n, states), np.int8), entered=np.empty((n, states), np.bool_),
    )  # fmt: skip
