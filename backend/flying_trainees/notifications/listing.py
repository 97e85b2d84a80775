"""List what a person was told: his own lines only, in his language."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.language import Language, text
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import Job, TimeOption
from flying_trainees.notifications.events import EFFECT_ASKED
from flying_trainees.notifications.mails import AFTERWARDS, PAGES
from flying_trainees.notifications.models import Notification
from flying_trainees.notifications.rules import Audience
from flying_trainees.notifications.schemas import NotificationOut
from flying_trainees.notifications.wording import effect_path, job_path, learning_path, line_words
from flying_trainees.organisations.models import Organisation

COUNT_AT_MOST = 100
POOL_WORDS = ("assignment", "milestone", "answer", "job", "table", "seats")
"""What lines about pool assignments name."""


def my_notifications(
    session: Session,
    actor: Actor,
    language: Language,
    *,
    unread: bool,
    limit: int,
    cursor: str | None,
) -> Page[NotificationOut]:
    """The newest first; four queries, however many there are."""
    at, id_ = col(Notification.created_at), col(Notification.id)
    wanted = select(Notification).where(Notification.person_id == actor.person_id)
    if unread:
        wanted = wanted.where(col(Notification.read_at).is_(None))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(at, id_) < tuple_(*after))
    rows = session.exec(wanted.order_by(at.desc(), id_.desc()).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(
        items=Lines(session, language, rows[:limit]).all(),
        next_cursor=encode_cursor([last.created_at, last.id]) if last else None,
    )


def unread_count(session: Session, actor: Actor) -> int:
    """How many of the actor's lines wait, at most COUNT_AT_MOST: nobody reads on from there."""
    some = (
        select(Notification.id)
        .where(Notification.person_id == actor.person_id, col(Notification.read_at).is_(None))
        .limit(COUNT_AT_MOST)
        .subquery()
    )
    return session.exec(select(func.count()).select_from(some)).one()


class Lines:
    """Some lines with what they name, read together."""

    def __init__(self, session: Session, language: Language, rows: Sequence[Notification]) -> None:
        self.language = language
        self.rows = rows
        job_ids = {row.job_id for row in rows if row.job_id}
        found = session.exec(
            select(Job, Organisation.name)
            .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
            .where(col(Job.id).in_(job_ids))
        )
        self.jobs = {job.id: (job, organisation) for job, organisation in found}
        self.options: dict[UUID, list[TimeOption]] = {job_id: [] for job_id in job_ids}
        options = select(TimeOption).where(col(TimeOption.job_id).in_(job_ids))
        for option in session.exec(options.order_by(col(TimeOption.starts_at))):
            self.options[option.job_id].append(option)
        named = {
            UUID(row.params[key])
            for row in rows
            for key in ("personId", "actorId")
            if row.params.get(key)
        }
        people = session.exec(select(Person.id, Person.name).where(col(Person.id).in_(named)))
        self.names = dict(people.all())

    def all(self) -> list[NotificationOut]:
        """The lines in words."""
        return [self._line(row) for row in self.rows]

    def _line(self, row: Notification) -> NotificationOut:
        job, organisation = self.jobs[row.job_id] if row.job_id else (None, "")
        options = self.options.get(row.job_id, []) if row.job_id else []
        words = line_words(self.language, row.params, self.names, job, organisation, options)
        words |= {key: row.params[key] for key in POOL_WORDS if key in row.params}
        audience = Audience(row.params["audience"])
        return NotificationOut(
            id=row.id,
            kind=row.kind,
            text=text(self.language, f"line-{row.kind}-{audience.words}", words),
            job_id=row.job_id,
            href=_page(row),
            created_at=row.created_at,
            read_at=row.read_at,
        )


def _page(row: Notification) -> str:
    """Where a line leads to."""
    if row.job_id and row.kind == EFFECT_ASKED:
        return effect_path(row.job_id)
    if row.job_id and row.kind in AFTERWARDS:
        return learning_path(row.job_id)
    if row.job_id:
        return job_path(row.job_id)
    return str(row.params.get("href") or PAGES.get(row.kind, "/"))
