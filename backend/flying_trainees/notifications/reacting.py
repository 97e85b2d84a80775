"""React to an event: lines in lists, mails, calendar files; all in the caller's transaction."""

import hashlib
import logging
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.live import signal
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import TimeOption
from flying_trainees.notifications.account_mails import ACCOUNT_MAILS
from flying_trainees.notifications.calendars import CalendarPart, calendar_again, calendar_change
from flying_trainees.notifications.choices import Choices, choices_of
from flying_trainees.notifications.consent_links import CONSENT_MAILS
from flying_trainees.notifications.events import (
    JOB_WITHOUT_CLAIMS,
    PEOPLE_CALLED,
    REMINDERS,
    SESSION_NEAR,
)
from flying_trainees.notifications.guest_links import GUEST_MAILS
from flying_trainees.notifications.helping import what_helps
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.mails import mail_about, post_mail
from flying_trainees.notifications.models import Notification
from flying_trainees.notifications.moment import mail_moment, matters_at
from flying_trainees.notifications.occasion import Occasion, Payload, read_occasion
from flying_trainees.notifications.overtaking import forget_overtaken
from flying_trainees.notifications.pool_mails import POOL_MAILS
from flying_trainees.notifications.recipients import SEATED, active, recipients
from flying_trainees.notifications.reminding import still_true
from flying_trainees.notifications.rules import RULES, Mail, Rule
from flying_trainees.notifications.sign_in_mail import post_sign_in_mail
from flying_trainees.notifications.suiting import suiting
from flying_trainees.notifications.topics import topic_of
from flying_trainees.notifications.wording import language_of, line_words, remembered
from flying_trainees.outbox.models import OutboxEvent

logger = logging.getLogger(__name__)

SIGN_IN_LINK_REQUESTED = "sign-in-link-requested"
BY_THEMSELVES = ACCOUNT_MAILS | POOL_MAILS | GUEST_MAILS | CONSENT_MAILS
"""Kinds that aren't about a job."""
ALONE = frozenset(
    {"job-published", "learning-recorded", *{*REMINDERS, PEOPLE_CALLED} - {SESSION_NEAR}}
)
"""Kinds whose mail names no group: there is none yet, or it isn't about them."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """What notifications make of events; made once with the settings."""

    settings: Settings

    def __call__(self, session: Session, now: datetime, event: OutboxEvent) -> None:
        """Write everything that follows from one event."""
        if event.kind == SIGN_IN_LINK_REQUESTED:
            link_id = Payload.model_validate(event.payload).link_id
            if link_id:
                post_sign_in_mail(session, now, self.settings, event.id, link_id)
            return
        if event.kind in BY_THEMSELVES:
            BY_THEMSELVES[event.kind](session, now, self.settings, event)
            return
        rules = RULES.get(event.kind)
        if rules is None:
            logger.warning("nobody hears of events of the kind %s", event.kind)
            return
        _one_at_a_time(session, event)
        occasion = read_occasion(session, now, event)
        if occasion and still_true(occasion):
            forget_overtaken(session, occasion)
            _Telling(session, self.settings, occasion).tell(rules)


class _Telling:
    """One occasion being told."""

    def __init__(self, session: Session, settings: Settings, occasion: Occasion) -> None:
        self.session = session
        self.settings = settings
        self.occasion = occasion
        self.choices: dict[UUID, Choices] = {}
        self.suits: dict[UUID, tuple[TimeOption, ...]] = {}
        self.links = LinkMaker(session, occasion.now, settings)

    def tell(self, rules: tuple[Rule, ...]) -> None:
        """Tell each recipient once, in the first capacity that fits."""
        chosen: dict[UUID, Rule] = {}
        for rule in rules:
            for person_id in recipients(self.session, self.occasion, rule.audience):
                chosen.setdefault(person_id, rule)
        claims = self._claims()
        own = self.occasion.claim
        about = ({own.person_id: own} if own else {}) | claims
        self.suits = suiting(self.session, about.values(), self.occasion.options)
        group = [] if self.occasion.kind in ALONE else list(claims)
        payload = self.occasion.payload
        named = {payload.person_id, payload.actor_id} - {None}
        people = active(self.session, set(chosen) | {i for i in named if i} | set(group))
        self.choices = choices_of(self.session, chosen.keys() & people.keys())
        names = {person.id: person.name for person in people.values()}
        for person_id, rule in chosen.items():
            if person_id in people:
                telling = self._to(about.get(person_id))
                self._tell_one(telling, people[person_id], rule, names, group)

    def _to(self, claim: Claim | None) -> Occasion:
        """The occasion for whoever has this claim: with it, and the times that it is about."""
        if claim is None:
            return self.occasion
        return replace(self.occasion, claim=claim, options=self.suits[claim.id])

    def _tell_one(
        self,
        occasion: Occasion,
        person: Person,
        rule: Rule,
        names: dict[UUID, str],
        group: list[UUID],
    ) -> None:
        did_it_himself = person.id == self._actor()
        kept = remembered(occasion, rule.audience)
        calendar = self._calendar(occasion, person, rule)
        if not did_it_himself:
            self._list(person, kept)
        certain = calendar is not None and occasion.kind != SESSION_NEAR
        if calendar is None and (did_it_himself or rule.mail is Mail.NO):
            return
        topic = None if certain else topic_of(occasion.kind)
        choices, presses = self.choices[person.id], matters_at(occasion, person.id)
        send_at = mail_moment(occasion.now, choices, topic, presses)
        if send_at is None:
            return
        words = line_words(
            language_of(person), kept, names, occasion.job, occasion.organisation, occasion.options
        )
        if occasion.kind == JOB_WITHOUT_CLAIMS:
            words["helps"] = what_helps(self.session, occasion, language_of(person))
        others = [names[i] for i in group if i != person.id and i in names]
        parts = mail_about(
            self.settings, occasion, rule.audience, person, words, others, self.links, topic
        )
        event, now = occasion.event_id, occasion.now
        post_mail(self.session, self.settings, event, now, person, parts, calendar, send_at=send_at)

    def _calendar(self, occasion: Occasion, person: Person, rule: Rule) -> CalendarPart | None:
        """The file for this mail: what changed, or before a session the same once more."""
        again = occasion.kind == SESSION_NEAR
        if occasion.job is None or not (rule.calendar or again):
            return None
        make = calendar_again if again else calendar_change
        about = (occasion.job, occasion.organisation, person)
        return make(self.session, occasion.now, self.settings, *about)

    def _list(self, person: Person, kept: dict[str, str]) -> None:
        job = self.occasion.job
        line = Notification(
            event_id=self.occasion.event_id,
            person_id=person.id,
            kind=self.occasion.kind,
            params=kept,
            job_id=job.id if job else None,
            created_at=self.occasion.now,
        )
        self.session.execute(
            insert(Notification)
            .values(line.model_dump())
            .on_conflict_do_nothing(index_elements=["event_id", "person_id"])
        )
        signal(self.session, "person", person.id)

    def _actor(self) -> UUID | None:
        payload = self.occasion.payload
        if self.occasion.kind == "learning-recorded":
            return payload.actor_id or payload.person_id
        return payload.actor_id

    def _claims(self) -> dict[UUID, Claim]:
        """The claims that hold a seat in the job, by person, the oldest first."""
        job = self.occasion.job
        if job is None:
            return {}
        seated = select(Claim).where(Claim.job_id == job.id, col(Claim.state).in_(SEATED))
        claims = self.session.exec(seated.order_by(col(Claim.created_at), col(Claim.id)))
        return {claim.person_id: claim for claim in claims}


def _one_at_a_time(session: Session, event: OutboxEvent) -> None:
    """Handle one job's events one after another, so that calendars are compared in turn."""
    about = str(event.payload.get("job_id") or event.id)
    key = int.from_bytes(hashlib.sha256(about.encode()).digest()[:8], signed=True)
    session.connection().execute(sql("SELECT pg_advisory_xact_lock(:key)"), {"key": key})
