"""Fixtures that all tests share: a real PostgreSQL, a migrated template, sessions, the app."""

import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.db import open_session
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.schema_migration import migrate
from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app, equip

WRITE = {"X-Requested-With": "flying-trainees"}
UNTENDED = {"autovacuum": "off"}
"""Else every test's own database is looked after, from its first test to the last of all."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedPostgres]:
    """One server for this test process, without the care for durability."""
    with tempfile.TemporaryDirectory(prefix="ft-tests-", ignore_cleanup_errors=True) as name:
        # Open, unlike pytest's own folders: root's server runs as somebody who has to get there.
        Path(name).chmod(0o755)
        folder = Path(name) / "postgres"
        with EmbeddedPostgres(folder, durable=False, settings=UNTENDED) as server:
            yield server


@pytest.fixture(scope="session")
def template(postgres: EmbeddedPostgres) -> str:
    """The name of a migrated, empty database to copy."""
    postgres.ensure_database("template_ft")
    migrate(postgres.url("template_ft"))
    return "template_ft"


@pytest.fixture(scope="session")
def make_database(postgres: EmbeddedPostgres, template: str) -> Callable[[], str]:
    """Makes a fresh migrated database; returns its address."""

    def make() -> str:
        name = f"ft_{uuid.uuid4().hex[:12]}"
        _administer(postgres, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY wal_log")
        return postgres.url(name)

    return make


def _administer(postgres: EmbeddedPostgres, statement: str) -> None:
    admin = create_engine(
        postgres.url("postgres"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.execute(text(statement))


@pytest.fixture(scope="session")
def engine(make_database: Callable[[], str]) -> Iterator[Engine]:
    """An engine on this process's own database; tests roll back what they do.

    Its connections are used again: a new one has to learn the tables and the statements anew.
    """
    engine = create_engine(make_database())
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection inside a transaction that is rolled back after the test."""
    with engine.connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


@pytest.fixture
def session(connection: Connection) -> Iterator[Session]:
    """A session whose commits stay inside the test's own transaction."""
    with Session(
        connection, join_transaction_mode="create_savepoint", expire_on_commit=False
    ) as session:
        yield session


@pytest.fixture
def database_url(postgres: EmbeddedPostgres, make_database: Callable[[], str]) -> Iterator[str]:
    """A fresh database of one test's own: for real commits, threads and servers.

    It goes with the test: the server would write to disk what nobody reads any more.
    """
    url = make_database()
    yield url
    _administer(postgres, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture
def settings(engine: Engine, tmp_path: Path) -> Settings:
    """Settings of the app under test: demo mode, no limits in the way."""
    return Settings(
        demo=True,
        database_url=engine.url.render_as_string(hide_password=False),
        data_dir=tmp_path,
        requests_per_minute=100_000,
        log_level="WARNING",
    )


@pytest.fixture(scope="session")
def built_app(engine: Engine) -> FastAPI:
    """The app, put together once: making its routes takes longer than most tests."""
    url = engine.url.render_as_string(hide_password=False)
    return create_app(Settings(demo=True, database_url=url))


@pytest.fixture
def equipped(built_app: FastAPI) -> Iterator[Callable[[Settings], FastAPI]]:
    """Gives the app a test's own settings, connections and rates; nothing stays afterwards."""
    routes = len(built_app.routes)

    def with_settings(settings: Settings) -> FastAPI:
        equip(built_app, settings)
        return built_app

    yield with_settings
    assert len(built_app.routes) == routes, "a test that adds routes makes an app of its own"
    built_app.dependency_overrides.clear()
    built_app.state.engine.dispose()


@pytest.fixture
def app(settings: Settings, session: Session, equipped: Callable[[Settings], FastAPI]) -> FastAPI:
    """The app, on the test's own transaction."""
    app = equipped(settings)

    def same_session() -> Iterator[Session]:
        try:
            with session.begin_nested():
                yield session
        finally:
            session.expire_all()

    app.dependency_overrides[open_session] = same_session
    return app


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    """A client that nobody has signed in on; `sign_in` does."""
    return TestClient(app, base_url="http://localhost", headers=WRITE)


@pytest.fixture
def sign_in(app: FastAPI) -> Callable[[Person], TestClient]:
    """Makes a client that is signed in as a person."""

    def as_person(person: Person) -> TestClient:
        client = TestClient(app, base_url="http://localhost", headers=WRITE)
        answer = client.post("/v1/demo/sign-in", json={"email": person.email})
        assert answer.status_code == 204, answer.text
        return client

    return as_person


@pytest.fixture
def count_queries(connection: Connection) -> Callable[[], int]:
    """Counts statements on the test's connection; call it for those since the last call."""
    seen: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            seen.append(statement)

    event.listen(connection, "before_cursor_execute", note)

    def since_last() -> int:
        number = len(seen)
        seen.clear()
        return number

    return since_last


def in_ci() -> bool:
    """Whether everything that is optional elsewhere is required here."""
    return os.environ.get("CI", "").lower() == "true"
