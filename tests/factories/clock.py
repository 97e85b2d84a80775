"""A fixed present for tests that need one: a Monday morning in Amsterdam."""

from datetime import UTC, datetime

MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
