"""Which candidates of a job the run looks at: the best, and enough for every role. Pure."""

from collections.abc import Callable, Collection, Iterable

from flying_trainees.assignments.seating import FRESH_EYE_BELOW
from flying_trainees.matching.inputs import Candidate

BEST = 50
ROLE = 15
"""How many for each role besides: the best fifty may all be trainees without experience."""

QUOTAS: tuple[Callable[[Candidate], bool], ...] = (
    lambda one: one.senior,
    lambda one: not one.senior,
    lambda one: one.moderator,
    lambda one: one.note_taker,
    lambda one: one.experience < FRESH_EYE_BELOW,
)


def kept(candidates: Iterable[Candidate], pinned: Collection[str]) -> list[Candidate]:
    """The candidates that take part, by id; whoever is pinned always does."""
    ranked = sorted(candidates, key=lambda one: (-one.affinity, one.person_id))
    chosen = {one.person_id for one in ranked[:BEST]} | set(pinned)
    for fits in QUOTAS:
        chosen |= {one.person_id for one in [one for one in ranked if fits(one)][:ROLE]}
    found = [one for one in ranked if one.person_id in chosen]
    return sorted(found, key=lambda one: one.person_id)
