"""One person for one job: the score and reasons behind *For you* and a job's list of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching import scoring
from flying_trainees.matching.inputs import SEATS, Candidate, JobNeeds, Seat
from flying_trainees.matching.person_reasons import free_reasons, person_reasons
from flying_trainees.matching.reasons import Reason, cautions_last
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, PERFECT, Weights


@dataclass(frozen=True, slots=True)
class PersonFit:
    """How well a person fits a job: `score` 0 to 1, on the open `seat` that suits best.

    `parts`: points by part; they add up to `points`. `suggestible`: free at some time, no earlier
    no, and a seat to take.
    """

    person_id: str
    score: float
    points: int
    seat: Seat | None
    parts: Mapping[str, float]
    reasons: tuple[Reason, ...]
    suggestible: bool


def fit_of(one: Candidate, needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS) -> PersonFit:
    """The fit of one person for one job; reasons in full, strongest first, cautions last."""
    return rank_people((one,), needs, weights)[0]


def rank_people(
    candidates: Sequence[Candidate], needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS
) -> tuple[PersonFit, ...]:
    """All candidates for one job, who can be suggested first, then best first, then by id."""
    table = CandidateTable.of(candidates)
    points = scoring.seat_points(table, needs, weights)
    open_to = [column for column, left in enumerate(needs.open_seats()) if left > 0]
    fits = []
    for row, one in enumerate(table.candidates):
        column = max(open_to, key=lambda at: (points[row, at], -at), default=None)
        if column is not None and points[row, column] == scoring.NOT_ALLOWED:
            column = None
        fits.append(_fit(one, needs, None if column is None else SEATS[column], weights))
    return tuple(sorted(fits, key=lambda fit: (not fit.suggestible, -fit.points, fit.person_id)))


def parts_of(
    one: Candidate, needs: JobNeeds, seat: Seat, weights: Weights = DEFAULT_WEIGHTS
) -> dict[str, float]:
    """The points of every part of the score, by the part's name."""
    table = CandidateTable.of((one,))
    free = sum(option in one.free_options for option in needs.options)
    columns = {
        "fit": scoring.seat_fit(table, needs.help_form, seat, weights),
        "learning": scoring.learning(table.learn, weights),
        "rest": scoring.rest(table.weeks_since_job, weights),
        "waiting": scoring.waiting(table.weeks_since_asked, weights),
        "recentJobs": scoring.recent_jobs(table.recent_jobs, weights),
        "budgetUse": scoring.budget_use(
            table.hours_flown, table.hours_budget, needs.hours, weights
        ),
        "travel": scoring.travel(table.travel_minutes, weights),
        "optionsFree": np.array([scoring.options_free(free, len(needs.options), weights)]),
    }
    return {name: float(column[0]) for name, column in columns.items()}


def _fit(one: Candidate, needs: JobNeeds, seat: Seat | None, weights: Weights) -> PersonFit:
    parts = parts_of(one, needs, seat or Seat.MEMBER, weights)
    points = round(sum(parts.values()))
    reasons = person_reasons(one, needs, seat or Seat.MEMBER, weights)
    free = any(option in one.free_options for option in needs.options)
    return PersonFit(
        person_id=one.person_id,
        score=min(1.0, max(0.0, points / PERFECT)),
        points=points,
        seat=seat,
        parts=parts,
        reasons=_with_free(reasons, tuple(free_reasons(one, needs))),
        suggestible=free and one.exclusion is None and seat is not None,
    )


def _with_free(reasons: tuple[Reason, ...], free: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Free time comes second: first what makes somebody want the job."""
    lead = tuple(reason for reason in reasons if not reason.caution)[:1]
    others = (reason for reason in reasons if reason not in lead)
    return cautions_last((*lead, *free, *others))
