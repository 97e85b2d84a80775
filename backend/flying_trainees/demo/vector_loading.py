"""Sentence vectors of the demo's texts, read from a file: making them takes a minute of processor.

The file knows a vector by the digest of its text, so one whose text was changed meanwhile isn't
used: the worker makes it then, as for any new text. `scripts/demo-vectors.py` writes the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import numpy as np
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Job
from flying_trainees.matching.affinity.texts import PERSON_KINDS, TextKind
from flying_trainees.suggestions import vectors, words
from flying_trainees.suggestions.models import JobVector, PersonVector

FILE = Path(__file__).parent / "vectors.npz"

ByDigest = Mapping[bytes, bytes]
"""Packed vectors by the digest of kind and text."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is said of a person or a job."""

    owner: UUID
    kind: TextKind
    said: str

    @property
    def key(self) -> bytes:
        """Under which the file keeps its vector."""
        return vectors.digest_of(f"{self.kind}\n{self.said}")


def load_vectors(session: Session, now: datetime, model: str) -> None:
    """Store the vectors that the file has of that model for what was just loaded; flushes."""
    known = read_file(model)
    for text in all_texts(session, now):
        vector = known.get(text.key)
        if vector is None:
            continue
        about = {"model": model, "digest": vectors.digest_of(text.said), "vector": vector}
        if text.kind == "job":
            session.add(JobVector(job_id=text.owner, **about))
        else:
            session.add(PersonVector(person_id=text.owner, kind=text.kind, **about))
    session.flush()


def all_texts(session: Session, now: datetime) -> Iterator[Text]:
    """What affinity compares of everybody and of every job, as far as they say it; four queries."""
    people = [str(one) for one in session.exec(select(Person.id))]
    for person in words.people_words(session, people, now):
        for kind in PERSON_KINDS:
            if person.text(kind).strip():
                yield Text(UUID(person.id), kind, person.text(kind))
    jobs = [str(one) for one in session.exec(select(Job.id))]
    for job in words.job_words(session, jobs):
        yield Text(UUID(job.id), "job", job.text())


def read_file(model: str, file: Path = FILE) -> ByDigest:
    """What the file holds of that model; nothing when it is about another one."""
    found: dict[bytes, bytes] = {}
    with np.load(file) as stored:
        if str(stored["model"]) == model:
            pairs = zip(stored["keys"], stored["vectors"], strict=True)
            found.update((key.tobytes(), row.tobytes()) for key, row in pairs)
    return found


def write_file(session: Session, now: datetime, model: str, file: Path = FILE) -> None:
    """Write the vectors that the demo's texts have in the database."""
    made = dict(sorted(_made(session, now, model)))
    np.savez(
        file,
        model=np.array(model),
        keys=np.array([np.frombuffer(key, np.uint8) for key in made]),
        vectors=np.array([np.frombuffer(row, "<f2") for row in made.values()]),
    )


def _made(session: Session, now: datetime, model: str) -> Iterable[tuple[bytes, bytes]]:
    of_people = select(PersonVector).where(PersonVector.model == model)
    of_jobs = select(JobVector).where(JobVector.model == model)
    rows = {(one.person_id, one.kind): one.vector for one in session.exec(of_people)}
    rows |= {(one.job_id, "job"): one.vector for one in session.exec(of_jobs)}
    for text in all_texts(session, now):
        if (text.owner, text.kind) in rows:
            yield text.key, rows[text.owner, text.kind]
