"""The application's own database role, and the chain that shows what it doesn't prevent."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine, NullPool, create_engine, make_url, text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import Session

from flying_trainees.audit.chaining import chain_new_entries, verify
from flying_trainees.audit.recording import record
from flying_trainees.core.database_roles import ensure_role
from flying_trainees.core.ids import new_id
from flying_trainees.core.schema_migration import migrate

APPLICATION = "ft_application"
FORBIDDEN = (
    "DELETE FROM audit_entries",
    "DELETE FROM audit_links",
    "TRUNCATE audit_entries CASCADE",
    "TRUNCATE audit_links",
    "DROP TABLE audit_entries",
    "UPDATE audit_entries SET action = 'niets'",
    "UPDATE audit_links SET hash = ''",
    "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
    "UPDATE alembic_version SET version_num = '0'",
    "CREATE TABLE iets (id int)",
)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def owner(make_database: Callable[[], str]) -> Iterator[Engine]:
    """The owner's way into a migrated database in which the application has a role of its own."""
    url = make_database()
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        ensure_role(connection, APPLICATION)
    migrate(url, application_role=APPLICATION)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def application(owner: Engine) -> Iterator[Engine]:
    """The application's way into the same database."""
    engine = create_engine(make_url(str(owner.url)).set(username=APPLICATION), poolclass=NullPool)
    yield engine
    engine.dispose()


def entry(session: Session, at: datetime = NOW, action: str = "role-granted") -> None:
    record(session, at, new_id(), action, ("person", new_id()), why="omdat het kan")


def test_the_application_adds_to_the_trail_and_changes_nothing_in_it(
    application: Engine,
) -> None:
    with Session(application) as session:
        entry(session)
        session.commit()
        chain_new_entries(session, NOW + timedelta(minutes=1))
        session.commit()

    refused = [_refusal(application, act) for act in FORBIDDEN]

    assert set(refused) == {"42501"}, "insufficient_privilege, not the trigger alone"


def _refusal(engine: Engine, act: str) -> str | None:
    """The database's code of a refusal; None when it let it happen."""
    try:
        with engine.begin() as connection:
            connection.execute(text(act))
    except ProgrammingError as error:
        return str(getattr(error.orig, "sqlstate", None))
    return None


@pytest.fixture
def chained(connection: Connection) -> Session:
    """Five entries in a chain, in a transaction that is rolled back."""
    connection.execute(text("ALTER TABLE audit_entries DISABLE TRIGGER USER"))
    connection.execute(text("ALTER TABLE audit_links DISABLE TRIGGER USER"))
    session = Session(connection, join_transaction_mode="create_savepoint")
    for minute in range(5):
        entry(session, NOW + timedelta(minutes=minute))
    session.flush()
    chain_new_entries(session, NOW + timedelta(hours=1))
    return session


def whats(session: Session, head: str | None = None) -> list[tuple[int, str]]:
    report = verify(session, NOW + timedelta(hours=1), head)
    return [(finding.position, finding.what) for finding in report.findings]


def test_an_untouched_chain_is_whole_and_grows(chained: Session) -> None:
    head = verify(chained, NOW).head
    assert whats(chained) == []

    entry(chained, NOW + timedelta(minutes=10))
    chained.flush()
    assert verify(chained, NOW).unlinked == 1
    assert chain_new_entries(chained, NOW + timedelta(hours=1)) == 1

    assert whats(chained, f"5:{head}") == []
    assert verify(chained, NOW).links == 6


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ("UPDATE audit_entries SET action = 'niets' WHERE id = :third", [(3, "entry-changed")]),
        (
            "UPDATE audit_entries SET details = '{\"role\": \"x\"}' WHERE id = :third",
            [(3, "entry-changed")],
        ),
        ("DELETE FROM audit_entries WHERE id = :third", [(3, "entry-missing")]),
        ("DELETE FROM audit_links WHERE position = 3", [(3, "link-missing")]),
        ("UPDATE audit_links SET entry_hash = hash WHERE position = 3",
         [(3, "link-changed"), (3, "entry-changed")]),
    ],
)  # fmt: skip
def test_what_was_changed_or_is_gone_shows(
    chained: Session, act: str, found: list[tuple[int, str]]
) -> None:
    third = (
        chained.connection()
        .execute(text("SELECT entry_id FROM audit_links WHERE position = 3"))
        .scalar()
    )

    chained.connection().execute(text(act), {"third": third} if ":third" in act else {})
    chained.expire_all()

    shown = whats(chained)
    assert set(found) <= set(shown)
    assert {position for position, _ in shown} <= {3, 4}


def test_a_chain_that_was_cut_off_or_written_anew_differs_from_the_log(chained: Session) -> None:
    head = verify(chained, NOW).head
    chained.connection().execute(text("DELETE FROM audit_links WHERE position > 2"))
    chained.expire_all()
    assert whats(chained) == []
    assert whats(chained, f"5:{head}") == [(5, "head-differs")]


def test_entries_past_their_period_may_go_from_the_beginning_only(chained: Session) -> None:
    entry(chained, NOW - timedelta(days=800))
    chained.flush()
    first = (
        chained.connection()
        .execute(text("SELECT entry_id FROM audit_links WHERE position = 1"))
        .scalar()
    )
    chained.connection().execute(text("DELETE FROM audit_entries WHERE id = :id"), {"id": first})
    chained.expire_all()

    later = verify(chained, NOW + timedelta(days=366))

    assert whats(chained) == [(1, "entry-missing")]
    assert (later.findings, later.forgotten) == ((), 1)
