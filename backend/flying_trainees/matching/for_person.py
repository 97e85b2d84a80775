"""One person for one job: the score and reasons behind *For you* and a job's list of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching import scoring
from flying_trainees.matching.inputs import SEATS, Candidate, JobNeeds, Seat
from flying_trainees.matching.person_reasons import free_reasons, person_reasons
from flying_trainees.matching.reasons import Reason, cautions_last
from flying_trainees.matching.table import CandidateTable, Floats
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, PERFECT, Weights

ONLY_MEMBER = [SEATS.index(Seat.MEMBER)]
"""A seat that everybody may take: nothing is to be weighed against it."""


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


@dataclass(frozen=True, slots=True)
class RankedJob:
    """A place in one person's list: `index` of the pair given to `rank_jobs`, and its fit."""

    index: int
    fit: PersonFit


def fit_of(one: Candidate, needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS) -> PersonFit:
    """The fit of one person for one job; reasons in full, strongest first, cautions last."""
    seat = _best_seat(one, needs, weights)
    parts = parts_of(one, needs, seat or Seat.MEMBER, weights)
    total = round(sum(parts.values()))
    return PersonFit(
        person_id=one.person_id,
        score=min(1.0, max(0.0, total / PERFECT)),
        points=total,
        seat=seat,
        parts=parts,
        reasons=_reasons(one, needs, seat, weights),
        suggestible=seat is not None and _is_willing(one, needs),
    )


def reasons_of(
    one: Candidate, needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS
) -> tuple[Reason, ...]:
    """The reasons of `fit_of` alone."""
    return _reasons(one, needs, _best_seat(one, needs, weights), weights)


def _reasons(
    one: Candidate, needs: JobNeeds, seat: Seat | None, weights: Weights
) -> tuple[Reason, ...]:
    reasons = person_reasons(one, needs, seat or Seat.MEMBER, weights)
    return _with_free(reasons, tuple(free_reasons(one, needs)))


def rank_people(
    candidates: Sequence[Candidate], needs: JobNeeds, weights: Weights = DEFAULT_WEIGHTS
) -> tuple[PersonFit, ...]:
    """All candidates for one job, who can be suggested first, then best first, then by id.

    Raises ValueError when a person is listed twice.
    """
    table = CandidateTable.of(candidates)
    fits = (fit_of(one, needs, weights) for one in table.candidates)
    return tuple(sorted(fits, key=lambda fit: (not fit.suggestible, -fit.points, fit.person_id)))


def rank_jobs(
    pairs: Sequence[tuple[Candidate, JobNeeds]],
    limit: int = 20,
    weights: Weights = DEFAULT_WEIGHTS,
) -> tuple[RankedJob, ...]:
    """One person's list: the same person as seen from each job, with that job's needs.

    The best `limit` jobs that can be suggested, best first, ties in the given order. All are
    scored at once; only those shown get reasons.
    """
    willing = [index for index, (one, needs) in enumerate(pairs) if _is_willing(one, needs)]
    points = _points_of_jobs([pairs[index] for index in willing], weights)
    best = np.argsort(-points, kind="stable")[: max(0, limit)]
    rows = [willing[at] for at in best.tolist() if points[at] > scoring.NOT_ALLOWED]
    return tuple(RankedJob(index, fit_of(*pairs[index], weights)) for index in rows)


def parts_of(
    one: Candidate, needs: JobNeeds, seat: Seat, weights: Weights = DEFAULT_WEIGHTS
) -> dict[str, float]:
    """The points of every part of the score, by the part's name."""
    table = CandidateTable.of((one,))
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
        "optionsFree": np.array([_options_free(one, needs, weights)]),
    }
    return {name: float(column[0]) for name, column in columns.items()}


def _points_of_jobs(pairs: list[tuple[Candidate, JobNeeds]], weights: Weights) -> Floats:
    """Each pair's points on its best open seat; jobs of one form of help are scored together."""
    points = np.full(len(pairs), float(scoring.NOT_ALLOWED))
    for kind in {_kind(needs) for _, needs in pairs}:
        rows = [row for row, (_, needs) in enumerate(pairs) if _kind(needs) == kind]
        table = CandidateTable(tuple(pairs[row][0] for row in rows), same_person=True)
        seats = scoring.seat_points(table, pairs[rows[0]][1], weights)
        open_seats = np.array([pairs[row][1].open_seats() for row in rows])
        best = np.where(open_seats > 0, seats, scoring.NOT_ALLOWED).max(axis=1)
        free = np.array([_options_free(*pairs[row], weights) for row in rows])
        points[rows] = np.where(best > scoring.NOT_ALLOWED, best + free, scoring.NOT_ALLOWED)
    return points


def _kind(needs: JobNeeds) -> tuple[str, float, str, bool]:
    """What of a job the points of its seats depend on."""
    outside = needs.wishes.senior_from_outside
    return (needs.help_form, needs.hours, needs.organisation_id if outside else "", outside)


def _best_seat(one: Candidate, needs: JobNeeds, weights: Weights) -> Seat | None:
    seats = [column for column, left in enumerate(needs.open_seats()) if left > 0]
    if seats == ONLY_MEMBER:
        return Seat.MEMBER
    points = scoring.seat_points(CandidateTable.of((one,)), needs, weights)[0]
    column = max(seats, key=lambda at: (points[at], -at), default=None)
    if column is None or points[column] == scoring.NOT_ALLOWED:
        return None
    return SEATS[column]


def _options_free(one: Candidate, needs: JobNeeds, weights: Weights) -> float:
    free = sum(option in one.free_options for option in needs.options)
    return scoring.options_free(free, len(needs.options), weights)


def _is_willing(one: Candidate, needs: JobNeeds) -> bool:
    free = not one.free_options.isdisjoint(needs.options)
    return free and one.exclusion is None


def _with_free(reasons: tuple[Reason, ...], free: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Free time comes second: first what makes somebody want the job."""
    lead = tuple(reason for reason in reasons if not reason.caution)[:1]
    others = (reason for reason in reasons if reason not in lead)
    return cautions_last((*lead, *free, *others))
