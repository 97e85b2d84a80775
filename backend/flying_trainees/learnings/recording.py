"""Record what came out of a finished job; the first learning makes the job reviewed."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed, NotFound
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.publishing import change_state
from flying_trainees.jobs.queries import find_job
from flying_trainees.learnings.errors import AlreadyRecorded, NotFinished
from flying_trainees.learnings.events import LEARNING_RECORDED, LearningRecorded
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.learnings.schemas import LearningIn
from flying_trainees.learnings.story_models import Story
from flying_trainees.learnings.story_schemas import StoryIn
from flying_trainees.outbox.recording import record
from flying_trainees.people.scopes import NetworkScope

TOOK_PART = (ClaimState.CONFIRMED, ClaimState.ATTENDED)
FINISHED = (JobState.DONE, JobState.REVIEWED)


def record_learning(
    session: Session, actor: Actor, scope: NetworkScope, now: datetime, job_id: UUID,
    told: LearningIn,
) -> UUID:  # fmt: skip
    """Write a learning of a finished job; whoever took part or is in charge may.

    Returns its id. Raises NotFound, NotFinished, NotAllowed, AlreadyRecorded.
    """
    job = find_job(session, actor, scope, job_id, lock=True)
    if job.state not in FINISHED:
        raise NotFinished
    learned_by = side_of(session, actor, job)
    if _own(session, actor, job_id) is not None:
        raise AlreadyRecorded
    learning = Learning(
        job_id=job_id,
        author_id=actor.person_id,
        learned_by=learned_by,
        at=now,
        updated_at=now,
        **told.model_dump(),
    )
    session.add(learning)
    session.flush()
    payload = LearningRecorded(job_id=job_id, learning_id=learning.id, person_id=actor.person_id)
    record(session, now, LEARNING_RECORDED, payload)
    if job.state is JobState.DONE:
        change_state(session, job, JobAction.REVIEW, None, now)
    return learning.id


def rewrite_learning(
    session: Session, actor: Actor, now: datetime, learning_id: UUID, told: LearningIn
) -> UUID:
    """Write one's own learning anew; returns its id. Raises NotFound."""
    rewrite_own(session, actor, now, Learning, learning_id, told)
    return learning_id


def rewrite_own(
    session: Session,
    actor: Actor,
    now: datetime,
    kind: type[Learning] | type[Story],
    written_id: UUID,
    told: LearningIn | StoryIn,
) -> None:
    """Replace what the actor wrote earlier by what he tells now. Raises NotFound."""
    own = select(kind).where(kind.id == written_id, kind.author_id == actor.person_id)
    written = session.exec(own).first()
    if written is None:
        raise NotFound
    for name, value in told.model_dump().items():
        setattr(written, name, value)
    written.updated_at = now
    session.add(written)
    session.flush()


def side_of(session: Session, actor: Actor, job: Job) -> LearnedBy:
    """From which side the actor saw the job. Raises NotAllowed for who wasn't there."""
    took_part = session.exec(
        select(Claim.id).where(
            Claim.job_id == job.id,
            Claim.person_id == actor.person_id,
            col(Claim.state).in_(TOOK_PART),
        )
    ).first()
    if took_part is not None:
        return LearnedBy.MEMBER
    if is_in_charge(actor, job):
        return LearnedBy.POSTER
    raise NotAllowed


def _own(session: Session, actor: Actor, job_id: UUID) -> Learning | None:
    return session.exec(
        select(Learning).where(Learning.job_id == job_id, Learning.author_id == actor.person_id)
    ).first()
