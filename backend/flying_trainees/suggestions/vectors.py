"""Stored sentence vectors: read for matching, written by the task that follows a change.

Half precision is enough (the third digit of a score), and half the room.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Stale:
    """Where one subject's vectors have to follow: texts to read, and kinds that have none left."""

    texts: Mapping[TextKind, str]
    gone: Collection[TextKind]


def stale_of_person(session: Session, person: PersonTexts, model: str) -> Stale:
    """What changed in a person's words since their vectors were made, if they were; one query."""
    known = of_people(session, [person], model).get(person.id, {})
    told: dict[TextKind, str] = {kind: person.text(kind) for kind in PERSON_KINDS}
    gone = [kind for kind, words in told.items() if not words.strip()]
    return Stale({k: told[k] for k in told if k not in known and k not in gone}, gone)


def stale_of_job(session: Session, job: JobTexts, model: str) -> Stale:
    """The same of a job; one query."""
    words = job.text()
    if job.id in of_jobs(session, [job], model):
        return Stale({}, ())
    return Stale({"job": words}, ()) if words.strip() else Stale({}, ("job",))


def read(stale: Stale, model: SentenceVectors) -> dict[TextKind, bytes]:
    """The vectors of the texts: seconds of processor time, so never inside a transaction."""
    return {kind: packed(model.embed([words], kind)[0]) for kind, words in stale.texts.items()}


def write_person(
    session: Session, owner: UUID, stale: Stale, made: Mapping[TextKind, bytes], model: str
) -> None:
    """Store a person's new vectors, and forget those of texts that are gone."""
    session.execute(
        delete(PersonVector).where(
            col(PersonVector.person_id) == owner, col(PersonVector.kind).in_(stale.gone)
        )
    )
    for kind, vector in made.items():
        values = {"model": model, "digest": digest_of(stale.texts[kind]), "vector": vector}
        session.execute(
            insert(PersonVector)
            .values(person_id=owner, kind=kind, **values)
            .on_conflict_do_update(index_elements=["person_id", "kind"], set_=values)
        )


def write_job(
    session: Session, owner: UUID, stale: Stale, made: Mapping[TextKind, bytes], model: str
) -> None:
    """Store a job's new vector, or forget the one that it had."""
    if stale.gone:
        session.execute(delete(JobVector).where(col(JobVector.job_id) == owner))
    for kind, vector in made.items():
        values = {"model": model, "digest": digest_of(stale.texts[kind]), "vector": vector}
        session.execute(
            insert(JobVector)
            .values(job_id=owner, **values)
            .on_conflict_do_update(index_elements=["job_id"], set_=values)
        )


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
