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
# Themes by sentence vectors against themes by keywords (benchmarks/affinity).
_PERSON_VECTOR_SHARE = 1.0
_JOB_VECTOR_SHARE = 2.0
# How many of a theme's situations count, the most alike first: a job is about one of them, a
# profile tells of many.
_JOB_SITUATIONS = 3
_PERSON_SITUATIONS = 8
# Situations against the theme's description, for people, who write as experts do.
_SITUATIONS_SHARE = 0.7
# The strength of a job's keywords at which they are believed half.
_HALF_SURE = 8.0

PersonVectors = Mapping[TextKind, Array]
"""Raw stored vectors by kind (`assignment`, `ambition`, `note`), each (people, dimensions)."""


@dataclass(frozen=True)
class Topic:
    """Theme strengths by keywords, and by keywords and sentence vectors; the vector; the terms.

    All arrays are unit length, or zeros where nothing is known: `mixed` without a vector.
    """

    themes: Array
    mixed: Array
    vector: Array
    terms: Mapping[str, float]


@dataclass(frozen=True)
class Topics:
    """Many topics as columns: arrays with a row per person or job."""

    themes: Array
    mixed: Array
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


def client_themes(vectors: Array, centres: Centres) -> Array:
    """Centred vectors of jobs against what clients say of each theme: unit rows over the themes.

    The situations that are the most alike, and what tells all of them apart, weigh the same. A
    theme's description says how experts write of it; beside many situations it only blurs what a
    client means (`benchmarks/affinity`).
    """
    near = standing_out(_alike(vectors, centres, _JOB_SITUATIONS))
    return unit(near + standing_out(centres.discriminant(vectors)))


def expert_themes(vectors: Array, centres: Centres) -> Array:
    """Centred vectors of people against situations and descriptions: unit rows over the themes."""
    told = standing_out(_alike(vectors, centres, _PERSON_SITUATIONS))
    share = np.float32(_SITUATIONS_SHARE)
    return unit(share * told + (1 - share) * vector_themes(vectors, centres))


def _alike(vectors: Array, centres: Centres, counting: int) -> Array:
    """The mean likeness to those situations of each theme that are the most alike."""
    alike = np.empty((len(vectors), len(centres.themes)), dtype=np.float32)
    for theme, told in enumerate(centres.situations):
        first = max(len(told) - counting, 0)
        best = np.partition(vectors @ told.T, first, axis=1)[:, first:]
        alike[:, theme] = best.mean(axis=1)
    return alike


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
    found = expert_themes(combined, centres)
    mixed = unit(themes + np.float32(_PERSON_VECTOR_SHARE) * found) * found.any(
        axis=1, keepdims=True
    )
    return Topics(themes, mixed, combined)


def jobs_topics(jobs: Sequence[JobTexts], vectors: Array | None, centres: Centres) -> Topics:
    """Topics of many jobs, without their terms."""
    themes = np.zeros((len(jobs), len(fine_themes())), dtype=np.float32)
    sure = np.zeros((len(jobs), 1), dtype=np.float32)
    for row, job in enumerate(jobs):
        found = keyword_themes().match(job.weighted_fields())
        themes[row] = job_themes(job, found)
        sure[row] = _sureness(job, found)
    if vectors is None or not len(jobs):
        empty = np.zeros((len(jobs), 0), dtype=np.float32)
        return Topics(themes, np.zeros_like(themes), empty)
    centred = centres.centred(vectors, "job")
    told = client_themes(centred, centres)
    mixed = unit(sure * themes + np.float32(_JOB_VECTOR_SHARE) * told) * told.any(
        axis=1, keepdims=True
    )
    return Topics(themes, mixed, centred)


def _sureness(job: JobTexts, found: ThemeMatch) -> float:
    """How much a job's keywords are to be believed, 0–1: one everyday word may be an accident."""
    evidence = float(found.strengths.sum()) + (_HALF_SURE if job.themes else 0.0)
    return evidence / (evidence + _HALF_SURE)


def person_topic(person: PersonTexts, vectors: PersonVectors | None, centres: Centres) -> Topic:
    """One person's topic; `vectors` holds arrays of one row."""
    topics = people_topics([person], vectors, centres)
    terms = term_weights(person.weighted_fields())
    return Topic(topics.themes[0], topics.mixed[0], topics.vectors[0], terms)


def job_topic(job: JobTexts, vector: Array | None, centres: Centres) -> Topic:
    """One job's topic; `vector` is one row of shape (dimensions,)."""
    topics = jobs_topics([job], None if vector is None else vector[None, :], centres)
    terms = term_weights(job.weighted_fields())
    return Topic(topics.themes[0], topics.mixed[0], topics.vectors[0], terms)
