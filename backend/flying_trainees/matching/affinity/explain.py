"""Why one person fits one job: reasons that a person can read, strongest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from flying_trainees.matching.affinity.compounds import zipf
from flying_trainees.matching.affinity.evidence import Affinities
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.keywords import keyword_themes
from flying_trainees.matching.affinity.terms import rarity, terms_of_word
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.themes import fine_themes, official_themes, relation
from flying_trainees.matching.affinity.topics import job_themes, person_themes
from flying_trainees.matching.affinity.words import topic_words
from flying_trainees.matching.reasons import Reason

_MOST_THEMES = 2
_MOST_WORDS = 3
_LEAST_SHARE = 0.05
_TELLING = 0.8
_RARE_ZIPF = 3.6
_CLOSE_VECTORS = 0.1
_STATED_RELATION = 0.65
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Match:
    """One person and one job: `id` of the other side, 0..1 numbers, and the reasons for them."""

    id: str
    score: float
    interest: float
    experience: float
    learn: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Said:
    """What one text side says, worked out once: its themes, and the words behind them."""

    themes: Array
    theme_words: Mapping[int, tuple[str, ...]]


@lru_cache(maxsize=_REMEMBERED)
def _said_by(person: PersonTexts) -> _Said:
    found = keyword_themes().match(person.weighted_fields())
    return _Said(person_themes(person, found), found.words)


@lru_cache(maxsize=_REMEMBERED)
def _asked_by(job: JobTexts) -> _Said:
    found = keyword_themes().match(job.weighted_fields())
    return _Said(job_themes(job, found), found.words)


@lru_cache(maxsize=_REMEMBERED)
def _telling_words(person: PersonTexts) -> dict[str, tuple[tuple[str, float], ...]]:
    """By term the person's words that sharing it would be worth telling of, with how rare it is.

    Only words that carry a theme or are rare in Dutch: that both wrote "sixty" or "the same"
    says nothing.
    """
    topical = {word for words in _said_by(person).theme_words.values() for word in words}
    found: dict[str, list[tuple[str, float]]] = {}
    for word in dict.fromkeys(_words_of(person.weighted_fields())):
        if word in topical or zipf(word) <= _RARE_ZIPF:
            for term in dict.fromkeys(terms_of_word(word)):
                if rarity(term) >= _TELLING:
                    found.setdefault(term, []).append((word, rarity(term)))
    return {term: tuple(words) for term, words in found.items()}


@lru_cache(maxsize=_REMEMBERED)
def _terms_asked_by(job: JobTexts) -> frozenset[str]:
    words = set(_words_of(job.weighted_fields()))
    return frozenset(term for word in words for term in terms_of_word(word))


def _words_of(fields: tuple[tuple[str, float], ...]) -> list[str]:
    return [word for text, _ in fields for word in topic_words(text)]


def _theme_reasons(person: PersonTexts, job: JobTexts) -> list[Reason]:
    said, asked = _said_by(person), _asked_by(job)
    strengths = said.themes * asked.themes
    best = [int(at) for at in np.argsort(-strengths)[:_MOST_THEMES] if strengths[at] > _LEAST_SHARE]
    return [
        Reason(
            "theme",
            {
                "theme": fine_themes()[at].label,
                "themeId": fine_themes()[at].id,
                "words": ", ".join(said.theme_words.get(at, ())[:_MOST_WORDS]),
                "jobWords": ", ".join(asked.theme_words.get(at, ())[:_MOST_WORDS]),
            },
        )
        for at in best
    ]


def _stated_reason(person: PersonTexts, job: JobTexts) -> list[Reason]:
    """The person's own answer about one of the job's themes, if it speaks for the job."""
    answers = [
        (relation(answer.theme, wanted), max(answer.interest, answer.experience), answer)
        for answer in person.themes
        for wanted in job.themes
        if relation(answer.theme, wanted) >= _STATED_RELATION
        and (answer.interest or answer.experience or answer.learn)
    ]
    if not answers:
        return []
    _, _, answer = max(answers, key=lambda entry: entry[:2])
    official = official_themes().get(answer.theme)
    params = {
        "theme": official.label if official else answer.theme,
        "interest": answer.interest,
        "experience": answer.experience,
        "learn": int(answer.learn),
    }
    return [Reason("statedTheme", params)]


def shared_words(person: PersonTexts, job: JobTexts) -> tuple[str, ...]:
    """The person's own words (whole, not stems) that the job's text shares, rarest first."""
    telling = _telling_words(person)
    weights: dict[str, float] = {}
    for term in telling.keys() & _terms_asked_by(job):
        for word, weight in telling[term]:
            weights[word] = max(weight, weights.get(word, 0.0))
    return tuple(sorted(weights, key=lambda word: (-weights[word], word))[:_MOST_WORDS])


def reasons(
    person: PersonTexts, job: JobTexts, vectors: tuple[Array, Array] | None = None
) -> tuple[Reason, ...]:
    """Reasons for a pair; `vectors` are the two centred unit vectors, where both are known.

    `statedTheme` (theme, interest, experience, learn), `theme` (theme, themeId, words of the
    person, jobWords), `text` (words: shared ones), `closeText` (no words in common, but alike).
    """
    found = _stated_reason(person, job) + _theme_reasons(person, job)
    words = shared_words(person, job)
    if words:
        found.append(Reason("text", {"words": ", ".join(words)}))
    elif vectors is not None and float(vectors[0] @ vectors[1]) >= _CLOSE_VECTORS:
        found.append(Reason("closeText"))
    return tuple(found)


def match(
    other_id: str,
    columns: Affinities,
    at: int,
    person: PersonTexts,
    job: JobTexts,
    vectors: tuple[Array, Array] | None,
) -> Match:
    """The result for the pair at one position of the columns; `other_id` names the other side."""
    return Match(
        id=other_id,
        score=float(columns.score[at]),
        interest=float(columns.interest[at]),
        experience=float(columns.experience[at]),
        learn=float(columns.learn[at]),
        reasons=reasons(person, job, vectors),
    )
