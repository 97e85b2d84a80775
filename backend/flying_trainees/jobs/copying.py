"""Copy a job's contents into a new draft: invented once, repeated elsewhere. Without its times."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.drafts import store_new, stored_draft
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.policy import may_post_for
from flying_trainees.jobs.posting import note_beginning
from flying_trainees.jobs.schemas import PlaceIn
from flying_trainees.people.network_queries import takes_part


def draft_copy(
    session: Session,
    job: Job,
    actor: Actor,
    organisation_id: UUID,
    network_id: UUID,
    now: datetime,
) -> Job:
    """A new draft for `organisation_id` with the job's words, numbers, themes and seats.

    Times and deadline are left out, and the address too at another organisation. Raises
    NotAllowed, InvalidInput (`organisationId`). Whether the actor may see `job` is the caller's.
    """
    if not may_post_for(actor, organisation_id, network_id):
        raise NotAllowed
    if not takes_part(session, organisation_id, network_id):
        raise InvalidInput(fields=[FieldError("organisationId", "organisation-not-in-network", {})])
    elsewhere = organisation_id != job.organisation_id
    original = stored_draft(session, job)
    draft = original.model_copy(
        update={
            "organisation_id": organisation_id,
            "network_id": network_id,
            "claim_deadline": None,
            "timing": None,
            "place": PlaceIn(kind=job.place_kind) if elsewhere else original.place,
        }
    )
    copy = store_new(
        session,
        draft,
        actor.person_id,
        now,
        timing_kind=job.timing_kind,
        copied_from_id=job.id,
    )
    note_beginning(session, copy, actor, now, "copy")
    return copy
