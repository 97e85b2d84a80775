"""The worker: handles recorded events, delivers messages, and does what time brings.

Any number of workers may run, on any host; they share the queue in the database. One runs inside
the web app when `worker_in_process` is set. Tasks are plain functions in threads, with sessions of
the same kind as the web app's.
"""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import procrastinate
from procrastinate import RetryStrategy
from prometheus_client import start_http_server
from sqlalchemy import make_url

from flying_trainees.assignments import keeping, region_keeping
from flying_trainees.audit import chain_task
from flying_trainees.availability.calendars import names as calendars
from flying_trainees.core.clock import utc_now
from flying_trainees.core.metrics import REGISTRY
from flying_trainees.core.settings import Settings
from flying_trainees.duties import Duties
from flying_trainees.notifications import tasks as telling
from flying_trainees.notifications.replies.tasks import QUEUE as REPLIES
from flying_trainees.outbox import posting, queue_keeping, recording
from flying_trainees.privacy import names as privacy
from flying_trainees.suggestions import names as vectors
from flying_trainees.transfer import names as lists

logger = logging.getLogger(__name__)

QUEUES = (
    *(recording.QUEUE, posting.QUEUE, keeping.QUEUE, vectors.QUEUE),
    *(calendars.QUEUE, REPLIES, "clock"),
)
SWEEP_AFTER = timedelta(seconds=15)
STOP_WITHIN_SECONDS = 60
RESTART_AFTER_SECONDS = 3
HEARTBEAT_SECONDS = 10
POLL_SECONDS = 2.0
EVENT_RETRY = RetryStrategy(max_attempts=8, exponential_wait=3)


def make_queue(duties: Duties, url: str) -> procrastinate.App:
    """The queue's app with all tasks. `url` is an SQLAlchemy address."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    queue = procrastinate.App(
        connector=procrastinate.PsycopgConnector(
            conninfo=address, min_size=1, max_size=5, kwargs={"application_name": "ft-queue"}
        )
    )
    _add_outbox_tasks(queue, duties)
    _add_assignment_tasks(queue, duties)
    _add_clock_tasks(queue, duties)
    queue_keeping.add_tasks(queue)
    telling.add_tasks(queue, duties.engine, utc_now, duties.settings)
    chain_task.add_tasks(queue, duties.engine, utc_now)
    duties.calendars.add_to(queue)
    duties.replies.add_to(queue)
    return queue


def _add_outbox_tasks(queue: procrastinate.App, duties: Duties) -> None:
    @queue.task(name=recording.HANDLE_EVENT, queue=recording.QUEUE, retry=EVENT_RETRY)
    def handle(event_id: str) -> None:
        duties.handle_event(event_id)

    @queue.task(name=posting.DELIVER, queue=posting.QUEUE)
    def deliver_one(delivery_id: str) -> None:
        duties.deliver(delivery_id)

    @queue.task(name=privacy.TASK, queue=privacy.QUEUE)
    def copy_data(copy_id: str) -> None:
        duties.copy_data(copy_id)

    @queue.task(name=lists.TASK, queue=lists.QUEUE)
    def work_on_import(import_id: str) -> None:
        duties.work_on_import(import_id)

    @queue.periodic(cron="* * * * * */10")
    @queue.task(name=vectors.FILL, queue=vectors.QUEUE, queueing_lock=vectors.FILL)
    def fill_vectors(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        duties.fill_vectors()


def _add_assignment_tasks(queue: procrastinate.App, duties: Duties) -> None:
    @queue.task(name=keeping.RUN, queue=keeping.QUEUE)
    def assign(run_id: str) -> None:
        duties.assign(run_id)

    @queue.task(name=region_keeping.WORK, queue=region_keeping.QUEUE)
    def solve_regions(run_id: str) -> None:
        duties.solve_regions(run_id)

    @queue.task(name=keeping.ANSWER, queue=keeping.QUEUE)
    def answer(question_id: str) -> None:
        duties.answer(question_id)


def _add_clock_tasks(queue: procrastinate.App, duties: Duties) -> None:
    @queue.periodic(cron="* * * * * */20")
    @queue.task(name="outbox.sweep", queue="clock", queueing_lock="outbox.sweep")
    def sweep_now(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        duties.sweep(SWEEP_AFTER)

    @queue.periodic(cron="* * * * *")
    @queue.task(name="groups.run_due", queue="clock", queueing_lock="groups.run_due")
    def run_due_now(timestamp: int) -> None:  # noqa: ARG001
        duties.run_due()

    @queue.periodic(cron="7 * * * *")
    @queue.task(name="purge", queue="clock", queueing_lock="purge")
    def purge_now(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
        duties.purge()


@asynccontextmanager
async def running_worker(settings: Settings) -> AsyncIterator[None]:
    """A worker in the background of an async program; leaving finishes what it does."""
    worker = asyncio.create_task(work(settings), name="worker")
    try:
        yield
    finally:
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker


async def work(settings: Settings) -> None:
    """Work until cancelled, then finish what was begun; begin again when the database comes back.

    Raises ValueError when DATABASE_URL is not set or SMTP_URL can't be read.
    """
    if settings.database_url is None:
        raise ValueError("DATABASE_URL is not set")
    duties = Duties(settings, settings.database_url)
    duties.warm_engine()
    try:
        while True:
            try:
                await _work_once(settings, duties, settings.database_url)
            except Exception:
                logger.exception("the worker stopped; it begins again in a moment")
            await asyncio.sleep(RESTART_AFTER_SECONDS)
    finally:
        duties.close()


async def _work_once(settings: Settings, duties: Duties, url: str) -> None:
    queue = make_queue(duties, url)
    async with queue.open_async():
        await asyncio.to_thread(duties.sweep, timedelta(0))
        try:
            await _until_cancelled(queue, settings, duties)
        finally:
            duties.stopping.clear()


async def _until_cancelled(queue: procrastinate.App, settings: Settings, duties: Duties) -> None:
    """Fetch and run tasks; when cancelled, long ones are told first and the others finish."""
    working = asyncio.create_task(_work_on_all(queue, settings), name="queues")
    try:
        await asyncio.shield(working)
    except asyncio.CancelledError:
        duties.stopping.set()
        working.cancel()
        await asyncio.wait((working,))
        raise


async def _work_on_all(queue: procrastinate.App, settings: Settings) -> None:
    async with asyncio.TaskGroup() as group:
        for queues, at_once in (
            (QUEUES, settings.worker_concurrency),
            ((region_keeping.QUEUE,), 1),
        ):
            group.create_task(
                queue.run_worker_async(
                    queues=list(queues),
                    name="flying-trainees",
                    concurrency=at_once,
                    install_signal_handlers=False,
                    shutdown_graceful_timeout=STOP_WITHIN_SECONDS,
                    fetch_job_polling_interval=POLL_SECONDS,
                    update_heartbeat_interval=HEARTBEAT_SECONDS,
                    stalled_worker_timeout=queue_keeping.STALLED_SECONDS,
                    delete_jobs="successful",
                )
            )


def run_worker(settings: Settings) -> None:
    """Work in the foreground until SIGINT or SIGTERM."""
    if settings.worker_metrics_port:
        start_http_server(settings.worker_metrics_port, settings.host, REGISTRY)
    asyncio.run(_until_told(settings))


async def _until_told(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    worker = asyncio.create_task(work(settings), name="worker")
    told = asyncio.create_task(stop.wait(), name="told to stop")
    await asyncio.wait((worker, told), return_when=asyncio.FIRST_COMPLETED)
    worker.cancel()
    told.cancel()
    with suppress(asyncio.CancelledError):
        await worker
