"""How people want their mail: their choices over the defaults, for one or for thousands."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.notifications.models import MailChoice, MailRhythm, Topic, Way
from flying_trainees.notifications.quiet import QuietHours, instant
from flying_trainees.notifications.topics import DEFAULT_WAYS
from flying_trainees.suggestions.many import one_of_ids

SATURDAY = 6
DEFAULT_WEEKDAY, DEFAULT_HOUR = 1, 9
IN_DIGEST = frozenset({Way.DAILY, Way.WEEKLY})


@dataclass(frozen=True, slots=True)
class Choices:
    """One person's choices, complete. The digest's weekday and hour are Amsterdam's."""

    ways: dict[Topic, Way] = field(default_factory=lambda: dict(DEFAULT_WAYS))
    quiet: QuietHours | None = None
    weekday: int = DEFAULT_WEEKDAY
    hour: int = DEFAULT_HOUR

    def topics(self, *ways: Way) -> set[Topic]:
        """The topics wanted in one of these ways."""
        return {topic for topic, way in self.ways.items() if way in ways}

    def next_digest(self, now: datetime) -> datetime | None:
        """When the next digest of any topic is due, after `now`; None when none is wanted."""
        found = [self._next(way, now) for way in IN_DIGEST & set(self.ways.values())]
        return min(found, default=None)

    def next_for(self, topic: Topic, now: datetime) -> datetime | None:
        """When a topic is told about in a digest; None when it is not left to one."""
        way = self.ways[topic]
        return self._next(way, now) if way in IN_DIGEST else None

    def due_slot(self, now: datetime) -> tuple[datetime, set[Way]]:
        """Today's moment of the digest, and which of the two kinds it is for (perhaps none)."""
        day = now.astimezone(AMSTERDAM).date()
        ways = {way for way in IN_DIGEST if self._comes_on(way, day.isoweekday())}
        return instant(day, datetime.min.time().replace(hour=self.hour)), ways

    def _next(self, way: Way, now: datetime) -> datetime:
        day = now.astimezone(AMSTERDAM).date()
        while True:
            at = instant(day, datetime.min.time().replace(hour=self.hour))
            if at > now and self._comes_on(way, day.isoweekday()):
                return at
            day += timedelta(days=1)

    def _comes_on(self, way: Way, weekday: int) -> bool:
        return weekday == self.weekday if way is Way.WEEKLY else weekday < SATURDAY


def choices_of(session: Session, person_ids: Collection[UUID]) -> dict[UUID, Choices]:
    """Everybody's choices, defaults filled in; two queries."""
    ways = {person_id: dict(DEFAULT_WAYS) for person_id in person_ids}
    for choice in session.exec(
        select(MailChoice).where(one_of_ids(col(MailChoice.person_id), person_ids))
    ):
        ways[choice.person_id][choice.topic] = choice.way
    rhythms = session.exec(
        select(MailRhythm).where(one_of_ids(col(MailRhythm.person_id), person_ids))
    )
    found = {rhythm.person_id: rhythm for rhythm in rhythms}
    return {person_id: _choices(own, found.get(person_id)) for person_id, own in ways.items()}


def _choices(ways: dict[Topic, Way], rhythm: MailRhythm | None) -> Choices:
    if rhythm is None:
        return Choices(ways)
    quiet = None
    if rhythm.quiet_from is not None and rhythm.quiet_until is not None:
        quiet = QuietHours(rhythm.quiet_from, rhythm.quiet_until)
    return Choices(ways, quiet, rhythm.digest_weekday, rhythm.digest_hour)
