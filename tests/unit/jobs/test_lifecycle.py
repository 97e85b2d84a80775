"""Every action from every state: either the table's step, or no step at all."""

import pytest

from flying_trainees.core.errors import TransitionNotAllowed
from flying_trainees.jobs.lifecycle import (
    STEPS,
    JobAction,
    Who,
    allowed,
    takers,
    target_state,
)
from flying_trainees.jobs.models import JobState

TABLE = {
    ("publish", "draft"): "open",
    ("unpublish", "open"): "draft",
    ("confirm", "open"): "staffed",
    ("reopen", "staffed"): "open",
    ("start", "staffed"): "running",
    ("finish", "running"): "done",
    ("review", "done"): "reviewed",
    ("cancel", "draft"): "cancelled",
    ("cancel", "open"): "cancelled",
    ("cancel", "staffed"): "cancelled",
    ("cancel", "running"): "cancelled",
    ("expire", "open"): "expired",
    ("reschedule", "open"): "open",
    ("reschedule", "staffed"): "staffed",
    ("extend", "expired"): "open",
}
"""The table of the domain description, written down a second time on purpose."""

WHO = {
    "publish": {"poster", "coordinator"},
    "unpublish": {"poster"},
    "confirm": {"poster", "coordinator"},
    "reopen": {"coordinator", "automatic"},
    "start": {"automatic"},
    "finish": {"poster", "automatic"},
    "review": {"automatic"},
    "cancel": {"poster", "coordinator"},
    "expire": {"automatic"},
    "reschedule": {"poster", "coordinator"},
    "extend": {"poster"},
}


@pytest.mark.parametrize("state", JobState)
@pytest.mark.parametrize("action", JobAction)
def test_each_action_leads_from_each_state_where_the_table_says(
    action: JobAction, state: JobState
) -> None:
    expected = TABLE.get((action.value, state.value))

    if expected is None:
        with pytest.raises(TransitionNotAllowed) as refused:
            target_state(action, state)
        assert refused.value.params == {"action": action.value, "state": state.value}
        assert action not in allowed(state)
    else:
        assert target_state(action, state) == expected
        assert action in allowed(state)


@pytest.mark.parametrize("action", JobAction)
def test_each_action_is_taken_by_whom_the_table_names(action: JobAction) -> None:
    assert {who.value for who in takers(action)} == WHO[action.value]


def test_an_action_is_taken_by_the_same_people_from_every_state() -> None:
    for step in STEPS:
        assert step.who == takers(step.action)


@pytest.mark.parametrize("state", [JobState.REVIEWED, JobState.CANCELLED])
def test_nothing_follows_the_end(state: JobState) -> None:
    assert allowed(state) == frozenset()


def test_somebody_can_take_every_action() -> None:
    assert all(takers(action) <= set(Who) and takers(action) for action in JobAction)
