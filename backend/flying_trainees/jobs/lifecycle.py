"""The life of a job: the whole table of steps, and who may take them. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from flying_trainees.core.errors import TransitionNotAllowed
from flying_trainees.jobs.models import JobState


class JobAction(StrEnum):
    """What can be done with a job, or happens to it by itself."""

    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    START = "start"
    FINISH = "finish"
    REVIEW = "review"
    CANCEL = "cancel"
    EXPIRE = "expire"
    RESCHEDULE = "reschedule"
    EXTEND = "extend"


class Who(StrEnum):
    """Who takes a step. `AUTOMATIC`: the product itself, at a moment or as a consequence."""

    POSTER = "poster"
    COORDINATOR = "coordinator"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the table: an action, where it starts, where it ends, who may take it."""

    action: JobAction
    source: JobState
    target: JobState
    who: frozenset[Who]


_POSTER = frozenset({Who.POSTER})
_BOTH = frozenset({Who.POSTER, Who.COORDINATOR})
_AUTOMATIC = frozenset({Who.AUTOMATIC})
_POSTER_OR_AUTOMATIC = frozenset({Who.POSTER, Who.AUTOMATIC})
_COORDINATOR_OR_AUTOMATIC = frozenset({Who.COORDINATOR, Who.AUTOMATIC})

A, S = JobAction, JobState
STEPS: tuple[Step, ...] = (
    Step(A.PUBLISH, S.DRAFT, S.OPEN, _BOTH),
    Step(A.UNPUBLISH, S.OPEN, S.DRAFT, _POSTER),
    Step(A.CONFIRM, S.OPEN, S.STAFFED, _BOTH),
    Step(A.REOPEN, S.STAFFED, S.OPEN, _COORDINATOR_OR_AUTOMATIC),
    Step(A.START, S.STAFFED, S.RUNNING, _AUTOMATIC),
    Step(A.FINISH, S.RUNNING, S.DONE, _POSTER_OR_AUTOMATIC),
    Step(A.REVIEW, S.DONE, S.REVIEWED, _AUTOMATIC),
    Step(A.CANCEL, S.DRAFT, S.CANCELLED, _BOTH),
    Step(A.CANCEL, S.OPEN, S.CANCELLED, _BOTH),
    Step(A.CANCEL, S.STAFFED, S.CANCELLED, _BOTH),
    Step(A.CANCEL, S.RUNNING, S.CANCELLED, _BOTH),
    Step(A.EXPIRE, S.OPEN, S.EXPIRED, _AUTOMATIC),
    Step(A.RESCHEDULE, S.OPEN, S.OPEN, _BOTH),
    Step(A.RESCHEDULE, S.STAFFED, S.STAFFED, _BOTH),
    Step(A.EXTEND, S.EXPIRED, S.OPEN, _POSTER),
)

_BY_START = {(step.action, step.source): step for step in STEPS}


def step_of(action: JobAction, state: JobState) -> Step:
    """The line of the table for `action` from `state`; raises TransitionNotAllowed."""
    step = _BY_START.get((action, state))
    if step is None:
        raise TransitionNotAllowed(action=action.value, state=state.value)
    return step


def target_state(action: JobAction, state: JobState) -> JobState:
    """Where `action` leads from `state`; raises TransitionNotAllowed."""
    return step_of(action, state).target


def allowed(state: JobState) -> frozenset[JobAction]:
    """Every action that starts in `state`, whoever takes it."""
    return frozenset(step.action for step in STEPS if step.source is state)


def takers(action: JobAction) -> frozenset[Who]:
    """Who may take `action` (the same from every state in which it starts)."""
    return frozenset(who for step in STEPS if step.action is action for who in step.who)


PUBLISHED = frozenset({S.OPEN, S.STAFFED, S.RUNNING, S.DONE, S.REVIEWED})
"""The states in which a job's audience sees it; the others are for who is in charge."""

UNDER_WAY = frozenset({S.OPEN, S.STAFFED, S.RUNNING})
"""Published and not yet over."""
