"""The conversation with a provider: discovery, keys, code for tokens, userinfo.

OpenID Connect Discovery 1.0, RFC 6749 and RFC 7636. Every call goes through the guarded client;
what a provider says about itself is kept for ten minutes in each process.
"""

import base64
import json
import time
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import quote_plus, urlencode

from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from flying_trainees.core.outbound import Limits, Outbound, OutboundFailure
from flying_trainees.identities.errors import ProviderUnreachable

FRESH_SECONDS = 600
KEYS_AGAIN_AFTER_SECONDS = 30
"""A token signed with a key that we don't know makes us look again, but not for every token."""
QUICK = Limits(seconds=6.0, max_bytes=500_000, redirects=0)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a provider publishes about itself."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    end_session_endpoint: str | None = None
    basic_authentication: bool = True
    names_itself: bool = False
    """It puts its issuer in its answer (RFC 9207); one without it is then a forgery."""


@dataclass(frozen=True, slots=True)
class Client:
    """Who we are at a provider."""

    client_id: str
    secret: str | None = field(default=None, repr=False)


@dataclass(slots=True)
class _Kept:
    metadata: Metadata
    metadata_at: float
    keys: KeySet | None = None
    keys_at: float = 0.0


class Wire:
    """One for each process. Raises ProviderUnreachable for whatever goes wrong out there."""

    def __init__(self, outbound: Outbound) -> None:
        self._outbound = outbound
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()

    def metadata(self, issuer: str) -> Metadata:
        """A provider's own description; it must name exactly the issuer that was asked for."""
        with self._lock:
            kept = self._kept.get(issuer)
        if kept and time.monotonic() - kept.metadata_at < FRESH_SECONDS:
            return kept.metadata
        found = self._get(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        metadata = _metadata(issuer, found)
        with self._lock:
            self._kept[issuer] = _Kept(metadata, time.monotonic())
        return metadata

    def keys(self, metadata: Metadata, *, again: bool = False) -> KeySet:
        """The keys that a provider signs with; `again`: not those kept from before."""
        with self._lock:
            kept = self._kept.get(metadata.issuer)
        age = time.monotonic() - kept.keys_at if kept else 0.0
        if kept and kept.keys and age < (KEYS_AGAIN_AFTER_SECONDS if again else FRESH_SECONDS):
            return kept.keys
        found = self._get(metadata.jwks_uri)
        try:
            keys = KeySet.import_key_set({"keys": _usable(found)})
        except (JoseError, ValueError, TypeError, KeyError):
            raise ProviderUnreachable from None
        with self._lock:
            kept = self._kept.setdefault(metadata.issuer, _Kept(metadata, time.monotonic()))
            kept.keys, kept.keys_at = keys, time.monotonic()
        return keys

    def exchange(
        self, metadata: Metadata, client: Client, code: str, redirect_uri: str, verifier: str
    ) -> Json:
        """The tokens for a code, with the proof that we asked for it (PKCE)."""
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect_uri,
            "code_verifier": verifier,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if client.secret is None:
            fields["client_id"] = client.client_id
        elif metadata.basic_authentication:
            headers["Authorization"] = f"Basic {_basic(client.client_id, client.secret)}"
        else:
            fields |= {"client_id": client.client_id, "client_secret": client.secret}
        return self._ask(metadata.token_endpoint, "POST", headers, urlencode(fields).encode())

    def userinfo(self, metadata: Metadata, access_token: str) -> Json:
        """More claims, for providers whose ID token holds few."""
        if metadata.userinfo_endpoint is None:
            return {}
        headers = {"Authorization": f"Bearer {access_token}"}
        return self._ask(metadata.userinfo_endpoint, "GET", headers, None)

    def _get(self, url: str) -> Json:
        return self._ask(url, "GET", {}, None)

    def _ask(self, url: str, method: str, headers: dict[str, str], content: bytes | None) -> Json:
        headers = {"Accept": "application/json"} | headers
        try:
            answer = self._outbound.fetch(
                url, method=method, headers=headers, content=content, limits=QUICK
            )
            found = json.loads(answer.body) if answer.status == 200 else None
        except (OutboundFailure, ValueError, RecursionError):
            raise ProviderUnreachable from None
        if not isinstance(found, dict):
            raise ProviderUnreachable
        return found


def _metadata(issuer: str, found: Json) -> Metadata:
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    methods = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    try:
        metadata = Metadata(
            issuer=texts["issuer"],
            authorization_endpoint=texts["authorization_endpoint"],
            token_endpoint=texts["token_endpoint"],
            jwks_uri=texts["jwks_uri"],
            userinfo_endpoint=texts.get("userinfo_endpoint"),
            end_session_endpoint=texts.get("end_session_endpoint"),
            basic_authentication="client_secret_basic" in methods,
            names_itself=found.get("authorization_response_iss_parameter_supported") is True,
        )
    except (KeyError, TypeError):
        raise ProviderUnreachable from None
    if metadata.issuer != issuer or not _as_safe_as(issuer, metadata):
        raise ProviderUnreachable
    return metadata


def _as_safe_as(issuer: str, metadata: Metadata) -> bool:
    """A provider on https sends people and secrets nowhere without it."""
    if not issuer.startswith("https://"):
        return metadata.authorization_endpoint.startswith(("http://", "https://"))
    addresses = (
        metadata.authorization_endpoint,
        metadata.token_endpoint,
        metadata.jwks_uri,
        metadata.userinfo_endpoint or issuer,
        metadata.end_session_endpoint or issuer,
    )
    return all(address.startswith("https://") for address in addresses)


def _usable(found: Json) -> list[Json]:
    """Public signing keys of kinds that we know; a provider may publish others beside them."""
    keys = found.get("keys")
    listed = keys if isinstance(keys, list) else []
    return [
        key
        for key in listed
        if isinstance(key, dict)
        and key.get("kty") in ("RSA", "EC", "OKP")
        and key.get("use", "sig") == "sig"
    ]


def _basic(client_id: str, secret: str) -> str:
    """Each part form-encoded first (RFC 6749, 2.3.1)."""
    return base64.b64encode(f"{quote_plus(client_id)}:{quote_plus(secret)}".encode()).decode()
