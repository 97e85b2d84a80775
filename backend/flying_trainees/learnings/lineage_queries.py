"""Where jobs come from and where they were repeated: trees along `copied_from_id`."""

from collections.abc import Collection
from typing import cast
from uuid import UUID

from sqlalchemy import Subquery, func, literal
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.schemas import LineageStepOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope


def repeats() -> Subquery:
    """job_id, repeats: how often each job was repeated, also by way of its repeats.

    A draft may still come to nothing, so it isn't one yet; jobs without a repeat have no row.
    """
    above = (
        select(Job.id, col(Job.copied_from_id).label("job_id"))
        .where(col(Job.copied_from_id).is_not(None), col(Job.state) != JobState.DRAFT)
        .cte("above", recursive=True)
    )
    above = above.union(
        select(above.c.id, Job.copied_from_id)
        .join(Job, col(Job.id) == above.c.job_id)
        .where(col(Job.copied_from_id).is_not(None))
    )
    counted = select(above.c.job_id, func.count().label("repeats"))
    return counted.group_by(above.c.job_id).subquery("repeats")


def inventors(
    session: Session, actor: Actor, scope: NetworkScope, job_ids: Collection[UUID]
) -> dict[UUID, NamedOut]:
    """Whose idea each repeated job was first, where the actor may see that job. One query."""
    up = (
        select(col(Job.id).label("start"), col(Job.id).label("at"), Job.copied_from_id)
        .where(col(Job.id).in_(job_ids), col(Job.copied_from_id).is_not(None))
        .cte("up", recursive=True)
    )
    up = up.union(
        select(up.c.start, Job.id, Job.copied_from_id).join(Job, col(Job.id) == up.c.copied_from_id)
    )
    rows = session.exec(
        select(up.c.start, Organisation)
        .join(Job, col(Job.id) == up.c.at)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(up.c.copied_from_id.is_(None), visible_jobs(actor, scope))
    )
    return {start: NamedOut(id=first.id, name=first.name) for start, first in rows}


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
