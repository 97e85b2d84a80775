"""Time, injected: instants are aware and in UTC; working hours are in Europe/Amsterdam."""

from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def utc_now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


Now = Annotated[datetime, Depends(utc_now)]
