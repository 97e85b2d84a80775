"""When a run ends: at a moment, after so many moves, or when somebody says so."""

import time
from dataclasses import dataclass, field
from threading import Event


class Stop:
    """Says how far a run is."""

    @property
    def fixed_moves(self) -> int | None:
        """How many moves to make, where the clock doesn't matter."""
        return None

    def progress(self) -> float:
        """From 0 at the beginning to 1, when the run ends."""
        raise NotImplementedError

    @property
    def done(self) -> bool:
        """Whether the run should end now."""
        return self.progress() >= 1.0


@dataclass
class Deadline(Stop):
    """Ends at a moment of `time.monotonic`; the run is taken to begin when this is made."""

    end: float
    begin: float = field(default_factory=time.monotonic)

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """So many seconds from now."""
        return cls(time.monotonic() + seconds)

    def progress(self) -> float:
        """The part of the time that is over."""
        now = time.monotonic()
        return 1.0 if now >= self.end else (now - self.begin) / (self.end - self.begin)


@dataclass
class Iterations(Stop):
    """Ends after so many moves of the search; the same run to the byte, on any machine."""

    moves: int

    @property
    def fixed_moves(self) -> int:
        """So many."""
        return self.moves

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

    def progress(self) -> float:
        """That of the other, or the end."""
        return 1.0 if self.event.is_set() else self.inner.progress()
