"""A few people against a few jobs at once, straight from their texts: for a pool of one network."""

from collections.abc import Sequence

import numpy as np

from flying_trainees.matching.affinity.centres import Centres
from flying_trainees.matching.affinity.evidence import Affinities
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.topics import PersonVectors


def score_pairs(
    people: Sequence[PersonTexts],
    jobs: Sequence[JobTexts],
    person_vectors: PersonVectors | None = None,
    job_vectors: Array | None = None,
    centres: Centres | None = None,
) -> Affinities:
    """Four arrays of shape (people, jobs), 0–1. Without vectors a pool takes milliseconds.

    A pair's numbers don't depend on the others in the call (with the same `centres`).
    """
    index = PeopleIndex(people, person_vectors, centres)
    columns = [
        index.affinities(job, None if job_vectors is None else job_vectors[at])
        for at, job in enumerate(jobs)
    ]
    shape = (len(people), len(jobs))

    def stacked(parts: list[Array]) -> Array:
        return np.array(parts, dtype=np.float32).reshape(shape[::-1]).T

    return Affinities(
        score=stacked([column.score for column in columns]),
        interest=stacked([column.interest for column in columns]),
        experience=stacked([column.experience for column in columns]),
        learn=stacked([column.learn for column in columns]),
    )
