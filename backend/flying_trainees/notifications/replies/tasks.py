"""The worker's task that reads answers from the mailbox, a transaction for each mail."""

import logging
from typing import TYPE_CHECKING

import procrastinate
from prometheus_client import Counter
from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.core.clock import utc_now
from flying_trainees.core.later import later
from flying_trainees.core.settings import Settings
from flying_trainees.notifications.calendar_models import ReplyOutcome
from flying_trainees.notifications.mail.tls import tls_files
from flying_trainees.notifications.replies.imap import (
    MailboxTrouble,
    look,
    read_imap_server,
)

if TYPE_CHECKING:
    from flying_trainees.notifications.replies.answering import handle_mail
else:
    handle_mail = later("flying_trainees.notifications.replies.answering", "handle_mail")

logger = logging.getLogger(__name__)

READ_REPLIES = "replies.read"
QUEUE = "replies"
REPLIES = Counter("calendar_replies", "Mails in the mailbox for answers.", ["outcome"])


class ReplyTasks:
    """Reads answers, when a mailbox is set."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        url = settings.imap_url
        self._server = read_imap_server(url.get_secret_value()) if url else None
        self._tls = tls_files(settings)
        self._engine = engine

    def read(self) -> int:
        """Handle everything new; returns how many mails. Trouble is logged, and tried again."""
        if self._server is None:
            return 0
        try:
            return look(self._server, self._handle, self._tls)
        except MailboxTrouble as trouble:
            logger.warning("the mailbox for answers can't be read: %s", trouble)
            return 0

    def add_to(self, queue: procrastinate.App) -> None:
        """Make the task known."""

        @queue.periodic(cron="* * * * * */20")
        @queue.task(name=READ_REPLIES, queue=QUEUE, queueing_lock=READ_REPLIES, lock=READ_REPLIES)
        def read_replies(timestamp: int) -> None:  # noqa: ARG001 -- procrastinate gives it
            self.read()

    def _handle(self, data: bytes) -> bool | None:
        try:
            with Session(self._engine, expire_on_commit=False) as session:
                outcome = handle_mail(session, utc_now(), data)
                session.commit()
        except Exception:
            # One mail that fails must not keep those behind it waiting.
            logger.exception("an answer could not be handled; it is tried again")
            return None
        REPLIES.labels(str(outcome)).inc()
        return outcome is not ReplyOutcome.ODD
