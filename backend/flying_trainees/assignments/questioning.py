"""What would it cost to have this person in this job? Searched with the person forced in.

The run's own input is solved again from its own plan, so that both answers are about the same
moment and the same choices.
"""

import logging
from datetime import datetime, timedelta
from threading import Event
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.errors import InputGone
from flying_trainees.assignments.explaining import PRICED, explain
from flying_trainees.assignments.keeping import Clock, queue_question
from flying_trainees.assignments.models import Asked, AssignmentQuestion, AssignmentRun, Json
from flying_trainees.assignments.queries import find_run, has_input
from flying_trainees.assignments.searching import search
from flying_trainees.assignments.watching import Watch
from flying_trainees.core.errors import Conflict, NotFound
from flying_trainees.core.ids import new_id

logger = logging.getLogger(__name__)

SECONDS = 5
WAITS_AT_MOST = timedelta(minutes=5)


def ask(
    session: Session, actor: Actor, now: datetime, network_id: UUID, run_id: UUID, pair: Json
) -> AssignmentRun:
    """Queue the question, once; an answer that failed is tried again.

    Raises NotFound, NotAllowed, InputGone, and Conflict when the hard reason is the whole answer.
    """
    run = find_run(session, actor, network_id, run_id)
    if run.plan is None:
        raise NotFound
    if not has_input(session, run.id):
        raise InputGone
    found = explain(session, now, run, pair["personId"], pair["jobId"])
    if found.reason not in PRICED:
        raise Conflict
    row = {"id": new_id(), "run_id": run.id, "person_id": UUID(pair["personId"]),
           "job_id": UUID(pair["jobId"]), "state": Asked.OPEN, "asked_at": now}  # fmt: skip
    again = {"state": Asked.OPEN, "asked_at": now, "loss": None, "answered_at": None}
    asked = insert(AssignmentQuestion).values(**row)
    question_id = session.execute(
        asked.on_conflict_do_update(
            constraint="uq_assignment_questions_once",
            set_=again,
            where=(col(AssignmentQuestion.state) == Asked.FAILED)
            | (
                (col(AssignmentQuestion.state) == Asked.OPEN)
                & (col(AssignmentQuestion.asked_at) < now - WAITS_AT_MOST)
            ),
        ).returning(col(AssignmentQuestion.id))
    ).scalar()
    if question_id is not None:
        queue_question(session, question_id)
    return run


def answer_question(engine: Engine, clock: Clock, question_id: UUID, stopping: Event) -> None:
    """The worker's task: search with the person in the job. Does nothing for one answered."""
    with Session(engine, expire_on_commit=False) as session:
        question = session.get(AssignmentQuestion, question_id)
        run = session.get(AssignmentRun, question.run_id) if question else None
    if question is None or run is None or question.state is not Asked.OPEN:
        return
    if run.snapshot is None or run.plan is None or run.progress is None or stopping.is_set():
        _write(engine, clock, question_id, Asked.FAILED, None)
        return
    said: Json = {}

    def alive(_progress: Json | None) -> bool:
        return True

    with Watch(alive, stopping) as watch:
        search(_order(run, run.snapshot, run.plan, question), watch.stops, said.update)
    if "impossible" in said:
        _write(engine, clock, question_id, Asked.IMPOSSIBLE, None)
    elif "loss" in said:
        _write(engine, clock, question_id, Asked.ANSWERED, said["loss"])
    else:
        logger.warning("question %s: the engine gave no answer", question_id)
        _write(engine, clock, question_id, Asked.FAILED, None)


def _order(run: AssignmentRun, snapshot: Json, plan: Json, question: AssignmentQuestion) -> Json:
    return {
        "instance": snapshot,
        "seconds": SECONDS,
        "pinned": [(pin["personId"], pin["jobId"]) for pin in run.pinned],
        "start": {"jobs": plan["solution"]},
        "ask": (str(question.person_id), str(question.job_id)),
    }


def _write(
    engine: Engine, clock: Clock, question_id: UUID, state: Asked, loss: Json | None
) -> None:
    with Session(engine) as session:
        question = session.get(AssignmentQuestion, question_id)
        if question is not None:
            question.state, question.loss, question.answered_at = state, loss, clock()
            session.add(question)
            session.commit()
