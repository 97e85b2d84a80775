"""The life of a pool assignment: the whole table of steps, and who may take them. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from flying_trainees.core.errors import TransitionNotAllowed
from flying_trainees.pools.models import PoolState as S


class PoolAction(StrEnum):
    """What can be done with a pool assignment as a whole."""

    START = "start"
    PRESENT = "present"
    RESUME = "resume"
    COMPLETE = "complete"
    REOPEN = "reopen"
    CANCEL = "cancel"


class Part(StrEnum):
    """In what capacity somebody has to do with it."""

    COORDINATOR = "coordinator"
    STEWARD = "steward"
    CLIENT = "client"
    MEMBER = "member"


class Level(StrEnum):
    """How something stands, the worst last."""

    DONE = "done"
    STOPPED = "stopped"
    UPCOMING = "upcoming"
    ON_TRACK = "onTrack"
    AT_RISK = "atRisk"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the table: an action, where it starts, where it ends, who may take it."""

    action: PoolAction
    source: S
    target: S
    who: frozenset[Part]


_RUNNERS = frozenset({Part.COORDINATOR, Part.STEWARD})
_COORDINATOR = frozenset({Part.COORDINATOR})

A = PoolAction
STEPS: tuple[Step, ...] = (
    Step(A.START, S.PREPARING, S.RUNNING, _RUNNERS),
    Step(A.PRESENT, S.RUNNING, S.PRESENTING, _RUNNERS),
    Step(A.COMPLETE, S.PRESENTING, S.COMPLETED, _RUNNERS),
    Step(A.RESUME, S.PRESENTING, S.RUNNING, _RUNNERS),
    Step(A.REOPEN, S.COMPLETED, S.PRESENTING, _COORDINATOR),
    Step(A.CANCEL, S.PREPARING, S.CANCELLED, _COORDINATOR),
    Step(A.CANCEL, S.RUNNING, S.CANCELLED, _COORDINATOR),
    Step(A.CANCEL, S.PRESENTING, S.CANCELLED, _COORDINATOR),
)
"""Completing needs a recommendation: the use case looks."""

OPEN = frozenset({S.PREPARING, S.RUNNING, S.PRESENTING})
"""The states in which it is worked at."""

_BY_START = {(step.action, step.source): step for step in STEPS}


def step_of(action: PoolAction, state: S) -> Step:
    """The line of the table for `action` from `state`; raises TransitionNotAllowed."""
    step = _BY_START.get((action, state))
    if step is None:
        raise TransitionNotAllowed(action=action.value, state=state.value)
    return step
