"""Send somebody to the provider: an attempt bound to this browser, with state, nonce and PKCE."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode, urlsplit
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import (
    IdentityProvider,
    ProviderDomain,
    ProviderState,
    SignInAttempt,
)
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.core.errors import NotFound
from flying_trainees.core.settings import Settings
from flying_trainees.identities.wire import Wire

SCOPES = "openid email profile"
ATTEMPT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Departure:
    """Where to go, and what the browser keeps to prove that it left from here."""

    address: str
    browser_secret: str


def depart(
    session: Session,
    now: datetime,
    settings: Settings,
    wire: Wire,
    provider_id: UUID,
    return_to: str,
    email: str | None,
) -> Departure:
    """Begin to sign in at a provider. Raises NotFound, ProviderUnreachable."""
    provider = session.get(IdentityProvider, provider_id)
    if provider is None or provider.state is not ProviderState.ACTIVE:
        raise NotFound
    metadata = wire.metadata(provider.issuer)
    state, browser, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(4))
    session.add(
        SignInAttempt(
            provider_id=provider.id,
            state_hash=hash_secret(state),
            browser_hash=hash_secret(browser),
            nonce=nonce,
            code_verifier=verifier,
            return_to=return_to,
            created_at=now,
            expires_at=now + ATTEMPT,
        )
    )
    session.flush()
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": redirect_uri(settings, provider),
        "scope": SCOPES,
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge_of(verifier),
        "code_challenge_method": "S256",
    } | ({"login_hint": email} if email else {})
    return Departure(with_query(metadata.authorization_endpoint, asked), browser)


def choices_for(session: Session, email: str | None) -> list[IdentityProvider]:
    """The provider that speaks for an address's domain; without an address, none."""
    domain = (email or "").strip().lower().rpartition("@")[2]
    return list(
        session.exec(
            select(IdentityProvider)
            .join(ProviderDomain, col(ProviderDomain.provider_id) == col(IdentityProvider.id))
            .where(ProviderDomain.domain == domain, IdentityProvider.state == ProviderState.ACTIVE)
        )
    )


def redirect_uri(settings: Settings, provider: IdentityProvider) -> str:
    """Where a provider sends people back: an address of its own for each (RFC 9700, 4.4.2.2)."""
    return f"{settings.public_url}/inloggen/terug/{provider.key}"


def challenge_of(verifier: str) -> str:
    """The S256 challenge of a PKCE verifier (RFC 7636, 4.2)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def with_query(address: str, fields: dict[str, str]) -> str:
    """An address with these fields after those that it has."""
    joint = "&" if urlsplit(address).query else "?"
    return f"{address}{joint}{urlencode(fields)}"
