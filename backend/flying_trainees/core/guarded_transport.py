"""The guard where sockets are opened: an httpx transport to checked addresses only."""

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpcore
import httpx

from flying_trainees.core.addresses import is_public

SocketOption = Any
"""httpcore's own union of tuples for setsockopt; never given here."""


class InternalAddress(Exception):
    """The name leads to an address that isn't the public internet's."""


class UnknownName(Exception):
    """The name leads nowhere."""


class Clock:
    """How much time the request has left; with `restart` it begins anew with each request."""

    def __init__(self, seconds: float, *, restart: bool) -> None:
        self.seconds = seconds
        self.restart = restart
        self._ends = time.monotonic() + seconds

    def begin(self) -> None:
        """A request begins."""
        if self.restart:
            self._ends = time.monotonic() + self.seconds

    def left(self, wanted: float | None = None) -> float:
        """Seconds left, at most `wanted`. Raises httpcore.ReadTimeout when there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("no time left")
        return left if wanted is None else min(left, wanted)


class GuardedTransport(httpx.BaseTransport):
    """Sends requests over connections that the guard opened. For one thread at a time."""

    def __init__(self, allowed: frozenset[str], clock: Clock, connect_seconds: float) -> None:
        self._clock = clock
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trust(),
            network_backend=_GuardedBackend(allowed, clock, connect_seconds),
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=5.0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the response's body is read while it is streamed."""
        self._clock.begin()
        url = request.url
        with _as_httpx():
            answer = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(
                        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _GuardedBackend(httpcore.NetworkBackend):
    """Opens a socket to an address it has checked, and to no other."""

    def __init__(self, allowed: frozenset[str], clock: Clock, connect_seconds: float) -> None:
        self._allowed = allowed
        self._clock = clock
        self._connect_seconds = connect_seconds
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  (the clock's is shorter)
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = UnknownName()
        for address in self._checked(host, port):
            seconds = self._clock.left(self._connect_seconds)
            try:
                stream = self._sockets.connect_tcp(
                    address, port, seconds, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._clock)
        raise failure

    def connect_unix_socket(
        self,
        path: str,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ARG002
        socket_options: Iterable[SocketOption] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        raise InternalAddress

    def _checked(self, host: str, port: int) -> list[str]:
        """Every address of the name; one internal one spoils them all."""
        addresses = _resolved(host, port, self._clock.left(self._connect_seconds))
        for address in addresses:
            if not (is_public(address) or f"{address}:{port}" in self._allowed):
                raise InternalAddress
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step has only the time that the request has left."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._clock.left(timeout))
        return _TimedStream(secured, self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The name's addresses in the order of the system's resolver, which knows no time-out."""
    found: list[str] = []

    def resolve() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    worker = threading.Thread(target=resolve, daemon=True)
    worker.start()
    worker.join(seconds)
    addresses = list(found)
    if not addresses:
        raise UnknownName
    return addresses


@cache
def _trust() -> ssl.SSLContext:
    """Whom we believe; reading the list of authorities takes longer than a request."""
    return httpx.create_ssl_context()


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Errors of httpcore in httpx's words, most specific first."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(type(error).__name__) from error
    except httpcore.NetworkError as error:
        raise httpx.NetworkError(type(error).__name__) from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.RemoteProtocolError(type(error).__name__) from error
