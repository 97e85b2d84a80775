"""Everybody whom a job reaches, as columns; whoever is looked at becomes a pair.

The number of queries does not depend on how many there are.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import overload

import numpy as np
from sqlmodel import Session

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.availability.many_people import budget_columns
from flying_trainees.matching.inputs import Candidate
from flying_trainees.matching.table import CandidateTable, Flags, Floats, Whole
from flying_trainees.suggestions import affinities
from flying_trainees.suggestions.affinities import Affinity, Alike
from flying_trainees.suggestions.candidates import Pair, Seen, pair_of
from flying_trainees.suggestions.fading import fading
from flying_trainees.suggestions.free import free_people
from flying_trainees.suggestions.job_facts import JobFacts
from flying_trainees.suggestions.memory import JobEntry, Remembrance, memory_of
from flying_trainees.suggestions.standing import Standing, refusals


@dataclass(frozen=True, eq=False)
class Crowd(Sequence[Candidate]):
    """People as one job sees them; `rows` are theirs on the board, in the order of their ids.

    `free` has a row per time; `limits` and `booked` are hours in the job's month; `fades` is
    what refusals leave of affinity; `minutes` travel one way, infinite when unknown.
    """

    job: JobFacts
    about: JobEntry
    seen: Remembrance
    rows: Whole
    standing: Standing
    now: datetime
    alike: Alike
    free: Flags
    limits: Floats
    booked: Floats
    fades: Floats
    minutes: Floats

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Candidate: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, at: int | slice) -> Candidate | Sequence[Candidate]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        return self.pair(at).candidate

    def __iter__(self) -> Iterator[Candidate]:
        return (self[number] for number in range(len(self)))

    @cached_property
    def ids(self) -> list[str]:
        """Who they are."""
        return [self.seen.people.ids[row] for row in self.rows]

    @cached_property
    def place_of(self) -> dict[str, int]:
        """Their place in the crowd, by id."""
        return {one: at for at, one in enumerate(self.ids)}

    @cached_property
    def holders(self) -> Flags:
        """Who has a seat already."""
        held = {str(one) for one in self.standing.holders}
        return np.fromiter((one in held for one in self.ids), np.bool_, len(self))

    @cached_property
    def too_far(self) -> Flags:
        """Who would have to travel further than he wants; not those who said yes already."""
        furthest = self.seen.people.columns["furthest"][self.rows]
        return ~self.holders & np.isfinite(self.minutes) & (self.minutes > furthest)

    @cached_property
    def _pairs(self) -> dict[int, Pair]:
        return {}

    def pair(self, at: int) -> Pair:
        """One of them with all that is known."""
        if at not in self._pairs:
            self._pairs[at] = self._made(at)
        return self._pairs[at]

    def _made(self, at: int) -> Pair:
        row = int(self.rows[at])
        person = self.seen.people.facts[row]
        entry = affinities.entry_at(self.seen.people_parts, row)
        if person is None or entry is None:
            raise LookupError(f"nobody in row {row}")
        numbers = (self.alike.score, self.alike.interest, self.alike.experience)
        limit = float(self.limits[at])
        seen = Seen(
            free=frozenset(
                time.id for time, free in zip(self.job.times, self.free, strict=True) if free[at]
            ),
            affinity=Affinity(
                *(float(number[row]) for number in numbers),
                bool(self.alike.learns[row]),
                entry.texts,
                self.about.texts,
            ),
            fades=float(self.fades[at]),
            use=BudgetUse(int(limit) if np.isfinite(limit) else None, float(self.booked[at])),
            exclusion=self.standing.exclusions.get(person.id),
            holder=bool(self.holders[at]),
        )
        return pair_of(person, self.job, seen, self.now)

    def table(self) -> CandidateTable:
        """All of them for matching; candidates are made when they are asked for."""
        board, rows = self.seen.people, self.rows
        named, numbers = self._organisations()
        partners = np.full(len(board) + 1, -1)
        partners[rows] = np.arange(len(rows))
        excluded = {str(one) for one in self.standing.exclusions}
        flags = {
            name: board.columns[name][rows] > 0 for name in ("senior", "moderator", "note_taker")
        }
        return CandidateTable.of_columns(
            self,
            {
                **flags,
                "row_of": self.place_of,
                "organisation": numbers,
                "organisation_numbers": named,
                "affinity": self.alike.score[rows] * self.fades,
                "interest": self.alike.interest[rows] * self.fades,
                "experience": self.alike.experience[rows].astype(np.float64),
                "learn": self.alike.learns[rows].astype(np.float64),
                "recent_jobs": board.recent_jobs(self.now)[rows],
                "hours_flown": self.booked,
                "hours_budget": self.limits,
                "weeks_since_job": board.weeks_since_job(self.now)[rows],
                "weeks_since_asked": board.weeks_since_asked(self.now)[rows],
                "travel_minutes": self.minutes,
                "first_timer": board.columns["attended"][rows] == 0,
                "excluded": np.fromiter((one in excluded for one in self.ids), bool, len(self)),
                "partner": partners[board.partners[rows]],
                "free_rows": {
                    time.id: np.flatnonzero(free)
                    for time, free in zip(self.job.times, self.free, strict=True)
                },
            },
        )

    def _organisations(self) -> tuple[dict[str, int], Whole]:
        """A number for each organisation by its id, and everybody's number that day."""
        board = self.seen.people
        there = board.organisations_on(self.job.times[0].day)[self.rows]
        distinct, numbers = np.unique(there, return_inverse=True)
        number_of = {int(number): at for at, number in enumerate(distinct)}
        named = {
            str(one): number_of[number]
            for one, number in board.numbers.items()
            if number in number_of
        }
        return named, numbers.astype(np.int64)

    def only(self, kept: Flags) -> "Crowd":
        """Some of them."""
        parts = {
            "rows": self.rows[kept],
            "free": self.free[:, kept],
            "limits": self.limits[kept],
            "booked": self.booked[kept],
            "fades": self.fades[kept],
            "minutes": self.minutes[kept],
        }
        whole = {name: getattr(self, name) for name in ("job", "about", "seen", "standing", "now")}
        return Crowd(**whole, **parts, alike=self.alike)


def people_for(
    session: Session,
    job: JobFacts,
    about: JobEntry,
    reached: Collection[str],
    standing: Standing,
    now: datetime,
    *,
    only_possible: bool,
) -> Crowd:
    """Everybody whom the job reaches or who holds a seat; four queries.

    `only_possible` leaves out who is never free, said no, was turned down or would have to travel
    further than he wants: they can't be in any group.
    """
    seen = memory_of(session).up_to_date(session, now)
    board = seen.people
    rows = board.rows(sorted({*reached, *map(str, standing.holders)}))
    ids = [board.ids[row] for row in rows]
    free = free_people(session, job, ids)
    _let_holders_come(free, ids, job, standing)
    if only_possible:
        kept = _possible(free, ids, standing)
        rows, ids, free = rows[kept], [ids[at] for at in np.flatnonzero(kept)], free[:, kept]
    limits, booked = budget_columns(session, ids, job.month)
    crowd = Crowd(
        job=job,
        about=about,
        seen=seen,
        rows=rows,
        standing=standing,
        now=now,
        alike=affinities.of_people(seen.people_parts, len(board), about),
        free=free,
        limits=limits,
        booked=booked,
        fades=_fades(session, job, ids),
        minutes=_minutes(seen, job, rows, free),
    )
    return crowd.only(~crowd.too_far) if only_possible else crowd


def _possible(free: Flags, ids: Sequence[str], standing: Standing) -> Flags:
    """Who could be in a group: free and nobody said no, or in it already."""
    no = {str(one) for one in standing.exclusions.keys() | standing.turned_down}
    holders = {str(one) for one in standing.holders}
    willing = np.fromiter((one not in no for one in ids), np.bool_, len(ids))
    return (free.any(axis=0) & willing) | np.fromiter((one in holders for one in ids), np.bool_)


def _let_holders_come(free: Flags, ids: list[str], job: JobFacts, standing: Standing) -> None:
    """Who holds a seat can come at the options he said yes to, whatever his weekly windows say."""
    place_of = {one: at for at, one in enumerate(ids)}
    every = [time.id for time in job.times]
    for holder in standing.holders:
        at = place_of.get(str(holder))
        if at is not None:
            yes = standing.can_make.get(holder, set(every))
            free[:, at] = [option in yes for option in every]


def _fades(session: Session, job: JobFacts, ids: Sequence[str]) -> Floats:
    found = np.ones(len(ids))
    refused = refusals(session, None, job.themes)
    if refused:
        place_of = {one: at for at, one in enumerate(ids)}
        for person, themes in refused.items():
            at = place_of.get(str(person))
            if at is not None:
                found[at] = fading(job.themes, themes)
    return found


def _minutes(seen: Remembrance, job: JobFacts, rows: Whole, free: Flags) -> Floats:
    """As `candidates.travel`, for everybody."""
    if job.online:
        return np.zeros(len(rows))
    if job.place is None:
        return np.full(len(rows), np.inf)
    if job.flexible:
        return seen.people.minutes(job.place, job.days(()))[:, rows].min(axis=0)
    by_time = seen.people.minutes(job.place, [time.day for time in job.times])[:, rows]
    when_free = np.where(free, by_time, np.inf).min(axis=0)
    return np.where(free.any(axis=0), when_free, by_time.min(axis=0))
