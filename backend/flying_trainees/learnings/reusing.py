"""Reuse: a new draft from a job that is over, with what was learned at hand."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.jobs.copying import draft_copy
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.queries import find_job
from flying_trainees.learnings.errors import NotFinished
from flying_trainees.learnings.schemas import CopyIn
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.people.scopes import NetworkScope

OVER = (JobState.DONE, JobState.REVIEWED, JobState.CANCELLED, JobState.EXPIRED)


def reuse(
    session: Session, actor: Actor, scope: NetworkScope, now: datetime, job_id: UUID, wanted: CopyIn
) -> Job:
    """Make the draft. Raises NotFound, NotFinished, NotAllowed, InvalidInput (`organisationId`)."""
    job = find_job(session, actor, scope, job_id)
    if job.state not in OVER:
        raise NotFinished
    organisation_id = wanted.organisation_id or _organisation(actor, job)
    network_id = wanted.network_id or _network(session, job, organisation_id)
    return draft_copy(session, job, actor, organisation_id, network_id, now)


def _organisation(actor: Actor, job: Job) -> UUID:
    """One's own organisation when there is just one; a coordinator repeats where it was."""
    own = actor.poster_organisations
    if len(own) == 1:
        return next(iter(own))
    if job.organisation_id in own or not own:
        return job.organisation_id
    raise InvalidInput(fields=[FieldError("organisationId", "organisation-needed", {})])


def _network(session: Session, job: Job, organisation_id: UUID) -> UUID:
    """The job's own network if the organisation takes part, else its first one."""
    networks = session.exec(
        select(NetworkOrganisation.network_id)
        .where(NetworkOrganisation.organisation_id == organisation_id)
        .order_by(col(NetworkOrganisation.network_id))
    ).all()
    return job.network_id if job.network_id in networks or not networks else networks[0]
