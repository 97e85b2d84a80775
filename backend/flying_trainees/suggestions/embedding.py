"""The task that makes sentence vectors follow the words: never in a request, never while asking.

Every change of a person or a job left a pending row (migration 0009). Several workers may work at
this at once: each takes a subject by an advisory lock of its connection, which others skip, and
which goes when the worker dies. Texts are read between two short transactions, so that nothing
else is held up however long that takes.
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

from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.vectors import SentenceVectors
from flying_trainees.suggestions import vectors, words
from flying_trainees.suggestions.modelling import NONE, model_name, sentence_model
from flying_trainees.suggestions.models import JobVector, PersonVector, SubjectChange
from flying_trainees.suggestions.names import FILL

logger = logging.getLogger(__name__)

LONGEST_SECONDS = 120.0
"""A task that goes on for longer makes place for the next one."""
NICE = 10

WAITING = (
    select(SubjectChange.kind, SubjectChange.subject_id)
    .where(col(SubjectChange.pending).is_(True))
    .order_by(col(SubjectChange.id))
    .limit(50)
)
LOCK = text("SELECT pg_try_advisory_lock(hashtextextended(:subject, 0))")
UNLOCK = text("SELECT pg_advisory_unlock(hashtextextended(:subject, 0))")
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
    """Look at all pending changes, a subject at a time, until none is left or it is time to stop.

    Returns how many texts were read anew.
    """
    read, until = 0, time.monotonic() + seconds
    while not stopping.is_set() and time.monotonic() < until:
        done = _next(engine, now(), model)
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


def _next(engine: Engine, now: datetime, model: SentenceVectors) -> int | None:
    """Follow the words of one subject; None when nothing is pending that nobody else has."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as holding:
        for kind, subject in dict.fromkeys(map(tuple, holding.execute(WAITING))):
            about = {"subject": f"vectors {kind} {subject}"}
            if holding.scalar(LOCK, about):
                try:
                    return _follow(engine, kind, subject, now, model)
                finally:
                    holding.execute(UNLOCK, about)
    return None


def _follow(
    engine: Engine, kind: str, subject: UUID | None, now: datetime, model: SentenceVectors
) -> int:
    """Of one subject; how many texts were read. What changes meanwhile is pending again."""
    with Session(engine) as session:
        changes = _pending(session, kind, subject)
        stale = _stale(session, kind, str(subject), now, model.name) if changes else None
        session.commit()
    made = _read(stale, kind, subject, model) if stale else {}
    with Session(engine) as session:
        if stale and subject and kind == "job" and words.job_words(session, [str(subject)]):
            vectors.write_job(session, subject, stale, made, model.name)
        elif stale and subject and kind == "person" and words.still_there(session, subject):
            vectors.write_person(session, subject, stale, made, model.name)
        done = col(SubjectChange.id).in_(changes)
        session.execute(update(SubjectChange).where(done).values(pending=False))
        session.commit()
    return len(made)


def _pending(session: Session, kind: str, subject: UUID | None) -> list[int]:
    waiting = select(SubjectChange.id).where(
        col(SubjectChange.pending).is_(True),
        col(SubjectChange.kind) == kind,
        col(SubjectChange.subject_id).is_not_distinct_from(subject),
    )
    return [one for one in session.exec(waiting) if one is not None]


def _stale(
    session: Session, kind: str, subject: str, now: datetime, model: str
) -> vectors.Stale | None:
    """None for whoever or whatever is gone."""
    if kind == "job":
        found = [vectors.stale_of_job(session, one, model)
                 for one in words.job_words(session, [subject])]  # fmt: skip
    elif kind == "person" and words.still_there(session, UUID(subject)):
        found = [vectors.stale_of_person(session, one, model)
                 for one in words.people_words(session, [subject], now)]  # fmt: skip
    else:
        return None
    return found[0] if found else None


def _read(
    stale: vectors.Stale, kind: str, subject: UUID | None, model: SentenceVectors
) -> dict[TextKind, bytes]:
    """What can't be read is told once and left without a vector."""
    try:
        return vectors.read(stale, model)
    except (ValueError, RuntimeError, TypeError, ArithmeticError, OSError):
        logger.exception("no sentence vector for a %s", kind, extra={"subject": str(subject)})
        return {}
