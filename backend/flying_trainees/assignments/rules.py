"""What a run is about and how strict it is: which jobs, how much of each person. Pure."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flying_trainees.assignments.models import Json


@dataclass(frozen=True, slots=True)
class Rules:
    """All empty: every open job, as much as each person wants, the last plan kept where it can.

    `first_day`, `last_day`: only times of jobs within these days. `only_jobs`: only these (ids).
    `keep_plan`: who was planned or has asked stays rather than not. `most_groups`: groups at once
    a person. `most_hours`: hours a month a person, where he wants more. `regions`: so many, None
    where the size decides.
    """

    first_day: date | None = None
    last_day: date | None = None
    only_jobs: tuple[str, ...] | None = None
    keep_plan: bool = True
    most_groups: int | None = None
    most_hours: int | None = None
    regions: int | None = None

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "Rules":
        """As they are stored with a run."""
        only = document.get("onlyJobs")
        return cls(
            first_day=_day(document.get("firstDay")),
            last_day=_day(document.get("lastDay")),
            only_jobs=None if only is None else tuple(only),
            keep_plan=document.get("keepPlan", True),
            most_groups=document.get("mostGroups"),
            most_hours=document.get("mostHours"),
            regions=document.get("regions"),
        )

    def document(self) -> Json:
        """As they are stored; what is as usual isn't named."""
        return dict(self._named())

    def _named(self) -> Iterator[tuple[str, Any]]:
        for key, day in (("firstDay", self.first_day), ("lastDay", self.last_day)):
            if day is not None:
                yield key, day.isoformat()
        if self.only_jobs is not None:
            yield "onlyJobs", list(self.only_jobs)
        if not self.keep_plan:
            yield "keepPlan", False
        numbers = {
            "mostGroups": self.most_groups,
            "mostHours": self.most_hours,
            "regions": self.regions,
        }
        yield from ((key, number) for key, number in numbers.items() if number is not None)

    def within(self, jobs: Collection[str]) -> "Rules":
        """Without jobs that are closed by now."""
        if self.only_jobs is None:
            return self
        return replace(self, only_jobs=tuple(job for job in self.only_jobs if job in jobs))

    def wants(self, job_id: str) -> bool:
        """Whether the job takes part."""
        return self.only_jobs is None or job_id in self.only_jobs

    def on(self, first: date, last: date) -> bool:
        """Whether a time between these days takes part."""
        return (self.first_day is None or first >= self.first_day) and (
            self.last_day is None or last <= self.last_day
        )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
