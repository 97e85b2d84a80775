"""What each signal of the affinity contributes: nDCG@5, recall@5 and mean reciprocal rank.

`python benchmarks/affinity/report.py` (the first run embeds all texts: about a minute of CPU).
"""

from collections.abc import Callable

import numpy as np
from judged_set import SETS, JudgedSet, measures

from flying_trainees.matching.affinity import fusion
from flying_trainees.matching.affinity.centres import Centres, default_centres
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.terms import term_weights
from flying_trainees.matching.affinity.texts import PERSON_KINDS
from flying_trainees.matching.affinity.topic_table import TopicTable
from flying_trainees.matching.affinity.topics import Topic, jobs_topics, people_topics

SCALES = {
    "themes": fusion.THEMES,
    "vector_themes": fusion.VECTOR_THEMES,
    "vectors": fusion.VECTORS,
    "terms": fusion.TERMS,
}


def signals_of(judged: JudgedSet, centres: Centres) -> dict[str, Array]:
    """Every signal as an array of shape (people, jobs)."""
    vectors = judged.vectors()
    by_kind = {kind: vectors[kind] for kind in PERSON_KINDS}
    table = TopicTable(
        people_topics(judged.people, by_kind, centres),
        (term_weights(person.weighted_fields()) for person in judged.people),
    )
    jobs = jobs_topics(judged.jobs, vectors["job"], centres)
    columns = [
        table.signals(Topic(*rows, term_weights(job.weighted_fields())))
        for job, *rows in zip(
            judged.jobs, jobs.themes, jobs.vector_themes, jobs.vectors, strict=True
        )
    ]
    return {name: np.array([getattr(column, name) for column in columns]).T for name in SCALES}


def usual_scale(signals: dict[str, Array], names: tuple[str, ...]) -> Array:
    """The product's fusion: z-scores by each signal's usual mean and spread."""
    return np.sum([SCALES[name](signals[name]) for name in names], axis=0)


def scale_per_job(signals: dict[str, Array], names: tuple[str, ...]) -> Array:
    """The alternative: z-scores within each job."""
    parts = [
        SCALES[name].weight
        * (signals[name] - signals[name].mean(axis=0))
        / (signals[name].std(axis=0) + 1e-9)
        for name in names
    ]
    return np.sum(parts, axis=0)


Fusion = Callable[[dict[str, Array], tuple[str, ...]], Array]
ROWS: list[tuple[str, tuple[str, ...], Fusion]] = [
    ("BM25 with compounds", ("terms",), usual_scale),
    ("themes by keywords", ("themes",), usual_scale),
    ("themes by vectors", ("vector_themes",), usual_scale),
    ("sentence vectors", ("vectors",), usual_scale),
    ("without a model: keywords + BM25", ("themes", "terms"), usual_scale),
    ("all but keywords", ("vector_themes", "vectors", "terms"), usual_scale),
    ("all but themes by vectors", ("themes", "vectors", "terms"), usual_scale),
    ("all but sentence vectors", ("themes", "vector_themes", "terms"), usual_scale),
    ("all but BM25", ("themes", "vector_themes", "vectors"), usual_scale),
    ("all, scaled per job", tuple(SCALES), scale_per_job),
    ("all (the product)", tuple(SCALES), usual_scale),
]


def main() -> None:
    """Print a table per judged set."""
    for name in SETS:
        judged = JudgedSet.load(name)
        vectors = judged.vectors()
        centres = default_centres().blended(
            {kind: vectors[kind] for kind in (*PERSON_KINDS, "job")}
        )
        signals = signals_of(judged, centres)
        print(f"\n{name}: {len(judged.people)} people, {len(judged.jobs)} jobs")
        print(f"{'':34}  nDCG@5  recall@5    MRR")
        for label, names, fuse in ROWS:
            ndcg, recall, first = measures(judged.gains(fuse(signals, names)))
            print(f"{label:34}  {ndcg:6.3f}  {recall:8.3f}  {first:5.3f}")


if __name__ == "__main__":
    main()
