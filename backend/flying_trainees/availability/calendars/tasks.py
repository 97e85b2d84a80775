"""The worker's tasks about calendars: fetch those whose turn it is, and one that was asked for."""

from uuid import UUID

import procrastinate
from sqlalchemy import Engine

from flying_trainees.availability.calendars import refreshing
from flying_trainees.availability.calendars.process import Readers
from flying_trainees.core.clock import utc_now
from flying_trainees.core.outbound import Outbound
from flying_trainees.core.settings import Settings

READERS = 2


class CalendarTasks:
    """Fetches calendars for as long as the worker lives."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._readers = Readers(READERS)
        self._refresher = refreshing.Refresher(
            engine=engine,
            clock=utc_now,
            outbound=Outbound.from_settings(settings),
            read=self._readers.read,
            concurrency=settings.calendar_concurrency,
        )

    def add_to(self, queue: procrastinate.App) -> None:
        """Make the tasks known."""

        @queue.periodic(cron="* * * * *")
        @queue.task(
            name=refreshing.REFRESH, queue=refreshing.QUEUE, queueing_lock=refreshing.REFRESH
        )
        def refresh(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
            self._refresher.refresh_due()

        @queue.task(name=refreshing.REFRESH_ONE, queue=refreshing.QUEUE)
        def refresh_one(calendar_id: str) -> None:
            self._refresher.refresh_one(UUID(calendar_id))

    def close(self) -> None:
        """End the reading processes."""
        self._readers.close()
