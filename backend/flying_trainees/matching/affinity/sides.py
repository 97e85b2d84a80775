"""People as theme vectors: as a whole, by what they work on, and by what they wish."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.affinity.centres import Centres
from flying_trainees.matching.affinity.geometry import Array, unit
from flying_trainees.matching.affinity.keywords import keyword_themes
from flying_trainees.matching.affinity.texts import PERSON_FIELD_WEIGHTS, PersonTexts
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.topics import (
    PersonVectors,
    person_themes,
    themes_by_keywords,
    vector_themes,
)


@dataclass(frozen=True)
class Sides:
    """Unit rows over the fine themes, one per person, by words (and answers: `whole`) alone."""

    whole: Array
    work: Array
    wish: Array


def sides_of(people: Sequence[PersonTexts]) -> Sides:
    """Everybody in one pass, so that every text is read once."""
    shape = (len(people), len(fine_themes()))
    whole, work, wish = (np.zeros(shape, dtype=np.float32) for _ in range(3))
    for row, person in enumerate(people):
        found = keyword_themes().match(person.weighted_fields())
        whole[row] = person_themes(person, found)
        work[row] = themes_by_keywords(((person.assignment, 1.0), (person.studies, 1.0)))
        wish[row] = themes_by_keywords(
            (
                (person.ambition, PERSON_FIELD_WEIGHTS["ambition"]),
                (person.note, PERSON_FIELD_WEIGHTS["note"]),
            )
        )
    return Sides(whole, work, wish)


def work_with_vectors(work: Array, vectors: PersonVectors | None, centres: Centres) -> Array:
    """The work side by words completed with what the assignments' sentence vectors say."""
    if not vectors or "assignment" not in vectors or not len(work):
        return work
    centred = centres.centred(vectors["assignment"], "assignment")
    return unit(work + vector_themes(centred, centres))
