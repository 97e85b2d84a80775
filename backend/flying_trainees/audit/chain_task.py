"""The worker's task that links new audit entries into the chain, every minute."""

from collections.abc import Callable
from datetime import datetime

import procrastinate
from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.audit.chaining import BATCH, chain_new_entries

CHAIN = "audit.chain"
QUEUE = "clock"


def add_tasks(queue: procrastinate.App, engine: Engine, clock: Callable[[], datetime]) -> None:
    """Add the task to a worker's queue."""

    @queue.periodic(cron="* * * * * 30")
    @queue.task(name=CHAIN, queue=QUEUE, queueing_lock=CHAIN)
    def chain(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        while True:
            with Session(engine) as session:
                linked = chain_new_entries(session, clock())
                session.commit()
            if linked < BATCH:
                return
