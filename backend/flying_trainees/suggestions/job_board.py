"""What is remembered of open jobs, as columns: a person is compared with all of them at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeAlias
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from flying_trainees.jobs.models import Audience
from flying_trainees.matching.many_jobs import help_class
from flying_trainees.matching.table import Flags, Floats, Whole
from flying_trainees.people.agreement_scopes import Sharing
from flying_trainees.suggestions.job_facts import JobFacts

NO_ROWS: Whole = np.empty(0, np.int64)
PART = 512
AUDIENCES = tuple(Audience)
Columns: TypeAlias = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A job that is open, with all its times, whatever the time now."""

    id: UUID
    network_id: UUID
    audience: Audience
    deadline: datetime | None
    first_at: datetime | None
    last_at: datetime | None
    facts: JobFacts


@dataclass(frozen=True, eq=False)
class JobBoard:
    """Open jobs as rows; `jobs[row]` is None for what is gone or closed by now.

    `columns` has a value (or five, a seat each) per job, `options` a value per time option or
    flexible period, with its `owner`, the job's row.
    """

    ids: Sequence[str]
    row_of: Mapping[str, int]
    jobs: Sequence[OpenJob | None]
    networks: Mapping[UUID, int]
    columns: Mapping[str, Floats]
    options: Mapping[str, Floats]

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, ids: Iterable[str]) -> Whole:
        """The rows of those that are there."""
        known = (self.row_of.get(one) for one in ids)
        return np.array([row for row in known if row is not None], np.int64)

    def in_audience(self, own: Collection[UUID], sharing: Collection[Sharing]) -> Flags:
        """Jobs that reach a member of the networks `own`, with which others are `sharing`."""
        audience = self.columns["audience"]
        mine = self._of_networks(own)
        partners = self._of_networks([one.network_id for one in sharing if not one.themes])
        for one in sharing:
            if one.themes:
                partners |= self._of_networks([one.network_id]) & self._about(one.themes)
        everyone = audience == AUDIENCES.index(Audience.EVERYONE)
        return everyone | mine | ((audience == AUDIENCES.index(Audience.PARTNERS)) & partners)

    def open_at(self, now: datetime) -> Flags:
        """Jobs that can be claimed now: open, before the deadline, not all of it begun."""
        instant = now.timestamp()
        open_still = (self.columns["deadline"] > instant) & (self.columns["last"] > instant)
        return open_still & self.columns["there"].astype(bool)

    @cached_property
    def owners(self) -> Whole:
        """The job's row of each option."""
        return self.options["owner"].astype(np.int64)

    @cached_property
    def themes(self) -> Mapping[str, Whole]:
        """The rows of jobs about each theme."""
        rows: dict[str, list[int]] = {}
        for row, job in enumerate(self.jobs):
            for theme in job.facts.themes if job else ():
                rows.setdefault(theme, []).append(row)
        return {theme: np.array(found, np.int64) for theme, found in rows.items()}

    @cached_property
    def theme_counts(self) -> Whole:
        """How many themes each job has."""
        counts = (len(job.facts.themes) if job else 0 for job in self.jobs)
        return np.fromiter(counts, np.int64, len(self))

    def in_order(self, rows: Whole) -> Whole:
        """Rows by their first time, then id: as jobs are listed."""
        ids = np.array(self.ids)[rows]
        return rows[np.lexsort((ids, self.columns["first"][rows]))]

    def _about(self, themes: Collection[str]) -> Flags:
        found = np.zeros(len(self), np.bool_)
        for theme in themes:
            found[self.themes.get(theme, NO_ROWS)] = True
        return found

    def _of_networks(self, networks: Collection[UUID]) -> Flags:
        known = [self.networks[one] for one in networks if one in self.networks]
        return np.isin(self.columns["network"], known)


class JobBoardMaker:
    """Keeps open jobs and makes boards; only one thread at a time may use it."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._jobs: list[OpenJob | None] = []
        self._networks: dict[UUID, int] = {}
        self._parts: dict[int, tuple[Columns, Columns]] = {}

    def put(self, changed: Collection[UUID], jobs: Mapping[UUID, OpenJob]) -> None:
        """Take over what `changed` are now; what isn't in `jobs` is no open job any more."""
        for one in changed:
            row = self._row_of.get(str(one))
            if row is None and one in jobs:
                row = self._row_of[str(one)] = len(self._ids)
                self._ids.append(str(one))
                self._jobs.append(None)
            if row is not None:
                self._jobs[row] = jobs.get(one)
                self._parts.pop(row // PART, None)

    def board(self) -> JobBoard:
        """The jobs as they are now; what is given out never changes afterwards."""
        for part in range(-(-len(self._ids) // PART)):
            if part not in self._parts:
                jobs = self._jobs[part * PART : (part + 1) * PART]
                self._parts[part] = (self._of_jobs(jobs), _options(jobs, part * PART))
        parts = [self._parts[part] for part in sorted(self._parts)]
        parts = parts or [(self._of_jobs(()), _options((), 0))]
        columns, options = (_joined([part[at] for part in parts]) for at in range(2))
        networks = dict(self._networks)
        ids, row_of = tuple(self._ids), dict(self._row_of)
        return JobBoard(ids, row_of, tuple(self._jobs), networks, columns, options)

    def _of_jobs(self, jobs: Sequence[OpenJob | None]) -> Columns:
        names = ("there", "network", "audience", "deadline", "first", "last", "hours", "help",
                 "online", "flexible", "latitude", "longitude",
                 *(f"left{seat}" for seat in range(5)))  # fmt: skip
        rows = [self._row(job) if job else (0.0,) * len(names) for job in jobs]
        return _table(rows, names)

    def _row(self, job: OpenJob) -> tuple[float, ...]:
        facts, place = job.facts, job.facts.place
        return (
            1.0,
            self._networks.setdefault(job.network_id, len(self._networks)),
            AUDIENCES.index(job.audience),
            job.deadline.timestamp() if job.deadline else np.inf,
            job.first_at.timestamp() if job.first_at else np.inf,
            job.last_at.timestamp() if job.last_at else -np.inf,
            facts.needs.hours,
            help_class(facts.needs.help_form),
            facts.online,
            facts.flexible,
            place.latitude if place else np.nan,
            place.longitude if place else np.nan,
            *facts.needs.open_seats(),
        )


def _options(jobs: Sequence[OpenJob | None], first: int) -> Columns:
    rows = [
        (
            first + row,
            time.start.timestamp(),
            time.end.timestamp(),
            time.day.toordinal(),
            time.day.replace(day=1).toordinal(),
            job.facts.flexible,
        )
        for row, job in enumerate(jobs)
        if job
        for time in job.facts.times
    ]
    return _table(rows, ("owner", "start", "end", "day", "month", "flexible"))


def _table(rows: Sequence[tuple[float, ...]], names: Sequence[str]) -> Columns:
    table = np.array(rows, np.float64).reshape(len(rows), len(names))
    return {name: table[:, at] for at, name in enumerate(names)}


def _joined(parts: Sequence[Columns]) -> dict[str, Floats]:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
