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
from flying_trainees.suggestions.schemas import NotForMeIn, NotForMeOut


def refuse(
    session: Session, actor: Actor, now: datetime, job_id: UUID, said_why: NotForMeIn
) -> None:
    """The job is never suggested to the actor again; a second time changes the why at most.

    Raises NotFound for a job out of sight.
    """
    job = find_job(session, actor, network_scope(session, actor), job_id)
    given = {key: value for key, value in said_why.model_dump().items() if value}
    said = insert(NotForMe).values(
        {"why": "", **given, "job_id": job.id, "person_id": actor.person_id, "at": now}
    )
    if given:
        said = said.on_conflict_do_update(
            index_elements=["job_id", "person_id"], set_={**given, "at": now}
        )
    else:
        said = said.on_conflict_do_nothing()
    session.execute(said)


def refusal(session: Session, actor: Actor, job_id: UUID) -> NotForMeOut:
    """Whether the actor said so, and why. Raises NotFound for a job out of sight."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    said = session.get(NotForMe, (job.id, actor.person_id))
    if said is None:
        return NotForMeOut(refused=False, reason=None, why="")
    return NotForMeOut(refused=True, reason=said.reason, why=said.why)


def undo(session: Session, actor: Actor, job_id: UUID) -> None:
    """Perhaps after all; nothing happens when it wasn't said. Raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    session.execute(
        delete(NotForMe).where(
            col(NotForMe.job_id) == job.id, col(NotForMe.person_id) == actor.person_id
        )
    )
