"""Admission: a process handles only as many API requests at once as it has connections.

Each request holds at most one connection, but takes several turns on the thread pool (guard,
endpoint, commit). Without a limit, requests that wait for a connection can occupy all threads that
those with a connection need to finish: nothing moves until time-outs strike. Here they wait before
they begin, which costs nothing.
"""

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send

from flying_trainees.core.language import negotiate
from flying_trainees.core.problems import problem

WITHOUT_DATABASE = ("/v1/health/live", "/v1/openapi.json", "/v1/me/events")
"""The last one gives its connection back before its stream begins, and stays open for long."""


class Admission:
    """Lets `at_once` requests in; the others wait, at most `patience_seconds`, then get a 503."""

    def __init__(self, app: ASGIApp, *, at_once: int, patience_seconds: float) -> None:
        self.app = app
        self.places = asyncio.Semaphore(at_once)
        self.patience_seconds = patience_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http" or not _needs_place(scope["path"]):
            await self.app(scope, receive, send)
            return
        try:
            await asyncio.wait_for(self.places.acquire(), self.patience_seconds)
        except TimeoutError:
            accept = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
            await problem(negotiate(accept), 503, "busy", {"seconds": 2})(scope, receive, send)
            return
        try:
            await self.app(scope, receive, send)
        finally:
            self.places.release()


def _needs_place(path: str) -> bool:
    return path.startswith(("/v1/", "/scim/")) and path not in WITHOUT_DATABASE
