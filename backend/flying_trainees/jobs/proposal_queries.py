"""What became of the jobs that somebody proposed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import PROPOSED, Job, JobTransition
from flying_trainees.jobs.proposal_schemas import ProposalOut
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope


def my_proposals(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    limit: int,
    cursor: str | None,
    job_id: UUID | None = None,
) -> Page[ProposalOut]:
    """The actor's proposals, the latest first. Two queries."""
    at, id_ = col(JobTransition.at), col(JobTransition.id)
    wanted = (
        select(JobTransition, Job, Organisation)
        .join(Job, col(Job.id) == col(JobTransition.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(JobTransition.action == PROPOSED, JobTransition.actor_id == actor.person_id)
    )
    if job_id:
        wanted = wanted.where(Job.id == job_id)
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    seen = select(Job.id).where(col(Job.id).in_([job.id for _, job, _ in rows]))
    visible = set(session.exec(seen.where(visible_jobs(actor, scope))))
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[
            ProposalOut(
                id=job.id,
                title=job.title,
                goal=job.goal,
                organisation=NamedOut(id=organisation.id, name=organisation.name),
                state=job.state,
                visible=job.id in visible,
                proposed_at=step.at,
            )
            for step, job, organisation in rows[:limit]
        ],
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def one_proposal(session: Session, actor: Actor, scope: NetworkScope, job_id: UUID) -> ProposalOut:
    """A proposal of the actor's. Raises NotFound."""
    found = my_proposals(session, actor, scope, 1, None, job_id).items
    if not found:
        raise NotFound
    return found[0]
