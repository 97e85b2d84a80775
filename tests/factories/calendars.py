"""Calendar files as other programs write them, and a server that publishes one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from tests.factories.web_servers import serving

OUTLOOK_ZONE = "W. Europe Standard Time"


def event(*lines: str) -> str:
    """A VEVENT."""
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def calendar(*components: str, head: tuple[str, ...] = ()) -> bytes:
    """A VCALENDAR with these components."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//NL", *head, *components]
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


@dataclass
class Published:
    """A calendar on a server of its own. `status` other than 200 is what it answers."""

    port: int = 0
    data: bytes = b""
    etag: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/private/secret-token/agenda.ics"

    @property
    def allowed(self) -> str:
        """For OUTBOUND_ALLOWED."""
        return f"127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    published: Published

    def do_GET(self) -> None:
        """Answer with the calendar, or 304."""
        here = self.published
        here.asked.append({name.lower(): value for name, value in self.headers.items()})
        unchanged = here.etag and self.headers.get("If-None-Match") == here.etag
        status = 304 if unchanged and here.status == 200 else here.status
        body = here.data if status == 200 else b""
        self.send_response(status)
        headers = {"Content-Type": "text/calendar", "ETag": here.etag} | here.headers
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay quiet."""


@contextmanager
def publish(data: bytes = b"") -> Iterator[Published]:
    """Publish a calendar on loopback for the time of the block."""
    published = Published(data=data)
    handler = type("Handler", (_Handler,), {"published": published})
    with serving(handler) as published.port:
        yield published
