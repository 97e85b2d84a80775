"""How long a job against many people and a person against many jobs take, and what memory.

`python benchmarks/affinity/speed.py [people] [jobs]` (200,000 and 20,000 unless told). Texts are
put together from the development set's sentences, vectors are drawn at random.
"""

import random
import resource
import sys
import time
from statistics import median

import numpy as np
from judged_set import JudgedSet

from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.pairs import score_pairs
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import PERSON_KINDS, JobTexts, PersonTexts, StatedTheme
from flying_trainees.matching.affinity.themes import official_themes

_DIMENSIONS = 384
_ROUNDS = 9


def _random_vectors(count: int, seed: int) -> Array:
    rows = np.random.default_rng(seed).standard_normal((count, _DIMENSIONS), dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _people(count: int, judged: JudgedSet, draw: random.Random) -> list[PersonTexts]:
    uris = list(official_themes())
    return [
        PersonTexts(
            id=str(number),
            ambition=draw.choice(judged.people).ambition,
            assignment=draw.choice(judged.people).assignment,
            note=draw.choice(judged.people).note,
            themes=tuple(
                StatedTheme(uri, draw.randint(0, 3), draw.randint(0, 3))
                for uri in draw.sample(uris, 3)
            ),
        )
        for number in range(count)
    ]


def _jobs(count: int, judged: JudgedSet, draw: random.Random) -> list[JobTexts]:
    uris = list(official_themes())
    return [
        JobTexts(
            id=str(number),
            title=draw.choice(judged.jobs).title,
            goal=draw.choice(judged.jobs).goal,
            description=draw.choice(judged.jobs).description,
            themes=tuple(draw.sample(uris, 2)),
        )
        for number in range(count)
    ]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def _milliseconds(times: list[float]) -> str:
    return f"median {1000 * median(times):.1f} ms, worst {1000 * max(times):.1f} ms"


def main() -> None:
    """Print times and the peak memory after each part."""
    people_count = int(sys.argv[1]) if sys.argv[1:] else 200_000
    jobs_count = int(sys.argv[2]) if sys.argv[2:] else 20_000
    judged, draw = JudgedSet.load("development"), random.Random(1)  # noqa: S311  # no secret
    jobs = _jobs(jobs_count, judged, draw)
    people = _people(people_count, judged, draw)
    print(f"texts: {_memory():.2f} GB")

    started = time.perf_counter()
    job_vectors = _random_vectors(jobs_count, 1)
    by_jobs = JobIndex(jobs, job_vectors)
    print(f"{jobs_count} jobs indexed in {time.perf_counter() - started:.1f} s: {_memory():.2f} GB")
    times = []
    for number in range(_ROUNDS):
        vectors = {kind: _random_vectors(1, number) for kind in PERSON_KINDS}
        started = time.perf_counter()
        by_jobs.rank_jobs(people[number], vectors, limit=20)
        times.append(time.perf_counter() - started)
    print(f"a person against {jobs_count} jobs, best 20 with reasons: {_milliseconds(times)}")

    started = time.perf_counter()
    vectors = {kind: _random_vectors(people_count, 2) for kind in PERSON_KINDS[:1]}
    by_people = PeopleIndex(people, vectors)
    seconds = time.perf_counter() - started
    print(f"{people_count} people indexed in {seconds:.1f} s: {_memory():.2f} GB")
    times = []
    for number in range(_ROUNDS):
        started = time.perf_counter()
        by_people.rank_people(jobs[number], job_vectors[number], limit=50)
        times.append(time.perf_counter() - started)
    print(f"a job against {people_count} people, best 50 with reasons: {_milliseconds(times)}")

    times = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        score_pairs(people[:12], jobs[:25])
        times.append(time.perf_counter() - started)
    print(f"12 people × 25 jobs from texts: {_milliseconds(times)}")


if __name__ == "__main__":
    main()
