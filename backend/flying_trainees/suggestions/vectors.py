"""Stored sentence vectors: read for matching, written by the task that follows a change.

Half precision is enough (the third digit of a score), and half the room.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

import numpy as np
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, delete, select

from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.texts import PERSON_KINDS, JobTexts, PersonTexts, TextKind
from flying_trainees.matching.affinity.vectors import SentenceVectors
from flying_trainees.suggestions.many import one_of_ids
from flying_trainees.suggestions.models import JobVector, PersonVector

Stored = Mapping[TextKind, Array]
"""Vectors by kind of text; a kind without a vector isn't in it."""


def digest_of(words: str) -> bytes:
    """Of a text: changes with any of it."""
    return hashlib.sha256(words.encode("utf-8", "replace")).digest()[:16]


def of_people(session: Session, people: Collection[PersonTexts], model: str) -> dict[str, Stored]:
    """The vectors of that model that belong to just these words, by person; one query."""
    wanted = {person.id: person for person in people}
    rows = session.exec(
        select(PersonVector.person_id, PersonVector.kind, PersonVector.digest, PersonVector.vector)
        .where(one_of_ids(col(PersonVector.person_id), map(UUID, wanted)))
        .where(PersonVector.model == model)
    )
    found: dict[str, dict[TextKind, Array]] = defaultdict(dict)
    for person_id, kind, digest, vector in rows:
        for known in PERSON_KINDS:
            if known == kind and digest == digest_of(wanted[str(person_id)].text(known)):
                found[str(person_id)][known] = unpacked(vector)
    return dict(found)


def of_jobs(session: Session, jobs: Collection[JobTexts], model: str) -> dict[str, Array]:
    """The vectors of that model that belong to just these words, by job; one query."""
    wanted = {job.id: job for job in jobs}
    rows = session.exec(
        select(JobVector.job_id, JobVector.digest, JobVector.vector)
        .where(one_of_ids(col(JobVector.job_id), map(UUID, wanted)))
        .where(JobVector.model == model)
    )
    return {
        str(job_id): unpacked(vector)
        for job_id, digest, vector in rows
        if digest == digest_of(wanted[str(job_id)].text())
    }


def write_person(session: Session, person: PersonTexts, model: SentenceVectors) -> int:
    """Make the person's vectors follow the words; how many texts had to be read."""
    owner = UUID(person.id)
    known = of_people(session, [person], model.name).get(person.id, {})
    told: dict[TextKind, str] = {kind: person.text(kind) for kind in PERSON_KINDS}
    gone = [kind for kind, words in told.items() if not words.strip()]
    session.execute(
        delete(PersonVector).where(
            col(PersonVector.person_id) == owner, col(PersonVector.kind).in_(gone)
        )
    )
    stale = [kind for kind in told if kind not in known and kind not in gone]
    for kind in stale:
        made = packed(model.embed([told[kind]], kind)[0])
        values = {"model": model.name, "digest": digest_of(told[kind]), "vector": made}
        session.execute(
            insert(PersonVector)
            .values(person_id=owner, kind=kind, **values)
            .on_conflict_do_update(index_elements=["person_id", "kind"], set_=values)
        )
    return len(stale)


def write_job(session: Session, job: JobTexts, model: SentenceVectors) -> int:
    """Make the job's vector follow the words; 1 when they had to be read."""
    words = job.text()
    if job.id in of_jobs(session, [job], model.name):
        return 0
    if not words.strip():
        session.execute(delete(JobVector).where(col(JobVector.job_id) == UUID(job.id)))
        return 0
    made = packed(model.embed([words], "job")[0])
    values = {"model": model.name, "digest": digest_of(words), "vector": made}
    session.execute(
        insert(JobVector)
        .values(job_id=UUID(job.id), **values)
        .on_conflict_do_update(index_elements=["job_id"], set_=values)
    )
    return 1


def packed(vector: Array) -> bytes:
    """As it is stored."""
    return vector.astype("<f2").tobytes()


def unpacked(stored: bytes) -> Array:
    """As it is used."""
    return np.frombuffer(stored, dtype="<f2").astype(np.float32)


def stacked(entries: Collection[Stored], dimensions: int) -> dict[TextKind, Array] | None:
    """A row per person, zeros where a vector is missing; None when nobody has any."""
    if not any(entries):
        return None
    nothing = np.zeros(dimensions, dtype=np.float32)
    return {
        kind: np.stack([entry.get(kind, nothing) for entry in entries]) for kind in PERSON_KINDS
    }
