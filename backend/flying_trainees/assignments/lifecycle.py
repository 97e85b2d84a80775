"""The life of a run: which step leads from where to where. Pure."""

from enum import StrEnum

from flying_trainees.assignments.models import RunState as S
from flying_trainees.core.errors import TransitionNotAllowed


class RunAction(StrEnum):
    """What a coordinator can do with a run."""

    SEND = "send"
    DISCARD = "discard"
    CANCEL = "cancel"
    RECALL = "recall"


A = RunAction
STEPS: dict[tuple[RunAction, S], S] = {
    (A.CANCEL, S.QUEUED): S.CANCELLED,
    (A.CANCEL, S.RUNNING): S.CANCELLED,
    (A.SEND, S.FINISHED): S.SENT,
    (A.DISCARD, S.FINISHED): S.DISCARDED,
    (A.RECALL, S.SENT): S.RECALLED,
}
"""By hand. The worker takes a run from queued to running, and on to finished or failed."""

ACTIVE = frozenset({S.QUEUED, S.RUNNING})


def target(action: RunAction, state: S) -> S:
    """Where the action leads; raises TransitionNotAllowed when it leads nowhere."""
    found = STEPS.get((action, state))
    if found is None:
        raise TransitionNotAllowed(action=action.value, state=state.value)
    return found


def allowed(state: S) -> list[RunAction]:
    """What can be done now, in the order of the table."""
    return [action for action, source in STEPS if source is state]
