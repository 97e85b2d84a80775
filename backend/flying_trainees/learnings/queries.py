"""Reads of the library, within what the actor may see of jobs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, tuple_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.parts import JobParts, load_parts
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.jobs.searching import about_theme
from flying_trainees.learnings.effect_models import Effect
from flying_trainees.learnings.lineage_queries import inventor, lineages, repeats
from flying_trainees.learnings.models import Learning
from flying_trainees.learnings.schemas import (
    EffectOut,
    LearnedJobOut,
    LearningOut,
    LibrarySort,
    LineageStepOut,
)
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.themes.help_forms import HelpForm


@dataclass(frozen=True, slots=True)
class LibraryFilter:
    """What somebody looks for in the library."""

    q: str | None = None
    theme: str | None = None
    help_form: HelpForm | None = None
    organisation_id: UUID | None = None
    job_id: UUID | None = None
    author_id: UUID | None = None
    sort: LibrarySort = LibrarySort.FRESH


Row = tuple[Learning, Job, Organisation, Person | None]


@dataclass(frozen=True, slots=True)
class _Around:
    """What is read beside the rows, by job."""

    parts: Mapping[UUID, JobParts]
    repeats: Mapping[UUID, int]
    lineages: Mapping[UUID, list[LineageStepOut]]
    effects: Mapping[UUID, Effect]


def search_library(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    wanted: LibraryFilter,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[LearningOut]:
    """Learnings of jobs that the actor may see: the latest, or the most repeated first.

    Eight queries, however many there are.
    """
    repeated = repeats()
    often = func.coalesce(repeated.c.repeats, 0)
    at, id_ = col(Learning.at), col(Learning.id)
    statement = _rows().where(visible_jobs(actor, scope), *_conditions(wanted))
    if wanted.sort is LibrarySort.FRESH:
        after = decode_cursor(cursor, (datetime, UUID))
        place = [at, id_]
    else:
        after = decode_cursor(cursor, (int, datetime, UUID))
        place = [often, at, id_]
        statement = statement.join(repeated, repeated.c.job_id == col(Job.id), isouter=True)
    if after:
        statement = statement.where(tuple_(*place) < tuple_(*after))
    statement = statement.order_by(*(one.desc() for one in place)).limit(limit + 1)
    rows = session.exec(statement).all()
    items = _shown(session, actor, scope, rows[:limit], language)
    last = items[-1] if len(rows) > limit else None
    return Page(items=items, next_cursor=_cursor(last, wanted.sort) if last else None)


def _cursor(last: LearningOut, sort: LibrarySort) -> str:
    by_time = [last.at, last.id]
    return encode_cursor(by_time if sort is LibrarySort.FRESH else [last.job.repeats, *by_time])


def _rows() -> Select[Learning, Job, Organisation, Person]:
    return (
        select(Learning, Job, Organisation, Person)
        .join(Job, col(Job.id) == col(Learning.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .join(Person, col(Person.id) == col(Learning.author_id), isouter=True)
    )


def one(
    session: Session, actor: Actor, scope: NetworkScope, learning_id: UUID, language: Language
) -> LearningOut:
    """A learning that the actor just wrote. Raises NotFound."""
    own = _rows().where(Learning.id == learning_id, Learning.author_id == actor.person_id)
    row = session.exec(own).first()
    if row is None:
        raise NotFound
    return _shown(session, actor, scope, [row], language)[0]


def _conditions(wanted: LibraryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.q:
        words = func.websearch_to_tsquery("dutch", wanted.q)
        found.append(or_(col(Learning.search).op("@@")(words), col(Job.search).op("@@")(words)))
    if wanted.theme:
        found.append(about_theme(wanted.theme))
    if wanted.help_form:
        found.append(col(Job.help_form) == wanted.help_form)
    if wanted.organisation_id:
        found.append(col(Job.organisation_id) == wanted.organisation_id)
    if wanted.job_id:
        found.append(col(Job.id) == wanted.job_id)
    if wanted.author_id:
        found.append(col(Learning.author_id) == wanted.author_id)
    return found


def _shown(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    rows: Sequence[Row],
    language: Language,
) -> list[LearningOut]:
    job_ids = {job.id for _, job, _, _ in rows}
    if not job_ids:
        return []
    repeated = repeats()
    counted = select(repeated.c.job_id, repeated.c.repeats).where(repeated.c.job_id.in_(job_ids))
    effects = session.exec(select(Effect).where(col(Effect.job_id).in_(job_ids)))
    around = _Around(
        parts=load_parts(session, job_ids, language),
        repeats=dict(session.exec(counted).all()),
        lineages=lineages(session, actor, scope, job_ids),
        effects={effect.job_id: effect for effect in effects},
    )
    return [_out(row, around, actor) for row in rows]


def _out(row: Row, around: _Around, actor: Actor) -> LearningOut:
    learning, job, organisation, author = row
    effect = around.effects.get(job.id)
    return LearningOut(
        **learning.model_dump(exclude={"job_id", "author_id", "search", "updated_at"}),
        job=LearnedJobOut(
            id=job.id,
            title=job.title,
            goal=job.goal,
            help_form=job.help_form,
            organisation=NamedOut(id=organisation.id, name=organisation.name),
            themes=around.parts[job.id].themes,
            ended_at=job.ends_at,
            copied_from_id=job.copied_from_id,
            repeats=around.repeats.get(job.id, 0),
            invented_by=inventor(job.id, around.lineages[job.id]),
            lineage=around.lineages[job.id],
            effect=EffectOut.model_validate(effect, from_attributes=True) if effect else None,
        ),
        author=NamedOut(id=author.id, name=author.name) if author else None,
        mine=learning.author_id == actor.person_id,
    )
