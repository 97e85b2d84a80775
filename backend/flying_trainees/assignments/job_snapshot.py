"""One open job as a run sees it: its seats, its time options on the grid, its candidates."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any

from sqlmodel import Session

from flying_trainees.assignments.choosing import kept
from flying_trainees.assignments.grid import Grid
from flying_trainees.assignments.rules import Rules
from flying_trainees.assignments.seating import EngineSeats, engine_seats
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.jobs.models import Job
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.crowd import Crowd
from flying_trainees.suggestions.for_job import job_people
from flying_trainees.suggestions.job_facts import JobFacts, OptionTime

URGENT = timedelta(days=14)
EVERY_DAY = Rules()
UNKNOWN_TRAVEL = 30
"""Minutes, for who told no place to travel from: half an hour is kept free around a session."""
PARTS = (1, 2)
"""Flexible hours may also fall within each so many weeks of the period."""


@dataclass(frozen=True, slots=True)
class PlannedOption:
    """A time that the engine may choose: the job's option, or some weeks of flexible hours."""

    id: str
    start: datetime
    end: datetime
    document: dict[str, int]

    def weeks(self, duration: int) -> dict[int, int]:
        """The slots that it takes in each week of the grid."""
        if "start" in self.document:
            return {self.document["start"] // 336: duration}
        first = self.document["firstWeek"]
        return {first + week: self.document["perWeek"] for week in range(self.document["weeks"])}


@dataclass(frozen=True, slots=True)
class JobSnapshot:
    """A job with everybody who takes part in the run for it, holders of seats included.

    `seats` is None when enough people are in already.
    """

    job: Job
    facts: JobFacts
    seats: EngineSeats | None
    duration: int
    options: list[PlannedOption]
    pairs: dict[str, Pair]
    holders: frozenset[str]

    @property
    def candidates(self) -> list[Pair]:
        """Those who don't hold a seat yet."""
        return [pair for one, pair in self.pairs.items() if one not in self.holders]

    def document(self, now: datetime) -> dict[str, Any]:
        """As the plan instance has it; only for a job with open seats."""
        if self.seats is None:
            raise ValueError(f"{self.job.id}: nobody is needed")
        return {
            "id": str(self.job.id),
            "priority": 2 if is_urgent(self.job, now) else 1,
            "duration": self.duration,
            "duo": self.seats.duo,
            "seats": self.seats.document(),
            "options": [option.document for option in self.options],
        }


def is_urgent(job: Job, now: datetime) -> bool:
    """Whether the job's time to find people is nearly over."""
    return job.claim_deadline is not None and job.claim_deadline <= now + URGENT


def job_snapshot(
    session: Session,
    job: Job,
    grid: Grid,
    now: datetime,
    pinned: dict[str, str | None],
    forbidden: Collection[str],
    rules: Rules,
) -> JobSnapshot | None:
    """One job; None when no time of it is to come in the rules' days.

    `pinned`: person → option or None.
    """
    found = job_people(session, job, now, only_possible=True)
    if found is None:
        return None
    facts = found.facts
    everybody = {one.candidate.person_id: one for one in _everybody(found.crowd)}
    holders = frozenset(held.person_id for held in facts.needs.held)
    seniors = [everybody[one].candidate.senior for one in sorted(holders) if one in everybody]
    seats = engine_seats(facts.needs, seniors)
    duration = duration_of(facts, grid)
    times = planned_options(facts, grid, duration, rules)
    if not times and planned_options(facts, grid, duration):
        return None
    able = [
        pair.candidate
        for one, pair in everybody.items()
        if one not in holders and one not in forbidden and pair.candidate.free_options
        and (seats is None or seats.may_come(pair.candidate))
    ]  # fmt: skip
    chosen = {one.person_id for one in kept(able, pinned)} | holders
    wanted = {option for option in pinned.values() if option}
    options = [
        option
        for option in times
        if all(option.id in everybody[one].candidate.free_options for one in holders)
        and (not wanted or wanted == {option.id})
    ]
    pairs = {one: everybody[one] for one in sorted(chosen) if one in everybody}
    return JobSnapshot(job, facts, seats, duration, options, pairs, holders)


def _everybody(crowd: Crowd) -> Iterator[Pair]:
    return (crowd.pair(at) for at in range(len(crowd)))


def duration_of(facts: JobFacts, grid: Grid) -> int:
    """Slots that every option takes: the longest session on the grid, or the hours."""
    if facts.flexible:
        return ceil(facts.needs.hours * 2)
    spans = (grid.around(time.start, time.end) for time in facts.times)
    return max(last - first for first, last in spans)


def planned_options(
    facts: JobFacts, grid: Grid, duration: int, rules: Rules = EVERY_DAY
) -> list[PlannedOption]:
    """The times to come that lie within the grid and the rules' days."""
    if facts.flexible:
        return _flexible_options(facts, grid, duration, rules)
    found = []
    for time in facts.times:
        start, _ = grid.around(time.start, time.end)
        fits = start >= 0 and start + duration <= grid.slots
        if fits and rules.on(time.day, last_day(time)):
            found.append(PlannedOption(time.id, time.start, time.end, {"start": start}))
    return found


def last_day(time: OptionTime) -> date:
    """The last day that a time touches."""
    return (time.end - timedelta(seconds=1)).astimezone(AMSTERDAM).date()


def _flexible_options(
    facts: JobFacts, grid: Grid, duration: int, rules: Rules
) -> list[PlannedOption]:
    """All weeks of the period, and parts of it in which the hours fall closer together."""
    [period] = facts.times
    first_day = max(period.day, rules.first_day or period.day)
    last = min(last_day(period), rules.last_day or last_day(period))
    first, last = _week(grid, first_day), min(grid.weeks - 1, _week(grid, last))
    every = last - first + 1
    if every < 1:
        return []
    parts = [(first, every)]
    for weeks in PARTS:
        if weeks < every:
            parts += [(at, weeks) for at in range(first, last + 2 - weeks, weeks)]
    return [
        PlannedOption(
            period.id,
            period.start,
            period.end,
            {"firstWeek": at, "weeks": weeks, "perWeek": ceil(duration / weeks)},
        )
        for at, weeks in parts
    ]


def _week(grid: Grid, day: date) -> int:
    return (day - grid.monday).days // 7
