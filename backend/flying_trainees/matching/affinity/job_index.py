"""Many open jobs ready to be ranked for a person: the same signals, read from the other side.

Memory per job: about 1 kB of theme columns, 1.5 kB of sentence vector, 8 bytes a word.
"""

from collections.abc import Sequence

import numpy as np

from flying_trainees.matching.affinity.centres import Centres, default_centres
from flying_trainees.matching.affinity.evidence import Affinities, affinities, likeness
from flying_trainees.matching.affinity.explain import Match, match
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.ranking import best_positions
from flying_trainees.matching.affinity.sides import sides_of, work_with_vectors
from flying_trainees.matching.affinity.stated import WantedThemes
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.topic_table import TopicTable
from flying_trainees.matching.affinity.topics import (
    PersonVectors,
    Topic,
    jobs_topics,
    person_topic,
)


class JobIndex:
    """Jobs with their texts, themes and (if a model is used) stored raw vectors, a row per job."""

    def __init__(
        self,
        jobs: Sequence[JobTexts],
        vectors: Array | None = None,
        centres: Centres | None = None,
    ) -> None:
        self.jobs = tuple(jobs)
        self._centres = centres or default_centres()
        topics = jobs_topics(self.jobs, vectors, self._centres)
        terms = (term_weights(job.weighted_fields()) for job in self.jobs)
        self._table = TopicTable(topics, terms)
        known = topics.mixed.any(axis=1, keepdims=True)
        self._both = np.where(known, topics.mixed, topics.themes)
        self._wanted = WantedThemes([job.themes for job in self.jobs])

    def affinities(self, person: PersonTexts, vectors: PersonVectors | None = None) -> Affinities:
        """The four columns for one person, in the order of `jobs`.

        `vectors` are the person's stored raw vectors by kind, arrays of one row.
        """
        return self._affinities(person, vectors, person_topic(person, vectors, self._centres))

    def rank_jobs(
        self, person: PersonTexts, vectors: PersonVectors | None = None, limit: int | None = None
    ) -> list[Match]:
        """The best `limit` jobs for a person (all without a limit), best first, with reasons."""
        topic = person_topic(person, vectors, self._centres)
        columns = self._affinities(person, vectors, topic)
        return [
            match(self.jobs[at].id, columns, at, person, self.jobs[at], self._vectors(at, topic))
            for at in best_positions(columns.score, limit)
        ]

    def _vectors(self, at: int, topic: Topic) -> tuple[Array, Array] | None:
        return self._table.vectors_of(at, topic)

    def _affinities(
        self, person: PersonTexts, vectors: PersonVectors | None, topic: Topic
    ) -> Affinities:
        stated, answered = self._wanted.answered_by(person.themes)
        sides = sides_of([person])
        work = likeness(self._both @ work_with_vectors(sides.work, vectors, self._centres)[0])
        wish = likeness(self._table.topics.themes @ sides.wish[0])
        return affinities(self._table.signals(topic), stated, answered, work, wish)
