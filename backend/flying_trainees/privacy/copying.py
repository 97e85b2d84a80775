"""A copy of all that is kept about a person: a zip with JSON for programs and a page for people."""

import io
import json
import zipfile
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound, TooManyRequests
from flying_trainees.core.language import Language
from flying_trainees.outbox.recording import defer
from flying_trainees.privacy.collecting import Part, collect, number_of_rows
from flying_trainees.privacy.copy_page import page
from flying_trainees.privacy.models import CopyState, DataCopy
from flying_trainees.privacy.names import QUEUE, TASK
from flying_trainees.privacy.ties import Whom

FORMAT = "flying-trainees/my-data/1"
DATA = "gegevens.json"
PAGE = "index.html"
AT_ONCE = 5000
"""So many rows are copied while one waits; for more a task does it."""
A_DAY = 3
DAY = timedelta(days=1)


def ask_for_copy(session: Session, actor: Actor, now: datetime) -> DataCopy:
    """Make a copy, or have it made when it is large. Raises TooManyRequests after three a day."""
    asked = session.exec(
        select(func.count()).where(
            DataCopy.person_id == actor.person_id, col(DataCopy.asked_at) > now - DAY
        )
    ).one()
    if asked >= A_DAY:
        raise TooManyRequests(int(DAY.total_seconds()))
    copy = DataCopy(person_id=actor.person_id, asked_at=now)
    session.add(copy)
    session.flush()
    if number_of_rows(session, Whom(actor.person_id, actor.email)) <= AT_ONCE:
        fill_copy(session, now, copy.id)
    else:
        defer(session, TASK, queue=QUEUE, copy_id=str(copy.id))
    return copy


def fill_copy(session: Session, now: datetime, copy_id: UUID) -> None:
    """Put the file into a copy that waits for it; nothing when it doesn't (any more)."""
    copy = session.exec(select(DataCopy).where(DataCopy.id == copy_id).with_for_update()).first()
    if copy is None or copy.state is not CopyState.WAITING:
        return
    person = session.get_one(Person, copy.person_id)
    language: Language = "en" if person.language == "en" else "nl"
    parts = collect(session, Whom(person.id, person.email))
    copy.content = packed(session, parts, person.name, now, language)
    copy.state, copy.made_at = CopyState.READY, now
    session.add(copy)
    session.flush()


def packed(
    session: Session, parts: list[Part], name: str, now: datetime, language: Language
) -> bytes:
    """The zip's bytes."""
    data = {
        "format": FORMAT,
        "madeAt": now.isoformat(),
        "tables": {part.table: part.rows for part in parts},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DATA, json.dumps(data, ensure_ascii=False, indent=2))
        archive.writestr(PAGE, page(session, parts, name, now, language))
    return file.getvalue()


def content_of(session: Session, actor: Actor, copy_id: UUID) -> bytes:
    """The file of one's own copy. Raises NotFound, also while it is being made."""
    copy = session.exec(
        select(DataCopy).where(DataCopy.id == copy_id, DataCopy.person_id == actor.person_id)
    ).first()
    if copy is None or copy.content is None:
        raise NotFound
    return copy.content
