"""Rows of an instance turned into columns, each value checked where it comes in."""

import math
from array import array
from collections.abc import Mapping, Sequence

import numpy as np

from flying_trainees.matching.assignment.instance import (
    SEATS,
    SLOTS_PER_WEEK,
    Candidates,
    Flags,
    InstanceError,
    Ints,
    Jobs,
    Options,
    People,
)

Row = Mapping[str, object]
LARGEST = 10**6
MOST_STATES = 20_000


def _fail(where: str, name: str, wish: str) -> InstanceError:
    return InstanceError(f"{where}: {name!r} must be {wish}")


def _text(row: Row, name: str, where: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise _fail(where, name, "a text that is not empty")
    return value


def _flag(row: Row, name: str, where: str) -> bool:
    value = row.get(name)
    if not isinstance(value, bool):
        raise _fail(where, name, "true or false")
    return value


def whole(value: object, where: str, name: str, least: int = 0) -> int:
    """A whole number of at least `least`; 3.0 is one too."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= LARGEST:
        raise _fail(where, name, f"a whole number from {least} to {LARGEST}")
    return value


def _number(row: Row, name: str, where: str) -> float:
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _fail(where, name, "a number")
    if abs(value) > LARGEST:
        raise _fail(where, name, f"a number of at most {LARGEST}")
    return float(value)


def _list(row: Row, name: str, where: str) -> list[object]:
    value = row.get(name)
    if not isinstance(value, list):
        raise _fail(where, name, "a list")
    return list[object](value)


def _new(ids: dict[str, int], key: str, where: str) -> None:
    if key in ids:
        raise InstanceError(f"{where}: this id was there before")
    ids[key] = len(ids)


def _ints(values: "array[int]") -> Ints:
    return np.array(values, dtype=np.int64)


def _flags(values: "array[int]") -> Flags:
    return np.array(values, dtype=np.bool_)


class PeopleColumns:
    """People as they come."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._organisations: dict[str, int] = {}
        self._whole = {name: array("q") for name in ("organisation", "groups", "past", "weeks")}
        self._flag = {name: array("b") for name in ("senior", "moderator", "noteTaker")}
        self._budget = array("q")
        self._free = array("q")
        self._free_first = array("q", [0])

    @property
    def rows(self) -> int:
        """How many there are by now."""
        return len(self._ids)

    def add(self, row: Row) -> None:
        """Take one person; raises InstanceError."""
        where = f"person {row.get('id')!r}"
        _new(self._ids, _text(row, "id", where), where)
        name = _text(row, "organisation", where)
        column = self._whole
        column["organisation"].append(
            self._organisations.setdefault(name, len(self._organisations))
        )
        column["groups"].append(whole(row.get("maxGroups"), where, "maxGroups"))
        column["past"].append(whole(row.get("past"), where, "past"))
        for flag, values in self._flag.items():
            values.append(_flag(row, flag, where))
        budget = _list(row, "weeklyBudget", where)
        column["weeks"].append(len(budget))
        self._budget.extend(whole(slots, where, "weeklyBudget") for slots in budget)
        for interval in _list(row, "free", where):
            if not isinstance(interval, list) or len(interval) != 2:
                raise _fail(where, "free", "a list of pairs [from, to]")
            begin, end = (whole(slot, where, "free") for slot in interval)
            if end < begin:
                raise InstanceError(f"{where}: 'free' has {interval}, which ends before it begins")
            if end > begin:
                self._free.extend((begin, end))
        self._free_first.append(len(self._free) // 2)

    def finish(self, weeks: int) -> People:
        """All of them; raises InstanceError when a budget doesn't count `weeks` weeks."""
        ids = list(self._ids)
        for person, found in zip(ids, self._whole["weeks"], strict=True):
            if found != weeks:
                raise InstanceError(
                    f"person {person!r}: 'weeklyBudget' has {found} weeks, the instance {weeks}"
                )
        return People(
            ids=ids,
            organisation=_ints(self._whole["organisation"]),
            senior=_flags(self._flag["senior"]),
            moderator=_flags(self._flag["moderator"]),
            note_taker=_flags(self._flag["noteTaker"]),
            weekly_budget=_ints(self._budget).reshape(-1, weeks),
            max_groups=_ints(self._whole["groups"]),
            past=_ints(self._whole["past"]),
            free_first=_ints(self._free_first),
            free=_ints(self._free).reshape(-1, 2),
        )


class JobColumns:
    """Jobs and their time options as they come."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._priority, self._duration = array("q"), array("q")
        self._duo, self._seats = array("b"), array("q")
        self._option = array("q")
        self._option_first = array("q", [0])

    @property
    def rows(self) -> int:
        """How many there are by now."""
        return len(self._ids)

    def add(self, row: Row) -> None:
        """Take one job; raises InstanceError."""
        where = f"job {row.get('id')!r}"
        _new(self._ids, _text(row, "id", where), where)
        self._priority.append(whole(row.get("priority"), where, "priority"))
        self._duration.append(whole(row.get("duration"), where, "duration", 1))
        self._duo.append(_flag(row, "duo", where))
        seats = row.get("seats")
        if not isinstance(seats, dict):
            raise _fail(where, "seats", "an object")
        counts = [whole(seats.get(seat), where, f"seats.{seat}") for seat in SEATS]
        if math.prod(count + 1 for count in counts) > MOST_STATES:
            raise _fail(where, "seats", "fewer: that is no group any more")
        self._seats.extend(counts)
        for option in _list(row, "options", where):
            if not isinstance(option, dict):
                raise _fail(where, "options", "a list of objects")
            self._add_option(option, where)
        self._option_first.append(len(self._option) // 4)

    def _add_option(self, option: Row, where: str) -> None:
        if "start" in option:
            start = whole(option["start"], where, "options.start")
            self._option.extend((start, start // SLOTS_PER_WEEK, 1, self._duration[-1]))
            return
        self._option.extend(
            (
                -1,
                whole(option.get("firstWeek"), where, "options.firstWeek"),
                whole(option.get("weeks"), where, "options.weeks", 1),
                whole(option.get("perWeek"), where, "options.perWeek"),
            )
        )

    def finish(self, weeks: int) -> tuple[Jobs, Options]:
        """All of them; raises InstanceError when an option lies outside the weeks."""
        option = _ints(self._option).reshape(-1, 4)
        jobs = Jobs(
            ids=list(self._ids),
            priority=_ints(self._priority),
            duration=_ints(self._duration),
            duo=_flags(self._duo),
            seats=_ints(self._seats).reshape(-1, len(SEATS)),
            option_first=_ints(self._option_first),
        )
        outside = np.flatnonzero(option[:, 1] + option[:, 2] > weeks)
        if len(outside):
            job = int(np.searchsorted(jobs.option_first, outside[0], side="right")) - 1
            raise InstanceError(f"job {jobs.ids[job]!r}: an option lies outside the {weeks} weeks")
        return jobs, Options(*(column.copy() for column in option.T))


class CandidateColumns:
    """Candidates as they come; ids are kept as numbers by first appearance."""

    def __init__(self) -> None:
        self._people: dict[str, int] = {}
        self._jobs: dict[str, int] = {}
        self._person, self._job = array("i"), array("i")
        self._affinity, self._experience, self._travel = array("d"), array("d"), array("d")
        self._previous = array("b")

    @property
    def rows(self) -> int:
        """How many there are by now."""
        return len(self._person)

    def add(self, row: Row) -> None:
        """Take one candidate; raises InstanceError."""
        person, job = row.get("person"), row.get("job")
        where = f"candidate {person!r} for {job!r}"
        if not isinstance(person, str) or not isinstance(job, str):
            raise InstanceError(f"{where}: 'person' and 'job' must be ids")
        self._person.append(self._people.setdefault(person, len(self._people)))
        self._job.append(self._jobs.setdefault(job, len(self._jobs)))
        self._affinity.append(_number(row, "affinity", where))
        self._experience.append(_number(row, "experience", where))
        travel = _number(row, "travelMinutes", where)
        if travel < 0:
            raise _fail(where, "travelMinutes", "at least 0")
        self._travel.append(travel)
        self._previous.append(_flag(row, "previous", where))

    def finish(self, people: People, jobs: Jobs) -> Candidates:
        """All of them; raises InstanceError for unknown ids and for a pair that stands twice."""
        person = _numbers(self._people, people.ids, "person")[_ints(self._person)]
        job = _numbers(self._jobs, jobs.ids, "job")[_ints(self._job)]
        pairs = np.sort(job * max(1, len(people.ids)) + person)
        twice = pairs[1:][pairs[1:] == pairs[:-1]]
        if len(twice):
            job_at, person_at = divmod(int(twice[0]), len(people.ids))
            raise InstanceError(
                f"candidate {people.ids[person_at]!r} for {jobs.ids[job_at]!r} stands twice"
            )
        return Candidates(
            person=person,
            job=job,
            affinity=np.array(self._affinity),
            experience=np.array(self._experience),
            travel_minutes=np.array(self._travel),
            previous=_flags(self._previous),
        )


def _numbers(seen: Mapping[str, int], ids: Sequence[str], kind: str) -> Ints:
    """For each number by first appearance, the number in the instance."""
    known = {key: at for at, key in enumerate(ids)}
    numbers = np.empty(len(seen), np.int64)
    for key, at in seen.items():
        if key not in known:
            raise InstanceError(f"candidates name the {kind} {key!r}, who is not in the list")
        numbers[at] = known[key]
    return numbers
