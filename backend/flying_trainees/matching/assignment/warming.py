"""Compiles what a run needs, on a tiny instance. Compiled code is kept on disk.

`python -m flying_trainees.matching.assignment.warming` once after installing; a worker does it at
its start where that was not done, or for another processor. After that a run begins at once.
"""

import os
import sys

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft
from flying_trainees.matching.assignment.exact import solve_exactly
from flying_trainees.matching.assignment.fresh_code import note_compiled
from flying_trainees.matching.assignment.instance import SEATS, Instance
from flying_trainees.matching.assignment.losses import losses_at
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.reading import FORMAT, instance_from


def tiny_instance() -> Instance:
    """Four people and two jobs that want some of the same time."""
    people = [
        {
            "id": f"p{at}", "organisation": f"o{at % 2}", "senior": at % 2 == 0, "moderator": True,
            "noteTaker": True, "weeklyBudget": [8], "maxGroups": 2, "past": 18,
            "free": [[16, 40]],
        }
        for at in range(4)
    ]  # fmt: skip
    options = [{"start": 20}, {"firstWeek": 0, "weeks": 1, "perWeek": 4}]
    jobs = [
        {
            "id": f"j{at}", "priority": 1, "duration": 4, "duo": at == 0,
            "seats": dict(zip(SEATS, (1, 0, 0, 1, 1), strict=True)), "options": options,
        }
        for at in range(2)
    ]  # fmt: skip
    candidates = [
        {
            "person": f"p{person}", "job": f"j{job}", "affinity": 0.5, "experience": 0.1,
            "travelMinutes": 20, "previous": False,
        }
        for person in range(4)
        for job in range(2)
    ]  # fmt: skip
    return instance_from(
        {"format": FORMAT, "weeks": 1, "people": people, "jobs": jobs, "candidates": candidates}
    )


def warm() -> None:
    """Run every compiled part once."""
    market = build_market(tiny_instance())
    bound = Bound(tightened(market))
    bound.step(0.0)
    search = Search(market, Draft(market), 0, warm=False)
    search.fill()
    search.prices = bound.guide()
    losses_at(bound)
    search.step(50, 0.5)
    solve_exactly(market, search.best)


if __name__ == "__main__":
    if sys.platform == "linux":
        os.nice(10)  # everything else goes first
    warm()
    note_compiled()
