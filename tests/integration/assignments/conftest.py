"""A town with a database of its own: workers and web app see each other's commits."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, NullPool, create_engine

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.core.settings import Settings
from tests.conftest import WRITE
from tests.factories.assignments import Town, make_town
from tests.factories.clock import MONDAY_MORNING


@pytest.fixture
def own_engine(database_url: str) -> Iterator[Engine]:
    """An engine on the test's own database."""
    engine = create_engine(database_url, poolclass=NullPool)
    yield engine
    engine.dispose()


@pytest.fixture
def town(
    own_engine: Engine,
    database_url: str,
    tmp_path: Path,
    equipped: Callable[[Settings], FastAPI],
) -> Town:
    """The pool, and the app on its database, on a Monday morning."""
    app = equipped(
        Settings(
            demo=True,
            database_url=database_url,
            data_dir=tmp_path,
            requests_per_minute=100_000,
            log_level="WARNING",
        )
    )
    app.dependency_overrides[utc_now] = lambda: MONDAY_MORNING

    def sign_in(person: Person) -> TestClient:
        client = TestClient(app, base_url="http://localhost", headers=WRITE)
        reply = client.post("/v1/demo/sign-in", json={"email": person.email})
        assert reply.status_code == 204, reply.text
        return client

    return make_town(own_engine, sign_in)
