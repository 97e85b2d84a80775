"""What people answered about official themes, as columns, and how a job's themes read them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.texts import StatedTheme
from flying_trainees.matching.affinity.themes import official_themes, relation

_MOST = 3
_BOUND = 0.65
"""From this relation on (the theme itself, its parent or its child) an answer counts as one."""


def _levels(answer: StatedTheme) -> Array:
    """Interest, experience and wish to learn of one answer, each 0–1."""
    interest = min(_MOST, max(0, answer.interest)) / _MOST
    experience = min(_MOST, max(0, answer.experience)) / _MOST
    return np.array([interest, experience, float(answer.learn)], dtype=np.float32)


class StatedAnswers:
    """Everybody's answers, one column of people per official theme that somebody answered.

    Answers about themes outside the official list are left aside; numbers are kept in 0–3.
    """

    def __init__(self, answers: Sequence[Sequence[StatedTheme]]) -> None:
        self._count = len(answers)
        self._columns: dict[str, NDArray[np.int8]] = {}
        known = official_themes()
        for row, themes in enumerate(answers):
            for answer in themes:
                if answer.theme in known:
                    self._column(answer.theme)[:, row] = np.rint(_levels(answer) * _MOST)

    def _column(self, theme: str) -> NDArray[np.int8]:
        if theme not in self._columns:
            # -1: no answer
            self._columns[theme] = np.full((3, self._count), -1, dtype=np.int8)
        return self._columns[theme]

    def about(self, wanted: Sequence[str]) -> tuple[Array, NDArray[np.bool_]]:
        """Interest, experience and wish to learn (0–1) for a job's themes, shape (3, people).

        The second array says who answered about one of these themes, its parent or its child.
        """
        best = np.zeros((3, self._count), dtype=np.float32)
        answered = np.zeros(self._count, dtype=bool)
        for theme, column in self._columns.items():
            weight = max((relation(theme, goal) for goal in wanted), default=0.0)
            if weight > 0:
                np.maximum(best, np.float32(weight / _MOST) * column, out=best)
            if weight >= _BOUND:
                answered |= column[0] >= 0
        return best, answered


class WantedThemes:
    """The themes of many jobs, read by one person's answers: a row per job."""

    def __init__(self, wanted: Sequence[Sequence[str]]) -> None:
        themes = list(official_themes())
        self._numbers = {theme: number for number, theme in enumerate(themes)}
        weights: dict[str, Array] = {}
        self._relations = np.zeros((len(wanted), len(themes)), dtype=np.float32)
        for row, goals in enumerate(wanted):
            for goal in goals:
                if goal not in weights:
                    related = [relation(theme, goal) for theme in themes]
                    weights[goal] = np.array(related, dtype=np.float32)
                np.maximum(self._relations[row], weights[goal], out=self._relations[row])

    def answered_by(self, answers: Sequence[StatedTheme]) -> tuple[Array, NDArray[np.bool_]]:
        """As `StatedAnswers.about`, with a column per job: shape (3, jobs) and (jobs,)."""
        best = np.zeros((3, len(self._relations)), dtype=np.float32)
        answered = np.zeros(len(self._relations), dtype=bool)
        for answer in answers:
            number = self._numbers.get(answer.theme)
            if number is not None:
                weights = self._relations[:, number]
                np.maximum(best, _levels(answer)[:, None] * weights, out=best)
                answered |= weights >= _BOUND
        return best, answered
