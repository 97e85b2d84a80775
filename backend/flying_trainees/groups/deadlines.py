"""How long somebody has to answer: a day, shorter as the session nears. Pure."""

from datetime import datetime, timedelta

DAY = timedelta(days=1)
SHORTEST = timedelta(minutes=30)
SHARE = 4
"""An answer may take a quarter of the time that is left."""


def answer_by(now: datetime, starts_at: datetime | None) -> datetime:
    """Until when an offer stands. `starts_at` is the first moment at which the job can begin."""
    if starts_at is None:
        return now + DAY
    quarter = (starts_at - now) / SHARE
    return now + max(SHORTEST, min(DAY, quarter))
