"""BM25 on Dutch words and the parts of compounds, the same seen from a person and from a job.

Snowball stems alone did worse than no stems at all on everyday texts; with compounds split first
they help (benchmarks/affinity). How rare a word is comes from the Dutch word list rather than from
the texts at hand, so that one pair has one score however many others there are.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from Stemmer import Stemmer  # ty: ignore[import-not-found]  # compiled, without stubs

from flying_trainees.matching.affinity.compounds import compound_parts, zipf
from flying_trainees.matching.affinity.words import stop_words, topic_words

_SATURATION = 1.2
_LENGTH_SHARE = 0.4
_USUAL_LENGTH = 40.0
# A word as common as `water` tells nothing any more; each step down tells as much again.
_SILENT_ZIPF = 6.5
_ZIPF_STEP = 3.0

_stemmer = Stemmer("dutch")


def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


@lru_cache(maxsize=200_000)
def terms_of_word(word: str) -> tuple[str, ...]:
    """The stems of one of a text's words and of the parts it is made of."""
    parts = [part for part in compound_parts(word) if part not in stop_words()]
    return tuple(_stem(part) for part in (word, *parts))


@lru_cache(maxsize=200_000)
def rarity(term: str) -> float:
    """How much sharing a term says: 0 for the commonest words, about 1.8 for unknown ones."""
    return max(0.0, (_SILENT_ZIPF - zipf(term)) / _ZIPF_STEP)


def term_weights(fields: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Stemmed words and compound parts of texts, with BM25's saturated counts (0 to 2.2)."""
    counts: dict[str, float] = defaultdict(float)
    for text, weight in fields:
        for word in topic_words(text):
            for term in terms_of_word(word):
                counts[term] += weight
    length = sum(counts.values())
    damping = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH)
    return {
        term: count * (_SATURATION + 1) / (count + damping)
        for term, count in counts.items()
        if count
    }


def shared_terms(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """The terms in both, with what each adds to the score, the strongest first."""
    shared = {term: rarity(term) * one[term] * other[term] for term in one.keys() & other.keys()}
    return dict(sorted(shared.items(), key=lambda item: (-item[1], item[0])))


class TermTable:
    """An inverted index of many texts' terms in flat arrays: 8 bytes an occurrence."""

    def __init__(self, rows: Iterable[Mapping[str, float]]) -> None:
        self._numbers: dict[str, int] = {}
        terms, owners, weights = array("i"), array("i"), array("f")
        count = 0
        for row in rows:
            for term, weight in row.items():
                terms.append(self._numbers.setdefault(term, len(self._numbers)))
                owners.append(count)
                weights.append(weight)
            count += 1
        self._count = count
        order = np.argsort(np.frombuffer(terms, dtype=np.int32), kind="stable")
        occurrences = np.bincount(np.frombuffer(terms, np.int32), minlength=len(self._numbers))
        self._starts = np.concatenate(([0], np.cumsum(occurrences)))
        self._owners = np.frombuffer(owners, dtype=np.int32)[order]
        self._weights = np.frombuffer(weights, dtype=np.float32)[order]

    def scores(self, query: Mapping[str, float]) -> NDArray[np.float32]:
        """One score for every text, in order: Σ rarity × its weight × the query's weight."""
        owners: list[NDArray[np.int32]] = []
        parts: list[NDArray[np.float32]] = []
        for term, weight in query.items():
            number = self._numbers.get(term)
            if number is not None and rarity(term) > 0:
                here = slice(self._starts[number], self._starts[number + 1])
                owners.append(self._owners[here])
                parts.append(self._weights[here] * np.float32(weight * rarity(term)))
        if not owners:
            return np.zeros(self._count, dtype=np.float32)
        sums = np.bincount(np.concatenate(owners), np.concatenate(parts), self._count)
        return sums.astype(np.float32)
