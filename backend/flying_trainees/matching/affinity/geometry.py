"""The few array operations that all theme and sentence vectors share."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

# Only the themes that stand out count: a text is about a few things, never about all a little.
_STANDS_OUT = 0.25


def unit(rows: Array) -> Array:
    """Rows scaled to length 1 along the last axis; a row of zeros stays zeros."""
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)


def standing_out(similarities: Array) -> Array:
    """Similarities to every theme → the themes above the row's usual level, as unit rows."""
    level = similarities.mean(axis=-1, keepdims=True)
    spread = similarities.std(axis=-1, keepdims=True)
    scaled = np.divide(
        similarities - level, spread, out=np.zeros_like(similarities), where=spread > 1e-9
    )
    return unit(np.maximum(scaled - _STANDS_OUT, 0.0) * (spread > 1e-9))
