"""A web server on loopback that misbehaves as its path asks; each request is noted."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from tests.factories.web_servers import serving

PATIENT_SECONDS = 20
"""How long it keeps whoever waits for it."""
BOMB = gzip.compress(b"0" * 50_000_000)


@dataclass
class Wild:
    """Where it listens, and what it was asked."""

    port: int
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    @property
    def allowed(self) -> frozenset[str]:
        """For the guard's list."""
        return frozenset({f"127.0.0.1:{self.port}"})

    def url(self, path: str) -> str:
        """An address on it."""
        return f"http://127.0.0.1:{self.port}{path}"


class _Handler(BaseHTTPRequestHandler):
    wild: Wild

    def do_GET(self) -> None:
        """Answer as the path says."""
        self.wild.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, "_" + self.path.split("/")[1].split("?")[0], self._plain)()

    do_POST = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet."""

    def _plain(self) -> None:
        self._send(200, b"hello", {"ETag": '"1"'})

    def _to(self) -> None:
        self._send(302, b"", {"Location": self.wild.places[self.path]})

    def _loop(self) -> None:
        self._send(301, b"", {"Location": self.path + "x"})

    def _bomb(self) -> None:
        self._send(200, BOMB, {"Content-Encoding": "gzip"})

    def _brotli(self) -> None:
        self._send(200, b"abc", {"Content-Encoding": "br"})

    def _packed(self) -> None:
        self._send(200, gzip.compress(b"hello"), {"Content-Encoding": "gzip"})

    def _broken(self) -> None:
        self._send(200, b"not gzip", {"Content-Encoding": "gzip"})

    def _huge(self) -> None:
        self._send(200, b"", {"Content-Length": "1000000000"})

    def _endless(self) -> None:
        self._send(200, b"", {"Connection": "close"}, sized=False)
        while True:
            self.wfile.write(b"a" * 10_000)

    def _dripping(self) -> None:
        self._send(200, b"", {"Connection": "close"}, sized=False)
        self._drip()

    def _headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self._drip()

    def _silent(self) -> None:
        time.sleep(PATIENT_SECONDS)

    def _nonsense(self) -> None:
        self.wfile.write(b"220 this is not a web server\r\n\r\n")

    def _drip(self) -> None:
        until = time.monotonic() + PATIENT_SECONDS
        while time.monotonic() < until:
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.05)

    def _send(
        self, status: int, body: bytes, headers: dict[str, str], *, sized: bool = True
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if sized and "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def wild_server() -> Iterator[Wild]:
    """Run one for the time of the block."""
    wild = Wild(port=0)
    with serving(type("Handler", (_Handler,), {"wild": wild})) as wild.port:
        yield wild
