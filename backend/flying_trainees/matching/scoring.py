"""The score of a person for a seat, part by part, in points (see weights.py).

Every part is one named function over columns (one value a candidate, or a single number), so
that 20,000 people are scored at once and each part can be read, tested and explained on its own.
The reasons that belong to the parts are in person_reasons.py.
"""

import numpy as np

from flying_trainees.matching.inputs import (
    EXPERIENCE_HELP,
    FRESH_EYE_HELP,
    SEATS,
    JobNeeds,
    Seat,
)
from flying_trainees.matching.table import CandidateTable, Flags, Floats, Whole
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights

NOT_ALLOWED = -(2**60)
"""Points of somebody who may not take a seat."""


def affinity_fit(affinity: Floats, weights: Weights) -> Floats:
    """An ordinary seat: affinity with the topic."""
    return weights.affinity * affinity


def fresh_eye_fit(
    affinity: Floats, interest: Floats, experience: Floats, weights: Weights
) -> Floats:
    """The fresh eye: interest without experience is best, experience takes it all away."""
    fit = weights.fresh_eye_affinity * affinity + weights.fresh_eye_interest * interest
    return fit * (1 - experience)


def experience_fit(affinity: Floats, experience: Floats, weights: Weights) -> Floats:
    """A seat that leads or guides: experience counts as much as affinity."""
    return weights.experience_affinity * affinity + weights.experience * experience


def learning(learn: Floats, weights: Weights) -> Floats:
    """A wish to learn about the topic."""
    return weights.learning * learn


def rest(weeks_since_job: Floats, weights: Weights) -> Floats:
    """Who did no job for a while comes first; who never did one has rested longest."""
    return weights.rest * np.minimum(weeks_since_job, weights.rest_weeks) / weights.rest_weeks


def waiting(weeks_since_asked: Floats, weights: Weights) -> Floats:
    """Who was asked least recently comes first."""
    weeks = np.minimum(weeks_since_asked, weights.waiting_weeks)
    return weights.waiting * weeks / weights.waiting_weeks


def recent_jobs(jobs: Floats, weights: Weights) -> Floats:
    """A price for each job done lately, up to a limit."""
    return -weights.recent_job * np.minimum(jobs, weights.recent_jobs_counted)


def budget_use(flown: Floats, budget: Floats, hours: float | Floats, weights: Weights) -> Floats:
    """A price that grows with the share of the month's hours used, this job included.

    Past the budget a further price comes on top: it may be done, but others come first.
    """
    after = flown + hours
    share = np.where(budget > 0, after / np.where(budget > 0, budget, 1.0), 1.0)
    return -weights.budget_use * np.minimum(share, 1.0) - weights.over_budget * (after > budget)


def travel(minutes: Floats, weights: Weights) -> Floats:
    """A price for each minute one way; an unknown distance counts as a stated average."""
    known = np.where(np.isfinite(minutes), minutes, weights.travel_unknown_minutes)
    return -weights.travel_minute * known


def options_free(free: int, options: int, weights: Weights) -> float:
    """For one person's list of jobs: a job with more times that suit comes a little higher."""
    return weights.options_free * free / options if options else 0.0


def may_sit(table: CandidateTable, needs: JobNeeds, seat: Seat, weights: Weights) -> Flags:
    """Who may take the seat: moderators, note takers, newcomers to the topic, seniors, everybody.

    With the wish for a senior from outside, a senior seat is for those of other organisations.
    """
    if seat is Seat.MODERATOR:
        return table.moderator
    if seat is Seat.NOTE_TAKER:
        return table.note_taker
    if seat is Seat.FRESH_EYE:
        return table.experience < weights.fresh_eye_below
    if seat is Seat.SENIOR:
        return wanted_senior(table, needs)
    return np.ones(len(table), np.bool_)


def wanted_senior(table: CandidateTable, needs: JobNeeds) -> Flags:
    """Who counts as the senior of this job."""
    if needs.wishes.senior_from_outside:
        return table.senior & ~table.from_organisation(needs.organisation_id)
    return table.senior


def seat_fit(table: CandidateTable, help_form: str, seat: Seat, weights: Weights) -> Floats:
    """How well each fits the seat's kind of work: 0 to 800 points.

    The seat decides; member and note taker seats follow the job's form of help.
    """
    leads = seat in (Seat.MODERATOR, Seat.SENIOR)
    if seat is Seat.FRESH_EYE or (not leads and help_form == FRESH_EYE_HELP):
        return fresh_eye_fit(table.affinity, table.interest, table.experience, weights)
    if leads or (seat is Seat.MEMBER and help_form in EXPERIENCE_HELP):
        return experience_fit(table.affinity, table.experience, weights)
    return affinity_fit(table.affinity, weights)


def turn_and_load(table: CandidateTable, hours: float | Floats, weights: Weights) -> Floats:
    """The parts that do not depend on the seat, added up."""
    return (
        learning(table.learn, weights)
        + rest(table.weeks_since_job, weights)
        + waiting(table.weeks_since_asked, weights)
        + recent_jobs(table.recent_jobs, weights)
        + budget_use(table.hours_flown, table.hours_budget, hours, weights)
        + travel(table.travel_minutes, weights)
    )


def seat_points(
    table: CandidateTable, needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS
) -> Whole:
    """Whole points of n candidates for the five seats (n × 5), NOT_ALLOWED where not allowed."""
    shared = turn_and_load(table, needs.hours, weights)
    points = np.empty((len(table), len(SEATS)), np.int64)
    for column, seat in enumerate(SEATS):
        fit = np.rint(seat_fit(table, needs.help_form, seat, weights) + shared)
        allowed = may_sit(table, needs, seat, weights)
        points[:, column] = np.where(allowed, fit, NOT_ALLOWED)
    return points
