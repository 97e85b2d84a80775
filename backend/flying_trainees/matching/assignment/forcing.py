"""What it would cost to have somebody in a job: searched with that person fixed, not guessed."""

from collections.abc import Iterable
from dataclasses import dataclass

from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.choices import ImpossibleChoice, Named
from flying_trainees.matching.assignment.instance import Instance
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Stop

__all__ = ["ImpossibleChoice", "Loss", "loss_with"]


@dataclass(frozen=True)
class Loss:
    """`points` lower than the plan is the best plan found with the person in (below 0: higher).

    `at_least`: proven, whatever else is searched (0 where nothing is). `plan`: that best one.
    """

    points: int
    at_least: int
    plan: Plan


def loss_with(
    instance: Instance,
    plan: Plan,
    person: str,
    job: str,
    stop: Stop,
    *,
    pinned: Iterable[Named] = (),
    forbidden: Iterable[Named] = (),
) -> Loss:
    """Solve again from the plan, with the person in the job.

    Raises ImpossibleChoice when there is no such plan, BrokenRule when `plan` isn't valid.
    """
    worth = check_plan(instance, plan)
    pins = [*pinned, (person, job)]
    found = solve(instance, stop, start=plan, pinned=pins, forbidden=forbidden)
    return Loss(worth - found.objective, max(0, worth - found.bound), found.plan)
