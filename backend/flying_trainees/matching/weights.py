"""All weights of matching in one place, in points: 1000 is a perfect person for a seat.

The kernels count in whole points, so that results are exact and the same on every machine.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part of a score is worth; a price is subtracted."""

    # how well the person fits the seat: at most 800 in each of the three cases
    affinity: int = 800
    fresh_eye_affinity: int = 300
    fresh_eye_interest: int = 500
    experience_affinity: int = 400
    experience: int = 400
    learning: int = 50
    # whose turn it is: at most 150
    rest: int = 75
    rest_weeks: int = 8
    waiting: int = 75
    waiting_weeks: int = 12
    # load and travel: prices
    recent_job: int = 30
    recent_jobs_counted: int = 4
    budget_use: int = 100
    over_budget: int = 300
    travel_minute: float = 1.5
    travel_unknown_minutes: float = 30.0
    # only when ranking one person's jobs: how many of the time options suit
    options_free: int = 50
    # the group as a whole
    filled_seat: int = 400
    same_organisation: int = 120
    only_first_timers: int = 1000
    linked_duo: int = 200
    # lines that turn a number into a reason
    fresh_eye_below: float = 0.25
    fits_well_from: float = 0.6
    fits_somewhat_from: float = 0.3
    experienced_from: float = 0.5
    interested_from: float = 0.4
    near_minutes: float = 20.0
    far_minutes: float = 60.0
    rest_reason_weeks: int = 3
    waiting_reason_weeks: int = 4
    often_jobs: int = 3


DEFAULT_WEIGHTS = Weights()
PERFECT = 1000
