"""A small region with a coordinator, for every test of lists."""

from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import NullPool, create_engine
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.transfer import looking
from tests.factories.groups import as_actor
from tests.factories.people import make_coordinator, make_network
from tests.factories.transfer import Region, make_region
from tests.integration.transfer.desk import Desk


@pytest.fixture
def region(session: Session) -> Region:
    """A small region."""
    return make_region(session)


@pytest.fixture
def coordinator(
    session: Session, region: Region, sign_in: Callable[[Person], TestClient]
) -> TestClient:
    """Somebody who coordinates its network."""
    return sign_in(make_coordinator(session, region.network))


@pytest.fixture
def desk(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A coordinator of a network; four rows are long."""
    monkeypatch.setattr(looking, "AT_ONCE", 3)
    engine = create_engine(database_url, poolclass=NullPool)
    with Session(engine, expire_on_commit=False) as session:
        network = make_network(session)
        actor = as_actor(session, make_coordinator(session, network))
        session.commit()
    yield Desk(engine, actor, network.id)
    engine.dispose()
