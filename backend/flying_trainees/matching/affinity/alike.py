"""Who else is working on this? Texts about work compared with each other, by the same signals."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.affinity.centres import Centres, default_centres
from flying_trainees.matching.affinity.explain import reasons
from flying_trainees.matching.affinity.fusion import score
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.ranking import best_positions
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts
from flying_trainees.matching.affinity.topic_table import TopicTable
from flying_trainees.matching.affinity.topics import job_topic, jobs_topics
from flying_trainees.matching.reasons import Reason

ALIKE_FROM = 0.2
"""Below this score two texts are about something else."""


@dataclass(frozen=True, slots=True)
class Alike:
    """One of the texts given: its place among them, 0–1, and what they have in common."""

    at: int
    score: float
    reasons: tuple[Reason, ...]


def most_alike(
    one: JobTexts,
    others: Sequence[JobTexts],
    limit: int,
    vector: Array | None = None,
    vectors: Array | None = None,
    centres: Centres | None = None,
) -> tuple[Alike, ...]:
    """At most `limit` of the others that are about the same, best first; equal scores in order.

    `vector` and `vectors` (a row each, zeros where there is none) are raw stored ones of jobs.
    """
    if not others or limit <= 0:
        return ()
    known = centres or default_centres()
    table = TopicTable(
        jobs_topics(others, vectors, known),
        (term_weights(other.weighted_fields()) for other in others),
    )
    signals = table.signals(job_topic(one, vector, known))
    nothing = np.zeros(len(others), dtype=np.float32)
    scores = score(signals, nothing, nothing.astype(bool))
    return tuple(
        Alike(at, float(scores[at]), _in_common(one, others[at]))
        for at in best_positions(scores, limit)
        if scores[at] >= ALIKE_FROM
    )


def _in_common(one: JobTexts, other: JobTexts) -> tuple[Reason, ...]:
    """What both are about. The other's words stand where a person's would."""
    told = f"{other.title} {other.goal} {other.description}"
    return reasons(PersonTexts(other.id, assignment=told), one)
