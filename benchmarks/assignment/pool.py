"""Generated instances for measuring: always the same for a size, a seed and a load.

People have one or two themes and a few free parts of days each week; jobs ask for one theme, at a
few moments or some hours a week. `load` above 1 leaves people fewer hours.
"""

import gzip
import json
from pathlib import Path
from random import Random

from flying_trainees.matching.assignment.instance import SEATS, SLOTS_PER_WEEK
from flying_trainees.matching.assignment.reading import FORMAT

WEEKS, THEMES, NEAREST = 8, 12, 50
PARTS = ((16, 10), (26, 8), (36, 9))
"""First slot and length of a morning, an afternoon and an evening."""
SHAPES = ((1, 1, 0, 0, 1), (0, 0, 0, 2, 2), (2, 1, 1, 0, 1), (1, 1, 1, 0, 1), (1, 0, 0, 2, 1))

Row = dict[str, object]


def _person(at: int, organisations: int, load: float, random: Random) -> Row:
    senior = random.random() < 0.3
    budget = max(2, round(random.choice((4, 6, 6, 8, 8, 10, 16)) / load))
    weeks = [budget if random.random() < 0.85 else 0 for _ in range(WEEKS)]
    free = [
        [begin, begin + length]
        for week in range(WEEKS)
        for day in range(7)
        for start, length in PARTS
        if weeks[week] and random.random() < 0.2
        for begin in [week * SLOTS_PER_WEEK + day * 48 + start]
    ]
    return {
        "id": f"p{at}",
        "organisation": f"o{int(organisations * random.random() ** 2)}",
        "senior": senior,
        "moderator": random.random() < (0.75 if senior else 0.35),
        "noteTaker": random.random() < 0.85,
        "weeklyBudget": weeks,
        "maxGroups": random.choice((1, 2, 2, 3, 3, 4, 6)),
        "past": min(80, int(random.expovariate(1 / 12))),
        "free": free,
    }


def _options(duration: int, random: Random) -> list[Row]:
    if random.random() < 0.25:
        first = random.randrange(WEEKS - 2)
        half = -(-duration // 2)
        return [{"firstWeek": first + at, "weeks": 2, "perWeek": half} for at in range(2)]
    starts = set()
    for _ in range(random.choice((1, 1, 2, 3, 4))):
        start, length = random.choice(PARTS)
        day = random.randrange(WEEKS * 7)
        starts.add(day * 48 + start + random.randrange(max(1, length - duration + 1)))
    return [{"start": start} for start in sorted(starts)]


def _job(at: int, random: Random) -> Row:
    duration = random.choice((4, 4, 4, 5, 6, 6, 8, 8))
    return {
        "id": f"j{at}",
        "priority": random.choice((1, 1, 1, 1, 1, 1, 2, 2, 2, 3)),
        "duration": duration,
        "duo": random.random() < 0.3,
        "seats": dict(zip(SEATS, random.choice(SHAPES), strict=True)),
        "options": _options(duration, random),
    }


def _candidates(jobs: int, themes: list[tuple[int, int]], random: Random) -> list[Row]:
    found: list[Row] = []
    for job in range(jobs):
        theme = random.randrange(THEMES)
        fits = []
        for person, (first, second) in enumerate(themes):
            base = 0.75 if first == theme else 0.5 if second == theme else 0.2
            fits.append((round(min(1.0, base + random.uniform(-0.2, 0.25)), 2), person))
        for affinity, person in sorted(fits, reverse=True)[:NEAREST]:
            found.append({
                "person": f"p{person}", "job": f"j{job}", "affinity": affinity,
                "experience": round(random.uniform(-0.3, 0.9), 2),
                "travelMinutes": random.choice((0, 5, 15, 25, 35, 50)),
                "previous": random.random() < 0.01,
            })  # fmt: skip
    return found


def pool(people: int, jobs: int, *, seed: int = 1, load: float = 1.0) -> Row:
    """An instance as the contract writes it."""
    random = Random(f"{people} {jobs} {seed} {load}")  # noqa: S311 (reproducible, no secret)
    themes = [(random.randrange(THEMES), random.randrange(THEMES)) for _ in range(people)]
    organisations = max(3, people // 15)
    return {
        "format": FORMAT,
        "weeks": WEEKS,
        "people": [_person(at, organisations, load, random) for at in range(people)],
        "jobs": [_job(at, random) for at in range(jobs)],
        "candidates": _candidates(jobs, themes, random),
    }


def write_pool(path: Path, people: int, jobs: int, *, seed: int = 1, load: float = 1.0) -> Path:
    """The same as a gzipped file."""
    text = json.dumps(pool(people, jobs, seed=seed, load=load), separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), compresslevel=3, mtime=0))
    return path
