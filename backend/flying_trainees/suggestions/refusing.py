"""Say that a job is not for me, or take that back."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.jobs.queries import find_job
from flying_trainees.people.scopes import network_scope
from flying_trainees.suggestions.models import NotForMe
from flying_trainees.suggestions.schemas import NotForMeOut


def refuse(session: Session, actor: Actor, now: datetime, job_id: UUID, why: str) -> None:
    """The job is never suggested to the actor again; a second time changes the why at most.

    Raises NotFound for a job out of sight.
    """
    job = find_job(session, actor, network_scope(session, actor), job_id)
    said = insert(NotForMe).values(job_id=job.id, person_id=actor.person_id, why=why, at=now)
    if why:
        said = said.on_conflict_do_update(
            index_elements=["job_id", "person_id"], set_={"why": why, "at": now}
        )
    else:
        said = said.on_conflict_do_nothing()
    session.execute(said)


def refusal(session: Session, actor: Actor, job_id: UUID) -> NotForMeOut:
    """Whether the actor said so, and why. Raises NotFound for a job out of sight."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    said = session.get(NotForMe, (job.id, actor.person_id))
    return NotForMeOut(refused=said is not None, why=said.why if said else "")


def undo(session: Session, actor: Actor, job_id: UUID) -> None:
    """Perhaps after all; nothing happens when it wasn't said. Raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    session.execute(
        delete(NotForMe).where(
            col(NotForMe.job_id) == job.id, col(NotForMe.person_id) == actor.person_id
        )
    )
