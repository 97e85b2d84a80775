"""Take a job's steps: the one place that changes its state, and publish, unpublish, extend."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import InvalidInput
from flying_trainees.jobs import policy
from flying_trainees.jobs.drafts import stored_draft, write_timing
from flying_trainees.jobs.errors import SeatsHeld
from flying_trainees.jobs.events import JobChanged
from flying_trainees.jobs.lifecycle import JobAction, target_state
from flying_trainees.jobs.models import Job, JobTransition
from flying_trainees.jobs.posting import stored_problems
from flying_trainees.jobs.rules import publishing_problems
from flying_trainees.jobs.schemas import ExtendIn, JobIn
from flying_trainees.outbox.recording import record

KIND_OF: dict[JobAction, str] = {
    JobAction.PUBLISH: "job-published",
    JobAction.EXTEND: "job-published",
    JobAction.RESCHEDULE: "job-rescheduled",
    JobAction.CANCEL: "job-cancelled",
    JobAction.CONFIRM: "job-confirmed",
    JobAction.REOPEN: "job-reopened",
    JobAction.EXPIRE: "job-expired",
    JobAction.FINISH: "job-finished",
    JobAction.REVIEW: "job-reviewed",
}
"""Steps that others hear of. An extended job is published once more: the same people are told."""

ANEW = frozenset({JobAction.PUBLISH, JobAction.EXTEND, JobAction.REOPEN, JobAction.RESCHEDULE})
"""Steps after which the poster may be reminded once more."""


def change_state(
    session: Session,
    job: Job,
    action: JobAction,
    actor: Actor | None,
    now: datetime,
    why: str = "",
) -> JobTransition:
    """Take a step of the lifecycle, by `actor` or by itself (None); the job's row is locked.

    Moves the state, writes the history, bumps version and updated_at, records the step's event
    (`KIND_OF`). Raises TransitionNotAllowed. Whether the actor may is the caller's question.
    """
    target = target_state(action, job.state)
    transition = JobTransition(
        job_id=job.id,
        action=action,
        from_state=job.state,
        to_state=target,
        actor_id=actor.person_id if actor else None,
        why=why,
        at=now,
    )
    session.add(transition)
    job.state = target
    _stamp(job, action, now)
    session.add(job)
    session.flush()
    if action in KIND_OF:
        payload = JobChanged(job_id=job.id, actor_id=transition.actor_id, why=why)
        record(session, now, KIND_OF[action], payload)
    return transition


def _stamp(job: Job, action: JobAction, now: datetime) -> None:
    touch(job, now)
    if action is JobAction.PUBLISH:
        job.published_at = now
    elif action is JobAction.UNPUBLISH:
        job.published_at = None
    if action in ANEW:
        job.reminded_at = None


def touch(job: Job, now: datetime) -> None:
    """Mark a job as changed: a reader's older version is stale from here on."""
    job.version += 1
    job.updated_at = now


def check_publishable(session: Session, job: Job, now: datetime) -> None:
    """Raise InvalidInput naming every field that keeps the stored job from being published."""
    check_complete(session, stored_draft(session, job), now)


def check_complete(session: Session, draft: JobIn, now: datetime) -> None:
    """The same for a job as it would become."""
    found = publishing_problems(draft, now) + stored_problems(session, draft)
    if found:
        raise InvalidInput(fields=found)


def publish(
    session: Session, job: Job, actor: Actor, now: datetime, why: str = ""
) -> JobTransition:
    """Draft → open; raises NotAllowed, TransitionNotAllowed, InvalidInput."""
    policy.require(actor, job, JobAction.PUBLISH)
    target_state(JobAction.PUBLISH, job.state)
    check_publishable(session, job, now)
    return change_state(session, job, JobAction.PUBLISH, actor, now, why)


def unpublish(
    session: Session, job: Job, actor: Actor, now: datetime, seats_held: int, why: str = ""
) -> JobTransition:
    """Open → draft while `seats_held`, which groups counts, is nought; else raises SeatsHeld."""
    policy.require(actor, job, JobAction.UNPUBLISH)
    target_state(JobAction.UNPUBLISH, job.state)
    if seats_held:
        raise SeatsHeld(seats=seats_held)
    return change_state(session, job, JobAction.UNPUBLISH, actor, now, why)


def extend(
    session: Session, job: Job, actor: Actor, now: datetime, change: ExtendIn, why: str = ""
) -> JobTransition:
    """Expired → open, with a deadline and times that lie ahead; raises InvalidInput if not."""
    policy.require(actor, job, JobAction.EXTEND)
    target_state(JobAction.EXTEND, job.state)
    given = {"timing": change.timing, "claim_deadline": change.claim_deadline}
    draft = stored_draft(session, job).model_copy(
        update={name: value for name, value in given.items() if value is not None}
    )
    check_complete(session, draft, now)
    job.claim_deadline = draft.claim_deadline
    write_timing(session, job, draft.timing)
    return change_state(session, job, JobAction.EXTEND, actor, now, why)
