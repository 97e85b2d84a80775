"""Reads of the library, within what the actor may see of jobs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, or_, tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import Job, JobState, JobTheme
from flying_trainees.jobs.parts import JobParts, load_parts
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.models import Learning
from flying_trainees.learnings.schemas import LearnedJobOut, LearningOut, LineageStepOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.themes.models import Theme


@dataclass(frozen=True, slots=True)
class LibraryFilter:
    """What somebody looks for in the library."""

    q: str | None = None
    theme: str | None = None
    help_form: HelpForm | None = None
    organisation_id: UUID | None = None
    job_id: UUID | None = None


Row = tuple[Learning, Job, Organisation, Person | None]


def search_library(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    wanted: LibraryFilter,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[LearningOut]:
    """Learnings of jobs that the actor may see, the latest first. Five queries."""
    statement = (
        select(Learning, Job, Organisation, Person)
        .join(Job, col(Job.id) == col(Learning.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .join(Person, col(Person.id) == col(Learning.author_id), isouter=True)
        .where(visible_jobs(actor, scope), *_conditions(wanted))
        .order_by(col(Learning.at).desc(), col(Learning.id).desc())
    )
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        statement = statement.where(tuple_(col(Learning.at), col(Learning.id)) < tuple_(*after))
    rows = session.exec(statement.limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=_shown(session, actor, rows[:limit], language),
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def one(session: Session, actor: Actor, learning_id: UUID, language: Language) -> LearningOut:
    """A learning that the actor just wrote. Raises NotFound."""
    row = session.exec(
        select(Learning, Job, Organisation, Person)
        .join(Job, col(Job.id) == col(Learning.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .join(Person, col(Person.id) == col(Learning.author_id), isouter=True)
        .where(Learning.id == learning_id, Learning.author_id == actor.person_id)
    ).first()
    if row is None:
        raise NotFound
    return _shown(session, actor, [row], language)[0]


def _conditions(wanted: LibraryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.q:
        words = func.websearch_to_tsquery("dutch", wanted.q)
        found.append(or_(col(Learning.search).op("@@")(words), col(Job.search).op("@@")(words)))
    if wanted.theme:
        narrower = select(Theme.id).where(Theme.broader == wanted.theme)
        about = select(JobTheme.job_id).where(
            or_(col(JobTheme.theme_id) == wanted.theme, col(JobTheme.theme_id).in_(narrower))
        )
        found.append(col(Job.id).in_(about))
    if wanted.help_form:
        found.append(col(Job.help_form) == wanted.help_form)
    if wanted.organisation_id:
        found.append(col(Job.organisation_id) == wanted.organisation_id)
    if wanted.job_id:
        found.append(col(Job.id) == wanted.job_id)
    return found


def _shown(
    session: Session, actor: Actor, rows: Sequence[Row], language: Language
) -> list[LearningOut]:
    job_ids = {job.id for _, job, _, _ in rows}
    parts = load_parts(session, job_ids, language) if job_ids else {}
    repeats = _repeats(session, job_ids)
    return [_out(row, parts[row[1].id], repeats.get(row[1].id, 0), actor) for row in rows]


def _out(row: Row, parts: JobParts, repeats: int, actor: Actor) -> LearningOut:
    learning, job, organisation, author = row
    return LearningOut(
        **learning.model_dump(exclude={"job_id", "author_id", "search", "updated_at"}),
        job=LearnedJobOut(
            id=job.id,
            title=job.title,
            goal=job.goal,
            help_form=job.help_form,
            organisation=NamedOut(id=organisation.id, name=organisation.name),
            themes=parts.themes,
            ended_at=job.ends_at,
            copied_from_id=job.copied_from_id,
            repeats=repeats,
        ),
        author=NamedOut(id=author.id, name=author.name) if author else None,
        mine=learning.author_id == actor.person_id,
    )


def _repeats(session: Session, job_ids: Collection[UUID]) -> dict[UUID, int]:
    """How often each job was repeated directly; a draft may still come to nothing."""
    counted = session.exec(
        select(Job.copied_from_id, func.count())
        .where(col(Job.copied_from_id).in_(job_ids), col(Job.state) != JobState.DRAFT)
        .group_by(col(Job.copied_from_id))
    )
    return {job_id: number for job_id, number in counted if job_id is not None}


def lineage(
    session: Session, actor: Actor, scope: NetworkScope, job_id: UUID
) -> list[LineageStepOut]:
    """The tree of repeats that a job stands in, the origin first, as far as the actor may see."""
    origin = _origin(session, job_id)
    family = (
        select(Job.id, literal(0).label("depth"))
        .where(Job.id == origin)
        .cte("family", recursive=True)
    )
    family = family.union_all(
        select(Job.id, family.c.depth + 1).join(family, col(Job.copied_from_id) == family.c.id)
    )
    rows = session.exec(
        select(Job, Organisation)
        .join(family, family.c.id == col(Job.id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(visible_jobs(actor, scope))
        .order_by(family.c.depth, col(Job.created_at), col(Job.id))
    )
    return [
        LineageStepOut(
            job_id=job.id,
            title=job.title,
            organisation=NamedOut(id=organisation.id, name=organisation.name),
            parent_id=job.copied_from_id,
            at=job.starts_at or job.published_at or job.created_at,
        )
        for job, organisation in rows
    ]


def _origin(session: Session, job_id: UUID) -> UUID:
    parents = select(Job.id, Job.copied_from_id).where(Job.id == job_id).cte(recursive=True)
    parents = parents.union(
        select(Job.id, Job.copied_from_id).join(parents, col(Job.id) == parents.c.copied_from_id)
    )
    origins = session.exec(select(parents.c.id).where(parents.c.copied_from_id.is_(None)))
    return cast("UUID | None", origins.first()) or job_id
