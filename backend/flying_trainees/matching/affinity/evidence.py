"""Interest, experience and the wish to learn: three different things about a person and a job."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.affinity.fusion import Signals, score
from flying_trainees.matching.affinity.geometry import Array

# A cosine of theme vectors below the first is chance, above the second the same topic.
_CHANCE = 0.15
_SAME = 0.75
# Texts hint, answers tell: how far a text alone can go.
_EXPERIENCE_FROM_WORK = 0.9
_INTEREST_FROM_WISH = 0.8
_INTEREST_FROM_WORK = 0.6
_LEARN_FROM_WISH = 0.5
# A text that speaks against an answer takes it back only so far: the answer was on purpose.
_TEXT_BESIDE_ANSWER = 0.4


@dataclass(frozen=True)
class Affinities:
    """Columns of 0..1: the score for ranking, and the three numbers that seats and words use."""

    score: Array
    interest: Array
    experience: Array
    learn: Array


def likeness(cosines: Array) -> Array:
    """Cosine of two theme vectors → 0..1, smooth at both ends."""
    share = np.clip((cosines - _CHANCE) / (_SAME - _CHANCE), 0, 1)
    return (share * share * (3 - 2 * share)).astype(np.float32)


def _with_answer(stated: Array, answered: NDArray[np.bool_], text: Array) -> Array:
    beside = np.where(answered, np.float32(_TEXT_BESIDE_ANSWER), np.float32(1)) * text
    return np.maximum(stated, beside).astype(np.float32)


def interest(stated: Array, answered: NDArray[np.bool_], work: Array, wish: Array) -> Array:
    """Stated interest, or what the ambition and the note (less: the work) speak of."""
    text = np.maximum(_INTEREST_FROM_WISH * wish, _INTEREST_FROM_WORK * work)
    return _with_answer(stated, answered, text)


def experience(stated: Array, answered: NDArray[np.bool_], work: Array) -> Array:
    """Stated experience, or what the placements and studies are about."""
    return _with_answer(stated, answered, _EXPERIENCE_FROM_WORK * work)


def wish_to_learn(stated: Array, answered: NDArray[np.bool_], wish: Array) -> Array:
    """A stated wish to learn, or a topic in the ambition."""
    return _with_answer(stated, answered, _LEARN_FROM_WISH * wish)


def stated_fit(stated: Array) -> Array:
    """One number of the three stated ones, shape (3, n) → (n,): whichever is strongest, and all."""
    strongest = np.maximum(np.maximum(stated[0], stated[1]), 0.5 * stated[2])
    return (0.7 * strongest + 0.2 * stated[0] + 0.1 * stated[1]).astype(np.float32)


def affinities(
    signals: Signals, stated: Array, answered: NDArray[np.bool_], work: Array, wish: Array
) -> Affinities:
    """All four columns from the signals, the answers (3, n) and the likeness of both sides."""
    return Affinities(
        score=score(signals, stated_fit(stated), answered),
        interest=interest(stated[0], answered, work, wish),
        experience=experience(stated[1], answered, work),
        learn=wish_to_learn(stated[2], answered, wish),
    )
