"""Who else is working on this? Jobs, their learnings and placements that are about the same.

Jobs within what the reader may see; placements of people in reach who put them on the map.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np
from sqlalchemy import case, exists, func, or_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.jobs.models import Job, JobState, JobTheme
from flying_trainees.jobs.queries import find_job, visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.models import Learning
from flying_trainees.matching.affinity.alike import Alike, most_alike
from flying_trainees.matching.affinity.texts import JobTexts
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.people.queries import visible_people
from flying_trainees.people.scopes import NetworkScope, network_scope
from flying_trainees.suggestions import vectors
from flying_trainees.suggestions.memory import memory_of
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import RelatedItemOut, RelatedKind, RelatedOut
from flying_trainees.suggestions.words import job_words

LOOKED_AT = 150
"""Of each kind, those with a theme in common and then the latest: reading a text costs time."""
SHOWN_STATES = (JobState.OPEN, JobState.STAFFED, JobState.RUNNING, JobState.DONE, JobState.REVIEWED)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is compared: the words, their themes, and what it is itself."""

    texts: JobTexts
    vector: vectors.Array | None
    themes: Sequence[str]
    job_id: UUID | None = None
    placement_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that may be about the same."""

    kind: RelatedKind
    id: UUID
    texts: JobTexts
    organisation: NamedOut
    person: NamedOut | None = None
    state: JobState | None = None
    learnings: int = 0


def related_to_job(
    session: Session, actor: Actor, now: datetime, job_id: UUID, language: Language, limit: int
) -> RelatedOut:
    """What is related to a job. Raises NotFound."""
    scope = network_scope(session, actor)
    job = find_job(session, actor, scope, job_id)
    [texts] = job_words(session, [str(job.id)])
    vector = vectors.of_jobs(session, [texts], memory_of(session).model).get(texts.id)
    subject = _Subject(texts, vector, texts.themes, job_id=job.id)
    return _related(session, actor, scope, now, subject, language, limit)


def related_to_placement(
    session: Session,
    actor: Actor,
    now: datetime,
    placement_id: UUID,
    language: Language,
    limit: int,
) -> RelatedOut:
    """What is related to a placement: one's own, or of somebody in reach. Raises NotFound."""
    scope = network_scope(session, actor)
    placement = session.exec(
        select(Placement)
        .join(Person, col(Person.id) == col(Placement.person_id))
        .where(Placement.id == placement_id)
        .where(or_(visible_people(scope), col(Person.id) == actor.person_id))
    ).first()
    if placement is None:
        raise NotFound
    about = session.exec(
        select(PlacementTheme.theme_id).where(PlacementTheme.placement_id == placement.id)
    ).all()
    texts = JobTexts(
        str(placement.id), placement.title, "", placement.description, themes=tuple(about)
    )
    subject = _Subject(texts, None, about, placement_id=placement.id)
    return _related(session, actor, scope, now, subject, language, limit)


def _related(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    now: datetime,
    subject: _Subject,
    language: Language,
    limit: int,
) -> RelatedOut:
    things = _jobs(session, actor, scope, subject) + _placements(session, scope, now, subject)
    memory = memory_of(session)
    jobs = [thing.texts for thing in things if thing.kind != "placement"]
    stored = vectors.of_jobs(session, jobs, memory.model) if subject.vector is not None else {}
    nothing = np.zeros(memory.centres.themes.shape[1], dtype=np.float32)
    rows = np.array([stored.get(thing.texts.id, nothing) for thing in things], dtype=np.float32)
    found = most_alike(
        subject.texts,
        [thing.texts for thing in things],
        limit,
        subject.vector,
        rows if stored else None,
        memory.centres,
    )
    voice = Voice(session, language)
    return RelatedOut(items=[_item(things[one.at], one, voice) for one in found])


def _item(thing: _Thing, found: Alike, voice: Voice) -> RelatedItemOut:
    return RelatedItemOut(
        kind=thing.kind,
        id=thing.id,
        title=thing.texts.title,
        organisation=thing.organisation,
        person=thing.person,
        state=thing.state,
        learnings=thing.learnings,
        score=round(found.score, 3),
        reasons=voice.say_both(found.reasons),
    )


def _jobs(session: Session, actor: Actor, scope: NetworkScope, subject: _Subject) -> list[_Thing]:
    shares = exists().where(
        col(JobTheme.job_id) == col(Job.id), col(JobTheme.theme_id).in_(subject.themes)
    )
    learnings = (
        select(func.count())
        .where(col(Learning.job_id) == col(Job.id))
        .correlate(Job)
        .scalar_subquery()
    )
    rows = session.exec(
        select(Job.id, Job.state, Organisation, learnings)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(visible_jobs(actor, scope), col(Job.state).in_(SHOWN_STATES))
        .where(col(Job.id).is_distinct_from(subject.job_id))
        .order_by(case((shares, 0), else_=1), col(Job.created_at).desc(), col(Job.id))
        .limit(LOOKED_AT)
    ).all()
    words = {one.id: one for one in job_words(session, [str(row[0]) for row in rows])}
    return [
        _Thing(
            kind="learning" if number else "job",
            id=job_id,
            texts=words[str(job_id)],
            organisation=NamedOut(id=home.id, name=home.name),
            state=JobState(state),
            learnings=number,
        )
        for job_id, state, home, number in rows
        if str(job_id) in words
    ]


def _placements(
    session: Session, scope: NetworkScope, now: datetime, subject: _Subject
) -> list[_Thing]:
    today = now.astimezone(AMSTERDAM).date()
    shares = exists().where(
        col(PlacementTheme.placement_id) == col(Placement.id),
        col(PlacementTheme.theme_id).in_(subject.themes),
    )
    rows = session.exec(
        select(Placement, Person, Organisation)
        .join(Person, col(Person.id) == col(Placement.person_id))
        .join(Organisation, col(Organisation.id) == col(Placement.organisation_id))
        .where(col(Placement.on_map), visible_people(scope), col(Placement.begins_on) <= today)
        .where(or_(col(Placement.ends_on).is_(None), col(Placement.ends_on) >= today))
        .where(col(Placement.id).is_distinct_from(subject.placement_id))
        .order_by(case((shares, 0), else_=1), col(Placement.begins_on).desc(), col(Placement.id))
        .limit(LOOKED_AT)
    ).all()
    return [
        _Thing(
            kind="placement",
            id=placement.id,
            texts=JobTexts(str(placement.id), placement.title, "", placement.description),
            organisation=NamedOut(id=home.id, name=home.name),
            person=NamedOut(id=person.id, name=person.name),
        )
        for placement, person, home in rows
    ]
