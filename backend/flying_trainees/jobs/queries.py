"""Read jobs: which ones an actor may see, one of them, a page of those that fit a filter."""

from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, column, false, or_, select, table, true
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.jobs.lifecycle import PUBLISHED
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.people.scopes import NetworkScope

_CLAIMS = table("claims", column("job_id", Uuid), column("person_id", Uuid))
"""The table of `groups`, which stands above: known by name only, as a foreign key knows it."""


def in_charge(actor: Actor) -> ColumnElement[bool]:
    """`policy.is_in_charge` as a condition on Job."""
    if actor.is_administrator:
        return true()
    return or_(
        false(),
        *_among(col(Job.organisation_id), actor.poster_organisations),
        *_among(col(Job.network_id), actor.coordinated_networks),
    )


def visible_jobs(actor: Actor, scope: NetworkScope) -> ColumnElement[bool]:
    """A condition on Job: what the actor may see.

    Published jobs go to their audience: the network's people and its organisations' posters, those
    of the networks that it shares its jobs with, or everyone who is signed in. Drafts, cancelled
    and expired jobs are for who is in charge; and whoever has a claim keeps seeing what became of
    the job, unless it is a draft again.
    """
    if scope.everything:
        return true()
    claimed = select(_CLAIMS.c.job_id).where(_CLAIMS.c.person_id == actor.person_id)
    return or_(
        col(Job.state).in_(PUBLISHED) & _audience(scope),
        in_charge(actor),
        (col(Job.state) != JobState.DRAFT) & col(Job.id).in_(claimed),
    )


def _audience(scope: NetworkScope) -> ColumnElement[bool]:
    shared = [
        (col(Job.audience) == Audience.PARTNERS) & member
        for member in _among(col(Job.network_id), scope.partners)
    ]
    return or_(
        col(Job.audience) == Audience.EVERYONE,
        *_among(col(Job.network_id), scope.own),
        *shared,
    )


def _among(where: Mapped[UUID], ids: frozenset[UUID]) -> list[ColumnElement[bool]]:
    return [where.in_(sorted(ids))] if ids else []


def find_job(
    session: Session, actor: Actor, scope: NetworkScope, job_id: UUID, *, lock: bool = False
) -> Job:
    """The job, if the actor may see it; raises NotFound.

    With `lock` its row is locked until the transaction ends, and read as it is after the wait:
    every change of a job or its claims takes this lock first.
    """
    wanted = select_rows(Job).where(Job.id == job_id, visible_jobs(actor, scope))
    if lock:
        wanted = wanted.with_for_update(of=Job, key_share=True)
        wanted = wanted.execution_options(populate_existing=True)
    job = session.exec(wanted).first()
    if job is None:
        raise NotFound
    return job
