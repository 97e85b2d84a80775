"""A report worked out by hand: one loop after another over plain facts, without any SQL."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from flying_trainees.jobs.models import JobState
from tests.factories.insights import JobFact, PersonFact, Region

HERE = ZoneInfo("Europe/Amsterdam")
Numbers = dict[str, Any]
Wanted = Callable[[JobFact], bool]


class SlowReport:
    """Of the jobs and members that two questions choose, over days that are both included."""

    def __init__(
        self,
        region: Region,
        jobs: Wanted,
        people: Callable[[PersonFact], bool],
        days: tuple[date, date],
        months: int,
    ) -> None:
        self.region, self.jobs, self.people = region, jobs, people
        self.days, self.months = days, months
        self.homes = {person.id: person.home for person in region.people}

    def within(self, at: datetime | None) -> bool:
        """Whether it falls on one of the days."""
        return at is not None and self.days[0] <= at.astimezone(HERE).date() <= self.days[1]

    def part(self, at: datetime) -> str:
        """The month or quarter that it falls in."""
        local = at.astimezone(HERE)
        return date(local.year, (local.month - 1) // self.months * self.months + 1, 1).isoformat()

    def posted(self, jobs: Wanted | None = None) -> list[JobFact]:
        """Jobs first posted within the days."""
        wanted = jobs or self.jobs
        return [job for job in self.region.jobs if wanted(job) and self.within(job.posted)]

    def flown(self, jobs: Wanted | None = None) -> list[JobFact]:
        """Jobs that ended within the days with somebody there."""
        wanted = jobs or self.jobs
        return [
            job for job in self.region.jobs if wanted(job) and self.within(job.ended) and job.flyers
        ]

    def seats(self, jobs: Wanted | None = None) -> Iterator[tuple[JobFact, UUID]]:
        """Each of their flown seats."""
        for job in self.flown(jobs):
            for person in job.flyers:
                yield job, person

    def trend(self) -> dict[str, Numbers]:
        """By first day of the month or quarter."""
        found: dict[str, Numbers] = defaultdict(lambda: defaultdict(float))
        waits = defaultdict(list)
        for job in self.posted():
            assert job.posted
            row = found[self.part(job.posted)]
            row["posted"] += 1
            row[_outcome(job)] += 1
            if job.staffed:
                waits[self.part(job.posted)].append(_days(job))
        people = defaultdict(set)
        for job, person in self.seats():
            found[self.part(job.ended)]["hours"] += job.hours
            people[self.part(job.ended)].add(person)
        for part, row in found.items():
            row["people"] = len(people[part])
            row["daysToStaff"] = median(waits[part]) if waits[part] else None
        return found

    def hours_by_member(self) -> list[float]:
        """Hours of each member at anybody's jobs."""
        flown: dict[UUID, float] = defaultdict(float)
        for job, person in self.seats(lambda _: True):
            flown[person] += job.hours
        return [flown[person.id] for person in self.members()]

    def members(self) -> list[PersonFact]:
        """Who was a member when the days were over."""
        end = datetime.combine(self.days[1] + timedelta(days=1), datetime.min.time(), HERE)
        return [
            person
            for person in self.region.people
            if self.people(person)
            and person.since < end
            and (person.gone is None or person.gone >= end)
        ]

    def gini(self) -> float | None:
        """By its definition: the mean difference between any two, over twice the mean."""
        hours = self.hours_by_member()
        total = sum(hours)
        if not total:
            return None
        return sum(abs(a - b) for a in hours for b in hours) / (2 * len(hours) * total)

    def themes(self) -> dict[str, Numbers]:
        """By main theme."""
        found: dict[str, Numbers] = defaultdict(lambda: defaultdict(float))
        for job in self.posted():
            for main in {theme.broader or theme.id for theme in job.themes}:
                found[main]["jobs"] += 1
                found[main]["seats"] += job.most
        for job, _ in self.seats():
            for main in {theme.broader or theme.id for theme in job.themes}:
                found[main]["hours"] += job.hours
        for person in self.members():
            for main in person.themes:
                found[main]["people"] += 1
        return found

    def given(self, exchange: Callable[[JobFact, UUID | None], bool]) -> dict[Any, float]:
        """Hours by giver and receiver."""
        cells: dict[Any, float] = defaultdict(float)
        for job, person in self.seats(lambda _: True):
            if exchange(job, self.homes[person]):
                cells[self.homes[person], job.organisation] += job.hours
        return cells

    def elsewhere(self, town: UUID) -> dict[UUID, set[UUID]]:
        """Who of an organisation flew at which others."""
        found: dict[UUID, set[UUID]] = defaultdict(set)
        for job, person in self.seats(lambda _: True):
            if self.homes[person] == town and job.organisation != town:
                found[job.organisation].add(person)
        return found

    def posters(self) -> int:
        """How many different people said whether they would do it again."""
        return len({job.author for job in self.flown() if job.again is not None})

    def figures(self) -> Numbers:
        """The figures that every report has."""
        posted, flown = self.posted(), self.flown()
        origins = {job.id: job.organisation for job in self.region.jobs}
        repeats = [job for job in posted if job.origin]
        waits = [_days(job) for job in posted if job.staffed]
        hours = self.hours_by_member()
        answers = [job.again for job in flown if job.again is not None]
        return {
            "jobs-posted": len(posted),
            "jobs-staffed": sum(job.staffed is not None for job in posted),
            "days-to-staff": median(waits) if waits else None,
            "jobs-flown": len(flown),
            "hours-flown": sum(job.hours for job, _ in self.seats()),
            "members": len(hours),
            "members-reached": sum(one > 0 for one in hours),
            "members-not-reached": sum(one == 0 for one in hours),
            "spread": self.gini(),
            "repeats": len(repeats),
            "repeats-from-elsewhere": sum(
                origins[job.origin] != job.organisation for job in repeats if job.origin
            ),
            "jobs-learned": sum(job.learned for job in flown),
            "would-again": answers.count(True) if answers else None,
        }


def _outcome(job: JobFact) -> str:
    if job.staffed:
        return "staffed"
    return "waiting" if job.state is JobState.OPEN else "missed"


def _days(job: JobFact) -> float:
    assert job.posted
    assert job.staffed
    return (job.staffed - job.posted).total_seconds() / 86_400


def small(people: float) -> bool:
    """One to four."""
    return people in (1, 2, 3, 4)


def tellable(part: float, whole: float) -> bool:
    """Whether neither a part of some people nor the rest of them is small."""
    return whole >= 5 and not small(part) and not small(whole - part)
