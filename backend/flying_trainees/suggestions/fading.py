"""How *not for me* counts afterwards: the themes of refused jobs count for less. Pure.

Every refusal of a job about a theme takes a fifth of what that theme still counts for, down to
half: somebody who changed his mind still finds such jobs, only lower in the list.
"""

from collections.abc import Collection, Mapping

KEPT_EACH_TIME = 0.8
KEPT_AT_LEAST = 0.5


def fading(themes: Collection[str], refused: Mapping[str, int]) -> float:
    """By what to multiply affinity and interest: 1 without refusals, at least `KEPT_AT_LEAST`.

    `themes` are the job's, `refused` counts the person's refused jobs by theme. The mean over the
    job's themes, so that one shared theme of five says little; a job without themes keeps all.
    """
    if not themes:
        return 1.0
    kept = (max(KEPT_AT_LEAST, KEPT_EACH_TIME ** refused.get(theme, 0)) for theme in themes)
    return sum(kept) / len(themes)
