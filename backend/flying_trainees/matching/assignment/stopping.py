"""When a run ends: at a moment, after so many moves, or when somebody says so."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

Clock = Callable[[], float]
"""Seconds that only go up (`time.monotonic`); it comes from outside, matching reads no clock."""


class Stop(ABC):
    """Says how far a run is."""

    @property
    def fixed_moves(self) -> int | None:
        """How many moves to make, where the clock doesn't matter."""
        return None

    @abstractmethod
    def seconds(self) -> float:
        """How long the run has taken."""

    @abstractmethod
    def progress(self) -> float:
        """From 0 at the beginning to 1, when the run ends."""

    @property
    def done(self) -> bool:
        """Whether the run should end now."""
        return self.progress() >= 1.0


@dataclass
class Deadline(Stop):
    """Ends `limit` seconds after it was made."""

    clock: Clock
    limit: float

    def __post_init__(self) -> None:
        self._begin = self.clock()

    def seconds(self) -> float:
        """Since it was made."""
        return self.clock() - self._begin

    def progress(self) -> float:
        """The part of the time that is over."""
        return 1.0 if self.limit <= 0 else min(1.0, self.seconds() / self.limit)


@dataclass
class Iterations(Stop):
    """Ends after so many moves of the search; the same run to the byte, on any machine."""

    moves: int

    @property
    def fixed_moves(self) -> int:
        """So many."""
        return self.moves

    def seconds(self) -> float:
        """Time has no part in it."""
        return 0.0

    def progress(self) -> float:
        """The run counts its moves itself."""
        return 0.0


@dataclass
class Cancellable(Stop):
    """Another stop that also ends when the event is set, with the best plan until then."""

    inner: Stop
    event: Event

    @property
    def fixed_moves(self) -> int | None:
        """As many as the other says."""
        return self.inner.fixed_moves

    def seconds(self) -> float:
        """As the other says."""
        return self.inner.seconds()

    def progress(self) -> float:
        """That of the other, or the end."""
        return 1.0 if self.event.is_set() else self.inner.progress()
