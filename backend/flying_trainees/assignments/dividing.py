"""Cuts a large run into regions that any worker can solve, and joins what they found. Pure."""

from collections.abc import Collection, Iterable, Iterator
from math import ceil

from flying_trainees.assignments.models import Json
from flying_trainees.assignments.parts import Part
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.regions import even_regions, split

MOST_REGIONS = 32
SHARE = 0.5
"""Of the seconds goes to the regions; the rest to the round over the borders."""


def regions_wanted(instance: Json, asked: int | None, people_at_most: int) -> int:
    """Into how many regions; 1 when it is solved as a whole."""
    people, jobs = len(instance["people"]), len(instance["jobs"])
    count = ceil(people / people_at_most) if asked is None else asked
    return max(1, min(count, jobs, MOST_REGIONS))


def region_seconds(seconds: int, regions: int, workers: int) -> int:
    """Of each region, when so many workers take one after the other: together they have a share."""
    waves = ceil(regions / max(1, workers))
    return max(1, int(seconds * SHARE / waves))


def border_seconds(seconds: int) -> int:
    """Of the round over the borders."""
    return max(1, seconds - int(seconds * SHARE))


def divided(instance: Json, count: int, seconds: int, start: Json | None) -> Iterator[Part]:
    """The regions: each job and each person in one of them, with what they could do there.

    `start`: the plan of the whole that each of them goes on from, None for a fresh start.
    """
    whole = instance_from(instance)
    jobs = {row["id"]: row for row in instance["jobs"]}
    people = {row["id"]: row for row in instance["people"]}
    job_of: dict[str, int] = {}
    person_of: dict[str, int] = {}
    parts = split(whole, even_regions(whole, count))
    for number, part in enumerate(parts):
        job_of |= dict.fromkeys(part.jobs.ids, number)
        person_of |= dict.fromkeys(part.people.ids, number)
    candidates: list[list[Json]] = [[] for _ in parts]
    for row in instance["candidates"]:
        if person_of[row["person"]] == job_of[row["job"]]:
            candidates[job_of[row["job"]]].append(row)
    for number, part in enumerate(parts):
        rows = {
            "people": [people[one] for one in part.people.ids],
            "jobs": [jobs[one] for one in part.jobs.ids],
            "candidates": candidates[number],
        }
        document = {"format": instance["format"], "weeks": instance["weeks"], **rows}
        yield Part(document, seconds, _of_jobs(start, set(part.jobs.ids)))


def _of_jobs(start: Json | None, jobs: Collection[str]) -> Json | None:
    rows = [row for row in start["jobs"] if row["id"] in jobs] if start else []
    return {"jobs": rows} if rows else None


def joined(instance: Json, solutions: Iterable[Json]) -> Json | None:
    """The regions' groups as a plan of the whole, as far as their times are still there."""
    options = {row["id"]: row["options"] for row in instance["jobs"]}
    rows = [
        {**row, "option": options[row["id"]].index(row["option"])}
        for solution in solutions
        for row in solution["jobs"]
        if row["option"] in options.get(row["id"], ())
    ]
    return {"jobs": rows} if rows else None
