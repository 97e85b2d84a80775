"""Many topics side by side, compared with one: the four signals in one pass over arrays."""

from collections.abc import Iterable, Mapping

import numpy as np

from flying_trainees.matching.affinity.fusion import Signals
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.terms import TermTable
from flying_trainees.matching.affinity.topics import Topic, Topics


class TopicTable:
    """Topics as columns and their terms as an inverted index, in one order."""

    def __init__(self, topics: Topics, terms: Iterable[Mapping[str, float]]) -> None:
        self.topics = topics
        self._terms = TermTable(terms)
        self._with_vector = np.any(topics.vectors != 0, axis=1)

    def vectors_of(self, position: int, topic: Topic) -> tuple[Array, Array] | None:
        """The sentence vectors of one row and of the other side, if both are known."""
        if not (self._comparable(topic) and self._with_vector[position]):
            return None
        return self.topics.vectors[position], topic.vector

    def signals(self, topic: Topic) -> Signals:
        """How one topic compares with every row; without a vector on a side that signal is 0."""
        topics = self.topics
        known = self._comparable(topic)
        nothing = np.zeros(len(topics.themes), dtype=np.float32)
        return Signals(
            themes=topics.themes @ topic.themes,
            mixed=topics.mixed @ topic.mixed if known else nothing,
            vectors=topics.vectors @ topic.vector if known else nothing,
            terms=self._terms.scores(topic.terms),
            with_vectors=self._with_vector & known,
        )

    def _comparable(self, topic: Topic) -> bool:
        return bool(self.topics.vectors.shape[1] == len(topic.vector) and topic.vector.any())
