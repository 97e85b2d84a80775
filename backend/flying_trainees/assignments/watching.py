"""Gives a sign of life every second in a thread of its own, and stops what must stop."""

import logging
import subprocess
from collections.abc import Callable
from threading import Event, Thread
from typing import Self

from sqlalchemy.exc import SQLAlchemyError

from flying_trainees.assignments.models import Json

logger = logging.getLogger(__name__)

BEAT_SECONDS = 1.0
Beat = Callable[[Json | None], bool]
"""Told how far it is; answers whether the work is still ours."""


class Watch:
    """One search, from the moment that a worker took it up."""

    def __init__(self, beat: Beat, stopping: Event) -> None:
        self.progress: Json | None = None
        self.over = Event()
        """The work is no longer ours, or this worker has to stop."""
        self.stopping = stopping
        self._beat, self._found, self._done = beat, Event(), Event()
        self._search: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._go_on, name="assignment-beat", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._done.set()
        self._thread.join()

    def stops(self, search: subprocess.Popen[str]) -> None:
        """From now on this is what has to stop."""
        self._search = search
        if self.over.is_set():
            search.kill()

    def found(self) -> None:
        """The work is written down; what still goes on needs no sign of life."""
        self._found.set()

    def end(self) -> None:
        """What goes on is of no use to anybody."""
        self.over.set()
        if self._search is not None:
            self._search.kill()

    def _go_on(self) -> None:
        while not self._done.wait(BEAT_SECONDS):
            if self.stopping.is_set() or not self._is_ours():
                self.end()
                return

    def _is_ours(self) -> bool:
        """Asked again after a sign of life: the plan that ends a run may be written meanwhile."""
        return self._found.is_set() or self._beats() or self._found.is_set()

    def _beats(self) -> bool:
        """Without a database nobody knows; the search goes on, and asks again in a second."""
        try:
            return self._beat(self.progress)
        except SQLAlchemyError:
            logger.warning("no sign of life could be given", exc_info=True)
            return True
