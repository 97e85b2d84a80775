"""Rate limits for each process, by moving window (library `limits`)."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter


class RateLimiter:
    """At most so many hits a minute for each key."""

    def __init__(self, per_minute: int) -> None:
        self._item = RateLimitItemPerMinute(per_minute)
        self._window = MovingWindowRateLimiter(MemoryStorage())

    def hit(self, key: str) -> int:
        """Count one hit; returns 0 when it may pass, else the seconds to wait."""
        if self._window.hit(self._item, key):
            return 0
        reset = self._window.get_window_stats(self._item, key).reset_time
        return max(1, math.ceil(reset - time.time()))
