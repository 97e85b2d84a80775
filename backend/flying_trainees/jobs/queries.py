"""Read jobs: which ones an actor may see, one of them, a page of those that fit a filter."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, column, false, or_, select, table, true
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.queries import audience_members
from flying_trainees.core.errors import NotFound
from flying_trainees.jobs.lifecycle import PUBLISHED
from flying_trainees.jobs.models import Audience, Job, JobState, JobTheme
from flying_trainees.people.agreement_scopes import Sharing, travels_to
from flying_trainees.people.schemas import NamedOut
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
    shared = (col(Job.audience) == Audience.PARTNERS) & agreed(scope.sharing)
    return or_(
        col(Job.audience) == Audience.EVERYONE,
        *_among(col(Job.network_id), scope.own),
        *((shared,) if scope.sharing else ()),
    )


def agreed(sharing: Collection[Sharing]) -> ColumnElement[bool]:
    """A condition on Job: of a network that shares, and about what it shares."""
    free = frozenset(one.network_id for one in sharing if not one.themes)
    limited = [one for one in sharing if one.network_id not in free]
    return or_(false(), *_among(col(Job.network_id), free), *map(_about_agreed, limited))


def _about_agreed(sharing: Sharing) -> ColumnElement[bool]:
    """The network's jobs about one of the themes that were agreed on."""
    about = select(col(JobTheme.job_id)).where(col(JobTheme.theme_id).in_(sorted(sharing.themes)))
    return (col(Job.network_id) == sharing.network_id) & col(Job.id).in_(about)


def themes_of(session: Session, job: Job) -> list[str]:
    """The ids of a job's themes, in order."""
    wanted = select_rows(JobTheme.theme_id).where(JobTheme.job_id == job.id)
    return list(session.exec(wanted.order_by(col(JobTheme.position))))


def offered_in(session: Session, job: Job) -> list[NamedOut]:
    """The partner networks in which a published job is offered too, by name."""
    if job.audience is not Audience.PARTNERS or job.state not in PUBLISHED:
        return []
    partners = travels_to(session, job.network_id, themes_of(session, job))
    return [NamedOut(id=one.id, name=one.name) for one in partners]


def reached_members(
    session: Session, job: Job, among: Collection[UUID] | None = None
) -> list[UUID]:
    """Active members whom the job reaches, `among` some; it is for those whom it is shared with."""
    shared = job.audience is Audience.PARTNERS
    about = themes_of(session, job) if shared else []
    return audience_members(session, job.network_id, job.audience.value, among, about)


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
