"""Steps asked over the API: who may, with the job locked, and which use case takes it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record
from flying_trainees.core.errors import (
    FieldError,
    InvalidInput,
    NotAllowed,
    NotFound,
    TransitionNotAllowed,
)
from flying_trainees.groups import cancelling, deciding, finishing, moving, policy, withdrawing
from flying_trainees.groups.confirming import confirm
from flying_trainees.groups.lifecycle import SHOWN_STATES, ClaimAction, target
from flying_trainees.groups.models import Claim
from flying_trainees.groups.reopening import reopen
from flying_trainees.groups.rows import lock_job, lock_job_of
from flying_trainees.groups.schemas import ClaimTransitionIn, JobTransitionIn
from flying_trainees.groups.suiting_times import keep_times, said_anew
from flying_trainees.jobs import publishing
from flying_trainees.jobs.lifecycle import JobAction, target_state
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.policy import require
from flying_trainees.jobs.schemas import ExtendIn, RescheduleIn
from flying_trainees.jobs.versions import require_current

JobStep: TypeAlias = Callable[[Session, datetime, Actor, Job, JobTransitionIn], object]
ClaimStep: TypeAlias = Callable[[Session, datetime, Actor, Job, Claim, str], None]


def step_job(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    given: JobTransitionIn,
    if_match: str | None = None,
) -> Job:
    """Take a step of a job; raises NotFound, NotAllowed, TransitionNotAllowed, StaleVersion."""
    job = lock_job(session, actor, job_id)
    require_current(job, if_match)
    require(actor, job, given.action)
    target_state(given.action, job.state)
    JOB_STEPS[given.action](session, now, actor, job, given)
    return job


def step_claim(
    session: Session, actor: Actor, now: datetime, claim_id: UUID, given: ClaimTransitionIn
) -> tuple[Job, Claim]:
    """Take a step of a claim; raises NotFound, NotAllowed, TransitionNotAllowed, InvalidInput."""
    job, claim = lock_job_of(session, actor, claim_id)
    if not sees(actor, job, claim):
        raise NotFound
    if not policy.may(actor, job, claim, given.action):
        raise NotAllowed
    possible = target(given.action, claim.state) is not None
    if not possible or not policy.fits_job(given.action, job):
        raise TransitionNotAllowed(action=given.action.value, state=claim.state.value)
    if given.action in policy.NEEDS_WHY and not given.why:
        raise InvalidInput(fields=[FieldError("why", "why-needed", {})])
    keep_times(session, job, claim, given)
    CLAIM_STEPS[given.action](session, now, actor, job, claim, given.why)
    _note_if_for_another(session, now, actor, claim, given)
    return job, claim


def sees(actor: Actor, job: Job, claim: Claim) -> bool:
    """Who sees the job sees who has a seat; who applied or waits only sees himself."""
    own = claim.person_id == actor.person_id
    return own or claim.state in SHOWN_STATES or policy.sees_waiting(actor, job)


def _note_if_for_another(
    session: Session, now: datetime, actor: Actor, claim: Claim, given: ClaimTransitionIn
) -> None:
    """A coordinator answers for somebody: visibly."""
    if given.action in ANSWERS and claim.person_id != actor.person_id:
        record(
            session,
            now,
            actor.person_id,
            f"claim-{given.action.value}",
            ("claim", claim.id),
            on_behalf_of_id=claim.person_id,
            why=given.why,
        )


def _confirm(s: Session, now: datetime, actor: Actor, job: Job, given: JobTransitionIn) -> None:
    confirm(s, now, actor, job, given.option_id, given.why)


def _extend(s: Session, now: datetime, actor: Actor, job: Job, given: JobTransitionIn) -> None:
    change = ExtendIn(timing=given.timing, claim_deadline=given.claim_deadline)
    publishing.extend(s, job, actor, now, change, given.why)


def _reschedule(s: Session, now: datetime, actor: Actor, job: Job, given: JobTransitionIn) -> None:
    change = RescheduleIn(
        timing=given.timing,
        option_id=given.option_id,
        place=given.place,
        claim_deadline=given.claim_deadline,
    )
    moving.move(s, now, actor, job, change, given.why)


ANSWERS = frozenset(
    {ClaimAction.ACCEPT, ClaimAction.DECLINE, ClaimAction.WITHDRAW, ClaimAction.CHANGE_TIMES}
)
"""What is for the person himself to say, or for a coordinator in his place."""

JOB_STEPS: dict[JobAction, JobStep] = {
    JobAction.PUBLISH: lambda s, now, a, job, g: publishing.publish(s, job, a, now, g.why),
    JobAction.UNPUBLISH: lambda s, now, a, job, g: cancelling.unpublish(s, now, a, job, g.why),
    JobAction.CONFIRM: _confirm,
    JobAction.REOPEN: lambda s, now, a, job, g: reopen(s, now, job, a, g.why),
    JobAction.FINISH: lambda s, now, a, job, g: publishing.change_state(
        s, job, JobAction.FINISH, a, now, g.why
    ),
    JobAction.CANCEL: lambda s, now, a, job, g: cancelling.cancel(s, now, a, job, g.why),
    JobAction.RESCHEDULE: _reschedule,
    JobAction.EXTEND: _extend,
}

CLAIM_STEPS: dict[ClaimAction, ClaimStep] = {
    ClaimAction.ACCEPT: deciding.accept,
    ClaimAction.DECLINE: deciding.decline,
    ClaimAction.CHANGE_TIMES: said_anew,
    ClaimAction.PICK: deciding.pick,
    ClaimAction.PASS_OVER: deciding.pass_over,
    ClaimAction.WITHDRAW: withdrawing.withdraw,
    ClaimAction.RELEASE: withdrawing.release,
    ClaimAction.ATTENDED: finishing.attended,
    ClaimAction.ABSENT: finishing.absent,
}
