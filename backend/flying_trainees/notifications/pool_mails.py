"""What people hear about pool assignments: a line in the list, and mail as they chose."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import text
from flying_trainees.core.live import signal
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import dates
from flying_trainees.notifications.account_mails import AccountMail
from flying_trainees.notifications.choices import choices_of
from flying_trainees.notifications.mail.rendering import MailParts, Row
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.mails import footer_links, post_mail
from flying_trainees.notifications.models import Notification, Topic
from flying_trainees.notifications.moment import mail_moment
from flying_trainees.notifications.pool_events import (
    CHECK_IN_ASKED,
    MILESTONE_LATE,
    MILESTONE_NEAR,
)
from flying_trainees.notifications.recipients import active
from flying_trainees.notifications.wording import language_of
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.pools.checking_in import monday_of
from flying_trainees.pools.events import ANSWERED, RECOMMENDED, STEWARD_ADDED, AboutPool
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolCheckIn,
    PoolClient,
    PoolMilestone,
    PoolState,
    PoolSteward,
)
from flying_trainees.pools.outcome_models import PoolRecommendation
from flying_trainees.pools.queries import is_member

CHECK_IN_WORTH = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class _News:
    """What there is to tell, and to whom. `kept` are the values of its texts."""

    people: Collection[UUID]
    kept: dict[str, str]
    quotes: tuple[tuple[str, str], ...] = ()
    matters_at: datetime | None = None


def pool_path(assignment_id: UUID) -> str:
    """The assignment's page in the front end."""
    return f"/poolopdrachten/{assignment_id}"


def tell(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """Tell everybody whom it concerns, but for who did it; nothing when it isn't true any more."""
    about = AboutPool.model_validate(event.payload)
    row = session.get(PoolAssignment, about.assignment_id)
    if row is None or row.state is PoolState.CANCELLED:
        return
    news = _NEWS[event.kind](session, now, row, about)
    people = active(session, set(news.people) - {about.actor_id} if news else set())
    choices = choices_of(session, people)
    links = LinkMaker(session, now, settings)
    for person in people.values():
        if news is None:
            return
        _list(session, now, event, person, row, news)
        send_at = mail_moment(now, choices[person.id], Topic.POOLS, news.matters_at)
        if send_at is not None:
            parts = _parts(settings, event.kind, person, row, news, links)
            post_mail(session, settings, event.id, now, person, parts, send_at=send_at)


def _list(
    session: Session,
    now: datetime,
    event: OutboxEvent,
    person: Person,
    row: PoolAssignment,
    news: _News,
) -> None:
    kept = {"audience": "you", "assignment": row.title, "href": pool_path(row.id), **news.kept}
    line = Notification(
        event_id=event.id, person_id=person.id, kind=event.kind, params=kept, created_at=now
    )
    session.execute(
        insert(Notification)
        .values(line.model_dump())
        .on_conflict_do_nothing(index_elements=["event_id", "person_id"])
    )
    signal(session, "person", person.id)


def _parts(
    settings: Settings,
    kind: str,
    person: Person,
    row: PoolAssignment,
    news: _News,
    links: LinkMaker,
) -> MailParts:
    language = language_of(person)
    words = {"assignment": row.title, **news.kept}
    if "dueOn" in words:
        words["due"] = dates.day(language, datetime.fromisoformat(words["dueOn"]))
    key = f"mail-{kind}-you"
    return MailParts(
        language=language,
        subject=text(language, key, words),
        greeting=text(language, "mail-greeting", {"name": person.name.split()[0]}),
        heading=text(language, key, words, "heading"),
        body=text(language, key, words, "body"),
        button=text(language, key, words, "button"),
        address=settings.public_url + pool_path(row.id),
        link_hint=text(language, "mail-link"),
        reason=text(language, "mail-reason-pool"),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
        title=row.title,
        quotes=tuple(Row(text(language, label), said) for label, said in news.quotes if said),
        footer_links=footer_links(language, links, person, Topic.POOLS),
        unsubscribe=links.unsubscribe_header(person.id, Topic.POOLS),
    )


def _stewards(session: Session, row: PoolAssignment) -> Sequence[UUID]:
    """Who is in the steering group, and still a member."""
    return session.exec(
        select(PoolSteward.person_id).where(
            PoolSteward.assignment_id == row.id,
            is_member(row.network_id, col(PoolSteward.person_id)),
        )
    ).all()


def _member(session: Session, row: PoolAssignment, person_id: UUID | None) -> Sequence[UUID]:
    """Him, as long as he is a member: whoever left the network can't look at it any more."""
    return session.exec(
        select(Person.id).where(Person.id == person_id, is_member(row.network_id, col(Person.id)))
    ).all()


def _steward(
    session: Session, _now: datetime, row: PoolAssignment, about: AboutPool
) -> _News | None:
    still = about.person_id in _stewards(session, row)
    return _News([about.person_id], {}) if about.person_id and still else None


def _milestone(
    session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> _News | None:
    milestone = session.get(PoolMilestone, about.milestone_id or row.id)
    if milestone is None or milestone.done_at or row.state not in OPEN:
        return None
    due = datetime.combine(milestone.due_on, datetime.min.time(), AMSTERDAM)
    kept = {"milestone": milestone.title, "dueOn": due.isoformat()}
    told = _member(session, row, about.person_id)
    return _News(told, kept, matters_at=max(due, now))


def _check_in(
    session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> _News | None:
    if row.state is not PoolState.RUNNING:
        return None
    week = monday_of(now.astimezone(AMSTERDAM).date())
    said = session.exec(
        select(PoolCheckIn.id).where(
            PoolCheckIn.assignment_id == row.id,
            PoolCheckIn.week == week,
            PoolCheckIn.person_id == about.person_id,
        )
    ).first()
    told = _member(session, row, about.person_id)
    return None if said else _News(told, {}, matters_at=now + CHECK_IN_WORTH)


def _recommended(
    session: Session, _now: datetime, row: PoolAssignment, _about: AboutPool
) -> _News | None:
    recommendation = session.get(PoolRecommendation, row.id)
    clients = select(PoolClient.organisation_id).where(PoolClient.assignment_id == row.id)
    posters = session.exec(
        select(RoleGrant.person_id)
        .where(RoleGrant.role == Role.POSTER, col(RoleGrant.organisation_id).in_(clients))
        .distinct()
    ).all()
    if recommendation is None or recommendation.answer:
        return None
    return _News(posters, {}, (("mail-pool-recommendation", recommendation.summary),))


def _answered(
    session: Session, _now: datetime, row: PoolAssignment, _about: AboutPool
) -> _News | None:
    recommendation = session.get(PoolRecommendation, row.id)
    if recommendation is None or recommendation.answer is None:
        return None
    kept = {"answer": str(recommendation.answer)}
    quotes = (("mail-answer", recommendation.answer_words),)
    return _News(_stewards(session, row), kept, quotes)


_NEWS = {
    STEWARD_ADDED: _steward,
    MILESTONE_NEAR: _milestone,
    MILESTONE_LATE: _milestone,
    CHECK_IN_ASKED: _check_in,
    RECOMMENDED: _recommended,
    ANSWERED: _answered,
}
POOL_MAILS: dict[str, AccountMail] = dict.fromkeys(_NEWS, tell)
