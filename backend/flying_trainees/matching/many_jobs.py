"""One person against thousands of jobs, as columns: the same points as `for_person`, all at once.

The table's rows are the person as seen from each job.
"""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching import scoring
from flying_trainees.matching.inputs import EXPERIENCE_HELP, FRESH_EYE_HELP, SEATS, Seat
from flying_trainees.matching.table import CandidateTable, Flags, Floats, Whole
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights

HELP_CLASSES = (FRESH_EYE_HELP, min(EXPERIENCE_HELP), "")
"""A form of help for each way in which seats are scored: fresh eye, experience, neither."""


@dataclass(frozen=True, eq=False)
class ManyJobs:
    """Columns of n jobs: `help_class`, `hours`, and `left`: open seats, n × 5.

    `free_share`: the part of its times at which the person is free, 0 to 1.
    """

    help_class: Whole
    hours: Floats
    left: Whole
    free_share: Floats


def help_class(help_form: str) -> int:
    """The position in `HELP_CLASSES` that a form of help is scored as."""
    if help_form == FRESH_EYE_HELP:
        return 0
    return 1 if help_form in EXPERIENCE_HELP else 2


def may_sit(table: CandidateTable, weights: Weights = DEFAULT_WEIGHTS) -> Flags:
    """Which seats the person may take in each job, n × 5; none wishes a senior from outside."""
    newcomer = table.experience < weights.fresh_eye_below
    everybody = np.ones(len(table), np.bool_)
    allowed: dict[Seat, Flags] = {
        Seat.MODERATOR: table.moderator,
        Seat.NOTE_TAKER: table.note_taker,
        Seat.FRESH_EYE: newcomer,
        Seat.SENIOR: table.senior,
        Seat.MEMBER: everybody,
    }
    return np.stack([allowed[seat] for seat in SEATS], axis=1)


def points_of(table: CandidateTable, jobs: ManyJobs, weights: Weights = DEFAULT_WEIGHTS) -> Floats:
    """Each job's points on its best open seat; NOT_ALLOWED where there is none for the person."""
    shared = scoring.turn_and_load(table, jobs.hours, weights)
    open_seats = may_sit(table, weights) & (jobs.left > 0)
    best = np.full(len(table), float(scoring.NOT_ALLOWED))
    for column, seat in enumerate(SEATS):
        if not open_seats[:, column].any():
            continue
        fits = [scoring.seat_fit(table, form, seat, weights) for form in HELP_CLASSES]
        points = np.rint(np.choose(jobs.help_class, fits) + shared)
        np.maximum(best, points, out=best, where=open_seats[:, column])
    free = weights.options_free * jobs.free_share
    return np.where(best > scoring.NOT_ALLOWED, best + free, best)
