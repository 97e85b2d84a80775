"""Propose a job to an organisation: a draft there, for its posters to take up or to leave."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed
from flying_trainees.jobs.drafts import store_new
from flying_trainees.jobs.events import JOB_PROPOSED, JobChanged
from flying_trainees.jobs.models import PROPOSED, Job
from flying_trainees.jobs.posting import check_draft, note_beginning
from flying_trainees.jobs.proposal_schemas import ProposalIn
from flying_trainees.jobs.schemas import JobIn, PlaceIn
from flying_trainees.outbox.recording import record


def propose_job(session: Session, actor: Actor, now: datetime, wanted: ProposalIn) -> Job:
    """Make the draft and tell its organisation. The proposer isn't in charge of it.

    Raises NotAllowed for who is no member of the network, InvalidInput.
    """
    if not actor.is_member_of(wanted.network_id):
        raise NotAllowed
    draft = JobIn(
        **wanted.model_dump(exclude={"place_kind"}), place=PlaceIn(kind=wanted.place_kind)
    )
    check_draft(session, draft)
    job = store_new(session, draft, None, now)
    note_beginning(session, job, actor, now, PROPOSED)
    record(session, now, JOB_PROPOSED, JobChanged(job_id=job.id, actor_id=actor.person_id))
    return job
