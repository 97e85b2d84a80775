"""Who may do what with a claim, and in which states of its job. Pure.

`parties` says what the actor is to the claim; the table says which of them may act. What follows
by itself (lapse, confirm, close, …) has no party and is never allowed by hand.
"""

from enum import StrEnum

from flying_trainees.accounts.actor import Actor
from flying_trainees.groups.lifecycle import ClaimAction as A
from flying_trainees.groups.lifecycle import target
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.jobs.policy import is_in_charge


class Party(StrEnum):
    """What somebody is to a claim."""

    PERSON = "person"
    POSTER = "poster"
    COORDINATOR = "coordinator"


IN_CHARGE = frozenset({Party.POSTER, Party.COORDINATOR})

WHO: dict[A, frozenset[Party]] = {
    A.ACCEPT: frozenset({Party.PERSON, Party.COORDINATOR}),
    A.DECLINE: frozenset({Party.PERSON, Party.COORDINATOR}),
    A.CHANGE_TIMES: frozenset({Party.PERSON, Party.COORDINATOR}),
    A.PICK: IN_CHARGE,
    A.PASS_OVER: IN_CHARGE,
    A.WITHDRAW: frozenset({Party.PERSON, Party.COORDINATOR}),
    A.RELEASE: IN_CHARGE,
    A.ATTENDED: IN_CHARGE,
    A.ABSENT: IN_CHARGE,
}

FORMING = frozenset({JobState.OPEN, JobState.STAFFED})
"""While the group can still change."""
HELD = frozenset({JobState.RUNNING, JobState.DONE, JobState.REVIEWED})
"""Since the job began: who came can be said."""

WHEN: dict[A, frozenset[JobState]] = {
    A.ACCEPT: FORMING,
    A.DECLINE: FORMING,
    A.CHANGE_TIMES: frozenset({JobState.OPEN}),
    A.PICK: FORMING,
    A.PASS_OVER: FORMING,
    A.WITHDRAW: FORMING,
    A.RELEASE: FORMING,
    A.ATTENDED: HELD,
    A.ABSENT: HELD,
}

NEEDS_WHY = frozenset({A.RELEASE})
"""Nobody loses a seat without a reason that he can read."""


def parties(actor: Actor, job: Job, claim: Claim) -> frozenset[Party]:
    """What the actor is to the claim; an administrator counts as coordinator."""
    found = set()
    if claim.person_id == actor.person_id:
        found.add(Party.PERSON)
    if actor.posts_for(job.organisation_id):
        found.add(Party.POSTER)
    if actor.coordinates(job.network_id) or actor.is_administrator:
        found.add(Party.COORDINATOR)
    return frozenset(found)


def may(actor: Actor, job: Job, claim: Claim, action: A) -> bool:
    """Whether the actor has the part for the action, whatever the states."""
    return bool(WHO.get(action, frozenset()) & parties(actor, job, claim))


def fits_job(action: A, job: Job) -> bool:
    """Whether the job is at a point where the action makes sense; times only where there are."""
    several = action is not A.CHANGE_TIMES or job.timing_kind is TimingKind.OPTIONS
    return several and job.state in WHEN[action]


def allowed_actions(actor: Actor, job: Job, claim: Claim) -> list[A]:
    """What the actor can do with the claim now, in the order of the table."""
    return [
        action
        for action in WHO
        if fits_job(action, job)
        and target(action, claim.state) is not None
        and may(actor, job, claim, action)
    ]


def sees_waiting(actor: Actor, job: Job) -> bool:
    """Whether the actor sees who applied or waits, besides himself: who is in charge does."""
    return is_in_charge(actor, job)
