"""What the demo's content refers to by code or key, as the rows that were loaded for it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import Range

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.demo.times import Moment, Period, moment_at, period_at


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by official code or key, and the moment around which everything is told."""

    now: datetime
    organisations: dict[str, UUID]
    networks: dict[str, UUID] = field(default_factory=dict)
    persons: dict[str, UUID] = field(default_factory=dict)
    jobs: dict[str, UUID] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The present day in Amsterdam."""
        return self.now.astimezone(AMSTERDAM).date()

    def person(self, key: str | None) -> UUID | None:
        """The person of a key; None stands for nobody."""
        return None if key is None else self.persons[key]

    def at(self, moment: Moment) -> datetime:
        """The instant of a relative moment, in UTC: there, clock changes disturb no arithmetic."""
        return moment_at(moment, self.now).astimezone(UTC)

    def span(self, period: Period) -> tuple[datetime, datetime]:
        """Begin and end of a relative period, in UTC."""
        begin, end = period_at(period, self.now)
        return begin.astimezone(UTC), end.astimezone(UTC)

    def during(self, period: Period) -> Range[datetime]:
        """A relative period as the database keeps it."""
        return Range(*self.span(period))
