"""Tell a story about a finished job, change it, withdraw it; react to somebody else's."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record as put_on_record
from flying_trainees.core.errors import NotAllowed
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.queries import find_job
from flying_trainees.learnings.errors import AlreadyTold, NotFinished
from flying_trainees.learnings.events import STORY_SHARED, StoryShared
from flying_trainees.learnings.recording import FINISHED, rewrite_own, side_of
from flying_trainees.learnings.story_models import ReactionKind, Story, StoryReaction
from flying_trainees.learnings.story_queries import find_story, may_moderate
from flying_trainees.learnings.story_schemas import StoryIn
from flying_trainees.outbox.recording import record
from flying_trainees.people.scopes import NetworkScope


def tell_story(
    session: Session, actor: Actor, scope: NetworkScope, now: datetime, job_id: UUID, told: StoryIn
) -> UUID:
    """Share a story of a job that one took part in or is in charge of; returns its id.

    Raises NotFound, NotFinished, NotAllowed, AlreadyTold.
    """
    job = find_job(session, actor, scope, job_id)
    if job.state not in FINISHED:
        raise NotFinished
    side_of(session, actor, job)
    before = select(Story.id).where(Story.job_id == job_id, Story.author_id == actor.person_id)
    if session.exec(before).first():
        raise AlreadyTold
    story = Story(
        job_id=job_id, author_id=actor.person_id, at=now, updated_at=now, **told.model_dump()
    )
    session.add(story)
    session.flush()
    payload = StoryShared(
        job_id=job_id, story_id=story.id, person_id=actor.person_id, actor_id=actor.person_id
    )
    record(session, now, STORY_SHARED, payload)
    return story.id


def change_story(
    session: Session, actor: Actor, now: datetime, story_id: UUID, told: StoryIn
) -> None:
    """Change one's own story, or with whom it is shared. Raises NotFound."""
    rewrite_own(session, actor, now, Story, story_id, told)


def withdraw_story(
    session: Session, actor: Actor, scope: NetworkScope, now: datetime, story_id: UUID
) -> None:
    """Take a story away, with its reactions: its author, or who looks after the network.

    Raises NotFound, NotAllowed.
    """
    story = find_story(session, actor, scope, story_id)
    if story.author_id != actor.person_id:
        if not may_moderate(actor, session.get_one(Job, story.job_id)):
            raise NotAllowed
        put_on_record(session, now, actor.person_id, "story-withdrawn", ("story", story_id))
    session.delete(story)
    session.flush()


def react(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    now: datetime,
    story_id: UUID,
    kind: ReactionKind,
) -> None:
    """Press a kind of reaction; pressing it again changes nothing. Raises NotFound."""
    find_story(session, actor, scope, story_id)
    pressed = StoryReaction(story_id=story_id, person_id=actor.person_id, kind=kind, at=now)
    session.execute(insert(StoryReaction).values(pressed.model_dump()).on_conflict_do_nothing())


def take_back(
    session: Session, actor: Actor, scope: NetworkScope, story_id: UUID, kind: ReactionKind
) -> None:
    """Undo one's own reaction; without one nothing happens. Raises NotFound."""
    find_story(session, actor, scope, story_id)
    session.exec(
        delete(StoryReaction).where(
            col(StoryReaction.story_id) == story_id,
            col(StoryReaction.person_id) == actor.person_id,
            col(StoryReaction.kind) == kind,
        )
    )
