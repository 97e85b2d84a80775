"""A linear rule that tells themes apart by what separates them, not by what their sentences share.

Fisher's linear discriminant. Its covariance is shrunk towards a sphere, since there are only a few
times as many situations as dimensions.
"""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.affinity.geometry import Array

# The sphere's share of the covariance (benchmarks/affinity).
_SHRUNK = 0.3


@dataclass(frozen=True)
class Discriminant:
    """`directions` has shape (dimensions, themes), `levels` (themes,)."""

    directions: Array
    levels: Array

    def __call__(self, vectors: Array) -> Array:
        """How much each row speaks for each theme; a row of zeros speaks for none."""
        known = np.any(vectors != 0, axis=-1, keepdims=True)
        return (vectors @ self.directions + self.levels) * known


def discriminant_of(situations: Array) -> Discriminant:
    """The rule for vectors of shape (themes, situations, dimensions).

    With one situation for each theme that is the nearest one's.
    """
    means = situations.mean(axis=1)
    around = (situations - means[:, None, :]).reshape(-1, situations.shape[2])
    within = around.T @ around / len(around)
    size = float(np.trace(within)) / len(within) or 1.0
    sphere = np.eye(len(within), dtype=np.float32) * np.float32(size)
    directions = np.linalg.solve((1 - _SHRUNK) * within + _SHRUNK * sphere, means.T)
    levels = -0.5 * np.einsum("td,dt->t", means, directions)
    return Discriminant(directions.astype(np.float32), levels.astype(np.float32))
