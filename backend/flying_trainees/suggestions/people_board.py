"""What is remembered of many people, as columns: a job is compared with all of them at once.

Columns are made in parts of a thousand people, so that a change makes one part anew and not all.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TypeAlias
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from flying_trainees.accounts.models import Career
from flying_trainees.matching.table import Flags, Floats, Whole
from flying_trainees.matching.travel import Point, many_minutes
from flying_trainees.suggestions.people_facts import RECENT, WORKDAYS, PersonFacts

PART = 1024
WEEK = timedelta(weeks=1).total_seconds()
NEVER_ENDS = date.max.toordinal()
Columns: TypeAlias = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, eq=False)
class PeopleBoard:
    """People as rows. `facts[row]` is None for who is gone; `numbers` counts organisations.

    `columns` has a value per person; `works` and `past` a value per placement and per job done,
    with its `owner`, the person's row.
    """

    ids: Sequence[str]
    row_of: Mapping[str, int]
    facts: Sequence[PersonFacts | None]
    numbers: Mapping[UUID, int]
    columns: Mapping[str, Floats]
    works: Mapping[str, Floats]
    past: Mapping[str, Floats]

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, ids: Iterable[str]) -> Whole:
        """The rows of those who are there, in order."""
        known = (self.row_of.get(one) for one in ids)
        found = [row for row in known if row is not None and self.facts[row] is not None]
        return np.array(found, np.int64)

    def organisations_on(self, day: date) -> Whole:
        """A number per organisation where each belongs that day; who has none stands alone."""
        found = self.columns["home"].astype(np.int64)
        held = self._held_on(day)
        found[self.works["owner"][held].astype(np.int64)] = self.works["organisation"][held]
        alone = np.flatnonzero(found < 0)
        found[alone] = len(self.numbers) + alone
        return found

    def minutes(self, place: Point, days: Sequence[date]) -> Floats:
        """Shortest travel on each day, from home or that day's workplace: days × people."""
        home = many_minutes(self.columns["latitude"], self.columns["longitude"], place)
        there = many_minutes(self.works["latitude"], self.works["longitude"], place)
        found = np.tile(home, (len(days), 1))
        for row, day in enumerate(days):
            working = self._held_on(day) & self._weekday(day)
            owners = self.works["owner"][working].astype(np.int64)
            np.minimum.at(found[row], owners, there[working])
        return found

    def weeks_since_asked(self, now: datetime) -> Floats:
        """Whole weeks since the last offer, infinite for never."""
        weeks = np.floor((now.timestamp() - self.columns["asked"]) / WEEK)
        return np.where(np.isnan(weeks), np.inf, np.maximum(weeks, 0))

    def weeks_since_job(self, now: datetime) -> Floats:
        """Whole weeks since the last job's end, infinite for never."""
        last = np.full(len(self), -np.inf)
        over = self.past["end"] <= now.timestamp()
        np.maximum.at(last, self.past["owner"][over].astype(np.int64), self.past["end"][over])
        return np.floor((now.timestamp() - last) / WEEK)

    def recent_jobs(self, now: datetime) -> Floats:
        """Jobs of the last weeks, those agreed on for later included."""
        recent = self.past["end"] > (now - RECENT).timestamp()
        owners = self.past["owner"][recent].astype(np.int64)
        return np.bincount(owners, minlength=len(self)).astype(np.float64)

    @cached_property
    def partners(self) -> Whole:
        """The row of each one's duo partner, -1 without."""
        every = (one.partner_id if one else None for one in self.facts)
        rows = (self.row_of.get(str(partner), -1) if partner else -1 for partner in every)
        return np.fromiter(rows, np.int64, len(self))

    def _held_on(self, day: date) -> Flags:
        number = day.toordinal()
        return (self.works["begins"] <= number) & (number <= self.works["ends"])

    def _weekday(self, day: date) -> Flags:
        bit = 1 << day.isoweekday()
        return (self.works["days"].astype(np.int64) & bit) > 0


class BoardMaker:
    """Keeps facts and makes boards; only one thread at a time may use it."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._facts: list[PersonFacts | None] = []
        self._numbers: dict[UUID, int] = {}
        self._parts: dict[int, tuple[Columns, Columns, Columns]] = {}

    def put(self, changed: Collection[UUID], facts: Mapping[UUID, PersonFacts]) -> None:
        """Take over what `changed` are now; who isn't in `facts` is gone."""
        for person in changed:
            row = self._row_of.get(str(person))
            if row is None and person in facts:
                row = self._row_of[str(person)] = len(self._ids)
                self._ids.append(str(person))
                self._facts.append(None)
            if row is not None:
                self._facts[row] = facts.get(person)
                self._parts.pop(row // PART, None)

    def board(self) -> PeopleBoard:
        """The people as they are now; what is given out never changes afterwards."""
        for part in range(-(-len(self._ids) // PART)):
            if part not in self._parts:
                facts = self._facts[part * PART : (part + 1) * PART]
                self._parts[part] = self._columns(facts, part * PART)
        parts = [self._parts[part] for part in sorted(self._parts)] or [self._columns((), 0)]
        columns, works, past = (_joined([part[at] for part in parts]) for at in range(3))
        ids, row_of = tuple(self._ids), dict(self._row_of)
        return PeopleBoard(
            ids, row_of, tuple(self._facts), dict(self._numbers), columns, works, past
        )

    def _columns(
        self, facts: Sequence[PersonFacts | None], first: int
    ) -> tuple[Columns, Columns, Columns]:
        works = [
            (
                first + row,
                self._number(work.organisation_id),
                work.begins_on.toordinal(),
                work.ends_on.toordinal() if work.ends_on else NEVER_ENDS,
                sum(1 << day for day in work.weekdays or WORKDAYS),
                work.place.latitude if work.place else np.nan,
                work.place.longitude if work.place else np.nan,
            )
            for row, one in enumerate(facts)
            for work in (one.workplaces if one else ())
        ]
        past = [
            (first + row, end.timestamp())
            for row, one in enumerate(facts)
            for end in (one.ends if one else ())
        ]
        names = ("owner", "organisation", "begins", "ends", "days", "latitude", "longitude")
        return self._of_people(facts), _table(works, names), _table(past, ("owner", "end"))

    def _of_people(self, facts: Sequence[PersonFacts | None]) -> Columns:
        def column(read: Callable[[PersonFacts], float]) -> Floats:
            return np.fromiter((read(one) if one else 0.0 for one in facts), float, len(facts))

        return {
            "senior": column(lambda one: one.career is Career.SENIOR),
            "moderator": column(lambda one: one.moderator),
            "note_taker": column(lambda one: one.note_taker),
            "attended": column(lambda one: one.attended),
            "latitude": column(lambda one: one.base.latitude if one.base else np.nan),
            "longitude": column(lambda one: one.base.longitude if one.base else np.nan),
            "furthest": column(lambda one: _or(one.max_travel_minutes, np.inf)),
            "asked": column(lambda one: one.asked_at.timestamp() if one.asked_at else np.nan),
            "home": column(lambda one: self._number(one.home_id)),
        }

    def _number(self, organisation: UUID | None) -> int:
        if organisation is None:
            return -1
        return self._numbers.setdefault(organisation, len(self._numbers))


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _table(rows: Sequence[tuple[float, ...]], names: Sequence[str]) -> Columns:
    table = np.array(rows, np.float64).reshape(len(rows), len(names))
    return {name: table[:, at] for at, name in enumerate(names)}


def _joined(parts: Sequence[Columns]) -> dict[str, Floats]:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
