"""After erasure nothing personal of somebody is left, in any table, whoever added it."""

from typing import Any

import pytest
from sqlalchemy import Column, Table, Text, cast, func, literal_column
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, SignInSession
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.audit.models import AuditEntry
from flying_trainees.availability.models import Booking
from flying_trainees.core.personal import Declared, Erasing, Tie, said
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.learnings.models import Learning
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.models import ErasureReason
from flying_trainees.privacy.ties import tied_tables
from flying_trainees.tables import METADATA
from tests.factories.anything import AnyRows, Row
from tests.factories.clock import MONDAY_MORNING as NOW
from tests.factories.people import make_person

PERSONAL = "persoonlijk"
SHARED = "gedeeld"
NAME = "Wies O'Hara-Şahin"


def words(column: Column[Any]) -> str:
    """What the test writes into a column: personal, kept without a name, or nobody's."""
    told = said(column.info) or Declared()
    if told.erasing in (Erasing.EMPTIED, Erasing.ROW, Erasing.REPLACED):
        return f"{PERSONAL} {column}"
    if told.erasing is Erasing.FORGOTTEN:
        return f"{PERSONAL} {column} van {NAME}"
    return f"{SHARED} {column}"


def words_of_others(column: Column[Any]) -> str:
    """In a row that is about somebody else only what she typed there is hers."""
    told = said(column.info) or Declared()
    return f"{SHARED} {column}" if told.erasing is Erasing.ROW else words(column)


def ties(table: Table, wanted: set[Tie]) -> list[str]:
    """The columns that tie a table's rows to people in one of these ways."""
    return [c.name for c in table.columns if (told := said(c.info)) and told.tie in wanted]


ONE_THING = {"import_links", "pool_seats"}
"""A row is about a person or about something of his, never about both."""


@pytest.fixture
def wies(session: Session) -> Person:
    """Somebody with a row in every table that can have one, and one in whatever she did there."""
    person = make_person(session, NAME)
    rows, others, mine = AnyRows(session, words), AnyRows(session, words_of_others), {}
    for made in (rows, others):
        made.use("persons", {"id": make_person(session).id})
    for table in tied_tables(METADATA):
        if table.name == "persons":
            continue
        found = {name: _part(table, name, mine) for name in ties(table, {Tie.PART})}
        parts = _apart(rows, table, found)
        for name in ties(table, {Tie.OWNER, Tie.EMAIL}):
            mine[table.name] = rows.make(table, **{name: _tied(person, table, name)}, **parts)
        if parts and table.name not in mine:
            mine[table.name] = rows.make(table, **parts)
        for name in ties(table, {Tie.DOER}):
            others.make(table, **{name: person.id}, **parts)
    session.add(
        OutboxEvent(
            kind="claim-withdrawn", recorded_at=NOW,
            payload={"person_id": str(person.id), "why": f"{PERSONAL} in een gebeurtenis"},
        )
    )  # fmt: skip
    session.flush()
    return person


def _apart(rows: AnyRows, table: Table, parts: Row) -> Row:
    """What goes into the same row as the person: nothing where one excludes the other."""
    if table.name not in ONE_THING:
        return parts
    rows.make(table, person_id=None, **parts)
    return {name: value for name, value in parts.items() if not table.columns[name].nullable}


def _tied(person: Person, table: Table, name: str) -> object:
    told = said(table.columns[name].info)
    if told and told.tie is Tie.EMAIL:
        return person.email
    return str(person.id) if table.columns[name].type.python_type is str else person.id


def _part(table: Table, name: str, mine: dict[str, dict[str, Any]]) -> object:
    whole = next(iter(table.columns[name].foreign_keys)).column
    return mine[whole.table.name][whole.name]


def left(session: Session, needle: str) -> list[str]:
    """The tables in which some row holds these words."""
    found = []
    for table in METADATA.sorted_tables:
        row = cast(literal_column(f'"{table.name}"'), Text)
        words_in = select(func.count()).select_from(table).where(func.strpos(row, needle) > 0)
        if session.execute(words_in).scalar_one():
            found.append(table.name)
    return found


def test_no_personal_words_are_left_in_any_table(session: Session, wies: Person) -> None:
    email = wies.email
    before = set(left(session, PERSONAL)) | set(left(session, email))
    assert {"profiles", "claims", "deliveries", "sign_in_links", "audit_reasons"} <= before

    erase(session, NOW, wies.id, ErasureReason.OWN_WISH, wies.id)

    assert left(session, PERSONAL) == []
    assert left(session, email) == []
    assert left(session, "O'Hara") == []


def test_what_others_need_stays_without_a_name(session: Session, wies: Person) -> None:
    erase(session, NOW, wies.id, ErasureReason.OWN_WISH, wies.id)

    learning = session.exec(select(Learning)).one()
    assert learning.author_id is None
    assert learning.text.startswith(SHARED)
    claim = session.exec(select(Claim).where(Claim.person_id == wies.id)).one()
    assert (claim.state, claim.why) == (ClaimState.ATTENDED, "")
    stub = session.get_one(Person, wies.id)
    assert (stub.name, stub.erased_at) == ("Verwijderd account", NOW)
    assert session.exec(select(Booking).where(Booking.person_id == wies.id)).first() is not None


def test_a_session_is_over_and_a_second_time_changes_nothing(
    session: Session, wies: Person
) -> None:
    begin(session, NOW, wies.id, 1, Browser())
    erase(session, NOW, wies.id, ErasureReason.OWN_WISH, wies.id)
    assert session.exec(select(SignInSession)).all() == []
    entries = len(session.exec(select(AuditEntry)).all())

    erase(session, NOW, wies.id, ErasureReason.OWN_WISH, wies.id)

    assert len(session.exec(select(AuditEntry)).all()) == entries
    told = session.exec(select(AuditEntry).where(col(AuditEntry.action) == "person-erased")).one()
    assert told.object_id == str(wies.id)
