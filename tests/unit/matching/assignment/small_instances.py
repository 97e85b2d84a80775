"""Seeded small instances of the plan contract, tight enough for people to be in the way."""

import random
from collections.abc import Mapping
from typing import cast

from flying_trainees.matching.assignment.instance import SEATS, Instance
from flying_trainees.matching.assignment.reading import FORMAT, instance_from

SHAPES = [(1, 1, 0, 0, 1), (0, 0, 0, 2, 0), (1, 0, 1, 0, 1), (0, 0, 0, 1, 1), (0, 1, 0, 1, 0)]


def person(at: int, random_: random.Random, weeks: int) -> dict[str, object]:
    free = []
    for week in range(weeks):
        for day in range(3):
            begin = week * 336 + day * 48 + random_.choice([16, 20, 36])
            if random_.random() < 0.8:
                free.append([begin, begin + random_.choice([8, 10, 14])])
    return {
        "id": f"p{at}",
        "organisation": f"o{random_.randrange(3)}",
        "senior": random_.random() < 0.5,
        "moderator": random_.random() < 0.6,
        "noteTaker": random_.random() < 0.7,
        "weeklyBudget": [random_.choice([0, 5, 6, 9, 12]) for _ in range(weeks)],
        "maxGroups": random_.choice([0, 1, 2, 3]),
        "past": random_.choice([0, 15, 19, 37, 58, 80]),
        "free": free,
    }


def job(at: int, random_: random.Random, weeks: int) -> dict[str, object]:
    options: list[dict[str, int]] = []
    for _ in range(random_.choice([1, 2, 3])):
        if random_.random() < 0.7:
            day = random_.randrange(weeks) * 336 + random_.randrange(3) * 48
            options.append({"start": day + random_.choice([16, 20, 22, 36, 38])})
        else:
            options.append({"firstWeek": random_.randrange(weeks), "weeks": 1, "perWeek": 4})
    return {
        "id": f"j{at}",
        "priority": random_.choice([1, 1, 2, 3]),
        "duration": random_.choice([3, 4, 6]),
        "duo": random_.random() < 0.4,
        "seats": dict(zip(SEATS, random_.choice(SHAPES), strict=True)),
        "options": options,
    }


def document(
    seed: int, people: int = 6, jobs: int = 4, weeks: int = 2, share: float = 0.8
) -> dict[str, list[dict[str, object]] | int | str]:
    """An instance as the contract writes it; `share` of all pairs are candidates."""
    random_ = random.Random(seed)  # noqa: S311  (no secret)
    found: list[dict[str, object]] = [
        {
            "person": f"p{at}",
            "job": f"j{to}",
            "affinity": round(random_.random(), 2),
            "experience": round(random_.uniform(-0.5, 1), 2),
            "travelMinutes": random_.choice([0, 0, 10, 31, 55]),
            "previous": random_.random() < 0.1,
        }
        for to in range(jobs)
        for at in range(people)
        if random_.random() < share
    ]
    random_.shuffle(found)
    return {
        "format": FORMAT,
        "weeks": weeks,
        "people": [person(at, random_, weeks) for at in range(people)],
        "jobs": [job(at, random_, weeks) for at in range(jobs)],
        "candidates": found,
    }


def instance(seed: int, people: int = 6, jobs: int = 4) -> Instance:
    """A small one."""
    return instance_from(document(seed, people, jobs))


def larger(seed: int) -> Instance:
    """Too large to be solved to the end."""
    return instance_from(document(seed, people=60, jobs=40, weeks=3, share=0.4))


def rows(found: Mapping[str, object], name: str) -> list[dict[str, object]]:
    """The rows of one list of a document, to change them."""
    listed = found[name]
    assert isinstance(listed, list)
    return cast("list[dict[str, object]]", listed)
