"""A person's two sides as theme vectors: what they work on, and what they wish."""

from collections.abc import Sequence

import numpy as np

from flying_trainees.matching.affinity.centres import Centres
from flying_trainees.matching.affinity.geometry import Array, unit
from flying_trainees.matching.affinity.texts import PERSON_FIELD_WEIGHTS, PersonTexts
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.topics import (
    PersonVectors,
    themes_by_keywords,
    vector_themes,
)


def _stacked(rows: list[Array]) -> Array:
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(fine_themes()))


def work_themes(
    people: Sequence[PersonTexts], vectors: PersonVectors | None, centres: Centres
) -> Array:
    """Unit rows over the fine themes: placements and studies, by words and by vectors."""
    found = _stacked([themes_by_keywords([(person.text("assignment"), 1.0)]) for person in people])
    if not vectors or "assignment" not in vectors or not people:
        return found
    centred = centres.centred(vectors["assignment"], "assignment")
    return unit(found + vector_themes(centred, centres))


def wish_themes(people: Sequence[PersonTexts]) -> Array:
    """Unit rows over the fine themes: ambition and, less, the note; by words alone."""
    kinds = (PERSON_FIELD_WEIGHTS["ambition"], PERSON_FIELD_WEIGHTS["note"])
    return _stacked(
        [
            themes_by_keywords([(person.ambition, kinds[0]), (person.note, kinds[1])])
            for person in people
        ]
    )
