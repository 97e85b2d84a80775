"""Large instances read fast: typed rows instead of dictionaries, checked a column at a time.

Only for files without a fault: whatever is the least unusual, `reading` takes on, row by row, and
says what is wrong and where.
"""

from collections.abc import Iterable
from itertools import chain

import msgspec
import numpy as np

from flying_trainees.matching.assignment.columns import LARGEST, MOST_STATES
from flying_trainees.matching.assignment.instance import (
    SEATS,
    SLOTS_PER_WEEK,
    Candidates,
    Instance,
    Ints,
    Jobs,
    Options,
    People,
)


class _Person(msgspec.Struct, gc=False, rename="camel"):
    id: str
    organisation: str
    senior: bool
    moderator: bool
    note_taker: bool
    weekly_budget: list[int]
    max_groups: int
    past: int
    free: list[tuple[int, int]]


class _Seats(msgspec.Struct, gc=False, rename="camel"):
    moderator: int
    note_taker: int
    fresh_eye: int
    member: int
    extra: int


class _Option(msgspec.Struct, gc=False, rename="camel"):
    start: int = -1
    first_week: int = -1
    weeks: int = 1
    per_week: int = -1


class _Job(msgspec.Struct, gc=False, rename="camel"):
    id: str
    priority: int
    duration: int
    duo: bool
    seats: _Seats
    options: list[_Option]


class _Candidate(msgspec.Struct, gc=False, rename="camel"):
    person: str
    job: str
    affinity: float
    experience: float
    travel_minutes: float
    previous: bool


class _Document(msgspec.Struct, gc=False):
    format: str
    weeks: int
    people: list[_Person]
    jobs: list[_Job]
    candidates: list[_Candidate]


class _Unusual(ValueError):
    """Something that the careful reader has to look at."""


def _need(holds: object) -> None:
    if not holds:
        raise _Unusual


def _ints(values: Iterable[int], count: int = -1, least: int = 0) -> Ints:
    found = np.fromiter(values, np.int64, count)
    _need(not len(found) or (found.min() >= least and found.max() <= LARGEST))
    return found


def read_quickly(raw: bytes, wanted: str) -> Instance | None:
    """The instance of a file in the `wanted` format, or None for one that has anything unusual."""
    try:
        document = msgspec.json.decode(raw, type=_Document)
        _need(document.format == wanted and 1 <= document.weeks <= 1040)
        people = _people(document)
        jobs, options = _jobs(document)
        return Instance(document.weeks, people, jobs, options, _candidates(document))
    except (msgspec.MsgspecError, _Unusual, OverflowError, KeyError, RecursionError, UnicodeError):
        return None


def _numbers(ids: list[str]) -> dict[str, int]:
    numbers = {key: at for at, key in enumerate(ids)}
    _need(len(numbers) == len(ids) and "" not in numbers)
    return numbers


def _people(document: _Document) -> People:
    rows, count = document.people, len(document.people)
    ids = [row.id for row in rows]
    _numbers(ids)
    _need(all(len(row.weekly_budget) == document.weeks for row in rows))
    organisations: dict[str, int] = {}
    organisation = [organisations.setdefault(row.organisation, len(organisations)) for row in rows]
    _need("" not in organisations)
    free = _ints(chain.from_iterable(chain.from_iterable(row.free for row in rows))).reshape(-1, 2)
    _need((free[:, 1] > free[:, 0]).all())
    lengths = np.fromiter((len(row.free) for row in rows), np.int64, count)
    budget = _ints(chain.from_iterable(row.weekly_budget for row in rows))
    return People(
        ids=ids,
        organisation=np.array(organisation, np.int64),
        senior=np.fromiter((row.senior for row in rows), np.bool_, count),
        moderator=np.fromiter((row.moderator for row in rows), np.bool_, count),
        note_taker=np.fromiter((row.note_taker for row in rows), np.bool_, count),
        weekly_budget=budget.reshape(-1, document.weeks),
        max_groups=_ints((row.max_groups for row in rows), count),
        past=_ints((row.past for row in rows), count),
        free_first=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        free=free,
    )


def _jobs(document: _Document) -> tuple[Jobs, Options]:
    rows, count = document.jobs, len(document.jobs)
    ids = [row.id for row in rows]
    _numbers(ids)
    seats = _ints(chain.from_iterable(msgspec.structs.astuple(row.seats) for row in rows))
    seats = seats.reshape(-1, len(SEATS))
    _need((np.prod(seats + 1.0, axis=1) <= MOST_STATES).all())
    lengths = np.fromiter((len(row.options) for row in rows), np.int64, count)
    jobs = Jobs(
        ids=ids,
        priority=_ints((row.priority for row in rows), count),
        duration=_ints((row.duration for row in rows), count, least=1),
        duo=np.fromiter((row.duo for row in rows), np.bool_, count),
        seats=seats,
        option_first=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
    )
    return jobs, _options(document, np.repeat(jobs.duration, lengths))


def _options(document: _Document, duration: Ints) -> Options:
    every = [option for row in document.jobs for option in row.options]
    start = _ints((option.start for option in every), len(every), least=-1)
    first_week = _ints((option.first_week for option in every), len(every), least=-1)
    weeks = _ints((option.weeks for option in every), len(every), least=1)
    per_week = _ints((option.per_week for option in every), len(every), least=-1)
    session = start >= 0
    _need((first_week[~session] >= 0).all() and (per_week[~session] >= 0).all())
    options = Options(
        start=start,
        first_week=np.where(session, start // SLOTS_PER_WEEK, first_week),
        weeks=np.where(session, 1, weeks),
        per_week=np.where(session, duration, per_week),
    )
    _need((options.first_week + options.weeks <= document.weeks).all())
    return options


def _candidates(document: _Document) -> Candidates:
    rows, count = document.candidates, len(document.candidates)
    people = _numbers([row.id for row in document.people])
    jobs = _numbers([row.id for row in document.jobs])
    numbers = [
        np.fromiter(values, np.float64, count)
        for values in (
            (row.affinity for row in rows),
            (row.experience for row in rows),
            (row.travel_minutes for row in rows),
        )
    ]
    _need(all((np.abs(column) <= LARGEST).all() for column in numbers))
    _need((numbers[2] >= 0).all())
    person = np.fromiter((people[row.person] for row in rows), np.int64, count)
    job = np.fromiter((jobs[row.job] for row in rows), np.int64, count)
    _need(len(np.unique(job * max(1, len(people)) + person)) == count)
    previous = np.fromiter((row.previous for row in rows), np.bool_, count)
    return Candidates(person, job, numbers[0], numbers[1], numbers[2], previous)
