"""How well people and jobs fit by what they are about, as numbers for candidates."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.matching.affinity.evidence import Affinities
from flying_trainees.matching.affinity.explain import reasons
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.reasons import Reason
from flying_trainees.suggestions import words
from flying_trainees.suggestions.remembering import JOBS, PEOPLE

LEARNS_FROM = 0.5
"""From here on a wish to learn is one (0.5 is an ambition that speaks of nothing else)."""


@dataclass(frozen=True, slots=True)
class Affinity:
    """One person and one job; numbers from 0 to 1, and the texts to explain them from."""

    score: float
    interest: float
    experience: float
    learn: bool
    person: PersonTexts
    job: JobTexts

    def reasons(self) -> tuple[Reason, ...]:
        """Why they fit; some milliseconds, so only for what is shown."""
        return reasons(self.person, self.job)


def of_people(
    session: Session, job: JobTexts, people: Collection[UUID], now: datetime
) -> dict[UUID, Affinity]:
    """One job against many people; one query, and one more for texts that have changed."""
    prints = words.people_prints(session, people, now)
    parts = PEOPLE.parts(prints, lambda ids: words.people_words(session, ids, now))
    found: dict[UUID, Affinity] = {}
    for part in parts:
        columns = part.segment.index.affinities(job)
        for person, numbers in zip(part.texts(), _at(columns, part.rows), strict=True):
            found[UUID(person.id)] = Affinity(*numbers, person, job)
    return found


def of_jobs(session: Session, person: PersonTexts, jobs: Collection[UUID]) -> dict[UUID, Affinity]:
    """One person against many jobs; one query, and one more for texts that have changed."""
    prints = words.job_prints(session, jobs)
    parts = JOBS.parts(prints, lambda ids: words.job_words(session, ids))
    found: dict[UUID, Affinity] = {}
    for part in parts:
        columns = part.segment.index.affinities(person)
        for job, numbers in zip(part.texts(), _at(columns, part.rows), strict=True):
            found[UUID(job.id)] = Affinity(*numbers, person, job)
    return found


def _at(columns: Affinities, rows: Sequence[int]) -> Iterator[tuple[float, float, float, bool]]:
    def picked(column: Array) -> list[float]:
        return [float(number) for number in column[list(rows)].clip(0, 1)]

    learns = (learn >= LEARNS_FROM for learn in picked(columns.learn))
    numbers = (picked(columns.score), picked(columns.interest), picked(columns.experience))
    return zip(*numbers, learns, strict=True)
