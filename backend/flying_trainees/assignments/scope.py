"""Which jobs a run is about."""

from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.jobs.queries import agreed
from flying_trainees.people.agreement_scopes import Sharing, agreements_with, sharing


def open_jobs(session: Session, network_id: UUID, asked_by_id: UUID) -> list[Job]:
    """The network's open jobs, and those shared with it that the asker is in charge of too.

    Who isn't in charge of a job can't make offers for it, so a plan with it couldn't be sent; and
    a plan seats any member, so that what is for some careers only is left out.
    """
    grants = session.exec(select(RoleGrant).where(RoleGrant.person_id == asked_by_id)).all()
    everywhere = any(grant.role is Role.ADMINISTRATOR for grant in grants)
    own = {grant.network_id for grant in grants if grant.role is Role.COORDINATOR}
    shared = or_(
        col(Job.audience) == Audience.EVERYONE,
        (col(Job.audience) == Audience.PARTNERS) & agreed(_for_all(session, network_id)),
    )
    if not everywhere:
        shared = shared & col(Job.network_id).in_([one for one in own if one])
    jobs = select(Job).where(
        Job.state == JobState.OPEN, or_(col(Job.network_id) == network_id, shared)
    )
    return list(session.exec(jobs.order_by(col(Job.first_at), col(Job.id))))


def _for_all(session: Session, network_id: UUID) -> frozenset[Sharing]:
    """What is shared with every member of the network."""
    return sharing(session, agreements_with(session, [network_id]), [network_id], None)
