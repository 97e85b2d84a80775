"""How every task of the worker runs: one log line and one count, under the id of its subject."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from flying_trainees.core.metrics import TASKS
from flying_trainees.core.requests import set_request_id

logger = logging.getLogger(__name__)


@contextmanager
def task(name: str, about: str = "") -> Iterator[None]:
    """Run a task; a failure is logged, counted and raised again."""
    set_request_id(about or name)
    began = time.perf_counter()
    try:
        yield
    except Exception:
        TASKS.labels(name, "error").inc()
        logger.exception("task %s failed", name, extra={"task": name})
        raise
    TASKS.labels(name, "done").inc()
    seconds = time.perf_counter() - began
    logger.info("task %s", name, extra={"task": name, "seconds": seconds})
