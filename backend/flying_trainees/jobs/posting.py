"""Post a job: a new draft by a poster, or by a coordinator for an organisation of the network."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.drafts import (
    kind_or_default,
    write_scalars,
    write_seats,
    write_themes,
    write_timing,
)
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.jobs.policy import may_post_for
from flying_trainees.jobs.rules import problems
from flying_trainees.jobs.schemas import JobIn, stored_hours
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.themes.queries import unknown_themes


def post_job(session: Session, actor: Actor, now: datetime, draft: JobIn) -> Job:
    """Store a new draft; raises NotAllowed, InvalidInput with every field that isn't right."""
    if not may_post_for(actor, draft.organisation_id, draft.network_id):
        raise NotAllowed
    check_draft(session, draft)
    job = Job(
        title=draft.title,
        goal=draft.goal,
        help_form=draft.help_form,
        organisation_id=draft.organisation_id,
        network_id=draft.network_id,
        place_kind=draft.place.kind,
        hours_per_person=stored_hours(draft.hours_per_person),
        group_min=draft.group_min,
        group_max=draft.group_max,
        timing_kind=kind_or_default(draft.timing),
        created_by_id=actor.person_id,
        created_at=now,
        updated_at=now,
    )
    write_scalars(job, draft)
    session.add(job)
    session.flush()
    write_timing(session, job, draft.timing)
    write_themes(session, job, draft.themes or [])
    write_seats(session, job, draft.seats)
    note_beginning(session, job, actor, now, "post")
    return job


def note_beginning(
    session: Session, job: Job, actor: Actor, now: datetime, action: str, why: str = ""
) -> None:
    """The first line of a job's history."""
    session.add(
        JobTransition(
            job_id=job.id,
            action=action,
            from_state=None,
            to_state=JobState.DRAFT,
            actor_id=actor.person_id,
            why=why,
            at=now,
        )
    )
    session.flush()


def check_draft(session: Session, draft: JobIn) -> None:
    """Raise InvalidInput unless every rule holds, its themes and its place in the network too."""
    found = problems(draft) + stored_problems(session, draft)
    if found:
        raise InvalidInput(fields=found)


def stored_problems(session: Session, draft: JobIn) -> list[FieldError]:
    """What only the database knows: unknown themes, an organisation outside the network."""
    found: list[FieldError] = []
    themes = draft.themes or []
    unknown = unknown_themes(session, themes) if themes else set()
    for index, theme in enumerate(themes):
        if theme in unknown:
            found.append(FieldError(f"themes.{index}", "theme-unknown", {}))
    if not takes_part(session, draft.organisation_id, draft.network_id):
        found.append(FieldError("organisationId", "organisation-not-in-network", {}))
    return found


def takes_part(session: Session, organisation_id: UUID, network_id: UUID) -> bool:
    """Whether an organisation takes part in a network."""
    row = session.exec(
        select(NetworkOrganisation.network_id).where(
            col(NetworkOrganisation.organisation_id) == organisation_id,
            col(NetworkOrganisation.network_id) == network_id,
        )
    ).first()
    return row is not None
