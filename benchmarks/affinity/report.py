"""What each signal of the affinity contributes: nDCG@5, recall@5 and mean reciprocal rank.

`python benchmarks/affinity/report.py` (the first run embeds all texts: about a minute of CPU).
Spreads are of resampled jobs: with so few, differences below 0.05 are mostly noise.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from judged_set import SETS, JudgedSet, measures, ndcg_spread

from flying_trainees.matching.affinity import fusion
from flying_trainees.matching.affinity.centres import Centres, default_centres
from flying_trainees.matching.affinity.discriminant import discriminant_of
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import PERSON_KINDS
from flying_trainees.matching.affinity.topic_table import TopicTable
from flying_trainees.matching.affinity.topics import (
    Topic,
    Topics,
    client_themes,
    jobs_topics,
    people_topics,
    people_with_vectors,
)

Signals = Mapping[str, Array]
"""Arrays of shape (people, jobs)."""
SCALES = {
    "themes": fusion.THEMES,
    "mixed": fusion.MIXED,
    "vectors": fusion.VECTORS,
    "terms": fusion.TERMS,
}


def signals_of(judged: JudgedSet, centres: Centres, *, keywords: bool = True) -> Signals:
    """Every signal of all pairs; `mixed` without keywords is themes by vectors alone."""
    vectors = judged.vectors()
    by_kind = {kind: vectors[kind] for kind in PERSON_KINDS}
    people = people_topics(judged.people, by_kind, centres)
    jobs = jobs_topics(judged.jobs, vectors["job"], centres)
    if not keywords:
        people = people_with_vectors(np.zeros_like(people.themes), by_kind, centres)
        told = client_themes(centres.centred(vectors["job"], "job"), centres)
        jobs = Topics(np.zeros_like(jobs.themes), told, jobs.vectors)
    table = TopicTable(people, (term_weights(person.weighted_fields()) for person in judged.people))
    columns = [
        table.signals(Topic(*rows, term_weights(job.weighted_fields())))
        for job, *rows in zip(judged.jobs, jobs.themes, jobs.mixed, jobs.vectors, strict=True)
    ]
    return {name: np.array([getattr(column, name) for column in columns]).T for name in SCALES}


def _fused(signals: Signals, *left_out: str) -> Array:
    """The product's sum without some signals."""
    kept = {name: values * (name not in left_out) for name, values in signals.items()}
    known = np.ones(signals["terms"].shape, dtype=bool)
    return fusion.fused(fusion.Signals(**kept, with_vectors=known))[1]


def _per_job(signals: Signals) -> Array:
    """The alternative: z-scores within each job."""
    parts = [
        scale.weight
        * (signals[name] - signals[name].mean(axis=0))
        / (signals[name].std(axis=0) + 1e-9)
        for name, scale in SCALES.items()
        if name != "themes"
    ]
    return np.sum(parts, axis=0)


Row = tuple[str, Callable[[], Array]]


def rows_of(judged: JudgedSet, centres: Centres) -> list[Row]:
    """What is compared, in the order of the table."""
    every = signals_of(judged, centres)
    unread = signals_of(judged, centres, keywords=False)
    described = centres.themes[:, None, :]
    alone = replace(centres, situations=described, discriminant=discriminant_of(described))
    plain = signals_of(judged, alone)
    words = SCALES["themes"](every["themes"]) + SCALES["terms"](every["terms"])
    return [
        ("BM25 with compounds", lambda: every["terms"]),
        ("sentence vectors", lambda: every["vectors"]),
        ("themes by keywords", lambda: every["themes"]),
        ("themes by vectors", lambda: unread["mixed"]),
        ("themes by both", lambda: every["mixed"]),
        ("without a model: keywords + BM25", lambda: words),
        ("all but keywords", lambda: _fused(unread)),
        ("all but situations", lambda: _fused(plain)),
        ("all but sentence vectors", lambda: _fused(every, "vectors")),
        ("all but BM25", lambda: _fused(every, "terms")),
        ("all, scaled per job", lambda: _per_job(every)),
        ("all (the product)", lambda: _fused(every)),
    ]


def main() -> None:
    """Print a table per judged set."""
    for name in SETS:
        judged = JudgedSet.load(name)
        vectors = judged.vectors()
        centres = default_centres().blended(
            {kind: vectors[kind] for kind in (*PERSON_KINDS, "job")}
        )
        print(f"\n{name}: {len(judged.people)} people, {len(judged.jobs)} jobs")
        print(f"{'':34}  nDCG@5   ±     recall@5    MRR")
        for label, scored in rows_of(judged, centres):
            gains = judged.gains(scored())
            ndcg, recall, first = measures(gains)
            spread = ndcg_spread(gains)
            print(f"{label:34}  {ndcg:6.3f}  {spread:.3f}  {recall:8.3f}  {first:5.3f}")


if __name__ == "__main__":
    main()
