"""How a claim of the demo came to its state: its steps, made from the few facts that are told.

The content says when a claim began, where it stands and why; the steps between follow from the
claim's and the job's lifecycle. Pure.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from flying_trainees.groups.lifecycle import ClaimAction, targets
from flying_trainees.groups.models import ClaimState

A, S = ClaimAction, ClaimState
LONGEST_PAUSE = timedelta(hours=20)
AFTER_CONFIRMING = frozenset({S.CONFIRMED, S.ATTENDED, S.ABSENT})

Acted = tuple[datetime, UUID | None]
"""When something happened, and who did it (None: by itself)."""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What a claim's steps follow from: whether the poster picks, and the job's own steps."""

    picks: bool
    poster_id: UUID
    confirmed: Acted | None
    finished: Acted | None
    dropped: Acted | None


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What is told of a claim. `by` asked, passed over or released; None: the person himself."""

    person_id: UUID
    state: ClaimState
    at: datetime
    offered: bool
    by: UUID | None
    why: str


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One line of a claim's history."""

    action: ClaimAction
    source: ClaimState | None
    target: ClaimState
    actor_id: UUID | None
    at: datetime
    why: str


def tell(job: JobFacts, claim: ClaimFacts, now: datetime) -> list[StoryStep]:
    """The steps of a claim in order, all before `now`, as the lifecycle allows them."""
    steps: list[StoryStep] = []
    for action, target in _plot(job, claim):
        source = steps[-1].target if steps else None
        if target not in targets(action, source):
            raise ValueError(f"no claim goes from {source} to {target} by {action}")
        at, actor = _when_and_who(action, job, claim, steps[-1].at if steps else None, now)
        why = claim.why if target is claim.state else ""
        steps.append(StoryStep(action, source, target, actor, at, why))
    return steps


def _plot(job: JobFacts, claim: ClaimFacts) -> list[tuple[ClaimAction, ClaimState]]:
    """Beginning, seat, ending: the actions and the states that they lead to."""
    offered, applies = claim.offered, job.picks and not claim.offered
    begun = [(A.OFFER, S.OFFERED)] if offered else [(A.CLAIM, S.APPLIED)] if applies else []
    if claim.state is S.WAITLISTED:
        return [(A.CLAIM, S.WAITLISTED)]
    if claim.state in (S.APPLIED, S.OFFERED):
        return begun
    if claim.state is S.DECLINED:
        return [*begun, (A.PASS_OVER if applies else A.DECLINE, S.DECLINED)]
    seat = (A.ACCEPT if offered else A.PICK if applies else A.CLAIM, S.CLAIMED)
    confirmed = [(A.CONFIRM, S.CONFIRMED)] if _was_confirmed(job, claim) else []
    return [*begun, seat, *confirmed, *ENDINGS.get(claim.state, [])]


ENDINGS = {
    S.ATTENDED: [(A.ATTENDED, S.ATTENDED)],
    S.ABSENT: [(A.ABSENT, S.ABSENT)],
    S.WITHDRAWN: [(A.WITHDRAW, S.WITHDRAWN)],
    S.CLOSED: [(A.CLOSE, S.CLOSED)],
}


def _was_confirmed(job: JobFacts, claim: ClaimFacts) -> bool:
    """Whoever withdrew did so before the group was confirmed: the content has no others."""
    held_to_the_end = claim.state in AFTER_CONFIRMING or claim.state is S.CLOSED
    return held_to_the_end and job.confirmed is not None


def _when_and_who(
    action: ClaimAction, job: JobFacts, claim: ClaimFacts, last: datetime | None, now: datetime
) -> Acted:
    by_job = {
        A.CONFIRM: job.confirmed,
        A.ATTENDED: job.finished,
        A.ABSENT: job.finished,
        A.CLOSE: job.dropped,
    }.get(action)
    if by_job is not None:
        return by_job
    actor = {A.PICK: job.poster_id, A.PASS_OVER: claim.by or job.poster_id, A.OFFER: claim.by}
    who = actor.get(action, claim.person_id)
    if last is None:
        return claim.at, who
    until = min(acted[0] for acted in (job.confirmed, job.dropped, (now, None)) if acted)
    return last + min(LONGEST_PAUSE, (until - last) / 2), who
