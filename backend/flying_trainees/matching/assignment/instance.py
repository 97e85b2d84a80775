"""What one assignment run is about: people, jobs and who could do what, as plain columns.

Time is a grid of half-hours: slot 0 is Monday 00:00 of week 0. Durations and budgets are in slots.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SLOTS_PER_WEEK = 336
SEATS = ("moderator", "noteTaker", "freshEye", "member", "extra")
REQUIRED_SEATS = 4
"""All seats but the last have to be filled."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class InstanceError(ValueError):
    """An instance that can't be used; the message says where and why."""


@dataclass(frozen=True)
class People:
    """One row a person; `free[free_first[p]:free_first[p + 1]]` are [from, to) of person p."""

    ids: Sequence[str]
    organisation: Ints
    senior: Flags
    moderator: Flags
    note_taker: Flags
    weekly_budget: Ints
    max_groups: Ints
    past: Ints
    free_first: Ints
    free: Ints


@dataclass(frozen=True)
class Jobs:
    """One row a job; `option_first[j]` is the first of its rows in `Options`."""

    ids: Sequence[str]
    priority: Ints
    duration: Ints
    duo: Flags
    seats: Ints
    option_first: Ints


@dataclass(frozen=True)
class Options:
    """One row a time option: a session has a `start` (else -1), the other kind hours per week."""

    start: Ints
    first_week: Ints
    weeks: Ints
    per_week: Ints


@dataclass(frozen=True)
class Candidates:
    """One row a person that could do a job."""

    person: Ints
    job: Ints
    affinity: Floats
    experience: Floats
    travel_minutes: Floats
    previous: Flags


@dataclass(frozen=True)
class Instance:
    """Everything that one run needs to know; rows refer to each other by number."""

    weeks: int
    people: People
    jobs: Jobs
    options: Options
    candidates: Candidates
