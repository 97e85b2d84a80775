"""What a worker does. The modules of a piece of work are loaded when it first comes along.

Most workers never do most of it, and a worker should be there at once.
"""

import logging
import subprocess
import sys
from datetime import timedelta
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees import tables
from flying_trainees.assignments import keeping, region_keeping
from flying_trainees.availability.calendars.tasks import CalendarTasks
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.later import later
from flying_trainees.core.settings import Settings
from flying_trainees.core.tasks import task
from flying_trainees.integrations.reacting import CHANNEL as WEBHOOKS
from flying_trainees.integrations.reacting import WebhookReaction
from flying_trainees.integrations.telling import React as Reactions
from flying_trainees.integrations.telling import one_after_another
from flying_trainees.matching.assignment.fresh_code import is_compiled
from flying_trainees.notifications.mail.mailbox import Mailbox
from flying_trainees.notifications.mail.outgoing import CHANNEL, mail_transport
from flying_trainees.notifications.mail.smtp import SmtpTransport
from flying_trainees.notifications.replies.tasks import ReplyTasks
from flying_trainees.outbox.delivering import deliver
from flying_trainees.outbox.handling import handle_event
from flying_trainees.outbox.sweeping import sweep
from flying_trainees.outbox.transport import Transport

if TYPE_CHECKING:
    from flying_trainees.accounts.forgetting import forget_expired
    from flying_trainees.assignments.questioning import answer_question
    from flying_trainees.assignments.region_work import work_on_regions
    from flying_trainees.assignments.running import run_assignment
    from flying_trainees.core.outbound import Outbound
    from flying_trainees.groups.due import run_due
    from flying_trainees.integrations.sending import WebhookTransport
    from flying_trainees.notifications.reacting import Reaction
    from flying_trainees.privacy.working import keep_to_periods, make_copy
    from flying_trainees.suggestions.changes import tidy
    from flying_trainees.suggestions.embedding import work as embed
    from flying_trainees.transfer.working import work_on_import

    outbound_of = Outbound.from_settings
else:
    forget_expired = later("flying_trainees.accounts.forgetting", "forget_expired")
    answer_question = later("flying_trainees.assignments.questioning", "answer_question")
    work_on_regions = later("flying_trainees.assignments.region_work", "work_on_regions")
    run_assignment = later("flying_trainees.assignments.running", "run_assignment")
    Reaction = later("flying_trainees.notifications.reacting", "Reaction")
    WebhookTransport = later("flying_trainees.integrations.sending", "WebhookTransport")
    outbound_of = later("flying_trainees.core.outbound", "Outbound.from_settings")
    run_due = later("flying_trainees.groups.due", "run_due")
    keep_to_periods = later("flying_trainees.privacy.working", "keep_to_periods")
    make_copy = later("flying_trainees.privacy.working", "make_copy")
    tidy = later("flying_trainees.suggestions.changes", "tidy")
    embed = later("flying_trainees.suggestions.embedding", "work")
    work_on_import = later("flying_trainees.transfer.working", "work_on_import")

logger = logging.getLogger(__name__)

ROUNDS_AT_MOST = 100
WARMING = (sys.executable, "-m", "flying_trainees.matching.assignment.warming")
TABLES = tables.METADATA
"""Whole, whichever piece of work comes first."""


class Duties:
    """What a worker does, on an engine and a mail transport of its own."""

    def __init__(self, settings: Settings, url: str) -> None:
        self.settings = settings
        self.engine: Engine = make_engine(settings, url, name="flying-trainees-worker")
        self.mail: SmtpTransport | Mailbox = mail_transport(settings)
        self.calendars = CalendarTasks(settings, self.engine)
        self.replies = ReplyTasks(settings, self.engine)
        self.stopping = Event()
        self.warming: subprocess.Popen[bytes] | None = None

    def warm_engine(self) -> None:
        """Have the search compiled where it isn't yet, in a process that others go before.

        It takes a minute, by which the first run of an installation would begin late.
        """
        if not is_compiled():
            logger.info("the search is compiled in the background")
            self.warming = subprocess.Popen(WARMING)

    @cached_property
    def react(self) -> Reactions:
        """What hears of events."""
        return one_after_another(Reaction(self.settings), WebhookReaction(self.settings))

    @cached_property
    def transports(self) -> dict[str, Transport]:
        """What carries messages, by channel."""
        outbound = outbound_of(self.settings)
        webhooks = WebhookTransport(self.engine, outbound, self.settings, utc_now)
        return {CHANNEL: self.mail, WEBHOOKS: webhooks}

    def handle_event(self, event_id: str) -> None:
        """Let notifications react to one event."""
        with task("handle_event", event_id):
            handle_event(self.engine, utc_now(), UUID(event_id), self.react)

    def deliver(self, delivery_id: str) -> None:
        """Try once to deliver; a later try queues itself."""
        with task("deliver", delivery_id):
            deliver(self.engine, utc_now, UUID(delivery_id), self.transports)

    def assign(self, run_id: str) -> None:
        """Make one plan for a network; it searches in a process of its own."""
        with task("assign", run_id):
            run_assignment(self.engine, utc_now, UUID(run_id), self.stopping)

    def solve_regions(self, run_id: str) -> None:
        """Solve regions of a large run, one after the other, as long as there are any."""
        with task("solve_regions", run_id):
            work_on_regions(self.engine, utc_now, UUID(run_id), self.stopping)

    def answer(self, question_id: str) -> None:
        """Compute what somebody in a job would cost a plan; in a process of its own."""
        with task("answer", question_id):
            answer_question(self.engine, utc_now, UUID(question_id), self.stopping)

    def sweep(self, waited: timedelta) -> None:
        """Queue again what was left behind."""
        with task("sweep", ""), Session(self.engine) as session:
            number = sweep(session, utc_now(), waited)
            number += keeping.resume_silent_runs(session, utc_now())
            number += region_keeping.resume_silent_regions(session, utc_now())
            session.commit()
        if number:
            logger.warning("%d tasks had been left behind and are queued again", number)

    def purge(self) -> None:
        """Let everything go whose time has come, people included."""
        now = utc_now()
        with task("purge", ""):
            keep_to_periods(self.engine, now)
        with Session(self.engine) as session:
            forget_expired(session, now)
            tidy(session, now)
            session.commit()

    def fill_vectors(self) -> None:
        """Let sentence vectors follow the words that were saved."""
        with task("fill_vectors", ""):
            embed(self.engine, utc_now, self.settings.sentence_model, self.stopping)

    def copy_data(self, copy_id: str) -> None:
        """Make somebody's large copy of his data."""
        with task("copy_data", copy_id):
            make_copy(self.engine, utc_now(), UUID(copy_id))

    def work_on_import(self, import_id: str) -> None:
        """Look at a long list, or write it."""
        with task("work_on_import", import_id):
            work_on_import(self.engine, utc_now, UUID(import_id))

    def run_due(self) -> None:
        """Let time do its work on jobs and claims, a transaction at a time."""
        with task("run_due", ""):
            for _ in range(ROUNDS_AT_MOST):
                with Session(self.engine) as session:
                    done = run_due(session, utc_now())
                    session.commit()
                if not done:
                    return

    def close(self) -> None:
        """Let go of the database and the mail server, and of what goes on in the background."""
        if self.warming is not None:
            self.warming.kill()
            self.warming.wait()
        if isinstance(self.mail, SmtpTransport):
            self.mail.close()
        self.calendars.close()
        self.engine.dispose()
