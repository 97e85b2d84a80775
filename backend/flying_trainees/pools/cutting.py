"""Cut jobs from a pool assignment: drafts for a client, and what became of them."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.jobs.drafts import store_new
from flying_trainees.jobs.models import Job, PlaceKind
from flying_trainees.jobs.posting import note_beginning
from flying_trainees.jobs.queries import find_job, visible_jobs
from flying_trainees.jobs.schemas import JobIn, PlaceIn
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.recording import record
from flying_trainees.people.schemas import NamedOut
from flying_trainees.people.scopes import network_scope
from flying_trainees.pools.events import JOB_CUT, AboutPool
from flying_trainees.pools.findings import require_theme
from flying_trainees.pools.models import PoolAssignment, PoolClient, PoolJob, PoolTheme
from flying_trainees.pools.policy import Right, rights_of
from flying_trainees.pools.queries import Found, find_pool, visible_pools
from flying_trainees.pools.schemas import CutJobIn, PoolJobOut, PoolRefOut

HOURS, GROUP_MIN, GROUP_MAX = 3, 1, 3
"""A table on a theme asks about so much; whoever finishes the draft changes it."""


def cut_job(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, wanted: CutJobIn
) -> Job:
    """Make a draft for a client, filled in from the assignment.

    The steering group may: the draft is the client's, whose posters hear of it and, as the
    coordinator can, finish and publish it. Raises NotFound, NotAllowed, InvalidInput.
    """
    found = find_pool(session, actor, assignment_id, Right.RUN)
    require_theme(session, assignment_id, wanted.pool_theme_id)
    theme = session.get(PoolTheme, wanted.pool_theme_id) if wanted.pool_theme_id else None
    draft = JobIn(
        title=wanted.title,
        goal=found.row.goal,
        description=_description(found.row, theme),
        help_form=wanted.help_form,
        themes=_themes(session, assignment_id, theme),
        organisation_id=_client(session, found, wanted.organisation_id),
        network_id=found.row.network_id,
        place=PlaceIn(kind=PlaceKind.ON_SITE),
        hours_per_person=HOURS,
        group_min=GROUP_MIN,
        group_max=GROUP_MAX,
    )
    job = store_new(session, draft, None, now)
    note_beginning(session, job, actor, now, "post")
    session.add(PoolJob(job_id=job.id, assignment_id=assignment_id))
    session.flush()
    about = AboutPool(assignment_id=assignment_id, actor_id=actor.person_id, job_id=job.id)
    record(session, now, JOB_CUT, about)
    return job


def jobs_of(session: Session, actor: Actor, assignment_id: UUID) -> list[PoolJobOut]:
    """The jobs that were cut from it, the newest first; who runs it sees drafts. NotFound."""
    rights = rights_of(actor, find_pool(session, actor, assignment_id).facts)
    scope = network_scope(session, actor)
    rows = session.exec(
        select(Job, Organisation.name)
        .join(PoolJob, col(PoolJob.job_id) == col(Job.id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(PoolJob.assignment_id == assignment_id)
        .order_by(col(Job.created_at).desc(), col(Job.id).desc())
    ).all()
    seen = set(
        session.exec(
            select(Job.id).where(
                col(Job.id).in_([job.id for job, _ in rows]), visible_jobs(actor, scope)
            )
        )
    )
    return [
        PoolJobOut(
            id=job.id,
            title=job.title,
            state=job.state,
            organisation=NamedOut(id=job.organisation_id, name=name),
            starts_at=job.starts_at or job.first_at,
            group_min=job.group_min,
            group_max=job.group_max,
            open=job.id in seen,
        )
        for job, name in rows
        if job.id in seen or Right.HAND_OVER in rights
    ]


def origin_of(session: Session, actor: Actor, job_id: UUID) -> list[PoolRefOut]:
    """The assignment that a job was cut from, if any that the actor may see. Raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    rows = session.exec(
        select(PoolAssignment)
        .join(PoolJob, col(PoolJob.assignment_id) == col(PoolAssignment.id))
        .where(PoolJob.job_id == job.id, visible_pools(actor))
    )
    return [PoolRefOut.model_validate(row) for row in rows]


def _description(row: PoolAssignment, theme: PoolTheme | None) -> str:
    about = f"Thema: {theme.name}.\n\n" if theme else ""
    return f"{about}Deze klus hoort bij de poolopdracht “{row.title}”.\n\n{row.description}"[:8000]


def _themes(session: Session, assignment_id: UUID, theme: PoolTheme | None) -> list[str] | None:
    """The official theme of the one that was named, else those of all, as the draft's themes."""
    if theme and theme.theme_id:
        return [theme.theme_id]
    rows = session.exec(
        select(PoolTheme.theme_id)
        .where(PoolTheme.assignment_id == assignment_id, col(PoolTheme.theme_id).is_not(None))
        .order_by(col(PoolTheme.position))
    )
    found: list[str] = list(dict.fromkeys(one for one in rows if one))
    return found[:5] or None


def _client(session: Session, found: Found, organisation_id: UUID | None) -> UUID:
    if organisation_id is not None and organisation_id not in found.facts.clients:
        raise InvalidInput(fields=[FieldError("organisationId", "not-a-client", {})])
    if organisation_id is not None:
        return organisation_id
    return session.exec(
        select(PoolClient.organisation_id)
        .where(PoolClient.assignment_id == found.row.id)
        .order_by(col(PoolClient.position))
    ).first() or min(found.facts.clients)
