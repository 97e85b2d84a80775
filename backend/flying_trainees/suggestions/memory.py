"""What this process remembers of people and open jobs, brought up to date at each question.

Everything remembered is in the database; every change of it leaves a row (changes.py). Free time,
budgets, claims and refusals are never remembered: those are asked for each time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from threading import Lock
from time import monotonic
from uuid import UUID
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import Connection, Engine
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from flying_trainees.jobs.models import Job, JobState
from flying_trainees.matching.affinity.centres import Centres
from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.suggestions import vectors, words
from flying_trainees.suggestions.changes import KEPT, unseen
from flying_trainees.suggestions.job_board import JobBoard, JobBoardMaker, OpenJob
from flying_trainees.suggestions.job_facts import JOB_COLUMNS, load_jobs
from flying_trainees.suggestions.many import one_of_ids
from flying_trainees.suggestions.modelling import centres_of, wanted_model
from flying_trainees.suggestions.people_board import BoardMaker, PeopleBoard
from flying_trainees.suggestions.people_facts import PersonFacts, load_people
from flying_trainees.suggestions.remembering import Part, Remembered

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
OPEN_COLUMNS = (
    *JOB_COLUMNS,
    *(col(Job.network_id), col(Job.claim_deadline), col(Job.first_at), col(Job.last_at)),
)


@dataclass(frozen=True, eq=False)
class PersonEntry:
    """A person's words and their vectors by kind."""

    texts: PersonTexts
    stored: vectors.Stored = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The person's id."""
        return self.texts.id

    @cached_property
    def mark(self) -> object:
        """Equal when words and vectors are."""
        return self.texts, tuple((kind, row.tobytes()) for kind, row in self.stored.items())


@dataclass(frozen=True, eq=False)
class JobEntry:
    """A job's words and their vector, None without one."""

    texts: JobTexts
    vector: vectors.Array | None = None

    @property
    def id(self) -> str:
        """The job's id."""
        return self.texts.id

    @cached_property
    def mark(self) -> object:
        """Equal when words and vector are."""
        return self.texts, None if self.vector is None else self.vector.tobytes()


PeopleParts = Sequence[Part[PersonEntry, PeopleIndex]]
JobParts = Sequence[Part[JobEntry, JobIndex]]


@dataclass(frozen=True, eq=False)
class Remembrance:
    """People and open jobs as they were at one moment; never changes."""

    people: PeopleBoard
    people_parts: PeopleParts
    jobs: JobBoard
    job_parts: JobParts


class Memory:
    """Of one database; safe for several threads."""

    def __init__(self, model: str) -> None:
        centres = centres_of(model)
        self._model = centres.model
        self._lock = Lock()
        self._centres = centres
        self._begin()

    def _begin(self) -> None:
        self._since: int | None = None
        self._asked_at = monotonic()
        self._people, self._jobs = BoardMaker(), JobBoardMaker()
        self._people_words = Remembered(self._read_people)
        self._job_words = Remembered(self._read_jobs)
        self._seen: Remembrance | None = None
        self._unread: set[UUID] | None = None
        """People who changed and weren't needed since; None: nobody was read yet."""

    def up_to_date(self, session: Session, now: datetime, *, everybody: bool = True) -> Remembrance:
        """All that the session can see; one query when nothing changed.

        Without `everybody` its people may be old or missing: who compares a few people with all
        jobs need not wait until thousands of profiles are read.

        Must not be called by a transaction that has changed what is remembered itself: others
        would see it before it is committed.
        """
        with self._lock:
            if monotonic() - self._asked_at > KEPT.total_seconds() / 2:
                self._begin()
            asked = unseen(session, self._since)
            if asked.everything:
                self._begin()
            elif self._unread is not None:
                self._unread |= asked.people
            people = self._not_read(session) if everybody else ()
            jobs = _every_open(session) if asked.everything else asked.jobs
            if people or jobs or self._seen is None:
                # First all that the database tells: reading many texts may take longer than a
                # transaction may idle.
                told = (self._people_told(session, people, now), self._jobs_told(session, jobs))
                self._take_people(people, *told[0])
                self._unread = set() if everybody else self._unread
                self._take_jobs(jobs, *told[1])
                self._seen = self._remembrance()
            self._since, self._asked_at = asked.since, monotonic()
            return self._seen

    def _not_read(self, session: Session) -> Collection[UUID]:
        return _everybody(session) if self._unread is None else self._unread

    def _remembrance(self) -> Remembrance:
        people, jobs = self._people.board(), self._jobs.board()
        return Remembrance(
            people,
            self._people_words.parts(people.row_of),
            jobs,
            self._job_words.parts(jobs.row_of),
        )

    def _people_told(
        self, session: Session, changed: Collection[UUID], now: datetime
    ) -> tuple[dict[UUID, PersonFacts], dict[str, PersonEntry]]:
        if not changed:
            return {}, {}
        facts = load_people(session, changed, now)
        texts = words.people_words(session, map(str, facts), now)
        stored = vectors.of_people(session, texts, self._model)
        return facts, {one.id: PersonEntry(one, stored.get(one.id, {})) for one in texts}

    def _jobs_told(
        self, session: Session, changed: Collection[UUID]
    ) -> tuple[dict[UUID, OpenJob], dict[str, JobEntry]]:
        if not changed:
            return {}, {}
        found = _open_jobs(session, changed)
        texts = words.job_words(session, map(str, found))
        stored = vectors.of_jobs(session, texts, self._model)
        return found, {one.id: JobEntry(one, stored.get(one.id)) for one in texts}

    def _take_people(
        self,
        changed: Collection[UUID],
        facts: Mapping[UUID, PersonFacts],
        entries: Mapping[str, PersonEntry],
    ) -> None:
        self._people.put(changed, facts)
        self._people_words.put([str(one) for one in changed], entries)

    def _take_jobs(
        self,
        changed: Collection[UUID],
        found: Mapping[UUID, OpenJob],
        entries: Mapping[str, JobEntry],
    ) -> None:
        self._jobs.put(changed, found)
        self._job_words.put([str(one) for one in changed], entries)

    def _read_people(self, entries: Sequence[PersonEntry]) -> PeopleIndex:
        stacked = vectors.stacked([one.stored for one in entries], self._centres.themes.shape[1])
        return PeopleIndex([one.texts for one in entries], stacked, self._centres)

    def _read_jobs(self, entries: Sequence[JobEntry]) -> JobIndex:
        nothing = np.zeros(self._centres.themes.shape[1], dtype=np.float32)
        rows = [nothing if one.vector is None else one.vector for one in entries]
        known = np.stack(rows) if any(one.vector is not None for one in entries) else None
        return JobIndex([one.texts for one in entries], known, self._centres)

    @property
    def centres(self) -> Centres:
        """What belongs to the vectors."""
        return self._centres

    @property
    def model(self) -> str:
        """The name under which the vectors that count are stored."""
        return self._model


_memories: WeakKeyDictionary[Engine | Connection, Memory] = WeakKeyDictionary()
_lock = Lock()


def memory_of(session: Session) -> Memory:
    """The memory of the session's database (of its connection, where it was bound to one)."""
    bind = session.get_bind()
    with _lock:
        if bind not in _memories:
            _memories[bind] = Memory(wanted_model())
        return _memories[bind]


def _everybody(session: Session) -> list[UUID]:
    return list(session.scalars(words.EVERYBODY))


def _every_open(session: Session) -> list[UUID]:
    return list(session.scalars(select_columns(col(Job.id)).where(col(Job.state) == JobState.OPEN)))


def _open_jobs(session: Session, ids: Collection[UUID]) -> dict[UUID, OpenJob]:
    rows = session.execute(
        select_columns(*OPEN_COLUMNS).where(
            one_of_ids(col(Job.id), ids), col(Job.state) == JobState.OPEN
        )
    ).all()
    facts = load_jobs(session, rows, BEGINNING)
    return {
        row.id: OpenJob(
            row.id,
            row.network_id,
            row.audience,
            row.claim_deadline,
            row.first_at,
            row.last_at,
            facts[row.id],
        )
        for row in rows
        if row.id in facts
    }
