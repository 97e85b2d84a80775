"""The ranking stays good on the judged sets; words and themes alone, so that it takes a second."""

import json
from math import log2
from pathlib import Path

import pytest

from flying_trainees.matching.affinity.pairs import score_pairs
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts

SETS = Path(__file__).parents[4] / "benchmarks" / "affinity"


def gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:5]))


@pytest.mark.parametrize(
    ("name", "least"),
    [
        *(("development", 0.75), ("check", 0.75), ("everyday", 0.6)),
        *(("scenes", 0.45), ("questions", 0.6)),
    ],
)
def test_everyday_jobs_find_the_people_who_work_on_them(name: str, least: float) -> None:
    folder = SETS / name
    people = [PersonTexts(**json.loads(line)) for line in (folder / "people.jsonl").open()]
    jobs = [JobTexts(**json.loads(line)) for line in (folder / "jobs.jsonl").open()]
    judged = json.loads((folder / "judgements.json").read_text())
    scores = score_pairs(people, jobs).score
    quality = []
    for at, job in enumerate(jobs):
        order = (-scores[:, at]).argsort(kind="stable")
        grades = [judged[job.id].get(people[row].id, 0) for row in order]
        quality.append(gain(grades) / gain(sorted(grades, reverse=True)))
    assert sum(quality) / len(quality) > least


def test_the_judged_sets_name_people_and_jobs_that_exist() -> None:
    for name, people_count, jobs_count in (
        ("development", 40, 40),
        ("check", 16, 20),
        ("everyday", 60, 48),
        ("scenes", 60, 40),
        ("questions", 50, 40),
    ):
        folder = SETS / name
        people = {json.loads(line)["id"] for line in (folder / "people.jsonl").open()}
        jobs = {json.loads(line)["id"] for line in (folder / "jobs.jsonl").open()}
        judged = json.loads((folder / "judgements.json").read_text())
        assert len(people) >= people_count
        assert len(jobs) >= jobs_count
        assert set(judged) == jobs
        assert all(set(grades) <= people for grades in judged.values())
        assert all(grade in (1, 2) for grades in judged.values() for grade in grades.values())
