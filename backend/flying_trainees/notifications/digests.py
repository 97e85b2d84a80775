"""Digests: first what somebody can do now, then what waits for him; nothing to say, no mail.

Built in batches, each in a transaction of its own: killed at any point, a batch is built again or
was built whole.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.language import text
from flying_trainees.core.settings import Settings
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.parts import organisation_names
from flying_trainees.notifications import dates
from flying_trainees.notifications.digest_jobs import FittingJob, JobFinder
from flying_trainees.notifications.digest_readers import Reader, claim_readers
from flying_trainees.notifications.digest_waiting import LINES_SHOWN, Waiting, waiting_for
from flying_trainees.notifications.listing import Lines
from flying_trainees.notifications.mail.rendering import Item, Link, MailParts, Section
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.mails import delivery_of
from flying_trainees.notifications.models import Notification, Topic
from flying_trainees.notifications.topics import TOPICS
from flying_trainees.notifications.wording import job_address
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.outbox.posting import post_all

BATCH = 200
KIND = "digest-built"
WEEK, WEEKEND = timedelta(days=7), timedelta(days=4)


def build_digests(session: Session, now: datetime, settings: Settings) -> int:
    """Build one batch of digests that are due; returns how many people were looked at."""
    readers = claim_readers(session, now, BATCH)
    if not readers:
        return 0
    event = OutboxEvent(kind=KIND, payload={}, recorded_at=now, handled_at=now)
    session.add(event)
    session.flush()
    batch = _Batch(session, now, settings, event.id)
    batch.read(readers)
    for reader in readers:
        batch.tell(reader)
    post_all(session, batch.mails)
    return len(readers)


class _Batch:
    """Some digests, with what they share read once."""

    def __init__(self, session: Session, now: datetime, settings: Settings, event_id: UUID) -> None:
        self.session, self.now, self.settings = session, now, settings
        self.event_id = event_id
        self.links = LinkMaker(session, now, settings)
        self.jobs: dict[UUID, list[FittingJob]] = {}
        self.mails: list[Delivery] = []
        self.waiting: dict[UUID, Waiting] = {}
        self.names: dict[UUID, str] = {}

    def read(self, readers: Sequence[Reader]) -> None:
        """What waits for all of them, and which jobs fit: one computation for the batch."""
        ids = [reader.person.id for reader in readers]
        self.waiting = waiting_for(self.session, self.now, ids, self.now - WEEK)
        members = [reader for reader in readers if Topic.NEW_JOBS in reader.topics]
        self.jobs = JobFinder(self.session, self.now).jobs_of_all(members)
        found = {one.organisation_id for jobs in self.jobs.values() for one in jobs}
        self.names = organisation_names(self.session, list(found))

    def tell(self, reader: Reader) -> None:
        """Build one digest, unless there is nothing to say."""
        waiting = self.waiting.get(reader.person.id) or Waiting()
        fitting = [self._fitting(reader, one) for one in self.jobs.get(reader.person.id, ())]
        asked = list(self._asked(reader, waiting))
        news = self._news(reader, waiting.lines)
        if not (fitting or asked or news):
            return
        parts = self._parts(reader, fitting, asked, news, waiting.sessions)
        mail = delivery_of(self.settings, self.event_id, self.now, reader.person, parts)
        self.mails.append(mail)

    def _parts(
        self,
        reader: Reader,
        fitting: list[Item],
        asked: list[Item],
        news: list[Item],
        sessions: list[Job],
    ) -> MailParts:
        language, person = reader.language, reader.person
        ahead = [self._session(reader, job) for job in sessions]
        kinds = (("now", fitting), ("waits", asked), ("ahead", ahead), ("news", news))
        lead = next(name for name, items in kinds if items and name != "ahead")
        first = dict(kinds)[lead][0]
        words = {"title": first.title, "others": len(dict(kinds)[lead]) - 1}
        address = f"{self.settings.public_url}{PAGES[lead]}"
        return MailParts(
            language=language,
            subject=text(language, f"digest-{lead}", words),
            greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
            heading=text(language, f"digest-{lead}", words, "heading"),
            body=text(language, f"digest-{lead}", words, "body"),
            button=text(language, f"digest-{lead}", words, "button"),
            address=address,
            link_hint=text(language, "mail-link"),
            reason=text(
                language, "digest-reason-weekly" if reader.weekly else "digest-reason-daily"
            ),
            footer=text(language, "mail-footer", {"support": self.settings.support_email}),
            preheader=" ".join((first.when, *first.lines))[:140],
            sections=tuple(
                Section(text(language, f"digest-section-{name}"), tuple(items))
                for name, items in kinds
                if items
            ),
            footer_links=self._ways_out(reader),
            unsubscribe=self.links.unsubscribe_header(person.id, None),
        )

    def _ways_out(self, reader: Reader) -> tuple[Link, ...]:
        """Stopping needs no sign-in, choosing does."""
        stop = self.links.unsubscribe_page(reader.person.id, None)
        return (
            Link(text(reader.language, "digest-stop"), stop),
            Link(text(reader.language, "mail-choose"), self.links.choices),
        )

    def _fitting(self, reader: Reader, one: FittingJob) -> Item:
        words = {"organisation": self.names.get(one.organisation_id, ""), "seats": one.seats}
        seats = text(reader.language, "digest-seats", words)
        address = job_address(self.settings, one.job_id)
        return Item(one.title, address, one.when, (seats, *one.reasons))

    def _asked(self, reader: Reader, waiting: Waiting) -> Iterator[Item]:
        """Offers first, since they lapse; then what others wait for."""
        language = reader.language
        for claim, job in waiting.offers:
            until = dates.moment(language, claim.expires_at) if claim.expires_at else ""
            line = text(language, "mail-answer-before", {"until": until})
            title = text(language, "digest-offer", {"job": job.title})
            yield Item(title, self.links.answer(claim), "", (line,))
        for job in waiting.confirmations:
            title = text(language, "digest-confirm", {"job": job.title})
            yield Item(title, job_address(self.settings, job.id))
        for job, number in waiting.applied:
            title = text(language, "digest-applied", {"job": job.title, "number": number})
            yield Item(title, job_address(self.settings, job.id))
        for job in waiting.learnings:
            title = text(language, "digest-learning", {"job": job.title})
            yield Item(title, f"{self.settings.public_url}/geleerd/schrijven/{job.id}")

    def _session(self, reader: Reader, job: Job) -> Item:
        when = ""
        if job.starts_at and job.ends_at:
            when = dates.period(reader.language, job.starts_at, job.ends_at)
        return Item(job.title, job_address(self.settings, job.id), when)

    def _news(self, reader: Reader, lines: list[Notification]) -> list[Item]:
        """What happened in the topics that the reader leaves to this digest."""
        since = self.now - (WEEK if reader.weekly else WEEKEND)
        wanted = [
            line
            for line in lines
            if line.created_at > since and TOPICS.get(line.kind) in reader.topics
        ]
        shown = Lines(self.session, reader.language, wanted[:LINES_SHOWN]).all() if wanted else []
        url = self.settings.public_url
        return [Item(line.text, f"{url}{line.href}") for line in shown]


PAGES = {"now": "/voor-jou", "waits": "/mijn-klussen", "news": "/berichten"}
