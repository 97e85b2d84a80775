"""Many people ready to be ranked for a job: arrays built once, a job in milliseconds.

Memory per person: about 0.8 kB of theme columns, 1.5 kB of sentence vector (384 numbers), 8 bytes
a word, next to the texts themselves (kept for the reasons).
"""

from collections.abc import Sequence

from flying_trainees.matching.affinity.centres import Centres, default_centres
from flying_trainees.matching.affinity.evidence import Affinities, affinities, likeness
from flying_trainees.matching.affinity.explain import Match, match
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.ranking import best_positions
from flying_trainees.matching.affinity.sides import sides_of, work_with_vectors
from flying_trainees.matching.affinity.stated import StatedAnswers
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.topic_table import TopicTable
from flying_trainees.matching.affinity.topics import (
    PersonVectors,
    Topic,
    job_topic,
    people_with_vectors,
)


class PeopleIndex:
    """People with their texts, answers and (if a model is used) stored raw vectors by kind.

    `vectors[kind]` has a row per person, zeros where there is no text or no vector yet; without
    `vectors` everything works on words and themes. `centres` belongs to the model of the vectors.
    """

    def __init__(
        self,
        people: Sequence[PersonTexts],
        vectors: PersonVectors | None = None,
        centres: Centres | None = None,
    ) -> None:
        self.people = tuple(people)
        self._centres = centres or default_centres()
        sides = sides_of(self.people)
        topics = people_with_vectors(sides.whole, vectors, self._centres)
        terms = (term_weights(person.weighted_fields()) for person in self.people)
        self._table = TopicTable(topics, terms)
        self._stated = StatedAnswers([person.themes for person in self.people])
        self._work = work_with_vectors(sides.work, vectors, self._centres)
        self._wish = sides.wish

    def affinities(self, job: JobTexts, vector: Array | None = None) -> Affinities:
        """The four columns for one job, in the order of `people`.

        `vector` is the job's stored raw vector, shape (dimensions,), None without one.
        """
        return self._affinities(job, job_topic(job, vector, self._centres))

    def rank_people(
        self, job: JobTexts, vector: Array | None = None, limit: int | None = None
    ) -> list[Match]:
        """The best `limit` people for a job (all without a limit), best first, with reasons.

        Equal scores keep the order of `people`.
        """
        topic = job_topic(job, vector, self._centres)
        columns = self._affinities(job, topic)
        return [
            match(self.people[at].id, columns, at, self.people[at], job, self._vectors(at, topic))
            for at in best_positions(columns.score, limit)
        ]

    def _vectors(self, at: int, topic: Topic) -> tuple[Array, Array] | None:
        return self._table.vectors_of(at, topic)

    def _affinities(self, job: JobTexts, topic: Topic) -> Affinities:
        stated, answered = self._stated.about(job.themes)
        work = likeness(self._work @ (topic.mixed if topic.mixed.any() else topic.themes))
        wish = likeness(self._wish @ topic.themes)
        return affinities(self._table.signals(topic), stated, answered, work, wish)
