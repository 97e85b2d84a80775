"""Positions of the best scores, without sorting everything when only a few are asked for."""

import numpy as np

from flying_trainees.matching.affinity.geometry import Array


def best_positions(scores: Array, limit: int | None = None) -> list[int]:
    """Positions best first; equal scores keep their order, also at the limit's edge."""
    if limit is not None and limit <= 0:
        return []
    if limit is None or limit >= len(scores):
        return [int(position) for position in np.argsort(-scores, kind="stable")]
    edge = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    candidates = np.flatnonzero(scores >= edge)
    order = np.argsort(-scores[candidates], kind="stable")
    return [int(position) for position in candidates[order][:limit]]
