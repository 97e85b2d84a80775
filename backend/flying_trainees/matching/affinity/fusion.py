"""The signals of one person and one job put together, and turned into a number from 0 to 1.

Every signal is scaled by its usual mean and spread over unrelated and related pairs (measured on
the development set), so that a z-score depends on the pair alone. Scaling within each job instead
ranks the same to within the noise (`benchmarks/affinity`), but would give two people different
scores for the same job from one day to the next, and none at all to a single pair.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.affinity.geometry import Array


@dataclass(frozen=True)
class Signals:
    """The four comparisons, one value per pair; `with_vectors` where both sides have a vector."""

    themes: Array
    mixed: Array
    vectors: Array
    terms: Array
    with_vectors: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Scale:
    """A signal's usual mean and spread, and its weight among the others."""

    mean: float
    spread: float
    weight: float

    def __call__(self, values: Array) -> Array:
        """Weighted z-scores."""
        return (values - np.float32(self.mean)) * np.float32(self.weight / self.spread)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve from the sum of z-scores to 0..1."""

    slope: float
    middle: float

    def __call__(self, values: Array) -> Array:
        """The expected judgement: near 1 works on exactly this, near .5 adjacent, near 0 no."""
        return 1 / (1 + np.exp(np.float32(-self.slope) * (values - np.float32(self.middle))))


THEMES = Scale(0.046, 0.147, 1.0)
MIXED = Scale(0.143, 0.158, 2.0)
VECTORS = Scale(0.0, 0.08, 0.6)
TERMS = Scale(0.092, 0.4, 0.25)
_TERMS_BESIDE_VECTORS = 1.2
_THEMES_BESIDE_MIXED = 0.5

WITH_VECTORS = Calibration(0.50, 6.64)
WITHOUT_VECTORS = Calibration(0.9, 2.93)

_STATED_MIDDLE = 0.4
_STATED_WEIGHT = 2.5


def fused(signals: Signals) -> tuple[Array, Array]:
    """The weighted sum of z-scores: of keywords and words alone, and with the sentence vectors.

    Keywords are in `mixed` too, so that what one text says by its words and the other by its
    meaning comes together; both saying it by their words is worth more.
    """
    terms, themes = TERMS(signals.terms), THEMES(signals.themes)
    meant = MIXED(signals.mixed) + VECTORS(signals.vectors)
    said = np.float32(_TERMS_BESIDE_VECTORS) * terms + np.float32(_THEMES_BESIDE_MIXED) * themes
    return themes + terms, meant + said


def score(signals: Signals, stated: Array, answered: NDArray[np.bool_]) -> Array:
    """Affinity 0..1 for every pair.

    `stated` is 0..1, what the person answered about the job's themes; where `answered` is false
    it is left out, since no answer is not a no.
    """
    extra = np.where(answered, np.float32(_STATED_WEIGHT) * (stated - _STATED_MIDDLE), 0)
    words, everything = fused(signals)
    return np.where(
        signals.with_vectors, WITH_VECTORS(everything + extra), WITHOUT_VECTORS(words + extra)
    ).astype(np.float32)
