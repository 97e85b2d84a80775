"""The edge of the web app, plain ASGI: request ids, access log, metrics, headers, body limit."""

import logging
import re
import time
from collections.abc import Mapping, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flying_trainees.core.ids import new_id
from flying_trainees.core.language import negotiate
from flying_trainees.core.metrics import REQUEST_SECONDS, REQUESTS
from flying_trainees.core.problems import problem
from flying_trainees.core.requests import set_request_id

access = logging.getLogger("flying_trainees.access")

API_VERSION = "1.0.0"
CONTENT_SECURITY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
}
TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains"
REQUEST_ID = re.compile(r"^[A-Za-z0-9._-]{8,64}$")


class Edge:
    """Wraps the whole app; keeps no state of its own."""

    def __init__(
        self, app: ASGIApp, *, max_body_bytes: int, secure: bool, images_from: str = ""
    ) -> None:
        self.app = app
        self.max_body_bytes = max_body_bytes
        self.fixed = HEADERS | {"Content-Security-Policy": content_security(images_from)}
        if secure:
            self.fixed["Strict-Transport-Security"] = TRANSPORT_SECURITY

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        request_id = _request_id(headers)
        scope.setdefault("state", {})["request_id"] = request_id
        set_request_id(request_id)
        exchange = _Exchange(scope, send, request_id, self.fixed)
        limited = _LimitedBody(receive, self.max_body_bytes, headers)
        if limited.announced_too_large:
            answer = problem(negotiate(headers.get("accept-language")), 413, "too-large")
            await answer(scope, receive, exchange.send)
        else:
            await self.app(scope, limited.receive, exchange.send)
        exchange.finish()


class _Exchange:
    """One request and its answer."""

    def __init__(self, scope: Scope, send: Send, request_id: str, fixed: Mapping[str, str]) -> None:
        self.scope = scope
        self.downstream = send
        self.request_id = request_id
        self.fixed = fixed
        self.status = 500
        self.began = time.perf_counter()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self._add_headers(message)
        await self.downstream(message)

    def _add_headers(self, message: MutableMapping[str, Any]) -> None:
        headers = MutableHeaders(scope=message)
        for name, value in self.fixed.items():
            headers.setdefault(name, value)
        headers["X-Request-ID"] = self.request_id
        if self.scope["path"].startswith("/v1/"):
            headers["API-Version"] = API_VERSION
            headers.setdefault("Cache-Control", "no-store")
            headers.add_vary_header("Accept-Language")

    def finish(self) -> None:
        seconds = time.perf_counter() - self.began
        route = getattr(self.scope.get("route"), "path", "unrouted")
        method = self.scope["method"] if self.scope["method"].isalpha() else "other"
        REQUESTS.labels(method, route, str(self.status)).inc()
        REQUEST_SECONDS.labels(method, route).observe(seconds)
        access.info(
            "%s %s %d",
            method,
            route,
            self.status,
            extra={"method": method, "route": route, "status": self.status, "seconds": seconds},
        )


class _LimitedBody:
    """Stops reading a body that grows over the limit, whatever its header says."""

    def __init__(self, receive: Receive, limit: int, headers: Headers) -> None:
        self.upstream = receive
        self.limit = limit
        self.seen = 0
        length = headers.get("content-length", "0")
        self.announced_too_large = length.isdigit() and int(length) > limit

    async def receive(self) -> Message:
        message = await self.upstream()
        self.seen += len(message.get("body", b""))
        if self.seen > self.limit:
            return {"type": "http.disconnect"}
        return message


def content_security(images_from: str) -> str:
    """The policy, with one more origin for images: the tiles of the map, when there are any."""
    return CONTENT_SECURITY.replace(
        "img-src 'self' data:", f"img-src 'self' data: {images_from}".rstrip()
    )


def _request_id(headers: Headers) -> str:
    given = headers.get("x-request-id", "")
    return given if REQUEST_ID.match(given) else str(new_id())
