"""A small web server of a test's own, for what the product calls: providers, calendars."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

AT_ONCE = 0.02
"""How often it looks whether it has to stop, in seconds: half of one for each test adds up."""


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    """Answer on loopback for the time of the block; gives the port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(AT_ONCE,), daemon=True).start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
