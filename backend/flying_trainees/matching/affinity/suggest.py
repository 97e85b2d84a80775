"""Themes for a job that is being written, so that the form can ask whether they are right."""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.affinity.keywords import keyword_themes
from flying_trainees.matching.affinity.texts import JobTexts
from flying_trainees.matching.affinity.themes import FineTheme, fine_themes

_LEAST_SHARE = 0.3
"""A theme weaker than this part of the strongest one isn't worth a question."""


@dataclass(frozen=True, slots=True)
class ThemeSuggestion:
    """A theme a text seems to be about: its official URI, its share of the evidence (0–1), why."""

    official: str
    fine: FineTheme
    score: float
    words: tuple[str, ...]


def suggest_themes(
    title: str, goal: str = "", description: str = "", limit: int = 5
) -> tuple[ThemeSuggestion, ...]:
    """At most `limit` suggestions, strongest first, each official theme once; none without a clue.

    By keywords alone: fast enough to run while somebody types.
    """
    job = JobTexts("", title, goal, description)
    found = keyword_themes().match(job.weighted_fields())
    total = float(found.strengths.sum())
    if total <= 0:
        return ()
    suggestions: dict[str, ThemeSuggestion] = {}
    for at in (int(position) for position in np.argsort(-found.strengths, kind="stable")):
        strength = float(found.strengths[at])
        if strength < _LEAST_SHARE * float(found.strengths.max()):
            break
        fine = fine_themes()[at]
        words = found.words.get(at, ())
        suggestion = ThemeSuggestion(fine.official, fine, strength / total, words)
        suggestions.setdefault(fine.official, suggestion)
    return tuple(suggestions.values())[:limit]
