"""How many jobs to solve together: whatever gained most per second of late.

Where people have hours to spare, many small parts find most. Where hours are scarce, what is won
here is lost there, and only large parts see it; they are also easier there.
"""

import numpy as np

LADDER = (12, 20, 32, 50, 80, 130, 200, 320, 500, 800, 1300, 2000)
FIRST = 1
TRIES = 0.3
"""Share of parts of another size than the best so far."""
FADES = 0.9
LEAST_SECONDS = 0.05


class PartSizes:
    """Chooses steps of the LADDER and learns what came of them."""

    def __init__(self, random: np.random.Generator) -> None:
        self._random = random
        self._gain, self._seconds = np.zeros(len(LADDER)), np.zeros(len(LADDER))
        self._top = FIRST
        """The largest step worth trying: one above the largest that was solved to the end."""

    def choose(self) -> int:
        """A step of the ladder."""
        if self._random.random() < TRIES:
            return int(self._random.integers(max(0, self._top - 3), self._top + 1))
        rate = self._gain / np.maximum(self._seconds, LEAST_SECONDS)
        return int(rate[: self._top + 1].argmax()) if rate.any() else self._top

    def learn(self, step: int, gain: float, seconds: float, *, finished: bool) -> None:
        """What a part of that step brought."""
        self._gain[step] = FADES * self._gain[step] + gain
        self._seconds[step] = FADES * self._seconds[step] + seconds
        if finished and step == self._top:
            self._top = min(step + 1, len(LADDER) - 1)
