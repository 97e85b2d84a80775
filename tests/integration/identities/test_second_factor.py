"""What an employer's page says of how somebody signed in counts, or what is known of the page."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from tests.factories.people import make_administrator
from tests.integration.identities.conftest import AddProvider, Travel
from tests.integration.identities.provider import FakeProvider


@pytest.mark.parametrize(
    ("claims", "asks_always", "needs"),
    [
        ({}, False, True),
        ({"amr": ["pwd"], "acr": "1"}, False, True),
        ({"amr": "mfa"}, False, True),
        ({"amr": ["pwd", "mfa"]}, False, False),
        ({"acr": "https://refeds.org/profile/mfa"}, False, False),
        ({}, True, False),
    ],
)
def test_an_administrator_of_an_employer_needs_a_second_factor_there(
    session: Session, client: TestClient, add_provider: AddProvider, travel: Travel,
    far_side: FakeProvider, claims: dict[str, Any], asks_always: bool, needs: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    els = make_administrator(session, "Els")
    els.email = "noor@gemeente.example"
    session.flush()
    far_side.claims = claims

    assert travel(add_provider(second_factor=asks_always)).status_code == 201

    assert client.get("/v1/me").json()["needsSecondFactor"] is needs
