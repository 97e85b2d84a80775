"""The worker's tasks about calendars: fetch those whose turn it is, and one that was asked for."""

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

import procrastinate
from sqlalchemy import Engine

from flying_trainees.availability.calendars import names
from flying_trainees.core.clock import utc_now
from flying_trainees.core.later import later
from flying_trainees.core.settings import Settings

if TYPE_CHECKING:
    from flying_trainees.availability.calendars.process import Readers
    from flying_trainees.availability.calendars.refreshing import Refresher
    from flying_trainees.core.outbound import Outbound

    outbound_of = Outbound.from_settings
else:
    Readers = later("flying_trainees.availability.calendars.process", "Readers")
    Refresher = later("flying_trainees.availability.calendars.refreshing", "Refresher")
    outbound_of = later("flying_trainees.core.outbound", "Outbound.from_settings")

READERS = 2


class CalendarTasks:
    """Fetches calendars for as long as the worker lives."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._settings, self._engine = settings, engine

    @cached_property
    def _readers(self) -> "Readers":
        return Readers(READERS)

    @cached_property
    def _refresher(self) -> "Refresher":
        return Refresher(
            engine=self._engine,
            clock=utc_now,
            outbound=outbound_of(self._settings),
            read=self._readers.read,
            concurrency=self._settings.calendar_concurrency,
        )

    def add_to(self, queue: procrastinate.App) -> None:
        """Make the tasks known."""

        @queue.periodic(cron="* * * * *")
        @queue.task(name=names.REFRESH, queue=names.QUEUE, queueing_lock=names.REFRESH)
        def refresh(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
            self._refresher.refresh_due()

        @queue.task(name=names.REFRESH_ONE, queue=names.QUEUE)
        def refresh_one(calendar_id: str) -> None:
            self._refresher.refresh_one(UUID(calendar_id))

    def close(self) -> None:
        """End the reading processes."""
        if "_readers" in vars(self):
            self._readers.close()
