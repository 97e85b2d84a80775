"""When mail may reach somebody: quiet hours delay it, and lose nothing. Pure; Amsterdam's clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from flying_trainees.core.clock import AMSTERDAM

LEAST_NOTICE = timedelta(hours=3)
"""What waits for an answer, or begins, sooner than this after the quiet hours can't wait."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of the day until another, over midnight when `until` comes first."""

    begins: time
    ends: time

    def over_at(self, now: datetime) -> datetime | None:
        """When the present quiet hours end; None outside of them."""
        local = now.astimezone(AMSTERDAM)
        clock = local.time()
        overnight = self.ends <= self.begins
        if overnight:
            inside = clock >= self.begins or clock < self.ends
        else:
            inside = self.begins <= clock < self.ends
        if not inside:
            return None
        ends_tomorrow = overnight and clock >= self.begins
        return instant(local.date() + timedelta(days=ends_tomorrow), self.ends)


def send_at(now: datetime, quiet: QuietHours | None, matters_at: datetime | None) -> datetime:
    """Now, or after the quiet hours. `matters_at`: when it begins, or must be answered by."""
    over_at = quiet.over_at(now) if quiet else None
    if over_at is None:
        return now
    if matters_at is not None and matters_at < over_at + LEAST_NOTICE:
        return now
    return over_at


def instant(day: date, clock: time) -> datetime:
    """A time of the day in Amsterdam as an instant.

    A time that comes twice (end of summer time) is the second one; one that doesn't exist (its
    beginning) is as much later as the clock jumped. So it never lies before what was meant.
    """
    both = (datetime.combine(day, clock.replace(fold=fold), AMSTERDAM) for fold in (0, 1))
    return max(found.astimezone(UTC) for found in both)
