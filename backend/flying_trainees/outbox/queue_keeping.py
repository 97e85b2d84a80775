"""Keep the queue itself in order: tasks of dead workers, and tasks long done."""

import procrastinate
from sqlalchemy import text
from sqlmodel import Session

STALLED_SECONDS = 30
KEEP_HOURS = 72
IN_A_PROCESS = 2
"""A worker process counts as so many workers for the queue: one is there for regions only."""
ALIVE = text("""
    SELECT ceil(count(*) / :in_a_process) FROM procrastinate_workers
    WHERE last_heartbeat > now() - make_interval(secs => :seconds)
""")


def workers_alive(session: Session) -> int:
    """How many worker processes have given a sign of life of late."""
    values = {"seconds": STALLED_SECONDS, "in_a_process": float(IN_A_PROCESS)}
    return int(session.execute(ALIVE, values).scalar_one())


def add_tasks(queue: procrastinate.App) -> None:
    """Let the worker's queue look after itself."""

    @queue.periodic(cron="*/5 * * * *")
    @queue.task(name="retry_stalled", queue="clock", queueing_lock="retry_stalled")
    async def retry_stalled(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        """Give up the tasks of dead workers to living ones: all our tasks can be repeated."""
        manager = queue.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
            await manager.retry_job(job)

    @queue.periodic(cron="37 3 * * *")
    @queue.task(name="forget_tasks", queue="clock", queueing_lock="forget_tasks")
    async def forget_tasks(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        await queue.job_manager.delete_old_jobs(nb_hours=KEEP_HOURS, include_failed=True)
