"""People say what could be better; administrators read it and say that they dealt with it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.administration.feedback_schemas import FeedbackIn, FeedbackOut
from flying_trainees.administration.models import Feedback
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.people.schemas import NamedOut


def say(session: Session, actor: Actor, now: datetime, said: FeedbackIn) -> None:
    """Keep a remark about a page."""
    session.add(Feedback(person_id=actor.person_id, page=said.page, text=said.text, at=now))
    session.flush()


def remarks(
    session: Session, limit: int, cursor: str | None, *, handled: bool
) -> Page[FeedbackOut]:
    """Remarks that somebody dealt with, or that still wait; the newest first. One query."""
    wanted = (
        select(Feedback, Person)
        .join(Person, col(Person.id) == col(Feedback.person_id), isouter=True)
        .order_by(col(Feedback.at).desc(), col(Feedback.id).desc())
    )
    done = col(Feedback.handled_at)
    wanted = wanted.where(done.is_not(None) if handled else done.is_(None))
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(col(Feedback.at), col(Feedback.id)) < tuple_(*after))
    rows = session.exec(wanted.limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[_out(remark, person) for remark, person in rows[:limit]],
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def deal_with(
    session: Session, actor: Actor, now: datetime, feedback_id: UUID, *, handled: bool
) -> FeedbackOut:
    """Say that a remark was dealt with, or that it wasn't after all. Raises NotFound."""
    remark = session.get(Feedback, feedback_id, with_for_update=True)
    if remark is None:
        raise NotFound
    if handled != (remark.handled_at is not None):
        remark.handled_at = now if handled else None
        remark.handled_by_id = actor.person_id if handled else None
        session.flush()
    person = session.get(Person, remark.person_id) if remark.person_id else None
    return _out(remark, person)


def _out(remark: Feedback, person: Person | None) -> FeedbackOut:
    there = person is not None and person.erased_at is None
    return FeedbackOut(
        id=remark.id,
        page=remark.page,
        text=remark.text,
        at=remark.at,
        handled_at=remark.handled_at,
        person=NamedOut(id=person.id, name=person.name) if person and there else None,
    )
