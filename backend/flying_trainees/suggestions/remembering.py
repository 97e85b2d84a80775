"""Remembers what affinity made of texts, in this process: reading them costs milliseconds each.

Reading 5,000 profiles takes seconds, comparing them with a job takes milliseconds. What was read
is kept under the fingerprint of its words, so that it can't be stale: new and changed texts go
into a small segment of their own; when there are too many segments, the two smallest become one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, Protocol, TypeVar

from flying_trainees.matching.affinity.job_index import JobIndex
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts

SEGMENTS_AT_MOST = 16
TEXTS_AT_MOST = 60_000
"""About 8 kB each."""


class Identified(Protocol):
    """Texts that say whose they are."""

    @property
    def id(self) -> str:
        """The person's or the job's id."""


Texts = TypeVar("Texts", bound=Identified)
Index = TypeVar("Index")


@dataclass(frozen=True, eq=False)
class Segment(Generic[Texts, Index]):
    """Some texts read together; `index` has a row for each."""

    texts: tuple[Texts, ...]
    index: Index


@dataclass(frozen=True, eq=False)
class Part(Generic[Texts, Index]):
    """The rows of one segment that were asked for."""

    segment: Segment[Texts, Index]
    rows: list[int]

    def texts(self) -> Iterator[Texts]:
        """The texts at the rows."""
        return (self.segment.texts[row] for row in self.rows)


class Remembered(Generic[Texts, Index]):
    """Texts by id and fingerprint, read at most once; safe for several threads."""

    def __init__(self, read: Callable[[Sequence[Texts]], Index]) -> None:
        self._read = read
        self._lock = Lock()
        self._places: dict[str, tuple[str, Segment[Texts, Index], int]] = {}
        self._segments: list[Segment[Texts, Index]] = []

    def parts(
        self, prints: Mapping[str, str], load: Callable[[list[str]], Sequence[Texts]]
    ) -> list[Part[Texts, Index]]:
        """Everything asked for, by segment; `load` gives the texts of what isn't known yet."""
        with self._lock:
            new = self._unknown(prints)
            if len(self._places) + len(new) > TEXTS_AT_MOST:
                self._forget()
                new = list(prints)
            self._place(load(new) if new else (), prints)
            while len(self._segments) > SEGMENTS_AT_MOST:
                self._merge_smallest()
            rows: dict[int, Part[Texts, Index]] = {}
            for one in prints:
                place = self._places.get(one)
                if place is not None:
                    _, segment, row = place
                    rows.setdefault(id(segment), Part(segment, [])).rows.append(row)
        return list(rows.values())

    def _unknown(self, prints: Mapping[str, str]) -> list[str]:
        known = self._places
        return [one for one, mark in prints.items() if one not in known or known[one][0] != mark]

    def _forget(self) -> None:
        self._places.clear()
        self._segments.clear()

    def _place(self, texts: Sequence[Texts], prints: Mapping[str, str]) -> None:
        if not texts:
            return
        segment = Segment(tuple(texts), self._read(texts))
        self._segments.append(segment)
        for row, one in enumerate(texts):
            self._places[one.id] = (prints[one.id], segment, row)

    def _merge_smallest(self) -> None:
        """The two with the fewest texts that still count become one; what changed is dropped."""
        self._segments.sort(key=lambda segment: len(self._living(segment)), reverse=True)
        smallest = [self._segments.pop(), self._segments.pop()]
        living = [one for segment in smallest for one in self._living(segment)]
        self._place(living, {one.id: self._places[one.id][0] for one in living})

    def _living(self, segment: Segment[Texts, Index]) -> list[Texts]:
        return [one for one in segment.texts if self._places[one.id][1] is segment]


PEOPLE: Remembered[PersonTexts, PeopleIndex] = Remembered(PeopleIndex)
JOBS: Remembered[JobTexts, JobIndex] = Remembered(JobIndex)
