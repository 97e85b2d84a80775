"""What time asks of notifications: reminders, the next wave of a call, digests."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import procrastinate
from sqlalchemy import Engine
from sqlmodel import Session, col, delete

from flying_trainees.core.later import later
from flying_trainees.core.settings import Settings
from flying_trainees.core.tasks import task
from flying_trainees.notifications.models import ReminderSent, UsedLink

if TYPE_CHECKING:
    from flying_trainees.notifications.calling import call_next_waves
    from flying_trainees.notifications.digests import build_digests
    from flying_trainees.notifications.pool_reminding import remind_pools
    from flying_trainees.notifications.reminding import remind_due
else:
    call_next_waves = later("flying_trainees.notifications.calling", "call_next_waves")
    build_digests = later("flying_trainees.notifications.digests", "build_digests")
    remind_due = later("flying_trainees.notifications.reminding", "remind_due")
    remind_pools = later("flying_trainees.notifications.pool_reminding", "remind_pools")

ROUNDS_AT_MOST = 50
KEEP_REMINDERS = timedelta(days=365)
Work = Callable[[Session, datetime], int]


def add_tasks(
    queue: procrastinate.App, engine: Engine, clock: Callable[[], datetime], settings: Settings
) -> None:
    """Let the worker's queue call them, at most one of each at a time."""

    @queue.periodic(cron="*/5 * * * *")
    @queue.task(name="notifications.remind", queue="clock", queueing_lock="notifications.remind")
    def remind(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        with task("notifications.remind"):
            run_all(engine, clock, remind_due)
            run_all(engine, clock, remind_pools)

    @queue.periodic(cron="*/10 * * * *")
    @queue.task(name="notifications.call", queue="clock", queueing_lock="notifications.call")
    def call(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        with task("notifications.call"):
            run_all(engine, clock, call_next_waves)

    @queue.periodic(cron="*/10 * * * *")
    @queue.task(name="notifications.digest", queue="clock", queueing_lock="notifications.digest")
    def digest(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        with task("notifications.digest"):
            run_all(engine, clock, partial(build_digests, settings=settings))

    @queue.periodic(cron="17 3 * * *")
    @queue.task(name="notifications.forget", queue="clock", queueing_lock="notifications.forget")
    def forget(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        with task("notifications.forget"), Session(engine) as session:
            forget_old(session, clock())
            session.commit()


def forget_old(session: Session, now: datetime) -> None:
    """Forget used links that expired, and which reminders went out long ago."""
    session.execute(delete(UsedLink).where(col(UsedLink.expires_at) < now))
    session.execute(
        delete(ReminderSent).where(col(ReminderSent.reminded_at) < now - KEEP_REMINDERS)
    )


def run_all(engine: Engine, clock: Callable[[], datetime], work: Work) -> int:
    """Work in transactions of its own until there is nothing left; returns how much there was."""
    total = 0
    for _ in range(ROUNDS_AT_MOST):
        with Session(engine) as session:
            done = work(session, clock())
            session.commit()
        total += done
        if not done:
            break
    return total
