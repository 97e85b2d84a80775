"""The one way out: HTTP requests to addresses that people gave us.

Use `Outbound.fetch` for a request (calendars, webhooks) and `Outbound.client` where a library wants
an `httpx.Client` (sign-in providers). Both

- go only to public addresses (`addresses.is_public`): the name is resolved here, every address it
  has is checked, and the connection is made to the very address that was checked, so that a name
  that answers differently the second time (DNS rebinding) gains nothing. This happens where the
  socket is opened, so no redirect and no odd spelling (decimal, hexadecimal, IPv6) gets around it;
- end within `Limits.seconds` in total, however slowly the other side drips;
- know no proxy, no cookies and no netrc; certificates are checked (SSL_CERT_FILE names own ones);
- never log an address: calendar addresses are secrets.

`fetch` also follows at most `Limits.redirects` redirects, each checked anew, never from https back
to http, and never passes credentials on to another origin; and it stops reading after
`Limits.max_bytes`, counted on the wire and after decompression.

`Settings.outbound_allowed` lists exact addresses (`127.0.0.1:8123`) that are let through although
they are internal: for tests, and for a server on your own network that you trust.
"""

import logging
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urljoin

import httpx

from flying_trainees.core.addresses import BadAddress, Target, target_of
from flying_trainees.core.guarded_transport import (
    Clock,
    GuardedTransport,
    InternalAddress,
    UnknownName,
)
from flying_trainees.core.settings import Settings

for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
SECRET_HEADERS = frozenset({"authorization", "cookie", "if-none-match", "if-modified-since"})
"""Meant for the origin that was asked, not for another one it points to."""
AGENT = "Flying-Trainees"


class Reason(StrEnum):
    """Why a request came to nothing; each feature has its own words for it."""

    BAD_ADDRESS = "bad-address"
    INTERNAL = "internal-address"
    UNKNOWN_NAME = "unknown-name"
    UNREACHABLE = "unreachable"
    TOO_SLOW = "too-slow"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    NOT_HTTP = "not-http"


class OutboundFailure(Exception):
    """There is no answer. `reason` says why; the text never holds the address."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost. `seconds` is for all of it, redirects included."""

    seconds: float = 20.0
    connect_seconds: float = 5.0
    max_bytes: int = 5_000_000
    redirects: int = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: any status, header names in lower case, the body decompressed."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outbound:
    """Makes guarded requests. `allowed`: exact `address:port` let through though internal."""

    allowed: frozenset[str] = frozenset()

    @classmethod
    def from_settings(cls, settings: Settings) -> "Outbound":
        """The way out of this installation."""
        return cls(frozenset(filter(None, settings.outbound_allowed.replace(" ", "").split(","))))

    def client(self, limits: Limits | None = None) -> httpx.Client:
        """An httpx client behind the guard; each request has `limits.seconds`.

        For one thread at a time. It follows no redirects, and raises httpx's errors,
        InternalAddress and UnknownName. It doesn't limit the body's size.
        """
        limits = limits or Limits()
        return self._client(Clock(limits.seconds, restart=True), limits)

    def fetch(
        self,
        url: str,
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limits: Limits | None = None,
    ) -> Answer:
        """One request with its redirects. Raises OutboundFailure; a status of 500 is an answer.

        Send a body with `Limits(redirects=0)`: a redirect is then the answer.
        """
        limits = limits or Limits()
        passed = {name.lower(): value for name, value in (headers or {}).items()}
        clock = Clock(limits.seconds, restart=False)
        with _failures(), self._client(clock, limits) as client:
            target = target_of(url)
            for _ in range(limits.redirects + 1):
                request = client.build_request(method, target.url, headers=passed, content=content)
                answer = _exchange(client, request, limits.max_bytes)
                where = answer.headers.get("location", "")
                if answer.status not in REDIRECTS or not where or not limits.redirects:
                    return answer
                target, passed = _redirected(target, where, passed)
            raise OutboundFailure(Reason.TOO_MANY_REDIRECTS)

    def _client(self, clock: Clock, limits: Limits) -> httpx.Client:
        return httpx.Client(
            transport=GuardedTransport(self.allowed, clock, limits.connect_seconds),
            timeout=httpx.Timeout(limits.seconds, connect=limits.connect_seconds),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"},
            follow_redirects=False,
            trust_env=False,
        )


def _exchange(client: httpx.Client, request: httpx.Request, max_bytes: int) -> Answer:
    response = client.send(request, stream=True)
    try:
        known = {name.lower(): value for name, value in response.headers.items()}
        if response.status_code in REDIRECTS:
            return Answer(response.status_code, known, b"")
        return Answer(response.status_code, known, _body(response, max_bytes))
    finally:
        response.close()


def _body(response: httpx.Response, max_bytes: int) -> bytes:
    """The body, unpacked piece by piece, so that a bomb stops at the limit and not after it."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise OutboundFailure(Reason.NOT_HTTP)
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > max_bytes:
        raise OutboundFailure(Reason.TOO_LARGE)
    raw = _limited(response.iter_raw(), max_bytes)
    if "gzip" in encoding:
        return b"".join(_limited(_unpacked(raw, max_bytes), max_bytes))
    return b"".join(raw)


def _limited(pieces: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > max_bytes:
            raise OutboundFailure(Reason.TOO_LARGE)
        yield piece


def _unpacked(pieces: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    for piece in pieces:
        yield unpacker.decompress(piece, max_bytes + 1)
        if unpacker.unconsumed_tail:
            raise OutboundFailure(Reason.TOO_LARGE)


def _redirected(
    before: Target, where: str, passed: dict[str, str]
) -> tuple[Target, dict[str, str]]:
    after = target_of(urljoin(before.url, where))
    if before.scheme == "https" and after.scheme != "https":
        raise BadAddress("from https to http")
    if (after.scheme, after.host, after.port) == (before.scheme, before.host, before.port):
        return after, passed
    return after, {name: value for name, value in passed.items() if name not in SECRET_HEADERS}


@contextmanager
def _failures() -> Iterator[None]:
    """Everything that can go wrong out there, as OutboundFailure."""
    try:
        yield
    except (BadAddress, httpx.InvalidURL, UnicodeError):
        raise OutboundFailure(Reason.BAD_ADDRESS) from None
    except InternalAddress:
        raise OutboundFailure(Reason.INTERNAL) from None
    except UnknownName:
        raise OutboundFailure(Reason.UNKNOWN_NAME) from None
    except httpx.TimeoutException:
        raise OutboundFailure(Reason.TOO_SLOW) from None
    except httpx.NetworkError:
        raise OutboundFailure(Reason.UNREACHABLE) from None
    except (httpx.ProtocolError, zlib.error):
        raise OutboundFailure(Reason.NOT_HTTP) from None
