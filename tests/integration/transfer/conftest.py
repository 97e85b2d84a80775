"""A small region with a coordinator, for every test of lists."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.people import make_coordinator
from tests.factories.transfer import Region, make_region


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
