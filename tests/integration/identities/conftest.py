"""A provider on a real port, known to the app, and somebody's way there and back."""

import base64
import os
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import Session

from flying_trainees.accounts.identity_models import IdentityProvider, ProviderDomain
from flying_trainees.core.settings import Settings
from tests.factories.clock import MONDAY_MORNING
from tests.integration.identities.provider import FakeProvider, running_provider

Travel = Callable[..., Response]
AddProvider = Callable[..., IdentityProvider]


@pytest.fixture
def far_side() -> Iterator[FakeProvider]:
    """The provider's own process, as far as the app can tell."""
    with running_provider() as provider:
        yield provider


@pytest.fixture
def settings(settings: Settings, far_side: FakeProvider) -> Settings:
    """The provider's address is let through; secrets can be sealed."""
    return settings.model_copy(
        update={
            "outbound_allowed": far_side.issuer.removeprefix("http://"),
            "secrets_key": Settings(
                secrets_key=base64.b64encode(os.urandom(32)).decode()
            ).secrets_key,
        }
    )


@pytest.fixture
def add_provider(session: Session, far_side: FakeProvider) -> AddProvider:
    """Makes the app know the provider."""

    def add(*domains: str, **changes: object) -> IdentityProvider:
        provider = IdentityProvider(
            key="gemeente", name="Gemeente", issuer=far_side.issuer, client_id="marktplaats",
            created_at=MONDAY_MORNING,
        )  # fmt: skip
        for name, value in changes.items():
            setattr(provider, name, value)
        session.add(provider)
        session.flush()
        for domain in domains or ("gemeente.example",):
            session.add(ProviderDomain(domain=domain, provider_id=provider.id))
        session.flush()
        return provider

    return add


@pytest.fixture
def travel(client: TestClient, far_side: FakeProvider) -> Travel:
    """Goes to the provider and comes back; `changes` go over what the browser then brings."""

    def go(provider: IdentityProvider, return_to: str = "/", **changes: str) -> Response:
        left = client.post(
            "/v1/sign-in-attempts", json={"providerId": str(provider.id), "returnTo": return_to}
        )
        assert left.status_code == 201, left.text
        asked = asked_in(left)
        far_side.nonce = asked["nonce"]
        brought = {"providerKey": provider.key, "state": asked["state"], "code": "code-1"}
        came_back = client.post("/v1/openid-sessions", json=brought | changes)
        assert isinstance(came_back, Response)
        return came_back

    return go


def asked_in(left: Response) -> dict[str, str]:
    """What we ask of the provider, as the address says."""
    query = parse_qs(urlsplit(left.json()["address"]).query)
    return {name: values[0] for name, values in query.items()}
