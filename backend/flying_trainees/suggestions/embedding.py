"""The task that makes sentence vectors follow the words: never in a request, never while asking.

Every change of a person or a job left a pending row (migration 0009). Several workers may work at
this at once: a row is taken with a lock that the others skip, and a worker that dies gives it back.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock, Thread
from uuid import UUID

from sqlalchemy import Engine, text
from sqlmodel import Session, col, select, update

from flying_trainees.matching.affinity.vectors import SentenceVectors
from flying_trainees.suggestions import vectors, words
from flying_trainees.suggestions.modelling import NONE, model_name, sentence_model
from flying_trainees.suggestions.models import JobVector, PersonVector, SubjectChange
from flying_trainees.suggestions.names import FILL

logger = logging.getLogger(__name__)

LONGEST_SECONDS = 120.0
"""A task that goes on for longer makes place for the next one."""
NICE = 10

NEXT = (
    select(SubjectChange.kind, SubjectChange.subject_id)
    .where(col(SubjectChange.pending).is_(True))
    .order_by(col(SubjectChange.id))
    .limit(1)
    .with_for_update(skip_locked=True)
)
MISSING = text("""
    WITH lacking AS (
        SELECT 'person' AS kind, p.id FROM persons p
        WHERE :all OR EXISTS (
            SELECT FROM person_vectors v WHERE v.person_id = p.id AND v.model <> :model
        ) OR NOT EXISTS (SELECT FROM person_vectors v WHERE v.person_id = p.id)
        UNION ALL
        SELECT 'job', j.id FROM jobs j LEFT JOIN job_vectors v ON v.job_id = j.id
        WHERE :all OR v.model IS DISTINCT FROM :model
    )
    SELECT note_change(kind, id, true) FROM lacking
""")


_working = Lock()
_looked = set[str]()


def work(engine: Engine, now: Callable[[], datetime], name: str, stopping: Event) -> None:
    """What a worker does every few seconds: follow the changes, one task at a time a process.

    In a thread of its own that yields the processor to everything else.
    """
    if name == NONE or not _working.acquire(blocking=False):
        return
    try:
        with Session(engine) as session:
            waiting = _look(session, name) or pending(session)
            session.commit()
        if waiting:
            thread = Thread(target=_gently, args=(engine, now, name, stopping), name=FILL)
            thread.start()
            thread.join()
    finally:
        _working.release()


def _look(session: Session, name: str) -> int:
    """Once a process: what was embedded by another model, or never."""
    if name in _looked:
        return 0
    _looked.add(name)
    return ask_again(session, model_name(name), everything=False)


def _gently(engine: Engine, now: Callable[[], datetime], name: str, stopping: Event) -> None:
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)
    model = sentence_model(name)
    number = fill(engine, now, model, stopping) if model else 0
    logger.info("read %d texts for their sentence vectors", number)


def fill(
    engine: Engine,
    now: Callable[[], datetime],
    model: SentenceVectors,
    stopping: Event,
    seconds: float = LONGEST_SECONDS,
    progress: Callable[[], None] = lambda: None,
) -> int:
    """Look at every pending change, a transaction each, until none is left or it is time to stop.

    Returns how many texts were read anew.
    """
    read, until = 0, time.monotonic() + seconds
    while not stopping.is_set() and time.monotonic() < until:
        with Session(engine) as session:
            done = _next(session, now(), model)
            session.commit()
        if done is None:
            break
        read += done
        progress()
    return read


def ask_again(session: Session, model: str, *, everything: bool) -> int:
    """Mark all that have no vector, or one of another model (or everything) as pending: how many.

    For a new model, and for words that were there before vectors were.
    """
    if everything:
        session.execute(update(PersonVector).values(digest=b""))
        session.execute(update(JobVector).values(digest=b""))
    return len(session.execute(MISSING, {"model": model, "all": everything}).all())


def pending(session: Session) -> int:
    """How many people and jobs wait."""
    waiting = select(SubjectChange.subject_id).where(col(SubjectChange.pending).is_(True))
    return len(set(session.exec(waiting)))


def _next(session: Session, now: datetime, model: SentenceVectors) -> int | None:
    """Take one subject; None when nothing is pending."""
    taken = session.exec(NEXT).first()
    if taken is None:
        return None
    kind, subject = taken
    same = (
        select(SubjectChange.id)
        .where(
            col(SubjectChange.pending).is_(True),
            col(SubjectChange.kind) == kind,
            col(SubjectChange.subject_id) == subject,
        )
        .with_for_update(skip_locked=True)
    )
    session.execute(
        update(SubjectChange).where(col(SubjectChange.id).in_(same)).values(pending=False)
    )
    return _embed(session, kind, subject, now, model) if subject else 0


def _embed(
    session: Session, kind: str, subject: UUID, now: datetime, model: SentenceVectors
) -> int:
    """Of one subject. What can't be embedded is told once and left without a vector."""
    try:
        with session.begin_nested():
            if kind == "job":
                jobs = words.job_words(session, [str(subject)])
                return sum(vectors.write_job(session, one, model) for one in jobs)
            if not words.still_there(session, subject):
                return 0
            people = words.people_words(session, [str(subject)], now)
            return sum(vectors.write_person(session, one, model) for one in people)
    except (ValueError, RuntimeError, TypeError, ArithmeticError, OSError):
        logger.exception("no sentence vector for a %s", kind, extra={"subject": str(subject)})
        return 0
