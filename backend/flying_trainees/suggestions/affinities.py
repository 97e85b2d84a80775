"""How well people and jobs fit by what they are about, as numbers for candidates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from sqlmodel import Session

from flying_trainees.matching.affinity.evidence import Affinities
from flying_trainees.matching.affinity.explain import reasons
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.reasons import Reason
from flying_trainees.suggestions import vectors
from flying_trainees.suggestions.memory import JobEntry, JobParts, Memory, PeopleParts, PersonEntry
from flying_trainees.suggestions.remembering import Part

LEARNS_FROM = 0.5
"""From here on a wish to learn is one (0.5 is an ambition that speaks of nothing else)."""

Entry = TypeVar("Entry", PersonEntry, JobEntry)
Index = TypeVar("Index", PeopleIndex, JobIndex)


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


@dataclass(frozen=True, eq=False)
class Alike:
    """Affinities as columns over a board's rows; zeros where nothing is remembered."""

    score: Array
    interest: Array
    experience: Array
    learns: Array


def of_people(parts: PeopleParts, size: int, job: JobEntry) -> Alike:
    """One job against everybody remembered: `size` rows."""
    return _gathered(parts, size, lambda index: index.affinities(job.texts, job.vector))


def of_jobs(parts: JobParts, size: int, person: PersonEntry) -> Alike:
    """One person against every open job: `size` rows."""
    own = vectors.stacked([person.stored], _dimensions(person))
    return _gathered(parts, size, lambda index: index.affinities(person.texts, own))


def job_entry(session: Session, memory: Memory, texts: JobTexts) -> JobEntry:
    """A stored job's words with their vector, if it has one by now; one query."""
    return JobEntry(texts, vectors.of_jobs(session, [texts], memory.model).get(texts.id))


def entry_at(parts: Sequence[Part[Entry, Index]], row: int) -> Entry | None:
    """What is remembered of one row of the board."""
    for part in parts:
        for at in np.flatnonzero(part.board_rows == row):
            return part.segment.entries[int(part.rows[at])]
    return None


def _gathered(
    parts: Sequence[Part[Entry, Index]], size: int, compare: Callable[[Index], Affinities]
) -> Alike:
    found = np.zeros((4, size), np.float32)
    for part in parts:
        columns = compare(part.segment.index)
        every = (columns.score, columns.interest, columns.experience, columns.learn)
        for at, column in enumerate(every):
            found[at, part.board_rows] = column[part.rows]
    numbers = found.clip(0, 1)
    return Alike(numbers[0], numbers[1], numbers[2], (numbers[3] >= LEARNS_FROM))


def _dimensions(person: PersonEntry) -> int:
    return max((len(vector) for vector in person.stored.values()), default=0)
