"""Thousands of jobs at once get the points that one at a time gets, travel included."""

import random
from dataclasses import replace

import numpy as np
import pytest

from flying_trainees.matching.for_person import rank_jobs
from flying_trainees.matching.inputs import SEATS, Candidate, JobNeeds
from flying_trainees.matching.many_jobs import ManyJobs, help_class, points_of
from flying_trainees.matching.scoring import NOT_ALLOWED
from flying_trainees.matching.table import CandidateTable, Unmade
from flying_trainees.matching.travel import Point, many_minutes, travel_minutes

FORMS = ("freshEye", "moderator", "thinkAlong", "tableHost")
COLUMNS = ("affinity", "interest", "experience", "learn", "recent_jobs", "hours_flown",
           "hours_budget", "weeks_since_job", "weeks_since_asked", "travel_minutes", "senior",
           "moderator", "note_taker")  # fmt: skip


def case(seed: int) -> list[tuple[Candidate, JobNeeds]]:
    """One person as some jobs see him."""
    draw = random.Random(seed)  # noqa: S311  # no secret
    me = Candidate("p", "o", senior=draw.random() < 0.5, moderator=draw.random() < 0.5,
                   weeks_since_job=draw.choice((None, 3)), recent_jobs=draw.randint(0, 3),
                   hours_budget=draw.choice((None, 6)))  # fmt: skip
    pairs = []
    for _ in range(12):
        roles = {draw.choice(SEATS[:4]): draw.randint(0, 2)}
        needs = JobNeeds(draw.choice(FORMS), "x", draw.choice((1.5, 2, 4)), 1, 3, ("a", "b"), roles)
        seen = replace(
            me, affinity=draw.random(), interest=draw.random(), experience=draw.random(),
            free_options=frozenset(draw.choice(("a", "ab"))), hours_flown=draw.choice((0, 5)),
            travel_minutes=draw.choice((None, 0, 35)),
        )  # fmt: skip
        pairs.append((seen, needs))
    return pairs


@pytest.mark.parametrize("seed", range(20))
def test_the_points_are_those_of_one_at_a_time(seed: int) -> None:
    pairs = case(seed)
    whole = CandidateTable(tuple(one for one, _ in pairs), same_person=True)
    table = CandidateTable.of_columns(
        Unmade(len(pairs)), {name: getattr(whole, name) for name in COLUMNS}
    )
    jobs = ManyJobs(
        np.array([help_class(needs.help_form) for _, needs in pairs]),
        np.array([needs.hours for _, needs in pairs]),
        np.array([needs.open_seats() for _, needs in pairs]),
        np.array([len(one.free_options) / 2 for one, _ in pairs]),
    )

    points = points_of(table, jobs)

    expected = {ranked.index: ranked.fit.points for ranked in rank_jobs(pairs, len(pairs))}
    got = {at: round(float(of)) for at, of in enumerate(points) if of > NOT_ALLOWED}
    assert got.keys() == expected.keys()
    assert all(abs(got[at] - expected[at]) <= 1 for at in got), "rounded at different moments"


def test_many_places_are_as_far_as_one() -> None:
    draw = random.Random(3)  # noqa: S311  # no secret
    here = Point(52.26, 6.79)
    places = [Point(52 + draw.random(), 6 + draw.random()) for _ in range(200)] + [here]
    found = many_minutes(
        np.array([place.latitude for place in places]),
        np.array([place.longitude for place in places]),
        here,
    )
    assert found.tolist() == [travel_minutes(place, here) for place in places]
    assert many_minutes(np.array([np.nan]), np.array([6.0]), here).tolist() == [np.inf]
