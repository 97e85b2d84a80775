"""What a text is about, as four numbers' worth of evidence: the same for a person and a job."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.affinity.centres import Centres
from flying_trainees.matching.affinity.geometry import Array, standing_out, unit
from flying_trainees.matching.affinity.keywords import ThemeMatch, keyword_themes
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import (
    PERSON_FIELD_WEIGHTS,
    PERSON_KINDS,
    JobTexts,
    PersonTexts,
    StatedTheme,
    TextKind,
)
from flying_trainees.matching.affinity.themes import fine_theme_weights, fine_themes

# Stated themes against the themes found in the words.
_STATED_SHARE = 0.5

PersonVectors = Mapping[TextKind, Array]
"""Raw stored vectors by kind (`assignment`, `ambition`, `note`), each (people, dimensions)."""


@dataclass(frozen=True)
class Topic:
    """Theme strengths by keywords and by sentence vectors, the vector itself, and the terms.

    All arrays are unit length, or zeros where nothing is known.
    """

    themes: Array
    vector_themes: Array
    vector: Array
    terms: Mapping[str, float]


@dataclass(frozen=True)
class Topics:
    """Many topics as columns: arrays with a row per person or job."""

    themes: Array
    vector_themes: Array
    vectors: Array


def damped(strengths: Array) -> Array:
    """Theme strengths as a unit vector; the square root keeps the others beside one loud theme."""
    return unit(np.sqrt(strengths))


def themes_by_keywords(fields: Iterable[tuple[str, float]]) -> Array:
    """Unit theme vector of weighted texts."""
    return damped(keyword_themes().match(fields).strengths)


def _with_stated(found: Array, stated: Iterable[tuple[str, float]]) -> Array:
    answer = np.zeros(len(fine_themes()), dtype=np.float32)
    for uri, strength in stated:
        for position, weight in fine_theme_weights(uri):
            answer[position] = max(answer[position], weight * strength)
    if not answer.any():
        return found
    return unit(found + np.float32(_STATED_SHARE) * unit(answer))


def answer_strength(answer: StatedTheme) -> float:
    """How much a stated theme is somebody's theme, 0–1: interest, experience or wish to learn."""
    level = max(answer.interest, answer.experience) / 3
    return min(1.0, max(level, 0.5 if answer.learn else 0.0))


def person_themes(person: PersonTexts, found: ThemeMatch) -> Array:
    """A person's unit theme vector by the keywords found in the texts and by stated answers."""
    stated = ((answer.theme, answer_strength(answer)) for answer in person.themes)
    return _with_stated(damped(found.strengths), stated)


def job_themes(job: JobTexts, found: ThemeMatch) -> Array:
    """A job's unit theme vector by the keywords found and by the themes its poster chose."""
    return _with_stated(damped(found.strengths), ((uri, 1.0) for uri in job.themes))


def vector_themes(vectors: Array, centres: Centres) -> Array:
    """Centred vectors against the theme descriptions: unit rows over the fine themes."""
    return standing_out(vectors @ centres.themes.T)


def person_vectors(vectors: PersonVectors, centres: Centres) -> Array:
    """One centred unit vector per person: assignment most, then ambition, note least."""
    parts = [
        np.float32(PERSON_FIELD_WEIGHTS[kind]) * centres.centred(vectors[kind], kind)
        for kind in PERSON_KINDS
        if kind in vectors
    ]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return unit(total)


def people_topics(
    people: Sequence[PersonTexts], vectors: PersonVectors | None, centres: Centres
) -> Topics:
    """Topics of many people, without their terms."""
    themes = np.zeros((len(people), len(fine_themes())), dtype=np.float32)
    for row, person in enumerate(people):
        themes[row] = person_themes(person, keyword_themes().match(person.weighted_fields()))
    return people_with_vectors(themes, vectors, centres)


def people_with_vectors(themes: Array, vectors: PersonVectors | None, centres: Centres) -> Topics:
    """Theme rows of people completed with what their sentence vectors say."""
    if not vectors or not len(themes):
        empty = np.zeros((len(themes), 0), dtype=np.float32)
        return Topics(themes, np.zeros_like(themes), empty)
    combined = person_vectors(vectors, centres)
    return Topics(themes, vector_themes(combined, centres), combined)


def jobs_topics(jobs: Sequence[JobTexts], vectors: Array | None, centres: Centres) -> Topics:
    """Topics of many jobs, without their terms."""
    themes = np.zeros((len(jobs), len(fine_themes())), dtype=np.float32)
    for row, job in enumerate(jobs):
        themes[row] = job_themes(job, keyword_themes().match(job.weighted_fields()))
    if vectors is None or not len(jobs):
        empty = np.zeros((len(jobs), 0), dtype=np.float32)
        return Topics(themes, np.zeros_like(themes), empty)
    centred = centres.centred(vectors, "job")
    return Topics(themes, vector_themes(centred, centres), centred)


def person_topic(person: PersonTexts, vectors: PersonVectors | None, centres: Centres) -> Topic:
    """One person's topic; `vectors` holds arrays of one row."""
    topics = people_topics([person], vectors, centres)
    terms = term_weights(person.weighted_fields())
    return Topic(topics.themes[0], topics.vector_themes[0], topics.vectors[0], terms)


def job_topic(job: JobTexts, vector: Array | None, centres: Centres) -> Topic:
    """One job's topic; `vector` is one row of shape (dimensions,)."""
    topics = jobs_topics([job], None if vector is None else vector[None, :], centres)
    terms = term_weights(job.weighted_fields())
    return Topic(topics.themes[0], topics.vector_themes[0], topics.vectors[0], terms)
