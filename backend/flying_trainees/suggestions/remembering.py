"""Remembers what affinity made of texts, in this process: reading them costs milliseconds each.

Reading 5,000 profiles takes seconds, comparing them with a job takes milliseconds. What was read
stays until its words or vectors change: new and changed texts go into a small segment of their
own; when there are too many segments, the two smallest become one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np

from flying_trainees.matching.table import Whole

SEGMENTS_AT_MOST = 12
"""About 8 kB a text, and a millisecond a segment for each comparison."""


class Identified(Protocol):
    """Texts with what belongs to them, that say whose they are."""

    @property
    def id(self) -> str:
        """The person's or the job's id."""

    @property
    def mark(self) -> object:
        """Equal when nothing changed."""


Entry = TypeVar("Entry", bound=Identified)
Index = TypeVar("Index")


@dataclass(frozen=True, eq=False)
class Segment(Generic[Entry, Index]):
    """Some texts read together; `index` has a row for each."""

    entries: tuple[Entry, ...]
    index: Index


@dataclass(frozen=True, eq=False)
class Part(Generic[Entry, Index]):
    """The living rows of one segment, and the rows of the board that they belong to."""

    segment: Segment[Entry, Index]
    rows: Whole
    board_rows: Whole


class Remembered(Generic[Entry, Index]):
    """Texts by id, read at most once; only one thread at a time may change it."""

    def __init__(self, read: Callable[[Sequence[Entry]], Index]) -> None:
        self._read = read
        self._places: dict[str, tuple[Segment[Entry, Index], int]] = {}
        self._segments: list[Segment[Entry, Index]] = []

    def put(self, changed: Collection[str], entries: Mapping[str, Entry]) -> None:
        """Take over what `changed` say now; who isn't in `entries` is gone."""
        new = [entry for one, entry in entries.items() if not self._knows(one, entry)]
        for one in changed:
            if one not in entries:
                self._places.pop(one, None)
        self._place(new)
        self._segments = [segment for segment in self._segments if self._living(segment)]
        while len(self._segments) > SEGMENTS_AT_MOST:
            self._merge_smallest()

    def _knows(self, one: str, entry: Entry) -> bool:
        place = self._places.get(one)
        return place is not None and place[0].entries[place[1]].mark == entry.mark

    def parts(self, row_of: Mapping[str, int]) -> list[Part[Entry, Index]]:
        """Everything that is remembered, by segment; never changes afterwards."""
        found = []
        for segment in self._segments:
            rows = [row for row, one in enumerate(segment.entries) if self._lives(segment, one)]
            board_rows = [row_of[segment.entries[row].id] for row in rows]
            found.append(Part(segment, np.array(rows, int), np.array(board_rows, int)))
        return found

    def _place(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        segment = Segment(tuple(entries), self._read(entries))
        self._segments.append(segment)
        for row, one in enumerate(entries):
            self._places[one.id] = (segment, row)

    def _merge_smallest(self) -> None:
        """The two with the fewest texts that still count become one; what changed is dropped."""
        self._segments.sort(key=lambda segment: len(self._living(segment)), reverse=True)
        smallest = [self._segments.pop(), self._segments.pop()]
        self._place([one for segment in smallest for one in self._living(segment)])

    def _lives(self, segment: Segment[Entry, Index], one: Entry) -> bool:
        place = self._places.get(one.id)
        return place is not None and place[0] is segment

    def _living(self, segment: Segment[Entry, Index]) -> list[Entry]:
        return [one for one in segment.entries if self._lives(segment, one)]
