"""Post a job: a new draft by a poster, or by a coordinator for an organisation of the network."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.drafts import store_new
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.jobs.policy import may_post_for
from flying_trainees.jobs.rules import problems
from flying_trainees.jobs.schemas import JobIn
from flying_trainees.people.network_queries import takes_part
from flying_trainees.themes.queries import unknown_themes


def post_job(session: Session, actor: Actor, now: datetime, draft: JobIn) -> Job:
    """Store a new draft; raises NotAllowed, InvalidInput with every field that isn't right."""
    if not may_post_for(actor, draft.organisation_id, draft.network_id):
        raise NotAllowed
    check_draft(session, draft)
    job = store_new(session, draft, actor.person_id, now)
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
