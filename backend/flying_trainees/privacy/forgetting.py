"""Take a person out of what was written about others: mails that were sent, lists, old inputs."""

import html

from sqlalchemy import ARRAY, Column, ColumnElement, String, cast, null, or_, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.columns import metadata
from flying_trainees.core.personal import Erasing
from flying_trainees.outbox.models import Delivery
from flying_trainees.privacy.ties import AnyColumn, declared

FORGET_MAILS = text("""
UPDATE deliveries SET content = '{}'
WHERE state IN ('sent', 'failed') AND (
    strpos(content::text, :id) > 0 OR strpos(content::text, :name) > 0
    OR strpos(content::text, :written) > 0 OR strpos(content::text, :email) > 0
    OR event_id IN (
        SELECT id FROM outbox_events
        WHERE strpos(payload::text, :id) > 0 OR payload->>'job_id' IN (
            SELECT job_id::text FROM claims WHERE person_id::text = :id
            UNION SELECT job_id::text FROM questions
                WHERE asker_id::text = :id OR answered_by_id::text = :id
            UNION SELECT job_id::text FROM learnings WHERE author_id::text = :id
            UNION SELECT id::text FROM jobs WHERE created_by_id::text = :id)))
""")
"""Mails around the jobs that a person had a part in may quote or name him; nobody needs them."""

TAKE_OUT_WORDS = text("""
UPDATE outbox_events SET payload = payload - 'why' WHERE strpos(payload::text, :id) > 0
""")
"""An event keeps its ids; what somebody typed as a reason goes."""


def forget_mentions(session: Session, person: Person) -> None:
    """Empty whatever is declared to be forgotten and names the person; must run before erasure."""
    names = {
        "id": str(person.id),
        "name": person.name,
        "written": html.escape(person.name),
        "email": person.email,
    }
    for table in metadata().sorted_tables:
        for column, told in declared(table):
            if told.erasing is Erasing.FORGOTTEN and table.name != Delivery.__tablename__:
                session.execute(
                    update(table)
                    .where(_mentions(column, set(names.values())))
                    .values({column.name: empty_value(column)})
                )
    session.execute(FORGET_MAILS, names)
    session.execute(TAKE_OUT_WORDS, {"id": names["id"]})


def empty_value(column: Column[object]) -> object:
    """The value that says nothing, of the column's own type."""
    if column.nullable:
        return null()
    if isinstance(column.type, JSONB):
        return {}
    return [] if isinstance(column.type, ARRAY) else ""


def _mentions(column: AnyColumn, names: set[str]) -> ColumnElement[bool]:
    words = cast(column, String)
    return or_(*(words.contains(name, autoescape=True) for name in sorted(names)))
