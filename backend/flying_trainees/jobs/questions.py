"""Ask a question on a job; answer it. Everybody who sees the job reads both."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed, NotFound
from flying_trainees.jobs.errors import QuestionsClosed
from flying_trainees.jobs.events import QUESTION_ANSWERED, QUESTION_ASKED, QuestionChanged
from flying_trainees.jobs.lifecycle import UNDER_WAY
from flying_trainees.jobs.models import Question
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.queries import find_job
from flying_trainees.outbox.recording import record
from flying_trainees.people.scopes import network_scope


def ask(session: Session, actor: Actor, now: datetime, job_id: UUID, text: str) -> Question:
    """Ask on a job under way that the actor sees; raises NotFound, QuestionsClosed."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    if job.state not in UNDER_WAY:
        raise QuestionsClosed
    question = Question(job_id=job.id, asker_id=actor.person_id, text=text, asked_at=now)
    session.add(question)
    session.flush()
    _tell(session, now, QUESTION_ASKED, question, actor)
    return question


def answer(
    session: Session, actor: Actor, now: datetime, job_id: UUID, question_id: UUID, text: str
) -> Question:
    """Answer, or answer better; who is in charge may, at any time. Raises NotFound, NotAllowed."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    if not is_in_charge(actor, job):
        raise NotAllowed
    question = session.exec(
        select(Question)
        .where(col(Question.id) == question_id, col(Question.job_id) == job.id)
        .with_for_update()
    ).first()
    if question is None:
        raise NotFound
    question.answer = text
    question.answered_by_id = actor.person_id
    question.answered_at = now
    session.add(question)
    session.flush()
    _tell(session, now, QUESTION_ANSWERED, question, actor)
    return question


def _tell(session: Session, now: datetime, kind: str, question: Question, actor: Actor) -> None:
    payload = QuestionChanged(
        job_id=question.job_id, question_id=question.id, actor_id=actor.person_id
    )
    record(session, now, kind, payload)
