"""Reads of stories: within the jobs that one may see, or public."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, tuple_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.story_models import ReactionKind, Sharing, Story, StoryReaction
from flying_trainees.learnings.story_schemas import (
    PublicStoryOut,
    ReactionOut,
    StoryJobOut,
    StoryOut,
)
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope

Row = tuple[Story, Job, Organisation, Person]
Presses = dict[tuple[UUID, ReactionKind], tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories somebody looks for."""

    q: str | None = None
    job_id: UUID | None = None
    organisation_id: UUID | None = None
    mine: bool = False


def may_moderate(actor: Actor, job: Job) -> bool:
    """Who looks after the network may withdraw what should not be read."""
    return actor.is_administrator or actor.coordinates(job.network_id)


def stories(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    wanted: StoryFilter,
    limit: int,
    cursor: str | None,
) -> Page[StoryOut]:
    """Stories that the actor may read, the latest first. Three queries."""
    at, id_ = col(Story.at), col(Story.id)
    statement = _readable(actor, scope).where(*_conditions(actor, wanted))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        statement = statement.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(statement.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=_shown(session, actor, scope, rows[:limit]),
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def find_story(session: Session, actor: Actor, scope: NetworkScope, story_id: UUID) -> Story:
    """A story that the actor may read. Raises NotFound."""
    return _row(session, actor, scope, story_id)[0]


def one_story(session: Session, actor: Actor, scope: NetworkScope, story_id: UUID) -> StoryOut:
    """A story that the actor may read, with its reactions. Raises NotFound."""
    return _shown(session, actor, scope, [_row(session, actor, scope, story_id)])[0]


def _row(session: Session, actor: Actor, scope: NetworkScope, story_id: UUID) -> Row:
    row = session.exec(_readable(actor, scope).where(Story.id == story_id)).first()
    if row is None:
        raise NotFound
    return row


def _readable(actor: Actor, scope: NetworkScope) -> Select[Story, Job, Organisation, Person]:
    own = col(Story.author_id) == actor.person_id
    public = col(Story.sharing) == Sharing.PUBLIC
    return (
        select(Story, Job, Organisation, Person)
        .join(Job, col(Job.id) == col(Story.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .join(Person, col(Person.id) == col(Story.author_id))
        .where(or_(visible_jobs(actor, scope), public, own))
    )


def _conditions(actor: Actor, wanted: StoryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.q:
        words = func.websearch_to_tsquery("dutch", wanted.q)
        found.append(or_(col(Story.search).op("@@")(words), col(Job.search).op("@@")(words)))
    if wanted.job_id:
        found.append(col(Story.job_id) == wanted.job_id)
    if wanted.organisation_id:
        found.append(col(Job.organisation_id) == wanted.organisation_id)
    if wanted.mine:
        found.append(col(Story.author_id) == actor.person_id)
    return found


def _shown(
    session: Session, actor: Actor, scope: NetworkScope, rows: Sequence[Row]
) -> list[StoryOut]:
    ids = {story.id for story, *_ in rows}
    seen = select(Job.id).where(col(Job.id).in_({job.id for _, job, *_ in rows}))
    jobs = set(session.exec(seen.where(visible_jobs(actor, scope))))
    pressed = _presses(session, actor, ids)
    return [_out(row, actor, jobs, pressed) for row in rows]


def _out(row: Row, actor: Actor, jobs: Collection[UUID], pressed: Presses) -> StoryOut:
    story, job, organisation, author = row
    mine = author.id == actor.person_id
    at = NamedOut(id=organisation.id, name=organisation.name)
    reactions = []
    for kind in ReactionKind:
        count, pressed_it = pressed.get((story.id, kind), (0, False))
        reactions.append(ReactionOut(kind=kind, count=count, mine=pressed_it))
    return StoryOut(
        **story.model_dump(include={"id", "title", "text", "sharing", "at", "updated_at"}),
        job=StoryJobOut(id=job.id, name=job.title, organisation=at, visible=job.id in jobs),
        author=NamedOut(id=author.id, name=author.name),
        mine=mine,
        may_withdraw=mine or may_moderate(actor, job),
        reactions=reactions,
    )


def _presses(session: Session, actor: Actor, story_ids: Collection[UUID]) -> Presses:
    story, kind = col(StoryReaction.story_id), col(StoryReaction.kind)
    rows = session.exec(
        select(
            story, kind, func.count(), func.bool_or(col(StoryReaction.person_id) == actor.person_id)
        )
        .where(story.in_(story_ids))
        .group_by(story, kind)
    )
    return {(story_id, each): (number, mine) for story_id, each, number, mine in rows}


def public_stories(session: Session, limit: int, cursor: str | None) -> Page[PublicStoryOut]:
    """What anybody may read, the latest first. One query."""
    at, id_ = col(Story.at), col(Story.id)
    statement = _public()
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        statement = statement.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(statement.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[_public_out(row) for row in rows[:limit]],
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def public_story(session: Session, story_id: UUID) -> PublicStoryOut:
    """One story that anybody may read. Raises NotFound."""
    row = session.exec(_public().where(Story.id == story_id)).first()
    if row is None:
        raise NotFound
    return _public_out(row)


def _public() -> Select[Story, str, str, str]:
    return (
        select(Story, Job.title, Organisation.name, Person.name)
        .join(Job, col(Job.id) == col(Story.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .join(Person, col(Person.id) == col(Story.author_id))
        .where(col(Story.sharing) == Sharing.PUBLIC, col(Person.erased_at).is_(None))
    )


def _public_out(row: tuple[Story, str, str, str]) -> PublicStoryOut:
    story, job, organisation, author = row
    return PublicStoryOut(
        **story.model_dump(include={"id", "title", "text", "at"}),
        job_title=job,
        organisation=organisation,
        author=author,
    )
