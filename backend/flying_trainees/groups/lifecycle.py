"""The claim's life as a table: (action, from, to). Pure; who may do it stands in `policy`."""

from dataclasses import dataclass
from enum import StrEnum

from flying_trainees.groups.models import ClaimState as S


class ClaimAction(StrEnum):
    """What can be done with a claim. `ask-again` follows a rescheduling.

    `change-times` says anew at which of a job's times the person can come; all else stays.
    """

    CLAIM = "claim"
    OFFER = "offer"
    ACCEPT = "accept"
    DECLINE = "decline"
    CHANGE_TIMES = "change-times"
    LAPSE = "lapse"
    PICK = "pick"
    PASS_OVER = "pass-over"  # noqa: S105  (no password)
    WITHDRAW = "withdraw"
    RELEASE = "release"
    CONFIRM = "confirm"
    UNCONFIRM = "unconfirm"
    ASK_AGAIN = "ask-again"
    CLOSE = "close"
    ATTENDED = "attended"
    ABSENT = "absent"


A = ClaimAction

LIVE_STATES = frozenset({S.APPLIED, S.WAITLISTED, S.OFFERED, S.CLAIMED, S.CONFIRMED})
"""States in which a person still has to do with the job: at most one such claim each."""
SEATED_STATES = frozenset({S.OFFERED, S.CLAIMED, S.CONFIRMED})
"""States that use a seat."""
HELD_STATES = frozenset({S.CLAIMED, S.CONFIRMED})
"""States in which the person has said yes: what group_min counts."""

SHOWN_STATES = SEATED_STATES | {S.ATTENDED, S.ABSENT}
"""States in which others who see the job see the person: the group, before and after."""


@dataclass(frozen=True, slots=True)
class Step:
    """One action from some states (None: there is no claim yet) to one."""

    action: ClaimAction
    sources: frozenset[S | None]
    target: S


def _step(action: ClaimAction, *sources: S | None, to: S) -> Step:
    return Step(action, frozenset(sources), to)


STEPS = (
    _step(A.CLAIM, None, to=S.CLAIMED),
    _step(A.CLAIM, None, to=S.WAITLISTED),
    _step(A.CLAIM, None, to=S.APPLIED),
    _step(A.OFFER, None, S.APPLIED, S.WAITLISTED, S.DECLINED, S.LAPSED, to=S.OFFERED),
    _step(A.ACCEPT, S.OFFERED, to=S.CLAIMED),
    _step(A.DECLINE, S.OFFERED, to=S.DECLINED),
    _step(A.CHANGE_TIMES, S.APPLIED, to=S.APPLIED),
    _step(A.CHANGE_TIMES, S.WAITLISTED, to=S.WAITLISTED),
    _step(A.CHANGE_TIMES, S.CLAIMED, to=S.CLAIMED),
    _step(A.LAPSE, S.OFFERED, to=S.LAPSED),
    _step(A.PICK, S.APPLIED, to=S.CLAIMED),
    _step(A.PASS_OVER, S.APPLIED, to=S.DECLINED),
    _step(A.WITHDRAW, S.APPLIED, S.WAITLISTED, S.OFFERED, S.CLAIMED, S.CONFIRMED, to=S.WITHDRAWN),
    _step(A.RELEASE, S.OFFERED, S.CLAIMED, S.CONFIRMED, to=S.WITHDRAWN),
    _step(A.CONFIRM, S.CLAIMED, to=S.CONFIRMED),
    _step(A.UNCONFIRM, S.CONFIRMED, to=S.CLAIMED),
    _step(A.ASK_AGAIN, S.CLAIMED, S.CONFIRMED, to=S.OFFERED),
    _step(A.CLOSE, S.APPLIED, S.WAITLISTED, S.OFFERED, S.CLAIMED, S.CONFIRMED, to=S.CLOSED),
    _step(A.ATTENDED, S.CONFIRMED, to=S.ATTENDED),
    _step(A.ABSENT, S.CONFIRMED, to=S.ABSENT),
)

EVENTS: dict[tuple[ClaimAction, S], str] = {
    (A.CLAIM, S.CLAIMED): "claim-claimed",
    (A.CLAIM, S.WAITLISTED): "claim-waitlisted",
    (A.CLAIM, S.APPLIED): "claim-applied",
    (A.OFFER, S.OFFERED): "claim-offered",
    (A.ACCEPT, S.CLAIMED): "claim-accepted",
    (A.DECLINE, S.DECLINED): "claim-declined",
    (A.CHANGE_TIMES, S.APPLIED): "claim-times-changed",
    (A.CHANGE_TIMES, S.WAITLISTED): "claim-times-changed",
    (A.CHANGE_TIMES, S.CLAIMED): "claim-times-changed",
    (A.LAPSE, S.LAPSED): "claim-lapsed",
    (A.PICK, S.CLAIMED): "claim-picked",
    (A.PASS_OVER, S.DECLINED): "claim-passed-over",
    (A.WITHDRAW, S.WITHDRAWN): "claim-withdrawn",
    (A.RELEASE, S.WITHDRAWN): "claim-released",
    (A.CONFIRM, S.CONFIRMED): "claim-confirmed",
    (A.UNCONFIRM, S.CLAIMED): "claim-unconfirmed",
    (A.CLOSE, S.CLOSED): "claim-closed",
}
"""What others hear of each step; steps that aren't here are told by the job's own event."""


def targets(action: ClaimAction, source: S | None) -> frozenset[S]:
    """The states that an action can lead to from a state; empty when it isn't possible."""
    return frozenset(
        step.target for step in STEPS if step.action is action and source in step.sources
    )


def target(action: ClaimAction, source: S) -> S | None:
    """The one state that an action on an existing claim leads to; None when it isn't possible."""
    return next(iter(targets(action, source)), None)
