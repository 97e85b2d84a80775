"""A judged set: people and jobs in the rank contract's format, graded judgements, and measures."""

import hashlib
import json
import tempfile
from dataclasses import dataclass
from math import log2
from pathlib import Path

import numpy as np

from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.texts import PERSON_KINDS, JobTexts, PersonTexts, TextKind
from flying_trainees.matching.affinity.vectors import embed_texts

HERE = Path(__file__).parent
SETS = ("development", "check", "everyday", "scenes", "questions", "mixed", "pool", "region")
_DEPTH = 5


@dataclass(frozen=True)
class JudgedSet:
    """`grades[job][person]`: 2 works on exactly this, 1 clear interest or adjacent."""

    people: list[PersonTexts]
    jobs: list[JobTexts]
    grades: dict[str, dict[str, int]]

    @classmethod
    def load(cls, name: str) -> "JudgedSet":
        """Read one of `SETS`."""
        folder = HERE / name
        return cls(
            [PersonTexts(**json.loads(line)) for line in (folder / "people.jsonl").open()],
            [JobTexts(**json.loads(line)) for line in (folder / "jobs.jsonl").open()],
            json.loads((folder / "judgements.json").read_text()),
        )

    def vectors(self) -> dict[str, Array]:
        """Raw vectors of every person kind and of `job`, remembered between runs."""
        texts: dict[TextKind, list[str]] = {
            kind: [person.text(kind) for person in self.people] for kind in PERSON_KINDS
        }
        texts["job"] = [job.text() for job in self.jobs]
        digest = hashlib.sha256(repr(texts).encode()).hexdigest()[:16]
        remembered = Path(tempfile.gettempdir()) / f"affinity-benchmark-{digest}.npz"
        if not remembered.exists():
            vectors = {str(kind): embed_texts(found, kind) for kind, found in texts.items()}
            np.savez(remembered, allow_pickle=False, **vectors)
        with np.load(remembered) as stored:
            return {kind: stored[kind] for kind in texts}

    def gains(self, scores: Array) -> list[list[int]]:
        """For every job the grades of all people, in the order of a (people, jobs) score array."""
        order = np.argsort(-scores, axis=0, kind="stable")
        return [
            [self.grades[job.id].get(self.people[row].id, 0) for row in order[:, at]]
            for at, job in enumerate(self.jobs)
        ]


def _discounted(grades: list[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:_DEPTH]))


def measures(gains: list[list[int]]) -> tuple[float, float, float]:
    """nDCG@5 (gain 2^grade − 1), recall@5 and mean reciprocal rank, averaged over the jobs."""
    ndcg = [_discounted(row) / _discounted(sorted(row, reverse=True)) for row in gains]
    recall = [sum(g > 0 for g in row[:_DEPTH]) / sum(g > 0 for g in row) for row in gains]
    first = [1 / (1 + next(place for place, grade in enumerate(row) if grade)) for row in gains]
    return float(np.mean(ndcg)), float(np.mean(recall)), float(np.mean(first))


def ndcg_spread(gains: list[list[int]], rounds: int = 400) -> float:
    """Standard error of the mean nDCG@5, by drawing as many jobs again and again."""
    each = np.array([_discounted(row) / _discounted(sorted(row, reverse=True)) for row in gains])
    draws = np.random.default_rng(1).integers(0, len(each), (rounds, len(each)))
    return float(each[draws].mean(axis=1).std())
