"""How people hear about pool assignments: a line in the list, and mail as they chose."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.language import Language, text
from flying_trainees.core.live import signal
from flying_trainees.core.settings import Settings
from flying_trainees.notifications import dates
from flying_trainees.notifications.account_mails import AccountMail
from flying_trainees.notifications.choices import choices_of
from flying_trainees.notifications.mail.rendering import MailParts, Row
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.mails import footer_links, post_mail
from flying_trainees.notifications.models import Notification
from flying_trainees.notifications.moment import mail_moment
from flying_trainees.notifications.pool_news import NEWS, News, pool_path
from flying_trainees.notifications.recipients import active
from flying_trainees.notifications.wording import language_of
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.pools.day_models import PoolItem
from flying_trainees.pools.events import STOPPED, AboutPool, Table
from flying_trainees.pools.models import PoolAssignment, PoolState


def tell(session: Session, now: datetime, settings: Settings, event: OutboxEvent) -> None:
    """Tell everybody whom it concerns, but for who did it; nothing when it isn't true any more."""
    about = AboutPool.model_validate(event.payload)
    row = session.get(PoolAssignment, about.assignment_id)
    if row is None or (row.state is PoolState.CANCELLED) is not (event.kind == STOPPED):
        return
    news = NEWS[event.kind](session, now, row, about)
    if news is None:
        return
    people = active(session, set(news.people) - {about.actor_id})
    choices = choices_of(session, people)
    links = LinkMaker(session, now, settings)
    for person in people.values():
        _list(session, now, event, person, row, news)
        send_at = mail_moment(now, choices[person.id], news.topic, news.matters_at)
        if send_at is not None:
            parts = _parts(settings, event.kind, person, row, news, links)
            post_mail(session, settings, event.id, now, person, parts, send_at=send_at)


def _list(
    session: Session,
    now: datetime,
    event: OutboxEvent,
    person: Person,
    row: PoolAssignment,
    news: News,
) -> None:
    path = news.path or pool_path(row.id)
    kept = {"audience": "you", "assignment": row.title, "href": path, **news.kept}
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
    news: News,
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
        address=settings.public_url + (news.path or pool_path(row.id)),
        link_hint=text(language, "mail-link"),
        reason=text(language, news.reason),
        footer=text(language, "mail-footer", {"support": settings.support_email}),
        title=row.title,
        rows=tuple(_rows(language, news)),
        quotes=tuple(Row(text(language, label), said) for label, said in news.quotes if said),
        footer_links=footer_links(language, links, person, news.topic),
        unsubscribe=links.unsubscribe_header(person.id, news.topic) if news.topic else "",
    )


def _rows(language: Language, news: News) -> Iterator[Row]:
    if news.now_at:
        yield table_row(language, news.now_at)
    if news.was_at:
        yield was_row(language, news.was_at)


def table_row(language: Language, item: PoolItem) -> Row:
    """When and where a table is."""
    place = f"{item.title}, {item.room}" if item.room else item.title
    return Row(dates.period(language, item.starts_at, item.ends_at), place)


def was_row(language: Language, table: Table) -> Row:
    """When a table would have been."""
    when = dates.period(language, table.starts_at, table.ends_at)
    return Row(text(language, "mail-was-planned"), when)


POOL_MAILS: dict[str, AccountMail] = dict.fromkeys(NEWS, tell)
