"""Where jobs come from and where they were repeated: trees along `copied_from_id`."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import CTE, Subquery, func, literal
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


def inventor(job_id: UUID, steps: Sequence[LineageStepOut]) -> NamedOut | None:
    """Whose idea a repeat was first, from its lineage; None for an origin, or one out of sight."""
    first = next((step for step in steps if step.parent_id is None), None)
    return first.organisation if first and first.job_id != job_id else None


def lineage(
    session: Session, actor: Actor, scope: NetworkScope, job_id: UUID
) -> list[LineageStepOut]:
    """The tree of repeats that a job stands in, the origin first, as far as the actor may see."""
    return lineages(session, actor, scope, [job_id])[job_id]


def lineages(
    session: Session, actor: Actor, scope: NetworkScope, job_ids: Collection[UUID]
) -> dict[UUID, list[LineageStepOut]]:
    """The same of several jobs, in two queries."""
    up = _upwards(job_ids)
    found = session.exec(select(up.c.start, up.c.at).where(up.c.copied_from_id.is_(None)))
    origins: dict[UUID, UUID] = dict(found.all())
    trees = _trees(session, actor, scope, set(origins.values()))
    return {job_id: trees[origins.get(job_id, job_id)] for job_id in job_ids}


def _trees(
    session: Session, actor: Actor, scope: NetworkScope, origins: Collection[UUID]
) -> defaultdict[UUID, list[LineageStepOut]]:
    family = (
        select(col(Job.id).label("origin"), Job.id, literal(0).label("depth"))
        .where(col(Job.id).in_(origins))
        .cte("family", recursive=True)
    )
    family = family.union_all(
        select(family.c.origin, Job.id, family.c.depth + 1).join(
            family, col(Job.copied_from_id) == family.c.id
        )
    )
    rows = session.exec(
        select(family.c.origin, Job, Organisation)
        .join(family, family.c.id == col(Job.id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(visible_jobs(actor, scope))
        .order_by(family.c.depth, col(Job.created_at), col(Job.id))
    )
    trees: defaultdict[UUID, list[LineageStepOut]] = defaultdict(list)
    for origin, job, organisation in rows:
        step = LineageStepOut(
            job_id=job.id,
            title=job.title,
            organisation=NamedOut(id=organisation.id, name=organisation.name),
            parent_id=job.copied_from_id,
            at=job.starts_at or job.published_at or job.created_at,
        )
        trees[origin].append(step)
    return trees


def _upwards(job_ids: Collection[UUID]) -> CTE:
    """start, at, copied_from_id: each job, and every one above it up to its origin."""
    up = (
        select(col(Job.id).label("start"), col(Job.id).label("at"), Job.copied_from_id)
        .where(col(Job.id).in_(job_ids))
        .cte("up", recursive=True)
    )
    return up.union(
        select(up.c.start, Job.id, Job.copied_from_id).join(Job, col(Job.id) == up.c.copied_from_id)
    )
