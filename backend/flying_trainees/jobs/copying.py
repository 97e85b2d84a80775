"""Copy a job's contents into a new draft: invented once, repeated elsewhere. Without its times."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.drafts import stored_draft, write_scalars, write_seats, write_themes
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.policy import may_post_for
from flying_trainees.jobs.posting import note_beginning, takes_part
from flying_trainees.jobs.schemas import PlaceIn, stored_hours


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
    copy = Job(
        title=draft.title,
        goal=draft.goal,
        help_form=draft.help_form,
        organisation_id=organisation_id,
        network_id=network_id,
        place_kind=draft.place.kind,
        hours_per_person=stored_hours(draft.hours_per_person),
        group_min=draft.group_min,
        group_max=draft.group_max,
        timing_kind=job.timing_kind,
        copied_from_id=job.id,
        created_by_id=actor.person_id,
        created_at=now,
        updated_at=now,
    )
    write_scalars(copy, draft)
    session.add(copy)
    session.flush()
    write_themes(session, copy, draft.themes or [])
    write_seats(session, copy, draft.seats)
    note_beginning(session, copy, actor, now, "copy")
    return copy
