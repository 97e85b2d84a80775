"""Before and after in numbers; which step a run may take."""

import pytest

from flying_trainees.assignments.figures import Counted, figures, gini
from flying_trainees.assignments.lifecycle import RunAction, allowed, target
from flying_trainees.assignments.models import RunState
from flying_trainees.assignments.schemas import ProgressOut
from flying_trainees.assignments.showing import gap
from flying_trainees.core.errors import TransitionNotAllowed


def test_gini_is_nought_for_equal_hours_and_near_one_for_one_person_with_all() -> None:
    assert gini([3, 3, 3]) == 0
    assert gini([]) == gini([0, 0]) == 0
    assert gini([0, 0, 0, 8]) == 0.75
    assert gini([1, 3]) == 0.25


def test_figures_count_people_once_and_hours_on_top_of_those_before() -> None:
    found = figures(
        Counted(5, 1, 3), Counted(15, 2, 5), ["a", "b"], ["a", "guest"], {"a": 4.0},
        {"b": [2.0, 2.0], "a": [1.0]},
    )  # fmt: skip
    assert (found.staffed_before, found.staffed_after) == (1, 3)
    assert (found.seats, found.seats_before, found.seats_after) == (15, 2, 5)
    assert (found.hours_before, found.most_hours_before, found.most_hours_after) == (4, 4, 5)
    assert (found.people_before, found.people_after, found.offers) == (1, 2, 3)
    assert found.hours == 5
    assert (found.gini_before, found.gini_after) == (0.5, gini([5, 4]))


@pytest.mark.parametrize(
    ("objective", "bound", "words"),
    [
        (100_000, 100_000, "Beter kan niet: dit is bewezen de beste indeling."),
        (100_000, 100_400, "Hooguit 0,4% beter mogelijk."),
        (100_000, 100_401, "Hooguit 0,5% beter mogelijk."),
    ],
)
def test_the_gap_is_never_said_too_small(objective: int, bound: int, words: str) -> None:
    found = gap(ProgressOut(objective=objective, bound=bound, staffed=1, seconds=1), "nl")
    assert found is not None
    assert found.text == words


def test_without_a_plan_worth_anything_no_gap_is_claimed() -> None:
    assert gap(ProgressOut(objective=0, bound=500, staffed=0, seconds=1), "nl") is None


def test_a_run_takes_the_steps_of_the_table_and_no_others() -> None:
    can = {
        RunState.QUEUED: [RunAction.CANCEL],
        RunState.RUNNING: [RunAction.CANCEL],
        RunState.FINISHED: [RunAction.SEND, RunAction.DISCARD],
        RunState.SENT: [RunAction.RECALL],
    }
    for state in RunState:
        assert allowed(state) == can.get(state, [])
        for action in set(RunAction) - set(can.get(state, [])):
            with pytest.raises(TransitionNotAllowed):
                target(action, state)
