"""The times to come of all open jobs, as columns: the same for everybody at that moment."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.table import Flags, Floats, Whole
from flying_trainees.suggestions.job_board import JobBoard

WEEK = 7


@dataclass(frozen=True, eq=False)
class TimesAhead:
    """Per option: whether it is `flexible` and `ahead`, and when it `begins` at the earliest.

    `days`: those on which one would travel to each option, up to seven rows of ordinals;
    `every_day` of them once. Per job: the `number` of its times to come, and the first `month` (its
    first day's number; 0 without a time to come).
    """

    flexible: Flags
    ahead: Flags
    begins: Floats
    days: Whole
    every_day: tuple[date, ...]
    number: Whole
    month: Whole

    @classmethod
    def of(cls, board: JobBoard, now: datetime) -> "TimesAhead":
        """What is to come of a board's jobs."""
        options, instant = board.options, now.timestamp()
        flexible = options["flexible"] > 0
        begins = np.where(flexible, np.maximum(options["start"], instant), options["start"])
        ahead = np.where(flexible, begins < options["end"], begins > instant)
        days = _days(options["day"].astype(np.int64), flexible, begins)
        this_month = now.astimezone(AMSTERDAM).date().replace(day=1).toordinal()
        months = np.where(flexible, np.maximum(options["month"], this_month), options["month"])
        month = np.full(len(board), np.inf)
        np.minimum.at(month, board.owners[ahead], months[ahead])
        return cls(
            flexible,
            ahead,
            begins,
            days,
            tuple(map(date.fromordinal, np.unique(days).tolist())),
            np.bincount(board.owners[ahead], minlength=len(board)),
            np.where(np.isinf(month), 0, month).astype(np.int64),
        )


def _days(first: Whole, flexible: Flags, begins: Floats) -> Whole:
    """Flexible hours may be on any day, so that a week of them stands for all."""
    first[flexible] = np.array(
        [datetime.fromtimestamp(at, AMSTERDAM).toordinal() for at in begins[flexible]], int
    )
    return np.stack([np.where(flexible, first + number, first) for number in range(WEEK)])
