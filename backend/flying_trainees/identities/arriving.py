"""Somebody comes back from a provider: check everything, recognise the person, sign in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import (
    IdentityProvider,
    ProviderState,
    SignInAttempt,
)
from flying_trainees.accounts.models import SignInMethod
from flying_trainees.accounts.sessions import Browser, begin, hash_secret
from flying_trainees.core.sealing import SealingImpossible, unseal
from flying_trainees.core.settings import Settings
from flying_trainees.identities.departing import redirect_uri
from flying_trainees.identities.errors import (
    AttemptNotValid,
    KeyUnknown,
    ProofNotValid,
    ProviderUnreachable,
)
from flying_trainees.identities.recognising import Vouched, recognise
from flying_trainees.identities.role_keeping import keep_roles
from flying_trainees.identities.verifying import Claims, Expected, read_id_token, second_factor_in
from flying_trainees.identities.wire import Client, Json, Metadata, Wire


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the browser brings: the provider's answer, and the proof that it left from here."""

    provider_key: str
    state: str
    code: str
    issuer: str | None
    browser_secret: str | None


@dataclass(frozen=True, slots=True)
class Openid:
    """What it takes to talk with providers."""

    settings: Settings
    wire: Wire


def arrive(
    session: Session, now: datetime, openid: Openid, arrival: Arrival, browser: Browser
) -> tuple[str, str]:
    """Sign in. Returns (cookie secret, where to go).

    Raises AttemptNotValid, ProviderUnreachable, ProofNotValid, EmailNotVouched, NoAccount,
    IdentityMismatch.
    """
    attempt, provider = _attempt(session, now, arrival)
    metadata = openid.wire.metadata(provider.issuer)
    _check_who_answers(arrival, provider, metadata)
    tokens = openid.wire.exchange(
        metadata,
        Client(provider.client_id, secret_of(openid.settings, provider)),
        arrival.code,
        redirect_uri(openid.settings, provider),
        attempt.code_verifier,
    )
    expected = Expected(provider.issuer, provider.client_id, attempt.nonce, now)
    claims = _claims(openid.wire, metadata, tokens, expected)
    person = recognise(session, now, Vouched(provider, claims))
    keep_roles(session, now, provider, person.id, claims)
    days = openid.settings.session_days
    method = SignInMethod.OPENID
    strong = provider.second_factor or second_factor_in(claims)
    secret = begin(
        session, now, person.id, days, browser, method, provider.id, second_factor=strong
    )
    return secret, attempt.return_to


def secret_of(settings: Settings, provider: IdentityProvider) -> str | None:
    """The client's secret at a provider; None for a public client. Raises ProviderUnreachable."""
    if provider.secret_env:
        secret = settings.named_secret(provider.secret_env)
        if not secret:
            raise ProviderUnreachable
        return secret
    if provider.secret_sealed is None:
        return None
    try:
        return unseal(settings, provider.secret_sealed, f"identity-provider:{provider.id}")
    except SealingImpossible:
        raise ProviderUnreachable from None


def _attempt(
    session: Session, now: datetime, arrival: Arrival
) -> tuple[SignInAttempt, IdentityProvider]:
    """The attempt, marked as used; only the browser that began it can, and only once."""
    used = session.execute(
        update(SignInAttempt)
        .where(
            col(SignInAttempt.state_hash) == hash_secret(arrival.state),
            col(SignInAttempt.browser_hash) == hash_secret(arrival.browser_secret or ""),
            col(SignInAttempt.used_at).is_(None),
            col(SignInAttempt.expires_at) > now,
        )
        .values(used_at=now)
        .returning(col(SignInAttempt.id))
    ).scalar()
    found = session.exec(
        select(SignInAttempt, IdentityProvider)
        .join(IdentityProvider, col(IdentityProvider.id) == col(SignInAttempt.provider_id))
        .where(SignInAttempt.id == used, IdentityProvider.state == ProviderState.ACTIVE)
    ).first()
    if found is None:
        raise AttemptNotValid
    return found


def _check_who_answers(arrival: Arrival, provider: IdentityProvider, metadata: Metadata) -> None:
    """The answer came to the asked provider's own address, and names it (RFC 9207)."""
    if arrival.provider_key != provider.key:
        raise AttemptNotValid
    if arrival.issuer is None and not metadata.names_itself:
        return
    if arrival.issuer != provider.issuer:
        raise ProofNotValid


def _claims(wire: Wire, metadata: Metadata, tokens: Json, expected: Expected) -> Claims:
    """The ID token's claims; the address from userinfo when the token holds none."""
    token = tokens.get("id_token")
    try:
        claims = read_id_token(token, wire.keys(metadata), expected)
    except KeyUnknown:
        claims = read_id_token(token, wire.keys(metadata, again=True), expected)
    access = tokens.get("access_token")
    if "email" in claims or not isinstance(access, str):
        return claims
    more = wire.userinfo(metadata, access)
    if more.get("sub") != claims["sub"]:
        return claims
    return more | claims
