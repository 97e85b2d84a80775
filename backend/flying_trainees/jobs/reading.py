"""Read what belongs to one job: its history, its questions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.history_schemas import TransitionOut
from flying_trainees.jobs.models import JobTransition, Question
from flying_trainees.jobs.queries import find_job
from flying_trainees.jobs.schemas import NamedOut, QuestionOut
from flying_trainees.people.scopes import network_scope


def history(
    session: Session, actor: Actor, job_id: UUID, limit: int, cursor: str | None
) -> Page[TransitionOut]:
    """A job's steps, oldest first; raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    place = (col(JobTransition.at), col(JobTransition.id))
    wanted = select(JobTransition).where(JobTransition.job_id == job.id).order_by(*place)
    after = _after(cursor)
    if after:
        wanted = wanted.where(tuple_(*place) > tuple_(*after))
    rows = list(session.exec(wanted.limit(limit + 1)))
    names = person_names(session, {row.actor_id for row in rows})
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=[
            TransitionOut.model_validate(
                {
                    "id": row.id,
                    "at": row.at,
                    "actor": names.get(row.actor_id),
                    "action": row.action,
                    "from": row.from_state,
                    "to": row.to_state,
                    "why": row.why,
                    "moved": row.moved,
                }
            )
            for row in rows[:limit]
        ],
        next_cursor=encode_cursor([last.at.isoformat(), str(last.id)]) if last else None,
    )


def questions(
    session: Session, actor: Actor, job_id: UUID, limit: int, cursor: str | None
) -> Page[QuestionOut]:
    """A job's questions, oldest first; raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    place = (col(Question.asked_at), col(Question.id))
    wanted = select(Question).where(Question.job_id == job.id).order_by(*place)
    after = _after(cursor)
    if after:
        wanted = wanted.where(tuple_(*place) > tuple_(*after))
    rows = list(session.exec(wanted.limit(limit + 1)))
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=questions_out(session, rows[:limit]),
        next_cursor=encode_cursor([last.asked_at.isoformat(), str(last.id)]) if last else None,
    )


def questions_out(session: Session, rows: list[Question]) -> list[QuestionOut]:
    """Questions with the names of who asked and answered."""
    people = {row.asker_id for row in rows} | {row.answered_by_id for row in rows}
    names = person_names(session, people)
    return [
        QuestionOut(
            id=row.id,
            text=row.text,
            asker=names[row.asker_id],
            asked_at=row.asked_at,
            answer=row.answer,
            answered_by=names.get(row.answered_by_id),
            answered_at=row.answered_at,
        )
        for row in rows
    ]


def person_names(
    session: Session, ids: set[UUID] | set[UUID | None]
) -> dict[UUID | None, NamedOut]:
    """Persons by id; one query."""
    wanted = {person_id for person_id in ids if person_id}
    rows = session.exec(select(Person.id, Person.name).where(col(Person.id).in_(wanted)))
    return {person_id: NamedOut(id=person_id, name=name) for person_id, name in rows}


def _after(cursor: str | None) -> tuple[datetime, UUID] | None:
    values = decode_cursor(cursor, (str, str))
    if values is None:
        return None
    try:
        return datetime.fromisoformat(str(values[0])), UUID(str(values[1]))
    except ValueError:
        raise InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})]) from None
